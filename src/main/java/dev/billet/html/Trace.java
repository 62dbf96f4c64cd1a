package dev.billet.html;

import dev.billet.model.When;

/**
 * What a way of saving left in the page about itself.
 *
 * @param url      address of the original, or null
 * @param captured when it was saved, or null
 */
record Trace(String url, When captured) {
    static final Trace NONE = new Trace(null, null);

    /** This trace, its gaps filled from another. */
    Trace or(Trace other) {
        return new Trace(url == null ? other.url : url, captured == null ? other.captured : captured);
    }

    /** Whether a page could have come from there: not a file, not {@code about:internet}. */
    static boolean isWeb(String url) {
        return url != null && (url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8));
    }

    /** The address when it is one of the web, else null. */
    static String web(String url) {
        return isWeb(url) ? url : null;
    }
}
