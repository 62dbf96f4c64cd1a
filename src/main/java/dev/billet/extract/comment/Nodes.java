package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Traits;
import dev.billet.html.Visibility;
import java.util.Collection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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
    static Element firstLink(Element element, Reading reading) {
        int from = reading.index().order(element);
        int end = reading.index().endAt(from);
        for (int i = from; i < end; i++) {
            if (reading.traits().any(i, Traits.LINK)) {
                return reading.index().element(i);
            }
        }
        return null;
    }

    /** The last visible character below the element; 0 when there is none. */
    static char lastLetter(Element element) {
        for (Node node = element.lastChild(); node != null; node = node.previousSibling()) {
            char last = 0;
            if (node instanceof TextNode words) {
                String text = words.getWholeText();
                int end = text.length();
                while (end > 0 && isSpace(text.charAt(end - 1))) {
                    end--;
                }
                last = end == 0 ? 0 : text.charAt(end - 1);
            } else if (node instanceof Element inner && !Visibility.isSilent(inner)) {
                last = lastLetter(inner);
            }
            if (last != 0) {
                return last;
            }
        }
        return 0;
    }

    /** The first character of the element's own text; 0 when there is none. */
    static char firstOwnLetter(Element element) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode words) {
                String text = words.getWholeText();
                int at = 0;
                while (at < text.length() && isSpace(text.charAt(at))) {
                    at++;
                }
                if (at < text.length()) {
                    return text.charAt(at);
                }
            }
        }
        return 0;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c >= 0xa0 && Character.isSpaceChar(c);
    }

    /** Whether the node is one of these or stands below one. */
    static boolean isBelowAny(Node node, Collection<? extends Node> some) {
        for (Node outer : some) {
            if (isBelow(node, outer)) {
                return true;
            }
        }
        return false;
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
