package dev.billet.html.markdown;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What elements are to Markdown: said by it, seen through, left out or kept as HTML. */
final class MarkdownTags {
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption", "center", "col",
        "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
        "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "listing", "main",
        "menu", "nav", "noframes", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul", "xmp");
    /** Blocks that say nothing but that their content belongs together. */
    private static final Set<String> SEEN_THROUGH = Set.of("article", "body", "div", "html", "main", "section");
    private static final Set<String> SILENT = Set.of("head", "link", "meta", "noscript", "script", "style", "template", "title");
    private static final Set<String> VOID = Set.of("area", "br", "col", "embed", "hr", "img", "input", "param", "source", "track", "wbr");
    /** Attributes that a reader would not miss. */
    private static final Set<String> UNSEEN = Set.of("border", "cite", "class", "decoding", "fetchpriority", "itemprop", "itemscope",
        "itemtype", "loading", "rel", "role", "sizes", "srcset", "target");

    private MarkdownTags() {
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    /** Whether a block stands in it, so that it cannot be part of a line. */
    static boolean holdsBlock(Element element) {
        for (Element child : element.children()) {
            if (isBlock(child) || holdsBlock(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether only what is in it counts. */
    static boolean isSeenThrough(Element element) {
        return SEEN_THROUGH.contains(element.normalName()) && isPlain(element)
            || (isInlineWrapper(element) || element.normalName().equals("a") && !element.hasAttr("href")) && isPlain(element);
    }

    /** An element of a line that shows nothing by itself. */
    static boolean isInlineWrapper(Element element) {
        return element.normalName().equals("span") || element.normalName().equals("font");
    }

    static boolean isSilent(Node node) {
        return node instanceof Element element && SILENT.contains(element.normalName());
    }

    static boolean isVoid(String tag) {
        return VOID.contains(tag);
    }

    /** Whether it has no attribute that a reader could see, but for those {@code said} in Markdown. */
    static boolean isPlain(Element element, String... said) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean known = UNSEEN.contains(key) || key.startsWith("data-") || key.startsWith("aria-") || key.startsWith("on")
                || Set.of(said).contains(key);
            if (!known && !attribute.getValue().isBlank() || key.equals("class") && attribute.getValue().contains("align")) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank() || !(node instanceof TextNode) && !(node instanceof Element);
    }
}
