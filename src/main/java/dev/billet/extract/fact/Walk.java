package dev.billet.extract.fact;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Looks around an element that CSS selectors would answer slowly: each of them is parsed anew. */
final class Walk {
    private Walk() {
    }

    /** The first link in the element, itself not counted; or null. */
    static Element firstLink(ElementIndex index, Element element) {
        int end = index.end(element);
        for (int i = index.order(element) + 1; i < end; i++) {
            Element inner = index.elements().get(i);
            if (inner.normalName().equals("a") && inner.hasAttr("href")) {
                return inner;
            }
        }
        return null;
    }

    /** All links in the element, itself counted. */
    static List<Element> links(ElementIndex index, Element element) {
        List<Element> links = new ArrayList<>();
        int end = index.end(element);
        for (int i = index.order(element); i < end; i++) {
            Element inner = index.elements().get(i);
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

    /** Whether the element's own texts, those of its children apart, have a digit. */
    static boolean hasOwnDigit(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode words && hasDigit(words.getWholeText())) {
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
