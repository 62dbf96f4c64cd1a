package dev.billet.model;

import java.util.List;

/**
 * A blog as a whole: what WXR's channel and JSON's {@code blogs} say.
 *
 * @param url         home address, or null
 * @param title       name, or null
 * @param description tagline, or null
 * @param language    BCP 47 tag, or null
 * @param timeZone    IANA zone or offset in which its local times are meant, or null
 * @param authors     who wrote its posts
 * @param terms       its categories and tags
 */
public record Blog(String url, String title, String description, String language, String timeZone, List<Person> authors,
                   List<BlogTerm> terms) {
    public Blog {
        authors = List.copyOf(authors);
        terms = List.copyOf(terms);
    }

    /**
     * A term as the blog defines it.
     *
     * @param taxonomy {@code category}, {@code post_tag} or the engine's own word
     * @param slug     or null
     * @param name     never null
     * @param parent   the slug of the term above, its name where no slug is known, or null
     * @param description or null
     */
    public record BlogTerm(String taxonomy, String slug, String name, String parent, String description) {
    }
}
