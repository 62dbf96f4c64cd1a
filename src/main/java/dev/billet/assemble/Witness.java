package dev.billet.assemble;

import dev.billet.model.Post;

/** What sort of capture speaks of a post, the most exact first. */
enum Witness {
    /** The engine's interface: its own fields, with numbers and slugs, the body whole. */
    INTERFACE,
    /** A page: what visitors saw, all pages of a body, replies in their threads. */
    PAGE,
    /** A feed: exact names and moments, but only the first page of a body, and dates in UTC. */
    FEED;

    static Witness of(Post post) {
        String type = post.sources().isEmpty() ? null : post.sources().get(0).mediaType();
        return "application/xml".equals(type) ? FEED : "application/json".equals(type) ? INTERFACE : PAGE;
    }
}
