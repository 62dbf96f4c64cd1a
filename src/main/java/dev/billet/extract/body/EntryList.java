package dev.billet.extract.body;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the entries of a page that shows several posts: named entries, or repeated siblings with a linked heading each. */
final class EntryList {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

    private final Density density;
    private List<Element> found;
    private List<List<Element>> groups;

    EntryList(Density density) {
        this.density = density;
    }

    /** The entries in document order; fewer than two mean that the page is no list. */
    List<Element> find() {
        if (found == null) {
            List<Element> named = named();
            found = named.size() >= 2 ? named : repeated(named);
        }
        return found;
    }

    private List<Element> named() {
        ElementIndex index = density.index();
        List<Element> found = new ArrayList<>();
        int end = 0;
        for (Element element : density.elements()) {
            if (index.order(element) < end || !isEntry(element) || isShell(element)) {
                continue;
            }
            found.add(element);
            end = index.end(element);
        }
        return found.size() < 2 ? found : found.stream().map(e -> cell(e, found)).toList();
    }

    /** An element named like an entry that is only the frame around several. */
    private boolean isShell(Element element) {
        List<Element> inner = innerEntries(element);
        double theirs = inner.stream().mapToDouble(density::prose).sum();
        return inner.size() >= 2 && theirs >= 0.6 * density.prose(element) || inner.size() == 1 && theirs >= 0.95 * density.prose(element);
    }

    /** The widest element around one entry and no other: date and title may stand before the entry proper. */
    private Element cell(Element entry, List<Element> all) {
        Element cell = entry;
        for (Element at = entry.parent(); at != null && !at.normalName().equals("body"); at = at.parent()) {
            Element outer = at;
            boolean alone = all.stream().noneMatch(other -> other != entry && density.index().contains(outer, other));
            if (!alone || density.index().textLength(at) > density.index().textLength(entry) + 400) {
                return cell;
            }
            cell = at;
        }
        return cell;
    }

    private boolean isEntry(Element element) {
        return Hints.has(density.hints(element), Hints.ENTRY) && !density.isClaimed(element) && !density.isShunned(element)
            && !Hints.has(density.hints(element), Hints.COMMENTS) && (heading(element) != null || headingBefore(element) != null);
    }

    /** Old templates put date and title before the element of the entry. */
    private static Element headingBefore(Element entry) {
        Element before = entry.previousElementSibling();
        for (int i = 0; i < 3 && before != null; i++) {
            if (HEADINGS.contains(before.normalName()) && before.hasText()) {
                return before;
            }
            before = before.previousElementSibling();
        }
        return null;
    }

    private List<Element> innerEntries(Element element) {
        ElementIndex index = density.index();
        List<Element> inner = new ArrayList<>();
        int i = index.order(element) + 1;
        while (i < index.end(element)) {
            Element below = index.elements().get(i);
            boolean entry = isEntry(below);
            if (entry) {
                inner.add(below);
            }
            i = entry ? index.end(below) : i + 1;
        }
        return inner;
    }

    /** The heading of an entry: the first heading element, or what is named as title and has a link. */
    Element heading(Element entry) {
        ElementIndex index = density.index();
        for (int i = index.order(entry); i < index.end(entry); i++) {
            Element element = index.elements().get(i);
            if (HEADINGS.contains(element.normalName()) && index.textLength(element) > 1 || isTitle(element)) {
                return element;
            }
        }
        return null;
    }

    private boolean isTitle(Element element) {
        if (!element.hasAttr("class")) {
            return false;
        }
        String names = element.className().toLowerCase(java.util.Locale.ROOT);
        return (names.contains("entry-title") || names.contains("post-title") || names.contains("p-name")) && element.hasText();
    }

    /** The group of siblings of one shape, each with a linked heading of its own, that holds the most text. */
    private List<Element> repeated(List<Element> fallback) {
        List<Element> best = fallback;
        double most = 0;
        for (List<Element> group : groups()) {
            double prose = group.stream().mapToDouble(density::prose).sum();
            if (prose > most) {
                best = group;
                most = prose;
            }
        }
        return best;
    }

    /** Groups of siblings of one tag and class that each have a heading with a link of their own. */
    List<List<Element>> groups() {
        if (groups == null) {
            groups = findGroups();
        }
        return groups;
    }

    private List<List<Element>> findGroups() {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        Map<Element, Integer> numbers = new HashMap<>();
        for (Element element : density.elements()) {
            Element parent = element.parent();
            boolean candidate = parent != null && !HEADINGS.contains(element.normalName()) && !Density.isInline(element)
                && density.index().textLength(element) > 60 && !density.isShunned(element) && !density.isClaimed(element);
            if (candidate) {
                Integer number = numbers.putIfAbsent(parent, numbers.size());
                String key = (number == null ? numbers.size() - 1 : number) + " " + element.normalName() + " " + shape(element);
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
            }
        }
        return groups.values().stream().filter(g -> g.size() >= 2 && eachHasLinkedHeading(g)).toList();
    }

    /** Class names without the numbers and terms that differ from post to post. */
    private static String shape(Element element) {
        StringBuilder shape = new StringBuilder();
        for (String name : element.classNames()) {
            boolean own = name.chars().anyMatch(Character::isDigit) || name.startsWith("category-") || name.startsWith("tag-")
                || name.startsWith("author-") || name.equals("first") || name.equals("last") || name.equals("odd") || name.equals("even");
            shape.append(own ? "" : name).append(' ');
        }
        return shape.toString().strip();
    }

    private boolean eachHasLinkedHeading(List<Element> group) {
        Set<String> targets = new HashSet<>();
        for (Element element : group) {
            Element link = link(heading(element));
            if (link == null || !targets.add(link.attr("href"))) {
                return false;
            }
        }
        return true;
    }

    static Element link(Element heading) {
        if (heading == null) {
            return null;
        }
        Element inside = heading.selectFirst("a[href]");
        return inside != null ? inside : heading.closest("a[href]");
    }
}
