package dev.billet.assemble;

import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Term;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The categories and tags of one blog: what posts show of them, and what the blog itself says, parents included. */
final class BlogTerms {
    private static final String CATEGORY = "category";
    private static final String TAG = "post_tag";

    private final Map<String, BlogTerm> terms = new LinkedHashMap<>();
    private final Map<String, String> urls = new HashMap<>();
    /** Names that only feeds have; which of them are tags is not known. */
    private final Map<String, String> bare = new LinkedHashMap<>();
    /** The slug behind each reference by which terms name their parents. */
    private final Map<String, String> references = new HashMap<>();

    void add(String taxonomy, Term term) {
        if (term.name().isEmpty()) {
            return;
        }
        if (KnownTerms.isBare(term)) {
            bare.putIfAbsent(KnownTerms.fold(term.name()), term.name());
            return;
        }
        add(new BlogTerm(taxonomy, term.slug(), term.name(), term.parent(), null));
        if (term.url() != null) {
            urls.putIfAbsent(key(taxonomy, term.slug(), term.name()), Urls.key(term.url()));
        }
    }

    void add(BlogTerm term) {
        terms.merge(key(term.taxonomy(), term.slug(), term.name()), term, BlogTerms::filled);
    }

    void reference(String reference, BlogTerm term) {
        references.putIfAbsent(reference, term.slug() == null ? "" : term.slug());
    }

    void add(BlogTerms other) {
        other.terms.values().forEach(this::add);
        other.urls.forEach(urls::putIfAbsent);
        other.bare.forEach(bare::putIfAbsent);
        other.references.forEach(references::putIfAbsent);
    }

    private static BlogTerm filled(BlogTerm known, BlogTerm other) {
        return new BlogTerm(known.taxonomy(), known.slug(), known.name(), known.parent() == null ? other.parent() : known.parent(),
            known.description() == null ? other.description() : known.description());
    }

    private static String key(String taxonomy, String slug, String name) {
        return taxonomy + "\n" + (slug == null ? "name:" + name : slug);
    }

    /** All of them, each with its parent where anything tells it. */
    List<BlogTerm> list() {
        List<BlogTerm> list = new ArrayList<>();
        Map<String, String> slugs = new HashMap<>();
        urls.forEach((key, url) -> slugs.put(url, key.startsWith(CATEGORY + "\n") && !key.contains("name:") ? key.substring(9) : null));
        Set<String> slugged = new HashSet<>();
        terms.values().stream().filter(term -> term.slug() != null).forEach(term -> slugged.add(named(term)));
        terms.forEach((key, term) -> {
            // A page without permalinks shows only the name of what an interface knows better.
            if (term.slug() != null || !slugged.contains(named(term))) {
                list.add(new BlogTerm(term.taxonomy(), term.slug(), term.name(), parent(key, term, slugs), term.description()));
            }
        });
        KnownTerms known = names();
        bare.forEach((fold, name) -> {
            if (!known.categories().contains(fold) && !known.tags().contains(fold)) {
                list.add(new BlogTerm(CATEGORY, null, name, null, null));
            }
        });
        return list;
    }

    private static String named(BlogTerm term) {
        return term.taxonomy() + "\n" + KnownTerms.fold(term.name());
    }

    private String parent(String key, BlogTerm term, Map<String, String> slugs) {
        if (term.parent() != null && references.containsKey(term.parent())) {
            String slug = references.get(term.parent());
            return slug.isEmpty() ? null : slug;
        }
        // A reference that nobody explained.
        if (term.parent() != null) {
            return term.parent().contains("wp-json/wp/v2/") ? null : term.parent();
        }
        return term.taxonomy().equals(CATEGORY) && urls.containsKey(key) ? above(urls.get(key), slugs) : null;
    }

    /** The category whose address is the folder above. */
    private static String above(String url, Map<String, String> slugs) {
        int slash = url.lastIndexOf('/');
        return slash < 0 ? null : slugs.get(url.substring(0, slash));
    }

    /** The names of both sorts. */
    KnownTerms names() {
        Set<String> categories = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (BlogTerm term : terms.values()) {
            if (term.taxonomy().equals(CATEGORY)) {
                categories.add(KnownTerms.fold(term.name()));
            } else if (term.taxonomy().equals(TAG)) {
                tags.add(KnownTerms.fold(term.name()));
            }
        }
        return new KnownTerms(categories, tags);
    }
}
