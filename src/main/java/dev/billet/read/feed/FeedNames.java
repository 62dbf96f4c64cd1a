package dev.billet.read.feed;

import java.util.Locale;
import java.util.Map;

/** The vocabularies that feeds are written in, by the prefixes under which the readers here know them. */
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
        Map.entry("http://schemas.google.com/g/2005", "gd"), Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

    private FeedNames() {
    }

    /** The usual prefix; null when the namespace is none of these. */
    static String prefix(String namespace) {
        return KNOWN.get(namespace.strip().replace("https://", "http://").toLowerCase(Locale.ROOT));
    }
}
