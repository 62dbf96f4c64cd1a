package dev.billet.model;

/**
 * A picture, sound, film or file that a post's body shows or links to.
 *
 * @param url     absolute address where it can be had; never null
 * @param kind    what it is
 * @param alt     the text that stands in for it, or null
 * @param caption the text under it, or null
 * @param file    where a copy was put, relative to the output, or null
 */
public record Media(String url, Kind kind, String alt, String caption, String file) {
    /** What a browser would do with it. */
    public enum Kind { IMAGE, AUDIO, VIDEO, FILE }
}
