package dev.billet.extract.comment;

import dev.billet.text.Space;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A run of text that a reader sees on lines of its own: bylines, labels and paragraphs are told apart line by line.
 *
 * @param text  white space collapsed; empty for a line that holds pictures only
 * @param nodes the text nodes and pictures it is made of
 * @param block the innermost block element around it
 */
record Line(String text, List<Node> nodes, Element block) {
    /** The part of a line that is made of these nodes. */
    static Line of(List<Node> nodes, Element block) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(n -> text.append(n instanceof TextNode words ? words.getWholeText() : ""));
        return new Line(Space.collapse(text.toString()), nodes, block);
    }
}
