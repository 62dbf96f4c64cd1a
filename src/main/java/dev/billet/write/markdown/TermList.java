package dev.billet.write.markdown;

import dev.billet.model.Blog;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The categories and tags of all posts with their slugs and parents, which front matter has no place for. */
final class TermList {
    private final Map<String, BlogTerm> terms = new LinkedHashMap<>();

    void add(Post post) {
        post.categories().forEach(term -> add("category", term));
        post.tags().forEach(term -> add("post_tag", term));
    }

    private void add(String taxonomy, Term term) {
        add(new BlogTerm(taxonomy, term.slug(), term.name(), term.parent(), null));
    }

    private void add(BlogTerm term) {
        terms.merge(term.taxonomy() + '\n' + (term.slug() == null ? term.name() : term.slug()), term, TermList::better);
    }

    private static BlogTerm better(BlogTerm first, BlogTerm second) {
        return new BlogTerm(first.taxonomy(), first.slug(), first.name(), first.parent() == null ? second.parent() : first.parent(),
            first.description() == null ? second.description() : first.description());
    }

    /**
     * The blog with all terms that are known of it. Nothing depends on the order of the posts: read again, they come in that of their
     * files.
     */
    Blog with(Blog blog) {
        blog.terms().forEach(this::add);
        List<BlogTerm> all = new ArrayList<>(terms.values());
        all.sort(Comparator.comparing((BlogTerm term) -> String.valueOf(term.taxonomy())).thenComparing(term -> String.valueOf(term.slug()))
            .thenComparing(BlogTerm::name));
        List<Person> authors = new ArrayList<>(blog.authors());
        authors.sort(Comparator.comparing((Person author) -> String.valueOf(author.login()))
            .thenComparing(author -> String.valueOf(author.name())));
        return new Blog(blog.url(), blog.title(), blog.description(), blog.language(), blog.timeZone(), authors, all);
    }
}
