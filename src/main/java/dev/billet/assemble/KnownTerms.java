package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which names are categories and which are tags, as pages and interfaces of the blog tell: feeds mix them.
 *
 * @param categories names in lower case
 * @param tags       names in lower case
 */
record KnownTerms(Set<String> categories, Set<String> tags) {
    static final KnownTerms NONE = new KnownTerms(Set.of(), Set.of());

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

    /** A name and nothing else, as feeds give it. */
    static boolean isBare(Term term) {
        return term.slug() == null && term.url() == null;
    }

    /** The form in which names are compared. */
    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
