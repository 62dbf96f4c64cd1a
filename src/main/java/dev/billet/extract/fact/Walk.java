package dev.billet.extract.fact;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Looks around an element that CSS selectors would answer slowly: each of them is parsed anew. */
final class Walk {
    private Walk() {
    }

    /** The first link in the element, itself not counted; or null. */
    static Element firstLink(ElementIndex index, Element element) {
        int place = index.order(element);
        for (int i = place + 1; i < index.endAt(place); i++) {
            Element inner = index.element(i);
            if (inner.normalName().equals("a") && inner.hasAttr("href")) {
                return inner;
            }
        }
        return null;
    }

    /** All links in the element, itself counted. */
    static List<Element> links(ElementIndex index, Element element) {
        List<Element> links = new ArrayList<>();
        int place = index.order(element);
        for (int i = place; i < index.endAt(place); i++) {
            Element inner = index.element(i);
            if (inner.normalName().equals("a") && inner.hasAttr("href")) {
                links.add(inner);
            }
        }
        return links;
    }

    static boolean isInside(Element element, String tag) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
