package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The elements of a page that show a date of their own; comments are found around them. Made once for a page. */
final class DateAnchors {
    private static final int LONGEST_BYLINE = 160;
    private static final Set<String> RUN_IN = Set.of("b", "strong", "a", "cite");
    private static final int LONGEST_RUN_IN = 60;
    private static final int LONGEST_AGO = 30;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_BESIDE_LINKED_DATE = 25;

    private final List<Element> anchors = new ArrayList<>();
    private final int[] places;

    DateAnchors(Reading reading) {
        ElementIndex index = reading.index();
        int from = index.order(reading.page().body());
        int to = index.end(reading.page().body());
        for (int i = from; i < to; i++) {
            Element element = index.elements().get(i);
            if (bearsDate(element, reading)) {
                anchors.add(element);
            }
        }
        places = anchors.stream().mapToInt(index::order).toArray();
    }

    /**
     * A look at the text nodes before they are put together: too much or too little text, or no digit. Where the day of the capture
     * is known, words may tell a date too ("yesterday").
     */
    private static boolean mayDate(Element element, boolean captured) {
        int letters = 0;
        boolean digit = false;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                String text = words.getWholeText();
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    letters += c > ' ' && c < 0x80 || Character.isLetterOrDigit(c) ? 1 : 0;
                    digit |= c >= '0' && c <= '9' || c >= 0x660 && Character.isDigit(c);
                }
                if (letters > LONGEST_BYLINE) {
                    return false;
                }
            }
        }
        return letters > 0 && (digit || captured);
    }

    private static boolean bearsDate(Element element, Reading reading) {
        String tag = element.normalName();
        if (tag.equals("time") && element.hasAttr("datetime") || tag.equals("abbr") && element.hasAttr("title")) {
            return Dates.machine(element.attr(tag.equals("time") ? "datetime" : "title")).isPresent();
        }
        if (element.attributesSize() > 0 && element.hasAttr("title") && element.attr("title").length() <= LONGEST_TITLE && Dates.machine(element.attr("title")).isPresent()) {
            return true;
        }
        if (element.childNodeSize() == 0 || tag.equals("script") || tag.equals("style") || tag.equals("option")) {
            return false;
        }
        if (!mayDate(element, reading.dates().captured() != null)) {
            return isRunIn(element, reading);
        }
        String own = element.ownText();
        if (own.length() < 5 || own.length() > LONGEST_BYLINE) {
            return false;
        }
        // A link that says more than a date is a title, not a permalink.
        int most = tag.equals("a") ? MOST_BESIDE_LINKED_DATE : LONGEST_BYLINE;
        return Dates.find(own, reading.dates()).filter(d -> own.length() - (d.end() - d.start()) <= most).isPresent() || isAgo(own, reading);
    }

    /** "<b>Ann</b> (3 May 2011): what she wrote", all in one paragraph. */
    private static boolean isRunIn(Element element, Reading reading) {
        Element name = element.firstElementChild();
        if (name == null || !RUN_IN.contains(name.normalName()) || !(name.nextSibling() instanceof TextNode behind)
            || name.previousSibling() instanceof TextNode before && !before.isBlank()) {
            return false;
        }
        String text = behind.getWholeText();
        String head = text.substring(0, Math.min(text.length(), LONGEST_RUN_IN));
        return Dates.find(head, reading.dates()).filter(d -> d.start() < 12).isPresent();
    }

    /** "2 days ago" shows where a date stands, though nobody knows which when the day of the capture is lost. */
    private static boolean isAgo(String own, Reading reading) {
        return own.length() <= LONGEST_AGO && reading.dates().captured() == null && Words.is(Role.AGO, own, reading.language());
    }

    List<Element> all() {
        return anchors;
    }

    /** How many of them stand in the element. */
    int in(ElementIndex index, Element element) {
        return below(index.end(element)) - below(index.order(element));
    }

    /** Whether one of them is the item's own. */
    boolean anyOwn(ElementIndex index, Item item) {
        for (Element root : item.roots()) {
            for (int i = below(index.order(root)); i < below(index.end(root)); i++) {
                if (!item.isNested(anchors.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private int below(int place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? -at - 1 : at;
    }
}
