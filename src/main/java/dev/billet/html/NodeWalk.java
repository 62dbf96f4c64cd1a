package dev.billet.html;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Visits the elements of a part of a page. */
final class NodeWalk {
    private NodeWalk() {
    }

    /** Every element in and below the nodes, in order, but nothing in or below {@code without}. */
    static void elements(Collection<? extends Node> nodes, Set<? extends Node> without, Consumer<Element> visitor) {
        for (Node node : nodes) {
            visit(node, without, visitor);
        }
    }

    private static void visit(Node node, Set<? extends Node> without, Consumer<Element> visitor) {
        if (node instanceof Element element && !without.contains(element)) {
            visitor.accept(element);
            if (element.normalName().equals("noscript") || element.normalName().equals("template")) {
                return;
            }
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                visit(child, without, visitor);
            }
        }
    }
}
