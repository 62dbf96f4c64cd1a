package dev.billet.extract.related;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Traits;
import dev.billet.html.ElementIndex;
import dev.billet.model.Related;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds what a label heads: the boxes of one shape behind it, up to another heading, a form, the comments or a box of another shape. */
final class Following {
    private static final int MOST_STEPS = 5;
    private static final int MOST_BESIDE = 40;
    private static final int LONGEST_INTRO = 250;
    private static final int LONGEST_EXCERPT = 500;
    private static final int MOST_PENDING = 3;
    private static final int PROSE = 150;
    private static final Set<String> INLINE = Set.of("a", "span", "strong", "b", "em", "br");
    private static final Set<String> LINES = Set.of("p", "li", "td");
    private static final Set<String> LISTS = Set.of("ul", "ol", "table");
    private static final Set<String> BOXES = Set.of("div", "section", "ul", "ol", "table", "aside", "nav", "footer");

    private final Reading reading;
    private final ElementIndex index;
    private final PostLinks links;
    private final Teasers teasers;
    private final Labels labels;
    private final List<Element> foreign;

    Following(Reading reading, PostLinks links, Teasers teasers, Labels labels) {
        this.reading = reading;
        index = reading.index();
        this.links = links;
        this.teasers = teasers;
        this.labels = labels;
        foreign = new ArrayList<>(reading.claims().all(Claims.REPLIES));
        foreign.addAll(index.byTag("textarea"));
    }

    /**
     * What a label heads.
     *
     * @param label the label, or the box that it fills; null when the label is no element
     * @param list  the boxes behind it; empty when nothing of that kind follows
     */
    record Run(Element label, List<Element> list) {
        static final Run NONE = new Run(null, List.of());
    }

    Run of(Element label) {
        Run single = Run.NONE;
        Element at = label;
        for (int steps = 0; steps < MOST_STEPS && at.parent() != null && at != reading.page().body(); steps++) {
            List<Element> run = run(at.nextElementSibling());
            int found = count(run);
            if (found > 1 && isList(at, run)) {
                return new Run(at, run);
            }
            if (found == 1 && single == Run.NONE && mayBeOne(label, at, run)) {
                single = new Run(at, run);
            }
            Element parent = at.parent();
            if (index.textLength(parent) - index.textLength(at) > MOST_BESIDE || isEmptyBlock(parent)) {
                break;
            }
            at = parent;
        }
        return single;
    }

    /** A section for the list with nothing but the label in it: a script would fill it, and what follows is another block. */
    private boolean isEmptyBlock(Element at) {
        return at.normalName().equals("section") && reading.traits().any(at, Traits.RELATED)
            || at.normalName().equals("div") && reading.traits().any(at, Traits.RELATED) && !reading.traits().any(at, Traits.HEADING)
            && at.nextElementSibling() != null && reading.traits().any(at.nextElementSibling(), Traits.ASIDE);
    }

    /** The list inside an element that begins with the label as bare text. */
    List<Element> inside(Element element) {
        List<Element> run = run(element.firstElementChild());
        return count(run) > 1 && isList(element.firstElementChild(), run) ? run : List.of();
    }

    private int count(List<Element> run) {
        List<Related> found = run.isEmpty() ? List.of() : teasers.of(run);
        return found.isEmpty() && !run.isEmpty() ? teasers.plain(run).size() : found.size();
    }

    /** Links in running text are no list: each stands in a line of its own, or there are many and nothing between them. */
    private boolean isList(Element label, List<Element> run) {
        if (run.stream().anyMatch(e -> !INLINE.contains(e.normalName()))) {
            return true;
        }
        Element parent = label.parent();
        int words = index.textLength(parent) - index.linkTextLength(parent) - index.textLength(label);
        boolean broken = parent.children().stream().filter(e -> e.normalName().equals("br")).count() >= count(run) - 1;
        return words <= Math.max(30, index.linkTextLength(parent) * 2 / 3) && (broken || count(run) > 2
            || !LINES.contains(parent.normalName()));
    }

    /** One entry is a list under a heading, but a reference where the text goes on behind it. */
    private boolean mayBeOne(Element label, Element at, List<Element> run) {
        boolean named = false;
        Element box = at.parent();
        for (int i = 0; i < 2 && box != null; i++, box = box.parent()) {
            named |= reading.traits().any(box, Traits.RELATED);
        }
        boolean inline = run.stream().allMatch(e -> e.normalName().equals("p") || INLINE.contains(e.normalName()));
        if (!named && (inline || !Labels.isHeading(label))) {
            return false;
        }
        return !isInText(run.get(run.size() - 1));
    }

    /** Whether paragraphs follow the one entry, or the box that it fills with its label. */
    private boolean isInText(Element entry) {
        Element at = entry;
        for (int i = 0; i < MOST_STEPS && at.parent() != null; i++, at = at.parent()) {
            for (Element next = at.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                if (next.normalName().equals("p") && index.textLength(next) - index.linkTextLength(next) > PROSE) {
                    return true;
                }
            }
            if (index.textLength(at.parent()) - index.textLength(at) > 2 * MOST_BESIDE) {
                return false;
            }
        }
        return false;
    }

    private List<Element> run(Element first) {
        List<Element> run = new ArrayList<>();
        List<Element> pending = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Element shape = null;
        for (Element next = first; next != null && !ends(next); next = next.nextElementSibling()) {
            List<Element> inside = links.in(next);
            int length = index.textLength(next);
            if (inside.isEmpty() && length == 0) {
                continue;
            }
            boolean plain = shape == null && inside.isEmpty() && !teasers.plain(List.of(next)).isEmpty();
            if (shape == null && (plain || !inside.isEmpty())) {
                if (!plain && isProse(next, inside)) {
                    break;
                }
                shape = next;
            } else if (shape != null && !inside.isEmpty() && isSame(shape, next) && !isProse(next, inside)) {
                run.addAll(pending);
                pending.clear();
            } else if (pending.size() < MOST_PENDING && length < (shape == null ? LONGEST_INTRO : LONGEST_EXCERPT)
                && areSeen(inside, seen)) {
                pending.add(next);
                continue;
            } else {
                break;
            }
            run.addAll(shape == next ? pending : List.of());
            pending.clear();
            run.add(next);
            inside.forEach(link -> seen.add(links.key(link)));
        }
        return run;
    }

    private boolean areSeen(List<Element> inside, Set<String> seen) {
        return inside.stream().allMatch(link -> seen.contains(links.key(link)));
    }

    private boolean isProse(Element element, List<Element> inside) {
        int words = index.textLength(element) - index.linkTextLength(element);
        return words > LONGEST_EXCERPT * Math.max(1, links.targets(inside))
            || element.normalName().equals("p") && words > 25 && index.linkDensity(element) < 0.5;
    }

    /** The same tag, and for boxes a class in common; a list goes on only in a list of the very same classes. */
    private static boolean isSame(Element shape, Element next) {
        if (!shape.normalName().equals(next.normalName())) {
            return false;
        }
        if (!BOXES.contains(next.normalName())) {
            return true;
        }
        Set<String> classes = shape.classNames();
        if (LISTS.contains(next.normalName()) || classes.isEmpty()) {
            return classes.equals(next.classNames());
        }
        return next.classNames().stream().anyMatch(classes::contains);
    }

    private boolean ends(Element element) {
        Claims.Kind claimed = reading.claims().of(element);
        if (claimed == Claims.Kind.COMMENT || claimed == Claims.Kind.PING || claimed == Claims.Kind.FURNITURE
            || element.normalName().equals("form")
            || holdsForeign(element)) {
            return true;
        }
        if (index.textLength(element) == 0 || links.isIn(element)) {
            return false;
        }
        return Tags.isHeading(element) || labels.isOther(element) || labels.isLabel(element);
    }

    private boolean holdsForeign(Element element) {
        for (Element other : foreign) {
            if (index.contains(element, other)) {
                return true;
            }
        }
        return false;
    }
}
