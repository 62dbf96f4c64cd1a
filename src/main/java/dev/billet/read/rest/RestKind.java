package dev.billet.read.rest;

import java.util.Set;

/** What an answer of the interface is about, told by its fields. */
enum RestKind {
    POST, COMMENT, TERM, PERSON, SITE, ENVELOPE, OTHER;

    /** @param names the fields; {@code rendered} stands for any field with one of that name in it */
    static RestKind of(Set<String> names) {
        if (names.contains("namespaces") && names.contains("name") || names.contains("gmt_offset") && names.contains("home")) {
            return SITE;
        }
        if (names.contains("body") && names.contains("status") && names.contains("headers")) {
            return ENVELOPE;
        }
        if (!names.contains("id")) {
            return OTHER;
        }
        if (names.contains("taxonomy") && names.contains("name")) {
            return TERM;
        }
        if (names.contains("post") && (names.contains("author_name") || names.contains("author_url"))) {
            return COMMENT;
        }
        if (names.contains("slug") && names.contains("name") && (names.contains("avatar_urls") || names.contains("description"))) {
            return PERSON;
        }
        boolean post = names.contains("link") || names.contains("slug") || names.contains("guid");
        return post && (names.contains("title") || names.contains("content") || names.contains("date")) ? POST : OTHER;
    }
}
