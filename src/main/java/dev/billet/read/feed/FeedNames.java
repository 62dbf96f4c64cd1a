package dev.billet.read.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The vocabularies that feeds are written in, by the prefixes under which the readers here know them, and their elements. */
final class FeedNames {
    private static final Map<String, String> KNOWN = Map.ofEntries(
        Map.entry("http://www.w3.org/2005/atom", "atom"), Map.entry("http://purl.org/atom/ns#", "atom"),
        Map.entry("http://purl.org/rss/1.0/", ""), Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
        Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""), Map.entry("http://backend.userland.com/rss2", ""),
        Map.entry("http://blogs.law.harvard.edu/tech/rss", ""), Map.entry("http://cyber.law.harvard.edu/rss/rss.html", ""),
        Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"), Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
        Map.entry("http://purl.org/dc/terms/", "dcterms"), Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
        Map.entry("http://wellformedweb.org/commentapi/", "wfw"), Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash"),
        Map.entry("http://purl.org/syndication/thread/1.0", "thr"), Map.entry("http://search.yahoo.com/mrss/", "media"),
        Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"), Map.entry("com-wordpress:feed-additions:1", "wpcom"),
        Map.entry("http://schemas.google.com/g/2005", "gd"), Map.entry("http://purl.org/atom/app#", "app"),
        Map.entry("http://www.w3.org/2007/app", "app"), Map.entry("http://schemas.google.com/blogger/2018", "blogger"),
        Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

    /** Elements without a prefix: those of RSS and Atom, and of XHTML that an Atom entry can carry. */
    private static final Set<String> ELEMENTS = Set.of("rss", "channel", "item", "title", "link", "description", "language", "copyright",
        "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "url", "width",
        "height", "rating", "textInput", "textinput", "name", "skipHours", "skipDays", "hour", "day", "author", "comments",
        "enclosure", "guid",
        "source", "items", "post-id", "feed", "entry", "id", "updated", "published", "modified", "issued", "created", "content", "summary",
        "subtitle", "tagline", "info", "logo", "icon", "rights", "contributor", "uri", "email", "date", "site", "body");
    private static final Set<String> XHTML = Set.of("div", "p", "br", "a", "span", "b", "i", "em", "strong", "img", "ul", "ol",
        "li", "dl", "dt",
        "dd", "blockquote", "pre", "code", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "h1", "h2", "h3",
        "h4", "h5", "h6",
        "hr", "sup", "sub", "small", "big", "u", "s", "del", "ins", "q", "cite", "abbr", "acronym", "tt", "kbd", "samp", "var",
        "font", "center",
        "object", "param", "embed", "iframe", "video", "audio", "figure", "figcaption", "section", "article", "strike", "colgroup", "col",
        "noscript", "script", "style", "form", "input", "label", "time", "wbr");

    private String root;

    /** Whether a tag of this name can be one: titles of comments hold what visitors have typed. The first name is the root's. */
    boolean isElement(String name) {
        root = root == null ? name : root;
        return name.indexOf(':') >= 0 || ELEMENTS.contains(name) || XHTML.contains(name) && root.endsWith("feed");
    }

    FeedNames() {
    }

    /** The usual prefix; null when the namespace is none of these. */
    static String prefix(String namespace) {
        return KNOWN.get(namespace.strip().replace("https://", "http://").toLowerCase(Locale.ROOT));
    }
}
