package dev.billet.html;

import dev.billet.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Cleans a post's body: whatever a browser shows stays, with classes and ids; nothing that runs or asks for input does. */
final class PostWalk extends CleaningWalk {
    private static final WordSet KEPT = WordSet.of("a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi",
        "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn",
        "dir", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "i", "iframe", "ins", "kbd", "li", "main", "map", "mark", "menu", "nav", "object", "ol", "p", "param", "picture",
        "pre", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "section", "small", "source", "span", "strike", "strong", "sub",
        "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr");
    private static final WordSet ATTRIBUTES = WordSet.of("abbr", "align", "allow", "allowfullscreen", "alt", "border", "cellpadding",
        "cellspacing", "cite", "class", "clear", "color", "cols", "colspan", "controls", "coords", "data", "datetime", "default", "dir",
        "download", "face", "frameborder", "headers", "height", "href", "hreflang", "hspace", "id", "kind", "label", "lang", "loop",
        "media", "muted", "name", "open", "poster", "preload", "rel", "reversed", "rowspan", "scope", "scrolling", "shape", "size",
        "sizes", "span", "src", "srclang", "srcset", "start", "summary", "target", "title", "type", "usemap", "valign", "value", "vspace",
        "width");

    /** Where a table stands as it was meant. */
    private static final WordSet FLOW = WordSet.of("", "address", "article", "aside", "blockquote", "center", "details", "div",
        "figure", "footer", "header", "main", "nav", "section", "td", "th");

    private static final WordSet TABLE_PARTS = WordSet.of("table", "tbody", "thead", "tfoot", "tr", "colgroup");

    private static final WordSet LISTS = WordSet.of("ul", "ol", "menu", "dir");
    private static final WordSet ITEMS = WordSet.of("li");
    private static final WordSet DEFINITIONS = WordSet.of("dl");
    private static final WordSet DEFINED = WordSet.of("dt", "dd");

    /** Where lists cut a post short: the author's mark, and what WordPress and Hexo make of it in the page of the post. */
    private static final String MORE = "more";
    private static final Pattern MORE_ID = Pattern.compile("more(?:-\\d+)?");

    private boolean oddlyNested;

    PostWalk(Page page, Set<? extends Node> without) {
        super(page, without);
    }

    /** Whether a table was written where parsers might not leave it. */
    boolean isOddlyNested() {
        return oddlyNested;
    }

    @Override
    void remark(String words) {
        if (words.strip().equals(MORE)) {
            out.remark(MORE);
        }
    }

    /** Whether it is such a mark, or a paragraph that holds nothing else. */
    private static boolean isMore(Element element, String tag) {
        return switch (tag) {
            case "span", "a" -> element.childNodeSize() == 0 && MORE_ID.matcher(element.id()).matches();
            case "p" -> element.childrenSize() == 1 && isMore(element.child(0), element.child(0).normalName()) && !element.hasText();
            default -> false;
        };
    }

    @Override
    void element(Element element, String parent) {
        String tag = element.normalName();
        if (isMore(element, tag)) {
            out.remark(MORE);
            return;
        }
        switch (tag) {
            case "noscript" -> noscript(element, parent);
            case "img" -> image(element);
            case "br" -> lineBreak(element);
            case "a" -> link(element, parent);
            case "iframe", "embed" -> frame(element, tag);
            case "html", "body" -> children(element, parent);
            default -> {
                String kept = name(element, tag, parent);
                if (kept.isEmpty() || kept.equals("table") && !hasRow(element)) {
                    children(element, parent);
                } else {
                    oddlyNested |= kept.equals("table") && !FLOW.contains(parent);
                    keep(element, kept);
                }
            }
        }
    }

    /** The tag under which the element can stay where it is, empty when only its content can. */
    private String name(Element element, String tag, String parent) {
        return switch (tag) {
            case "p" -> holdsBlock(element) ? "div" : "p";
            case "form", "fieldset", "dialog", "legend", "search" -> "div";
            case "xmp", "listing", "plaintext" -> "pre";
            case "td", "th" -> parent.equals("tr") ? tag : "div";
            case "tr" -> parent.equals("tbody") || parent.equals("thead") || parent.equals("tfoot") ? tag : "";
            case "tbody", "thead", "tfoot", "colgroup" -> parent.equals("table") ? tag : "";
            case "caption" -> parent.equals("table") ? tag : "div";
            case "col" -> parent.equals("colgroup") ? tag : "";
            case "h1", "h2", "h3", "h4", "h5", "h6" -> isHeading(parent) ? "div" : tag;
            case "li" -> isInList(element, LISTS, ITEMS) ? tag : "div";
            case "dt", "dd" -> isInList(element, DEFINITIONS, DEFINED) ? tag : "div";
            default -> KEPT.contains(tag) ? tag : "";
        };
    }

    /** Whether a row is left of a table: programs that read what was written stumble over one that has none. */
    private boolean hasRow(Element table) {
        for (Element part = table.firstElementChild(); part != null; part = part.nextElementSibling()) {
            boolean rows = TABLE_PARTS.contains(part.normalName()) && !part.normalName().equals("table");
            if (!isOut(part) && (part.normalName().equals("tr") || rows && hasRow(part))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** Whether the nearest list is nearer than the nearest other item: an item inside an item would end it when read again. */
    private static boolean isInList(Element item, WordSet lists, WordSet items) {
        for (Element outer = item.parent(); outer != null; outer = outer.parent()) {
            if (lists.contains(outer.normalName())) {
                return true;
            }
            if (items.contains(outer.normalName())) {
                return false;
            }
        }
        return false;
    }

    private void keep(Element element, String tag) {
        boolean block = Tags.isBlock(tag) || tag.equals("colgroup") || tag.equals("col");
        HtmlOut.Mark before = out.mark();
        int leftOut = leftOut();
        out.startTag(tag, block);
        attributes(element, List.of());
        out.endTag();
        if (Tags.isVoid(tag)) {
            return;
        }
        int empty = out.length();
        if (tag.equals("pre")) {
            out.enterPreformatted();
            children(element, tag);
            out.leavePreformatted();
        } else {
            children(element, tag);
        }
        if (out.length() == empty && leftOut() > leftOut) {
            // What is left of a byline, a title, a bar of buttons.
            out.takeBack(before, block);
            return;
        }
        out.close(tag, block);
        if (Visibility.isSilent(element)) {
            out.shown();
        }
    }

    private void lineBreak(Element br) {
        if (br.attributesSize() == 0) {
            out.lineBreak();
            return;
        }
        out.startTag("br", true);
        attributes(br, List.of());
        out.endTag();
    }

    private void link(Element element, String parent) {
        boolean place = !element.id().isEmpty() || element.hasAttr("name");
        boolean leads = Addresses.link(page, element.attr("href")) != null;
        if (!leads && !place || isInLink()) {
            children(element, parent);
            return;
        }
        HtmlOut.Mark before = out.mark();
        int leftOut = leftOut();
        out.startTag("a", false);
        attributes(element, List.of());
        out.endTag();
        int empty = out.length();
        if (leads) {
            linkContent(element);
        }
        if (out.length() == empty && leftOut() > leftOut) {
            out.takeBack(before, false);
            return;
        }
        out.close("a", false);
        if (!leads) {
            // A mere place is often not closed and spans half the page, with links in it.
            children(element, parent);
        }
    }

    private void frame(Element element, String tag) {
        String src = Addresses.source(page, element.attr("src"));
        for (String lazy : List.of("data-src", "data-lazy-src", "data-litespeed-src")) {
            src = src == null && element.hasAttr(lazy) ? Addresses.source(page, element.attr(lazy)) : src;
        }
        if (src == null || src.startsWith("data:")) {
            return;
        }
        out.startTag(tag, false);
        out.attribute("src", src);
        attributes(element, List.of("src"));
        out.endTag();
        if (tag.equals("iframe")) {
            out.close(tag, false);
        }
        out.shown();
    }

    private void noscript(Element noscript, String parent) {
        // Between rows and cells nothing can stand.
        Element img = TABLE_PARTS.contains(parent) ? null : Images.alone(noscript);
        if (img != null) {
            image(img);
        }
    }

    private void image(Element img) {
        String smiley = Images.smiley(img);
        String src = Images.isTracking(img) ? null : Images.source(page, img);
        if (smiley != null && !smiley.isBlank()) {
            out.text(smiley);
        } else if (src != null && !Images.isPlaceholder(src)) {
            writeImage(img, src);
        }
    }

    private void writeImage(Element img, String src) {
        out.startTag("img", false);
        out.attribute("src", src);
        String set = null;
        for (String name : List.of("data-srcset", "data-lazy-srcset", "srcset")) {
            set = set == null ? SourceSet.clean(page, img.attr(name)) : set;
        }
        if (set != null) {
            out.attribute("srcset", set);
        }
        attributes(img, List.of("src", "srcset"));
        out.endTag();
        out.shown();
    }

    private void attributes(Element element, List<String> written) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (ATTRIBUTES.contains(name) && !written.contains(name)) {
                String value = value(element.normalName(), name, attribute.getValue());
                if (value != null) {
                    out.attribute(name, value);
                }
            }
        }
    }

    private String value(String tag, String name, String value) {
        return switch (name) {
            case "href", "cite" -> Addresses.link(page, value);
            case "src", "poster" -> Addresses.source(page, value);
            case "data" -> tag.equals("object") ? Addresses.source(page, value) : value;
            case "srcset" -> SourceSet.clean(page, value);
            // Flash films take their address from here.
            case "value" -> tag.equals("param") && value.indexOf(':') >= 0 ? Addresses.source(page, value) : value;
            default -> value;
        };
    }
}
