package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the entries of a page that shows several posts: named entries, or repeated siblings with a linked heading each. */
final class EntryList {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

    private final Reading reading;
    private final Density density;

    EntryList(Reading reading, Density density) {
        this.reading = reading;
        this.density = density;
    }

    /** The entries in document order; fewer than two mean that the page is no list. */
    List<Element> find() {
        List<Element> named = named();
        return named.size() >= 2 ? named : repeated(named);
    }

    private List<Element> named() {
        ElementIndex index = density.index();
        List<Element> found = new ArrayList<>();
        int end = 0;
        for (Element element : density.elements()) {
            if (index.order(element) < end || !isEntry(element)) {
                continue;
            }
            List<Element> inner = innerEntries(element);
            if (inner.size() >= 2) {
                continue;
            }
            found.add(element);
            end = index.end(element);
        }
        return found;
    }

    private boolean isEntry(Element element) {
        return Hints.has(density.hints(element), Hints.ENTRY) && !density.isClaimed(element) && !density.isShunned(element)
            && !Hints.has(density.hints(element), Hints.COMMENTS) && heading(element) != null;
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

    /** Siblings of one tag and class that each have a heading with a link of their own. */
    private List<Element> repeated(List<Element> fallback) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        Map<Element, Integer> numbers = new HashMap<>();
        for (Element element : density.elements()) {
            Element parent = element.parent();
            boolean candidate = parent != null && !HEADINGS.contains(element.normalName()) && !Density.isInline(element)
                && density.index().textLength(element) > 60 && !density.isShunned(element) && !density.isClaimed(element);
            if (candidate) {
                int number = numbers.computeIfAbsent(parent, p -> numbers.size());
                groups.computeIfAbsent(number + " " + element.normalName() + " " + shape(element), k -> new ArrayList<>()).add(element);
            }
        }
        List<Element> best = fallback;
        double most = 0;
        for (List<Element> group : groups.values()) {
            double prose = group.size() < 2 || !eachHasLinkedHeading(group) ? 0 : group.stream().mapToDouble(density::prose).sum();
            if (prose > most) {
                best = group;
                most = prose;
            }
        }
        return best;
    }

    private static String shape(Element element) {
        return element.className().replaceAll("[0-9]+", "#");
    }

    private boolean eachHasLinkedHeading(List<Element> group) {
        Set<String> targets = new java.util.HashSet<>();
        for (Element element : group) {
            Element heading = heading(element);
            Element link = heading == null ? null : heading.normalName().equals("a") ? heading : heading.selectFirst("a[href]");
            if (link == null || !targets.add(link.attr("href"))) {
                return false;
            }
        }
        return true;
    }

    Reading reading() {
        return reading;
    }
}
