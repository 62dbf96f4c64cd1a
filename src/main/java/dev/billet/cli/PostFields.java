package dev.billet.cli;

import dev.billet.model.Content;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a post that are known, as name and text, in the order in which people ask for them. */
final class PostFields {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private PostFields() {
    }

    static Map<String, String> of(Post post) {
        PostFields all = new PostFields();
        all.names(post);
        all.body(post);
        all.rest(post);
        return all.fields;
    }

    private void names(Post post) {
        put("kind", post.type() == null ? lower(post.kind()) : post.type());
        put("title", post.title());
        put("url", post.url());
        put("author", person(post.author()));
        put("published", post.published() == null ? null : post.published() + (post.publishedApproximate() ? " (about)" : ""));
        put("modified", post.modified());
        put("language", post.language());
        put("blog", post.blog() == null ? null : joined(post.blog().title(), post.blog().url()));
    }

    private void body(Post post) {
        Content content = post.content();
        if (content != null && content.text() != null) {
            put("content", content.text().codePointCount(0, content.text().length()) + " characters: " + content.text());
        }
        put("extent", post.extent() == Post.Extent.FULL ? null : lower(post.extent()));
        put("excerpt", post.excerpt());
        put("updates", post.updates().stream().map(u -> u.label() + ": " + u.text()).collect(Collectors.joining("; ")));
        put("categories", terms(post.categories()));
        put("tags", terms(post.tags()));
        put("media", size(post.media()));
        put("links", size(post.links()));
    }

    private void rest(Post post) {
        put("slug", post.slug());
        put("sourceId", post.sourceId());
        put("guid", post.guid());
        put("status", lower(post.status()));
        put("format", post.format());
        put("parent", post.parent());
        put("attachmentUrl", post.attachmentUrl());
        put("commentsOpen", post.commentsOpen());
        put("pingsOpen", post.pingsOpen());
    }

    private void put(String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(name, value.toString());
        }
    }

    private static String lower(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static String person(Person person) {
        return person == null ? null : joined(person.name() == null ? person.login() : person.name(), person.url());
    }

    private static String joined(String name, String url) {
        return name == null || url == null ? (name == null ? url : name) : name + " <" + url + ">";
    }

    private static String terms(List<Term> terms) {
        return terms.stream().map(Term::name).collect(Collectors.joining(", "));
    }

    private static String size(List<?> list) {
        return list.isEmpty() ? null : Integer.toString(list.size());
    }
}
