package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Term;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What pages and interfaces of the blog tell of its terms: which names are categories and which are tags (feeds mix them), and which
 * category is above which.
 *
 * @param categories names in lower case
 * @param tags       names in lower case
 * @param above      slug or name of the category above another, by the key of the address of that
 */
record KnownTerms(Set<String> categories, Set<String> tags, Map<String, String> above) {
    static final KnownTerms NONE = new KnownTerms(Set.of(), Set.of(), Map.of());

    /** The post with those of its terms that came from a feed where they belong. */
    Post sorted(Post post) {
        if (tags.isEmpty() || post.categories().stream().noneMatch(KnownTerms::isBare)) {
            return post;
        }
        List<Term> kept = new ArrayList<>();
        List<Term> moved = new ArrayList<>(post.tags());
        for (Term term : post.categories()) {
            String name = fold(term.name());
            if (!isBare(term) || !tags.contains(name)) {
                kept.add(term);
            } else if (moved.stream().noneMatch(tag -> fold(tag.name()).equals(name))) {
                moved.add(term);
            }
            boolean both = isBare(term) && tags.contains(name) && categories.contains(name);
            if (both) {
                kept.add(term);
            }
        }
        return post.toBuilder().categories(kept).tags(moved).build();
    }

    /** The post with the categories above its own, where its own do not say it. */
    Post below(Post post) {
        if (above.isEmpty() || post.categories().stream().noneMatch(term -> parent(term) != null)) {
            return post;
        }
        return post.toBuilder().categories(post.categories().stream().map(term -> {
            String parent = parent(term);
            return parent == null ? term : new Term(term.name(), term.slug(), parent, term.url());
        }).toList()).build();
    }

    private String parent(Term term) {
        return term.parent() == null && term.url() != null ? above.get(Urls.key(term.url())) : null;
    }

    /** A name and nothing else, as feeds give it. */
    static boolean isBare(Term term) {
        return term.slug() == null && term.url() == null;
    }

    /** The form in which names are compared. */
    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
