package dev.billet.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps out the characters that neither XML nor JSON can carry: C0 controls, lone halves of surrogate pairs, U+FFFE and
 * U+FFFF. Done once here, so that no writer has to think of it for text from pages.
 */
public final class LegalText {
    private LegalText() {
    }

    /** The text without illegal characters; the same object when it has none. */
    public static String clean(String text) {
        int bad = firstIllegal(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (bad >= 0) {
            out.append(text, from, bad);
            char c = text.charAt(bad);
            if (c == 0x0b || c == 0x0c) {
                out.append(' ');
            } else if (Character.isSurrogate(c)) {
                out.append('\ufffd');
            }
            from = bad + 1;
            bad = firstIllegal(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** How many illegal characters the text holds. */
    static int count(String text) {
        int n = 0;
        for (int i = firstIllegal(text, 0); i >= 0; i = firstIllegal(text, i + 1)) {
            // A form feed is white space in HTML, and nobody misses it.
            n += text.charAt(i) == 0x0c ? 0 : 1;
        }
        return n;
    }

    private static int firstIllegal(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0xd800 || c == '\n' || c == '\t' || c == '\r') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c < ' ' || Character.isSurrogate(c) || c >= 0xfffe) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the markup holds character references ({@code &#27;}) that bring illegal characters in. */
    static boolean isReferredTo(String html) {
        for (int i = html.indexOf("&#"); i >= 0; i = html.indexOf("&#", i + 2)) {
            int code = reference(html, i + 2);
            boolean control = code < ' ' && code != '\n' && code != '\t';
            if (control || code >= 0xd800 && code < 0xe000 || code == 0xfffe || code == 0xffff) {
                return true;
            }
        }
        return false;
    }

    private static int reference(String html, int from) {
        boolean hex = from < html.length() && (html.charAt(from) | 0x20) == 'x';
        int radix = hex ? 16 : 10;
        int i = hex ? from + 1 : from;
        int code = 0;
        while (i < html.length() && code < 0x110000) {
            int digit = html.charAt(i) < 0x80 ? Character.digit(html.charAt(i), radix) : -1;
            if (digit < 0) {
                break;
            }
            code = code * radix + digit;
            i++;
        }
        return code;
    }

    /** Cleans the texts and attributes below the element; gives the number of characters that had to go. */
    static int clean(Element root) {
        int[] gone = {0};
        root.traverse((node, depth) -> gone[0] += cleanNode(node));
        return gone[0];
    }

    private static int cleanNode(Node node) {
        if (node instanceof TextNode words) {
            int n = count(words.getWholeText());
            if (n > 0) {
                words.text(clean(words.getWholeText()));
            }
            return n;
        }
        return node instanceof Element element && element.attributesSize() > 0 ? cleanAttributes(element) : 0;
    }

    private static int cleanAttributes(Element element) {
        int n = 0;
        List<Attribute> attributes = new ArrayList<>(element.attributes().asList());
        for (Attribute attribute : attributes) {
            int bad = count(attribute.getValue());
            if (bad > 0) {
                element.attr(attribute.getKey(), clean(attribute.getValue()));
                n += bad;
            }
        }
        return n;
    }
}
