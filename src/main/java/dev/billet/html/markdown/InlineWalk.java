package dev.billet.html.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes the Markdown of a line's nodes: emphasis, links, images, code, and HTML for the rest. */
final class InlineWalk {
    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("em", "i");
    /** Kramdown reads Markdown inside of these; what it does not know it leaves as it is. */
    private static final Set<String> READ_INSIDE = Set.of("a", "abbr", "acronym", "b", "bdo", "big", "cite", "del", "dfn", "em",
        "i", "ins", "q",
        "small", "span", "strong", "sub", "sup", "tt");
    /** Stands for the mark of an element while its content is written. */
    private static final String MARK = "\"";

    private final InlineOut out;
    private final boolean strong;
    private final boolean emphasis;

    private InlineWalk(InlineOut out, boolean strong, boolean emphasis) {
        this.out = out;
        this.strong = strong;
        this.emphasis = emphasis;
    }

    /** The nodes as one paragraph, or on one line. */
    static InlineOut of(List<Node> nodes, boolean oneLine) {
        InlineWalk walk = new InlineWalk(new InlineOut(oneLine), false, false);
        nodes.forEach(walk::node);
        return walk.out;
    }

    /** What is in an element whose own mark stands before it: no line begins there. */
    private String inside(Element element) {
        out.text(MARK, "");
        children(element);
        return out.toString().substring(1);
    }

    private void children(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            node(child);
        }
    }

    private void node(Node node) {
        if (node instanceof TextNode words) {
            out.text(words.getWholeText(), firstText(words.nextSibling()));
        } else if (node instanceof Element element && !MarkdownTags.isSilent(element)) {
            element(element);
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            out.lineBreak();
        } else if (tag.equals("img")) {
            image(element);
        } else if (tag.equals("a")) {
            link(element);
        } else if (tag.equals("code") && element.children().isEmpty() && MarkdownTags.isPlain(element)) {
            code(element.wholeText());
        } else if (STRONG.contains(tag) && MarkdownTags.isPlain(element)) {
            marked(element, "**", strong, new InlineWalk(out.another(), true, emphasis));
        } else if (EMPHASIS.contains(tag) && MarkdownTags.isPlain(element)) {
            marked(element, "*", emphasis, new InlineWalk(out.another(), strong, true));
        } else if (MarkdownTags.isInlineWrapper(element) && MarkdownTags.isPlain(element)) {
            children(element);
        } else {
            kept(element);
        }
    }

    private void kept(Element element) {
        if (!READ_INSIDE.contains(element.normalName())) {
            out.raw(KeptHtml.inline(element));
            return;
        }
        out.raw(KeptHtml.open(element));
        children(element);
        out.raw(KeptHtml.close(element));
    }

    /** Emphasis by stars where every reader would see it, else by tags. */
    private void marked(Element element, String stars, boolean already, InlineWalk inner) {
        if (already) {
            children(element);
            return;
        }
        String words = inner.inside(element);
        payFor(words);
        words = words.strip();
        if (words.isEmpty()) {
            inner.out.passOn(out);
            return;
        }
        out.pay('*');
        char next = inner.out.owes() ? ' ' : following(element);
        boolean inWord = strong || emphasis || words.indexOf('*') >= 0;
        if (opens(out.last(), words.charAt(0), !inWord) && opens(next, words.charAt(words.length() - 1), !inWord)
            && !words.contains("\n")) {
            out.raw(stars + words + stars);
        } else {
            out.raw("<" + element.normalName() + ">" + words + "</" + element.normalName() + ">");
        }
        inner.out.passOn(out);
    }

    /** White space at the beginning goes before the mark. */
    private void payFor(String words) {
        if (words.startsWith("  \n")) {
            out.lineBreak();
        } else if (words.startsWith(" ")) {
            out.gap();
        }
    }

    /** Whether stars between these two characters can only mean emphasis of the inner one. */
    private static boolean opens(char outer, char inner, boolean mayBeInWord) {
        if (Character.isWhitespace(outer)) {
            return !Character.isSpaceChar(inner);
        }
        boolean stuck = outer == '*' || outer == '_' || outer == '\\';
        return Character.isLetterOrDigit(inner) && !stuck && (mayBeInWord || !Character.isLetterOrDigit(outer));
    }

    private static String firstText(Node node) {
        return node instanceof TextNode words ? words.getWholeText() : "";
    }

    /** The character behind an element, a blank at the end of the line; where it is not known yet, a letter, the strictest case. */
    private static char following(Element element) {
        Node next = element.nextSibling();
        if (next instanceof TextNode words && !words.getWholeText().isEmpty()) {
            return words.getWholeText().charAt(0);
        }
        boolean end = next == null ? MarkdownTags.isBlock(element.parent())
            : next instanceof Element other && other.normalName().equals("br");
        return end ? ' ' : 'x';
    }

    private void link(Element element) {
        String href = element.attr("href").strip();
        if (!element.hasAttr("href") || !MarkdownTags.isPlain(element, "href", "title")) {
            if (MarkdownTags.isPlain(element)) {
                children(element);
            } else {
                kept(element);
            }
            return;
        }
        InlineWalk inner = new InlineWalk(new InlineOut(true), strong, emphasis);
        inner.out.inLink();
        String words = inner.inside(element);
        payFor(words);
        out.raw("[" + words.strip() + "](" + destination(href, element) + ")");
        inner.out.passOn(out);
    }

    private void image(Element element) {
        String src = element.attr("src").strip();
        boolean sized = element.hasAttr("width") && src.contains("-" + element.attr("width") + "x" + element.attr("height") + ".");
        boolean plain = sized ? MarkdownTags.isPlain(element, "src", "alt", "title", "width", "height")
            : MarkdownTags.isPlain(element, "src", "alt", "title");
        if (src.isEmpty() || !plain) {
            out.raw(KeptHtml.open(element));
            return;
        }
        InlineOut alt = new InlineOut(true);
        alt.text(MARK + element.attr("alt"), "");
        out.raw("![" + alt.toString().substring(1).strip() + "](" + destination(src, element) + ")");
    }

    /** The address and the title. */
    private static String destination(String url, Element element) {
        StringBuilder out = new StringBuilder();
        url.codePoints().forEach(c -> {
            if (c <= ' ' || c == 0x7f || "<>{}|\\^`\"[]*".indexOf(c) >= 0 || Character.isSpaceChar(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b & 0xff));
                }
            } else {
                out.append(c == '&' ? "&amp;" : Character.toString(c));
            }
        });
        String address = out.indexOf("(") >= 0 || out.indexOf(")") >= 0 || out.length() == 0 ? "<" + out + ">" : out.toString();
        String title = element.attr("title").replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? address : address + " \"" + KeptHtml.attribute(title).replace("\\", "&#92;") + "\"";
    }

    private void code(String code) {
        String one = code.replaceAll("\\s+", " ");
        if (one.isBlank()) {
            out.gap();
        } else if (one.indexOf('{') >= 0 || one.indexOf('|') >= 0 || !one.strip().equals(one)) {
            out.raw(KeptHtml.code(one));
        } else {
            String fence = "`".repeat(Fences.longest(one, '`') + 1);
            boolean apart = one.startsWith("`") || one.endsWith("`");
            out.raw(fence + (apart ? " " : "") + one + (apart ? " " : "") + fence);
        }
    }
}
