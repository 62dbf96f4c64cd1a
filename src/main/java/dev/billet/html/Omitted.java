package dev.billet.html;

import java.util.Set;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Nodes that a walk leaves out. Mostly they are elements, and then the many texts need not be looked for among them. */
final class Omitted {
    /** Everything is taken in. */
    static final Omitted NOTHING = new Omitted(Set.of());

    private final Set<? extends Node> nodes;
    private final boolean texts;
    private final boolean none;

    Omitted(Set<? extends Node> nodes) {
        this.nodes = nodes;
        boolean found = false;
        for (Node node : nodes) {
            found |= node instanceof TextNode;
        }
        this.texts = found;
        this.none = nodes.isEmpty();
    }

    boolean has(Node node) {
        return !none && (texts || !(node instanceof TextNode)) && nodes.contains(node);
    }
}
