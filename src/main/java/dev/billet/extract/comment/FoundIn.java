package dev.billet.extract.comment;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A value with the place that showed it, so that the text can be told from the byline.
 *
 * @param value   never null
 * @param element the element around it; never null
 * @param nodes   the very nodes, where the element holds more than the value; null when it is the whole element
 */
record FoundIn<T>(T value, Element element, List<Node> nodes) {

    /** A value that fills an element. */
    FoundIn(T value, Element element) {
        this(value, element, null);
    }

    /** A value that was read out of a line of text. */
    static <T> FoundIn<T> inLine(T value, Line line) {
        return new FoundIn<>(value, line.block(), line.nodes());
    }

    /** The innermost element that holds it, or its beginning. */
    Element place() {
        if (nodes != null) {
            for (Node node : nodes) {
                if (node instanceof TextNode words && !words.isBlank()) {
                    return node.parent() instanceof Element parent ? parent : element;
                }
            }
        }
        return element;
    }

    /** Whether the node is part of what showed the value. */
    boolean holds(Node node) {
        return nodes == null ? Nodes.isBelow(node, element) : nodes.contains(node);
    }

    /** Whether a part of the line is part of what showed the value. */
    boolean touches(Line line) {
        for (Node node : line.nodes()) {
            if (holds(node)) {
                return true;
            }
        }
        return false;
    }
}
