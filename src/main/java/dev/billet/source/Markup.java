package dev.billet.source;

import dev.billet.source.Nature.Sort;
import java.util.Locale;
import java.util.Set;

/** Tells HTML, feeds, export files and other XML apart by their first tags. */
final class Markup {
    private static final Set<String> TAGS = Set.of("html", "head", "body", "title", "meta", "link", "script", "style", "div", "span", "p",
        "a", "br", "img", "h1", "h2", "h3", "ul", "ol", "li", "table", "article", "section", "main", "header", "footer", "nav",
        "form", "iframe", "frameset", "font", "center", "blockquote", "strong", "em", "b", "i", "td", "tr", "hr", "base", "noscript");

    private Markup() {
    }

    /** What the beginning of a text says; null when it is neither markup nor JSON. */
    static Nature of(String text) {
        if (isJson(text)) {
            return new Nature(Sort.JSON, "JSON data");
        }
        // A stray character before the first tag stands in some exports of Disqus.
        String root = text.startsWith("<") ? root(text) : text.startsWith("`<?xml") ? root(text.substring(1)) : "";
        String export = root.isEmpty() ? Exports.ofText(text) : Exports.ofRoot(root, text);
        if (export != null) {
            return new Nature(Sort.EXPORT, export);
        }
        return switch (root) {
            case "rss", "feed", "rdf:rdf", "atom:feed", "ns0:feed" -> new Nature(Sort.FEED, "feed");
            case "urlset", "sitemapindex" -> new Nature(Sort.MEDIA, "sitemap");
            case "svg" -> new Nature(Sort.MEDIA, "image");
            default -> other(root, text);
        };
    }

    private static Nature other(String root, String text) {
        boolean xml = text.startsWith("<?xml");
        // HTML inside the elements of another language of XML does not make a page of it.
        boolean foreign = xml && !root.isEmpty() && !TAGS.contains(root);
        if (!foreign && (hasTag(text, 3) || !Noise.hasControls(text) && hasTag(text, 1))) {
            return new Nature(Sort.MARKUP, "page");
        }
        return xml ? new Nature(Sort.MEDIA, "XML data") : null;
    }

    private static boolean isJson(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        String rest = text.substring(1).stripLeading();
        return rest.startsWith("\"") || rest.startsWith("{") || rest.startsWith("}") || rest.startsWith("]");
    }

    /** Name of the first element, behind the XML declaration, comments and the document type. */
    private static String root(String text) {
        int at = 0;
        while (at >= 0 && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            if (next != '?' && next != '!') {
                return name(text, at + 1);
            }
            boolean comment = text.startsWith("<!--", at);
            int end = text.indexOf(comment ? "-->" : ">", at);
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
        return "";
    }

    /** Whether some tag of HTML or its document type is there; random bytes spell short names by chance. */
    private static boolean hasTag(String text, int shortest) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            boolean closing = text.startsWith("/", at + 1);
            String name = name(text, closing ? at + 2 : at + 1);
            if (name.length() >= shortest && TAGS.contains(name)
                || name.isEmpty() && text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return true;
            }
        }
        return false;
    }

    /** The tag name that begins here and ends as tag names do; empty when there is none. */
    private static String name(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 24 && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        boolean ends = end < text.length() && (text.charAt(end) == '>' || text.charAt(end) == '/' || text.charAt(end) <= ' ');
        return ends ? text.substring(from, end).toLowerCase(Locale.ROOT) : "";
    }
}
