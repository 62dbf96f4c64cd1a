package dev.billet.model;

/**
 * A link inside a post's body.
 *
 * @param url  absolute address; never null
 * @param text the words it stands on, or null
 */
public record Link(String url, String text) {
}
