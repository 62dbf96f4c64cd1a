package dev.billet.assemble;

import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of one blog's categories is above which: the folders of their addresses tell it, and lists of categories on its pages. */
final class CategoryParents {
    private final CategoryTree tree;
    /** The categories by the keys of their addresses, and by their names. */
    private final Map<String, BlogTerm> byUrl = new HashMap<>();
    private final Map<String, BlogTerm> byName = new HashMap<>();

    CategoryParents(CategoryTree tree) {
        this.tree = tree;
    }

    /** Takes note of a category of the blog; {@code url} is the key of its address, or null. */
    void add(BlogTerm term, String url) {
        if (url != null) {
            byUrl.putIfAbsent(url, term);
        }
        byName.putIfAbsent(KnownTerms.fold(term.name()), term);
    }

    /** By what the category above the one at an address goes, its slug or else its name; null for none. */
    String above(String url) {
        int slash = url.lastIndexOf('/');
        BlogTerm folder = slash < 0 ? null : byUrl.get(url.substring(0, slash));
        if (folder != null && folder.slug() != null) {
            return folder.slug();
        }
        String above = tree.above(url);
        BlogTerm term = above == null ? null : term(above);
        return term == null ? null : term.slug() == null ? term.name() : term.slug();
    }

    /** All that are known, by the keys of their addresses. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (String url : byUrl.keySet()) {
            String above = above(url);
            if (above != null) {
                all.put(url, above);
            }
        }
        return all;
    }

    /** The category at an address: one that the blog's posts have, or else one that only a list shows. */
    private BlogTerm term(String url) {
        BlogTerm known = byUrl.get(url);
        Term listed = tree.at(url);
        if (known != null || listed.name().isEmpty()) {
            return known;
        }
        BlogTerm namesake = byName.get(KnownTerms.fold(listed.name()));
        return namesake != null ? namesake : new BlogTerm(BlogTerms.CATEGORY, listed.slug(), listed.name(), null, null);
    }

    /** Those above the blog's own that no post has, each with the one above it. */
    List<BlogTerm> unused() {
        List<BlogTerm> unused = new ArrayList<>();
        Set<String> seen = new HashSet<>(byUrl.keySet());
        for (String url : byUrl.keySet().stream().sorted().toList()) {
            for (String above = tree.above(url); above != null && seen.add(above); above = tree.above(above)) {
                BlogTerm term = term(above);
                if (term != null && byName.get(KnownTerms.fold(term.name())) != term) {
                    unused.add(new BlogTerm(term.taxonomy(), term.slug(), term.name(), above(above), null));
                }
            }
        }
        return unused;
    }
}
