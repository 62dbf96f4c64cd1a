package dev.billet.html;

import dev.billet.text.Space;
import java.util.Collection;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text that a reader of the page sees. */
public final class PlainText {
    private PlainText() {
    }

    /** One line: white space collapsed, block elements and br count as white space, silent elements left out. */
    public static String line(Element element) {
        String words = onlyWords(element);
        if (words != null) {
            return Space.collapse(words);
        }
        Line line = new Line(Omitted.NOTHING);
        line.add(element);
        return line.out.toString();
    }

    /**
     * The same for a byline, where themes part name, day and year by style sheets alone: {@code <b>Ann</b><i>May</i>} are two words.
     */
    public static String label(Element element) {
        String words = onlyWords(element);
        if (words != null) {
            return Space.collapse(words);
        }
        Line line = new Line(Omitted.NOTHING);
        line.apart = true;
        line.add(element);
        return line.out.toString();
    }

    /** The text of an element that holds nothing else, as most short ones do; else null. */
    private static String onlyWords(Element element) {
        return element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode words && !Visibility.isSilent(element)
            ? words.getWholeText() : null;
    }

    /** Whether two words of a byline met only because nothing but the edge of an element stood between these characters. */
    public static boolean isSeam(char before, char behind) {
        return Character.isLowerCase(before) && Character.isUpperCase(behind)
            || Character.isLetterOrDigit(before) && (Character.isDigit(behind) && before < 0x370
            || before < 0x250 && behind >= 0x4E00 && behind < 0xA000);
    }

    /** One line of several nodes; what stands in or below {@code without} is left out. */
    public static String line(Collection<? extends Node> nodes, Set<? extends Node> without) {
        Line line = new Line(without.isEmpty() ? Omitted.NOTHING : new Omitted(without));
        Node before = null;
        for (Node node : nodes) {
            line.gap |= before == null || before.nextSibling() != node;
            line.add(node);
            before = node;
        }
        return line.out.toString();
    }

    /** Blocks one per line, a blank line between paragraphs; what stands in or below {@code without} is left out. */
    public static String blocks(Collection<? extends Node> nodes, Set<? extends Node> without) {
        return new BlockText(without).of(nodes);
    }

    /** White space as a reader sees it, U+00A0 included; the same as {@link dev.billet.text.Space}. */
    static boolean isSpace(char c) {
        return c <= ' ' || c >= 0xa0 && Character.isSpaceChar(c);
    }

    /** Where the words that begin here end, with one blank between each two; the same place when white space stands there. */
    public static int wordsEnd(String words, int from) {
        int end = from;
        while (end < words.length() && (!isSpace(words.charAt(end)) || isOneBlank(words, from, end))) {
            end++;
        }
        return end;
    }

    private static boolean isOneBlank(String words, int from, int at) {
        return at > from && words.charAt(at) == ' ' && at + 1 < words.length() && !isSpace(words.charAt(at + 1));
    }

    /** One line in the making. */
    private static final class Line {
        private final StringBuilder out = new StringBuilder();
        private final Omitted without;
        private boolean gap;
        private boolean apart;
        private boolean edge;

        private Line(Omitted without) {
            this.without = without;
        }

        private void add(Node node) {
            if (without.has(node)) {
                return;
            }
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element && !Visibility.isSilent(element)) {
                boolean block = Tags.breaksLine(element.normalName());
                gap |= block;
                edge = true;
                for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                    add(child);
                }
                gap |= block;
                edge = true;
            }
        }

        private void add(String words) {
            for (int i = 0; i < words.length(); i++) {
                int end = wordsEnd(words, i);
                if (end == i) {
                    gap = true;
                    continue;
                }
                if (out.length() > 0 && (gap || apart && edge && isSeam(out.charAt(out.length() - 1), words.charAt(i)))) {
                    out.append(' ');
                }
                out.append(words, i, end);
                edge = false;
                gap = end < words.length();
                i = end;
            }
        }
    }
}
