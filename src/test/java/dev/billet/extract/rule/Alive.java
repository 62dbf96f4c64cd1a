package dev.billet.extract.rule;

import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.html.Query;
import dev.billet.platform.Platform;
import dev.billet.platform.Platform.Pick;
import dev.billet.platform.Platforms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Which selectors of a rule find something on pages that the rule speaks for: each is asked where extraction would ask it, below
 * the page, a body, a comment, a ping or a related block. Alternatives between commas count one by one.
 */
final class Alive {
    /** A selector by its place. */
    record Spot(String section, String field, Pick pick) {
        @Override
        public String toString() {
            String rest = (pick.attr() == null ? "" : " @" + pick.attr()) + (pick.regex() == null ? "" : " /" + pick.regex() + "/");
            return section + "." + field + " " + pick.css() + rest;
        }
    }

    /** Fields of an item whose selectors may mean the item itself. */
    private static final Set<String> MARKS = Set.of("pending", "deleted", "collapsed", "authorIsPostAuthor");
    private static final Set<String> WHOLE_PAGE = Set.of("container", "item", "skip", "count", "form", "embed");
    /** Fields that stand for elements; of the others a value must come out. */
    private static final Set<String> ELEMENTS = Set.of("container", "item", "skip", "classify", "body", "bodyAlso", "bodyExclude", "text",
        "textRemove", "form", "embed", "drop", "heading");

    private final Platform platform;
    private final Rule rule;
    private final Set<Spot> found = new HashSet<>();

    Alive(Platform platform) {
        this.platform = platform;
        this.rule = new Rules(new Platforms(List.of(platform), List.of())).all().get(0);
    }

    Set<Spot> found() {
        return found;
    }

    /** All selectors of a rule; the detection signs are a section of their own. */
    static List<Spot> spots(Platform platform) {
        List<Spot> spots = new ArrayList<>();
        for (Platform.Signal signal : platform.signals()) {
            spots.addAll(alternatives("detect", "css", new Pick(signal.css(), null, null, 0)));
        }
        platform.sections().forEach((section, fields) -> fields.forEach((field, picks) ->
            picks.forEach(pick -> spots.addAll(alternatives(section, field, pick)))));
        return spots;
    }

    private static List<Spot> alternatives(String section, String field, Pick pick) {
        List<Spot> spots = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String css = pick.css() + ",";
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                spots.add(new Spot(section, field, new Pick(css.substring(from, i).strip(), pick.attr(), pick.regex(), pick.group())));
                from = i + 1;
            }
        }
        return spots;
    }

    /** Asks all selectors on the page, if the rule speaks for it; whether it does. */
    boolean look(Page page) {
        if (rule.score(page) == 0) {
            return false;
        }
        Map<String, List<Element>> contexts = contexts(page);
        for (Spot spot : spots(platform)) {
            if (!found.contains(spot) && isThere(spot, page, contexts.getOrDefault(place(spot), List.of()))) {
                found.add(spot);
            }
        }
        return true;
    }

    private static String place(Spot spot) {
        return switch (spot.section()) {
            case "post" -> spot.field().equals("bodyExclude") ? "body" : "page";
            case "comments" -> spot.field().equals("textRemove") ? "text" : spot.field().equals("idBefore") ? "before"
                : WHOLE_PAGE.contains(spot.field()) ? "page" : "item";
            case "pings" -> spot.field().equals("item") || spot.field().equals("container") ? "page"
                : spot.field().equals("classify") ? "item" : "ping";
            case "related" -> spot.field().equals("container") || spot.field().equals("drop") ? "page" : "related";
            default -> "page";
        };
    }

    private boolean isThere(Spot spot, Page page, List<Element> contexts) {
        boolean mark = MARKS.contains(spot.field()) || spot.field().equals("classify") || spot.field().equals("idBefore");
        Choice choice = new Choice(spot.pick(), Query.compile(spot.pick().css()));
        for (Element context : contexts) {
            List<Element> elements = new ArrayList<>(choice.elements(page.index(), context));
            if (mark && choice.matches(page.index(), page.document(), context)) {
                elements.add(context);
            }
            boolean whole = mark && spot.pick().attr() == null || ELEMENTS.contains(spot.field())
                || Set.of("detect", "kinds").contains(spot.section());
            if (whole ? !elements.isEmpty() : elements.stream().anyMatch(e -> choice.take(page, e) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Where selectors are asked, by the kind of place. */
    private Map<String, List<Element>> contexts(Page page) {
        ElementIndex index = page.index();
        Element document = page.document();
        List<Element> starts = rule.elements("comments", "item", index, document);
        List<Element> pings = new ArrayList<>(rule.allElements("pings", "item", index, document));
        starts.stream().filter(s -> rule.matches("pings", "classify", index, document, s)).forEach(pings::add);
        List<Element> items = roots(starts, "until-next".equals(rule.option("comments", "grouping")));
        List<Element> texts = new ArrayList<>();
        items.forEach(i -> texts.addAll(rule.elements("comments", "text", index, i)));
        List<Element> before = starts.stream().map(Element::previousElementSibling).filter(e -> e != null).toList();
        return Map.of("page", List.of(document), "body", rule.allElements("post", "body", index, document), "item", items, "text", texts,
            "before", before, "ping", roots(pings, "until-next".equals(rule.option("pings", "grouping"))),
            "related", rule.allElements("related", "container", index, document));
    }

    private static List<Element> roots(List<Element> starts, boolean untilNext) {
        if (!untilNext) {
            return starts;
        }
        List<Element> roots = new ArrayList<>();
        for (Element start : starts) {
            roots.add(start);
            for (Element next = start.nextElementSibling(); next != null && !starts.contains(next); next = next.nextElementSibling()) {
                roots.add(next);
            }
        }
        return roots;
    }
}
