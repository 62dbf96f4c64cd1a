package dev.billet.model;

/**
 * A category or a tag of a post.
 *
 * @param name   as shown; never null
 * @param slug   the last part of its address, or null
 * @param parent the slug of the category above, its name where no slug is known, or null
 * @param url    the address of its list page, or null
 */
public record Term(String name, String slug, String parent, String url) {
}
