package dev.billet.html.markdown;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML inside Markdown: never a blank line, which would end it, and no brace that a template language could take for its own. Inside of a
 * line, where Markdown is read between the tags, everything that it knows is written as a number.
 */
final class KeptHtml {
    private static final String MARKDOWN = "\\`*_{}[]()#+-.!|~^=:$'\"@/";
    /** A line end behind these is not seen, and lets a person read the table. */
    private static final Set<String> LINES = Set.of("blockquote", "dd", "div", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li",
        "p", "summary", "tbody", "thead", "tr");
    private static final Set<String> PREFORMATTED = Set.of("listing", "pre", "textarea", "xmp");

    private final StringBuilder out = new StringBuilder();
    private final boolean insideLine;
    private int preformatted;

    private KeptHtml(boolean insideLine) {
        this.insideLine = insideLine;
    }

    /** A block and all in it, to stand by itself. */
    static String block(Element element) {
        KeptHtml kept = new KeptHtml(false);
        kept.element(element);
        return kept.out.toString().strip();
    }

    /** A block of something that Markdown takes for a part of a line. */
    static String wrapped(Element element) {
        return "<div>" + block(element) + "</div>";
    }

    /** An element and all in it, to stand in a line. */
    static String inline(Element element) {
        KeptHtml kept = new KeptHtml(true);
        kept.element(element);
        return kept.out.toString();
    }

    /** The opening tag. */
    static String open(Element element) {
        KeptHtml kept = new KeptHtml(true);
        kept.tag(element);
        return kept.out.toString();
    }

    static String close(Element element) {
        return MarkdownTags.isVoid(element.normalName()) ? "" : "</" + element.normalName() + ">";
    }

    /** Code whose braces must not be seen. */
    static String code(String code, String language, boolean nested) {
        String type = language.isEmpty() ? "" : " class=\"language-" + attribute(language) + "\"";
        String text = text(code, false);
        return "<pre><code" + type + ">" + (nested ? text.replace("\n", "&#10;") : text) + "</code></pre>";
    }

    /** Code in a line. */
    static String code(String code) {
        return "<code>" + text(code, true) + "</code>";
    }

    private void node(Node node) {
        if (node instanceof TextNode words) {
            String text = words.getWholeText();
            if (preformatted > 0) {
                out.append(text(text, insideLine).replace("\r", "").replace("\n", "&#10;"));
            } else {
                collapsed(text);
            }
        } else if (node instanceof Element element && !MarkdownTags.isSilent(element)) {
            element(element);
        }
    }

    private void collapsed(String text) {
        String one = text.replaceAll("[ \\n\\t\\r\\f]+", " ");
        boolean gapThere = out.length() == 0 || " \n".indexOf(out.charAt(out.length() - 1)) >= 0;
        out.append(text(gapThere && one.startsWith(" ") ? one.substring(1) : one, insideLine));
    }

    private void element(Element element) {
        String tag = element.normalName();
        tag(element);
        if (MarkdownTags.isVoid(tag)) {
            return;
        }
        preformatted += PREFORMATTED.contains(tag) ? 1 : 0;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            node(child);
        }
        preformatted -= PREFORMATTED.contains(tag) ? 1 : 0;
        out.append("</").append(tag).append('>');
        if (!insideLine && preformatted == 0 && LINES.contains(tag)) {
            out.append('\n');
        }
    }

    private void tag(Element element) {
        out.append('<').append(element.normalName());
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.matches("[a-zA-Z_][a-zA-Z0-9_.:-]*") && !key.regionMatches(true, 0, "on", 0, 2)) {
                out.append(' ').append(key).append("=\"").append(attribute(attribute.getValue())).append('"');
            }
        }
        out.append(MarkdownTags.isVoid(element.normalName()) ? " />" : ">");
    }

    static String attribute(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;")
            .replace("|", "&#124;")
            .replace("\r", "").replace("\n", "&#10;");
    }

    private static String text(String text, boolean insideLine) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '{' -> escaped.append("&#123;");
                default -> escaped.append(insideLine && MARKDOWN.indexOf(c) >= 0 ? "&#" + (int) c + ";" : String.valueOf(c));
            }
        }
        return escaped.toString();
    }
}
