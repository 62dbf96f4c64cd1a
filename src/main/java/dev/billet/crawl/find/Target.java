package dev.billet.crawl.find;

/**
 * An address to ask.
 *
 * @param url   absolute
 * @param kind  what it is expected to hold
 * @param named whether the blog names it as its own, in a sitemap, a feed or an answer of an interface, and not only a link
 */
public record Target(String url, Kind kind, boolean named) {
    /** One that only a link led to. */
    static Target linked(String url, Kind kind) {
        return new Target(url, kind, false);
    }
}
