package dev.billet.model;

/**
 * The blog a post belongs to, as the post's page names it.
 *
 * @param url   the blog's home address, or null
 * @param title the blog's name, or null
 */
public record BlogRef(String url, String title) {
}
