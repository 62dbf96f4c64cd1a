package dev.billet.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A line of text that stands bare in an element, between {@code br} and {@code hr}.
 *
 * @param gap  what parts it from the line above
 * @param from the first of its nodes among the element's children
 * @param to   behind its last, with the {@code br} behind it
 * @param text white space collapsed
 */
record RunLine(Gap gap, int from, int to, String text, List<Node> nodes) {
    /** What stands between two lines; a row of dashes is a rule, too. */
    enum Gap { BREAK, BLANK, DASHES, RULE, EDGE }

    private static final Set<String> INLINE = Set.of("a", "b", "i", "em", "strong", "small", "font", "span", "u", "img", "cite", "big",
        "tt", "code", "sup", "sub", "s");
    private static final Pattern DASHES = Pattern.compile("[-–—=*_~+.·•o# ]{4,}");

    boolean isBelow(Gap least) {
        return gap.compareTo(least) >= 0;
    }

    static boolean isInline(Node node) {
        return !(node instanceof Element element) || INLINE.contains(element.normalName()) || element.nameIs("br");
    }

    /** The lines of an element, in stretches that other blocks part. */
    static List<List<RunLine>> stretches(Element parent) {
        return new Cut(parent).stretches();
    }

    /** The cutting of one element's children. */
    private static final class Cut {
        private final List<Node> children;
        private final List<List<RunLine>> stretches = new ArrayList<>();
        private List<RunLine> lines = new ArrayList<>();
        private List<Node> nodes = new ArrayList<>();
        private Gap gap = Gap.EDGE;
        private int from;

        private Cut(Element parent) {
            children = parent.childNodes();
        }

        private List<List<RunLine>> stretches() {
            for (int i = 0; i < children.size(); i++) {
                Node node = children.get(i);
                if (node.nameIs("br")) {
                    end(i + 1, Gap.BREAK);
                } else if (node.nameIs("hr")) {
                    end(i, Gap.RULE);
                } else if (node.nameIs("blockquote")) {
                    end(i, Gap.BREAK);
                    from = i;
                    nodes.add(node);
                    end(i + 1, Gap.BREAK);
                } else if (node instanceof Element element && !INLINE.contains(element.normalName())) {
                    end(i, Gap.EDGE);
                    stretch();
                } else {
                    from = nodes.isEmpty() ? i : from;
                    nodes.add(node);
                }
            }
            end(children.size(), Gap.EDGE);
            stretch();
            return stretches;
        }

        private void stretch() {
            if (!lines.isEmpty()) {
                stretches.add(lines);
            }
            lines = new ArrayList<>();
            gap = Gap.EDGE;
        }

        private void end(int behind, Gap next) {
            String text = nodes.isEmpty() ? "" : PlainText.line(nodes, Set.of());
            boolean dashes = text.length() > 3 && DASHES.matcher(text).matches();
            if (text.isEmpty() || dashes) {
                widen(behind);
                gap = max(dashes ? Gap.DASHES : gap == Gap.BREAK && next == Gap.BREAK ? Gap.BLANK : gap, next);
            } else {
                lines.add(new RunLine(gap, from, behind, text, List.copyOf(nodes)));
                gap = next;
            }
            nodes = new ArrayList<>();
        }

        /** Empty lines and dashes belong to the line above. */
        private void widen(int behind) {
            if (!lines.isEmpty() && gap != Gap.RULE) {
                RunLine last = lines.remove(lines.size() - 1);
                lines.add(new RunLine(last.gap, last.from, behind, last.text, last.nodes));
            }
        }

        private static Gap max(Gap one, Gap other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }

    /** Whether it is a quotation, in which bylines are the quoted text's. */
    boolean isQuote() {
        return nodes.get(0).nameIs("blockquote");
    }

    /** Whether all its words are in links. */
    boolean isLink() {
        for (Node node : nodes) {
            boolean link = node.nameIs("a") || node instanceof Element element && element.childrenSize() == 1
                && element.firstElementChild().nameIs("a") && element.ownText().isBlank();
            if (!link && !(node instanceof TextNode text && text.getWholeText().chars().noneMatch(Character::isLetterOrDigit))) {
                return false;
            }
        }
        return true;
    }
}
