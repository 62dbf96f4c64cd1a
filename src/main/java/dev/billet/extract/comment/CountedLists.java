package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Lists that a heading counts: a guess at comments for pages on which nothing else was found. */
final class CountedLists {
    private static final double COUNTED = 0.6;
    /** How far behind its heading a list may stand, and how many boxes around the heading may end before it. */
    private static final int MOST_BEHIND = 3;
    private static final int MOST_AROUND = 3;

    private final Reading reading;
    private final ElementIndex index;
    private final Headings headings;

    CountedLists(Reading reading, Headings headings) {
        this.reading = reading;
        this.headings = headings;
        index = reading.index();
    }

    /** "3 comments", with just three elements of a kind behind it: they need no dates and no names of classes. */
    List<Candidate> all() {
        List<Candidate> found = new ArrayList<>();
        for (int place = index.order(reading.page().body()); place < index.size(); place++) {
            Headings.Heading heading = headings.shortAt(place);
            if (heading != null && heading.count() != null && heading.count() > 0) {
                List<Element> items = behind(heading);
                if (!items.isEmpty()) {
                    found.add(Candidate.of(items, index, null, "generic:counted", COUNTED));
                }
            }
        }
        return found;
    }

    private List<Element> behind(Headings.Heading heading) {
        Element at = heading.element();
        for (int out = 0; out <= MOST_AROUND && at != null && at != reading.page().body(); out++) {
            Element next = at.nextElementSibling();
            for (int i = 0; i < MOST_BEHIND && next != null && !Tags.isHeading(next); i++) {
                List<Element> items = heading.count() == 1 ? only(next) : children(next, heading.count());
                if (!items.isEmpty()) {
                    return items;
                }
                next = next.nextElementSibling();
            }
            at = at.parent();
        }
        return List.of();
    }

    /** The one comment: what shows the way to its own place on the page. */
    private List<Element> only(Element box) {
        for (Element link : box.select("a[href*=#]")) {
            String name = link.attr("href").substring(link.attr("href").indexOf('#') + 1);
            if (Tokens.isDiscussionWord(name) && ItemIds.named(name) != null) {
                return List.of(box);
            }
        }
        return List.of();
    }

    /** The children of a kind that are as many as the heading says, of the element or of the only box with words in it. */
    private List<Element> children(Element list, int count) {
        for (Element at = list; at != null; at = onlyBox(at)) {
            Map<String, List<Element>> byTag = new LinkedHashMap<>();
            for (Element child : at.children()) {
                if (index.textLength(child) > 0) {
                    byTag.computeIfAbsent(child.normalName(), k -> new ArrayList<>()).add(child);
                }
            }
            for (List<Element> alike : byTag.values()) {
                if (alike.size() == count) {
                    return alike;
                }
            }
        }
        return List.of();
    }

    private Element onlyBox(Element element) {
        for (Element child : element.children()) {
            if (index.textLength(child) > 0) {
                return index.textLength(child) == index.textLength(element) ? child : null;
            }
        }
        return null;
    }
}
