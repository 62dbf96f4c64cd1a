package dev.billet.html;

import java.util.Set;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Nodes that a walk leaves out. Mostly they are elements, and then the many texts need not be looked for among them. */
final class Omitted {
    private final Set<? extends Node> nodes;
    private final boolean texts;

    Omitted(Set<? extends Node> nodes) {
        this.nodes = nodes;
        boolean found = false;
        for (Node node : nodes) {
            found |= node instanceof TextNode;
        }
        this.texts = found;
    }

    boolean has(Node node) {
        return !nodes.isEmpty() && (texts || !(node instanceof TextNode)) && nodes.contains(node);
    }
}
