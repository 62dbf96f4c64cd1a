package dev.billet.extract.rule;

import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.html.Query;
import dev.billet.platform.Platform;
import dev.billet.platform.Platform.Pick;
import dev.billet.platform.Platform.Signal;
import dev.billet.platform.RuleFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * A platform's rule file with its selectors compiled; knows no page and is safe for threads.
 *
 * <p>Selectors are compiled when a field is first asked for: of the rule files only a few speak for any one page.
 */
public final class Rule {
    private final Platform platform;
    private final Selectors selectors;
    private final Signs signs;
    private final Sign[] keys;
    private final Sign[] others;
    private final int othersWeight;
    /** By section, by field. */
    private final ConcurrentMap<String, ConcurrentMap<String, List<Choice>>> fields = new ConcurrentHashMap<>();

    Rule(Platform platform, Selectors selectors, Signs signs) {
        this.platform = platform;
        this.selectors = selectors;
        this.signs = signs;
        List<Sign> sure = new ArrayList<>();
        List<Sign> rest = new ArrayList<>();
        int sum = 0;
        for (Signal signal : platform.signals()) {
            (signal.key() ? sure : rest).add(Sign.of(signal, signs));
            sum += signal.key() ? 0 : signal.weight();
        }
        // Heaviest first: most rules are out after a look or two, when what is left cannot reach the minimum any more.
        rest.sort((a, b) -> Integer.compare(b.weight, a.weight));
        this.keys = sure.toArray(new Sign[0]);
        this.others = rest.toArray(new Sign[0]);
        this.othersWeight = sum;
    }

    /** A sign by its number. */
    private record Sign(int number, int weight) {
        static Sign of(Signal signal, Signs signs) {
            return new Sign(signs.number(signal.css()), signal.weight());
        }
    }

    public String name() {
        return platform.name();
    }

    public String family() {
        return platform.family();
    }

    /** An option of a section that is no selector ({@code option("comments", "parent")}), or null. */
    public String option(String section, String name) {
        return platform.options().getOrDefault(section, Map.of()).get(name);
    }

    /** Whether the rule file says anything about the field. */
    public boolean has(String section, String field) {
        return !picks(section, field).isEmpty();
    }

    /** Sum of the weights of the signs that are on the page; 0 when it does not reach the rule's minimum. */
    public int score(Page page) {
        return score(sign -> signs.isOn(page, sign));
    }

    /** The same with the caller knowing which signs are there. */
    int score(IntPredicate present) {
        int sum = 0;
        for (Sign sign : keys) {
            sum += present.test(sign.number) ? sign.weight : 0;
        }
        if (sum == 0 && keys.length > 0) {
            return 0;
        }
        int left = othersWeight;
        for (Sign sign : others) {
            if (sum + left < platform.minScore()) {
                return 0;
            }
            left -= sign.weight;
            sum += present.test(sign.number) ? sign.weight : 0;
        }
        return sum >= platform.minScore() ? sum : 0;
    }

    /** The elements that the first selector of the field with any match picks below the context. */
    public List<Element> elements(String section, String field, ElementIndex index, Element context) {
        for (Choice choice : choices(section, field)) {
            List<Element> found = choice.elements(index, context);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether any selector of the field picks something below the context. */
    public boolean any(String section, String field, ElementIndex index, Element context) {
        for (Choice choice : choices(section, field)) {
            if (choice.any(index, context)) {
                return true;
            }
        }
        return false;
    }

    /** The elements that any selector of the field picks below the context, in document order, each once. */
    public List<Element> allElements(String section, String field, ElementIndex index, Element context) {
        List<Choice> choices = choices(section, field);
        if (choices.size() < 2) {
            return choices.isEmpty() ? List.of() : choices.get(0).elements(index, context);
        }
        Set<Element> found = new LinkedHashSet<>();
        for (Choice choice : choices) {
            found.addAll(choice.elements(index, context));
        }
        List<Element> ordered = new ArrayList<>(found);
        ordered.sort((a, b) -> Integer.compare(index.order(a), index.order(b)));
        return ordered;
    }

    /** Whether any selector of the field matches the element itself, as {@code pings.classify} and {@code comments.skip} ask. */
    public boolean matches(String section, String field, ElementIndex index, Element context, Element element) {
        for (Choice choice : choices(section, field)) {
            if (choice.matches(index, context, element)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The values that the most specific selector of a field gives below the context: the first with any.
     *
     * @param keep only elements it accepts are asked (an item leaves out nested items)
     */
    public List<Picked> values(String section, String field, Page page, Element context, Predicate<Element> keep) {
        List<Picked> values = new ArrayList<>();
        for (Choice choice : choices(section, field)) {
            for (Element element : choice.elements(page.index(), context)) {
                Picked picked = keep.test(element) ? choice.take(page, element) : null;
                if (picked != null) {
                    values.add(picked);
                }
            }
            if (!values.isEmpty()) {
                break;
            }
        }
        return values;
    }

    /**
     * What the first value that makes sense was read as, in the order of the rule's selectors, most specific first: a date that
     * parses, an author who is not empty.
     *
     * @param keep only elements it accepts are asked (an item leaves out nested items)
     * @param read gives null for a value that makes no sense
     */
    public <T> Optional<T> first(String section, String field, Page page, Element context, Predicate<Element> keep,
                                 Function<Picked, T> read) {
        for (Choice choice : choices(section, field)) {
            for (Element element : choice.elements(page.index(), context)) {
                Picked picked = keep.test(element) ? choice.take(page, element) : null;
                T value = picked == null ? null : read.apply(picked);
                if (value != null) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /** Compiles everything, so that an error in a user's file is told before the first page. */
    void check() {
        platform.signals().forEach(s -> check(platform.name() + ": detect", s.css()));
        platform.sections().forEach((section, names) -> names.forEach((name, picks) -> {
            picks.forEach(p -> check(platform.name() + ": " + section + "." + name, p.css()));
            choices(section, name);
        }));
    }

    private void check(String field, String css) {
        try {
            Query.compile(css);
        } catch (Selector.SelectorParseException broken) {
            throw error(field, css, broken);
        }
    }

    private List<Pick> picks(String section, String field) {
        return platform.sections().getOrDefault(section, Map.of()).getOrDefault(field, List.of());
    }

    private List<Choice> choices(String section, String field) {
        ConcurrentMap<String, List<Choice>> compiled = fields.get(section);
        List<Choice> known = compiled == null ? null : compiled.get(field);
        return known != null ? known : fields.computeIfAbsent(section, s -> new ConcurrentHashMap<>())
            .computeIfAbsent(field, f -> compile(section + '.' + f, picks(section, f)));
    }

    private List<Choice> compile(String field, List<Pick> picks) {
        List<Choice> choices = new ArrayList<>(picks.size());
        for (Pick pick : picks) {
            try {
                choices.add(new Choice(pick, selectors.of(pick.css())));
            } catch (PatternSyntaxException broken) {
                throw error(platform.name() + ": " + field, pick.regex(), broken);
            } catch (IllegalArgumentException broken) {
                throw error(platform.name() + ": " + field, pick.css(), broken);
            }
        }
        return List.copyOf(choices);
    }

    private RuleFileException error(String field, String what, RuntimeException broken) {
        return new RuleFileException(platform.file(), field, what + ": " + broken.getMessage(), broken);
    }
}
