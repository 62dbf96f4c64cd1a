package dev.billet.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that a rule file may have: a misspelt one would silently find nothing. */
final class Fields {
    static final Set<String> TOP = Set.of("name", "family", "description", "extends", "abstract", "detect", "minScore",
        "kinds", "post", "comments", "pings", "related", "pagination");

    static final Set<String> PICK = Set.of("css", "attr", "regex", "group");

    static final Set<String> SIGN = Set.of("css", "weight", "key");

    /** Always walked in this order. */
    static final List<String> SECTIONS = List.of("kinds", "post", "comments", "pings", "related", "pagination");

    private static final Map<String, Set<String>> LISTS = Map.of(
        "kinds", Set.of("post", "page", "list", "other"),
        "post", Set.of("container", "title", "body", "bodyAlso", "bodyExclude", "author", "authorUrl", "date", "modified",
            "categories", "tags", "permalink", "postId", "excerpt", "language"),
        "comments", Set.of("container", "item", "skip", "id", "idBefore", "author", "authorUrl", "date", "dateExact", "title", "text",
            "textRemove", "permalink", "parentId", "depth", "indent", "trace", "count", "pending", "deleted", "collapsed",
            "authorIsPostAuthor", "form", "embed"),
        "pings", Set.of("container", "item", "classify", "kind", "id", "author", "title", "url", "date", "text", "textRemove"),
        "related", Set.of("container", "item", "title", "heading", "drop"),
        "pagination", Set.of("olderPosts", "newerPosts", "nextPost", "previousPost", "postPages", "commentPages",
            "commentPagesOlder", "commentPagesNewer"));

    private static final Map<String, Set<String>> OPTIONS = Map.of(
        "kinds", Set.of(),
        "post", Set.of("titleStrip"),
        "comments", Set.of("grouping", "parent", "parentElse", "root", "indentWrapper"),
        "pings", Set.of("grouping", "kindOfAll"),
        "related", Set.of("source"),
        "pagination", Set.of());

    private Fields() {
    }

    static boolean isList(String section, String field) {
        return LISTS.get(section).contains(field);
    }

    static boolean isOption(String section, String field) {
        return OPTIONS.get(section).contains(field);
    }
}
