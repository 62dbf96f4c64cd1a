package dev.billet.assemble;

import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Finding;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People and terms that posts name by a reference only; whoever tells their names may come before the posts or after them. */
final class References {
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, BlogTerm> terms = new HashMap<>();

    void add(Finding.Known known) {
        if (known.person() != null) {
            people.putIfAbsent(known.reference(), known.person());
        }
        if (known.term() != null) {
            terms.putIfAbsent(known.reference(), known.term());
        }
    }

    /** The post with names; references that nobody explains stay, so that lists with holes are known as such. */
    Post resolved(Post post) {
        boolean author = post.author() != null && "".equals(post.author().name());
        if (!author && !hasReference(post.categories()) && !hasReference(post.tags())) {
            return post;
        }
        return post.toBuilder().author(author ? people.get(post.author().url()) : post.author())
            .categories(post.categories().stream().map(this::resolved).toList()).tags(post.tags().stream().map(this::resolved).toList())
            .build();
    }

    /** The finished post without those that say nothing. */
    static Post named(Post post) {
        return !hasReference(post.categories()) && !hasReference(post.tags()) ? post
            : post.toBuilder().categories(named(post.categories())).tags(named(post.tags())).build();
    }

    private static List<Term> named(List<Term> terms) {
        return terms.stream().filter(term -> !isReference(term)).toList();
    }

    /** Whether a name is missing. */
    static boolean hasReference(List<Term> terms) {
        return terms.stream().anyMatch(References::isReference);
    }

    private Term resolved(Term term) {
        BlogTerm known = isReference(term) ? terms.get(term.url()) : null;
        if (known == null) {
            return term;
        }
        BlogTerm above = known.parent() == null ? null : terms.get(known.parent());
        return new Term(known.name(), known.slug(), above == null ? null : above.slug(), null);
    }

    private static boolean isReference(Term term) {
        return term.name().isEmpty();
    }
}
