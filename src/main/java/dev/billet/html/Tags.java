package dev.billet.html;

import dev.billet.text.WordSet;

/** What the tags of HTML are by nature, as far as text and cleaning ask. */
final class Tags {
    /** Elements that a browser puts on lines of their own. */
    private static final WordSet BLOCKS = WordSet.of("address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
        "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p",
        "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp");

    private static final WordSet VOID = WordSet.of("area", "br", "col", "embed", "hr", "img", "param", "source", "track", "wbr");

    private static final WordSet PREFORMATTED = WordSet.of("pre", "xmp", "listing", "plaintext");

    private Tags() {
    }

    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    static boolean breaksLine(String tag) {
        return tag.equals("br") || BLOCKS.contains(tag);
    }

    static boolean isVoid(String tag) {
        return VOID.contains(tag);
    }

    static boolean isPreformatted(String tag) {
        return PREFORMATTED.contains(tag);
    }
}
