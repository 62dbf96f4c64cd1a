package dev.billet.extract.comment;

import dev.billet.html.ElementIndex;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Where nodes stand in relation to each other. */
final class Nodes {
    private Nodes() {
    }

    /** The innermost element of this tag around the element, or itself; null when there is none. */
    static Element closest(Element element, String tag) {
        Element at = element;
        while (at != null && !at.normalName().equals(tag)) {
            at = at.parent();
        }
        return at;
    }

    /** The first link below the element, or itself; null when there is none. */
    static Element firstLink(Element element, ElementIndex index) {
        int end = index.end(element);
        for (int i = index.order(element); i < end; i++) {
            Element inner = index.elements().get(i);
            if (inner.normalName().equals("a") && inner.hasAttr("href")) {
                return inner;
            }
        }
        return null;
    }

    /** Whether the node is {@code outer} or stands below it. */
    static boolean isBelow(Node node, Node outer) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
