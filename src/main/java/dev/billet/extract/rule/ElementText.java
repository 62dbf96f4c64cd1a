package dev.billet.extract.rule;

import dev.billet.html.Visibility;
import dev.billet.text.Space;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text of an element for a regex, which must see where lines end. */
final class ElementText {
    /** Ends a line for a regex, but is no blank that a name or date could hold. */
    private static final char BREAK = '\u2028';

    private ElementText() {
    }

    /** The text with each br as a line separator; other white space is collapsed within the lines. */
    static String lines(Element element) {
        StringBuilder raw = new StringBuilder();
        append(element, raw);
        StringBuilder lines = new StringBuilder(raw.length());
        int from = 0;
        for (int at = raw.indexOf("\u2028"); at >= 0; at = raw.indexOf("\u2028", from)) {
            lines.append(Space.collapse(raw.substring(from, at))).append(BREAK);
            from = at + 1;
        }
        return lines.append(Space.collapse(raw.substring(from))).toString();
    }

    private static void append(Node node, StringBuilder raw) {
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                raw.append(words.getWholeText().replace(BREAK, ' '));
            } else if (child instanceof Element element && !Visibility.isSilent(element)) {
                String edge = element.normalName().equals("br") ? String.valueOf(BREAK) : element.isBlock() ? " " : "";
                raw.append(edge);
                append(element, raw);
                raw.append(element.isBlock() ? " " : "");
            }
        }
    }
}
