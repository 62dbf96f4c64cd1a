package dev.billet.html;

import dev.billet.model.When;

/** Bytes to a {@link Page}: characters, tree, artefacts undone, index. */
public final class Pages {
    private Pages() {
    }

    /**
     * Where the bytes came from.
     *
     * @param location as the user knows it
     * @param url      original address, or null
     * @param charset  what the HTTP header said, or null
     * @param captured or null
     */
    public record Origin(String location, String url, String charset, When captured) {
    }

    /** Parses a page. Never fails: any bytes give some tree. */
    public static Page parse(byte[] bytes, Origin origin) {
        throw new UnsupportedOperationException();
    }
}
