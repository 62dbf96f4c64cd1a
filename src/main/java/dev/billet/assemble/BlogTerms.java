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
    static final String CATEGORY = "category";
    private static final String TAG = "post_tag";

    private final Map<String, BlogTerm> terms = new LinkedHashMap<>();
    private final Map<String, String> urls = new HashMap<>();
    /** Names alone, by their folded form: feeds call all of them categories, so who says tag knows better. */
    private final Map<String, BlogTerm> bare = new LinkedHashMap<>();
    /** The slug behind each reference by which terms name their parents. */
    private final Map<String, String> references = new HashMap<>();

    void add(String taxonomy, Term term) {
        if (term.name().isEmpty()) {
            return;
        }
        if (KnownTerms.isBare(term)) {
            addBare(new BlogTerm(taxonomy, null, term.name(), null, null));
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
        other.bare.values().forEach(this::addBare);
        other.references.forEach(references::putIfAbsent);
    }

    private void addBare(BlogTerm term) {
        bare.merge(KnownTerms.fold(term.name()), term, (known, more) -> known.taxonomy().equals(TAG) ? known
            : new BlogTerm(more.taxonomy(), null, known.name(), null, null));
    }

    private static BlogTerm filled(BlogTerm known, BlogTerm other) {
        return new BlogTerm(known.taxonomy(), known.slug(), known.name(), known.parent() == null ? other.parent() : known.parent(),
            known.description() == null ? other.description() : known.description());
    }

    private static String key(String taxonomy, String slug, String name) {
        return taxonomy + "\n" + (slug == null ? "name:" + name : slug);
    }

    /** All of them, each with its parent where anything tells it, such as the tree. */
    List<BlogTerm> list(CategoryTree tree) {
        List<BlogTerm> list = new ArrayList<>();
        CategoryParents parents = parents(tree);
        Set<String> slugged = new HashSet<>();
        terms.values().stream().filter(term -> term.slug() != null).forEach(term -> slugged.add(named(term)));
        terms.forEach((key, term) -> {
            // A page without permalinks shows only the name of what an interface knows better.
            if (term.slug() != null || !slugged.contains(named(term))) {
                list.add(new BlogTerm(term.taxonomy(), term.slug(), term.name(), parent(key, term, parents), term.description()));
            }
        });
        list.addAll(parents.unused());
        KnownTerms known = known(tree);
        bare.forEach((fold, term) -> {
            if (!known.categories().contains(fold) && !known.tags().contains(fold)) {
                list.add(term);
            }
        });
        return list;
    }

    private CategoryParents parents(CategoryTree tree) {
        CategoryParents parents = new CategoryParents(tree);
        terms.forEach((key, term) -> {
            if (term.taxonomy().equals(CATEGORY)) {
                parents.add(term, urls.get(key));
            }
        });
        return parents;
    }

    private static String named(BlogTerm term) {
        return term.taxonomy() + "\n" + KnownTerms.fold(term.name());
    }

    private String parent(String key, BlogTerm term, CategoryParents parents) {
        if (term.parent() != null && references.containsKey(term.parent())) {
            String slug = references.get(term.parent());
            return slug.isEmpty() ? null : slug;
        }
        // A reference that nobody explained.
        if (term.parent() != null) {
            return term.parent().contains("wp-json/wp/v2/") ? null : term.parent();
        }
        return term.taxonomy().equals(CATEGORY) && urls.containsKey(key) ? parents.above(urls.get(key)) : null;
    }

    /** The names of both sorts, and which category is above which. */
    KnownTerms known(CategoryTree tree) {
        Set<String> categories = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (BlogTerm term : terms.values()) {
            if (term.taxonomy().equals(CATEGORY)) {
                categories.add(KnownTerms.fold(term.name()));
            } else if (term.taxonomy().equals(TAG)) {
                tags.add(KnownTerms.fold(term.name()));
            }
        }
        return new KnownTerms(categories, tags, parents(tree).all());
    }
}
