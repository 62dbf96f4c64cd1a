package dev.billet.extract.comment;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Where nodes stand in relation to each other. */
final class Nodes {
    private Nodes() {
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

    /** Whether a part of the line stands in the element; false for null. */
    static boolean touches(Line line, Element element) {
        return element != null && line.nodes().stream().anyMatch(n -> isBelow(n, element));
    }
}
