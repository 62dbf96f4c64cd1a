package dev.billet.extract.comment;

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
}
