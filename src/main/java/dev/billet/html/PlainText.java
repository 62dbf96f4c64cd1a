package dev.billet.html;

import java.util.Collection;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The text that a reader of the page sees. */
public final class PlainText {
    private PlainText() {
    }

    /** One line: white space collapsed, block elements and br count as white space, silent elements left out. */
    public static String line(Element element) {
        return line(java.util.List.of(element), Set.of());
    }

    /** One line of several nodes; what stands in or below {@code without} is left out. */
    public static String line(Collection<? extends Node> nodes, Set<? extends Node> without) {
        throw new UnsupportedOperationException();
    }

    /** Blocks one per line, a blank line between paragraphs; what stands in or below {@code without} is left out. */
    public static String blocks(Collection<? extends Node> nodes, Set<? extends Node> without) {
        throw new UnsupportedOperationException();
    }
}
