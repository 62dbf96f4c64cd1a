package dev.billet.assemble;

import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Person;
import dev.billet.model.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known so far of one blog. */
final class BlogFacts {
    private final int number;
    private final String key;
    private String url;
    private String title;
    private String description;
    private String timeZone;
    private final Map<String, Integer> languages = new LinkedHashMap<>();
    private final Map<String, Person> authors = new LinkedHashMap<>();
    private final BlogTerms terms = new BlogTerms();
    private long posts;

    BlogFacts(int number, String key) {
        this.number = number;
        this.key = key;
    }

    int number() {
        return number;
    }

    String key() {
        return key;
    }

    String url() {
        return url;
    }

    long posts() {
        return posts;
    }

    String title() {
        return title;
    }

    /** The host of posts of which only their own addresses are known, or null. */
    String host() {
        return key.startsWith("host:") ? key.substring("host:".length()) : null;
    }

    void add(Post post) {
        posts++;
        if (post.blog() != null) {
            url = url == null ? post.blog().url() : url;
            title = title == null ? post.blog().title() : title;
        }
        language(post.language(), 1);
        author(post.author());
        post.categories().forEach(term -> terms.add("category", term));
        post.tags().forEach(term -> terms.add("post_tag", term));
    }

    void add(Blog blog) {
        url = url == null ? blog.url() : url;
        title = title == null ? blog.title() : title;
        description = description == null ? blog.description() : description;
        timeZone = timeZone == null ? blog.timeZone() : timeZone;
        // What a page says of the whole blog outweighs the posts' languages.
        language(blog.language(), 1_000_000);
        blog.authors().forEach(this::author);
        blog.terms().forEach(terms::add);
    }

    void add(BlogFacts other) {
        posts += other.posts;
        add(new Blog(other.url, other.title, other.description, null, other.timeZone, List.copyOf(other.authors.values()), List.of()));
        terms.add(other.terms);
        other.languages.forEach(this::language);
    }

    private void language(String tag, int weight) {
        if (tag != null) {
            languages.merge(tag, weight, Integer::sum);
        }
    }

    /** One person may be known by name from pages, and with a login from elsewhere. */
    private void author(Person person) {
        if (person == null || person.login() == null && (person.name() == null || person.name().isEmpty())) {
            return;
        }
        String key = person.name() == null ? person.login() : "name:" + person.name();
        Person known = authors.get(key);
        boolean another = known != null && known.login() != null && person.login() != null && !known.login().equals(person.login());
        authors.merge(another ? person.login() : key, person, Fill::person);
    }

    void add(Finding.Known known) {
        author(known.person());
        if (known.term() != null) {
            terms.add(known.term());
            terms.reference(known.reference(), known.term());
        }
    }

    void zone(String name) {
        timeZone = timeZone == null ? name : timeZone;
    }

    BlogTerms terms() {
        return terms;
    }

    /** All of it; the tree tells which categories are above others. */
    Blog blog(CategoryTree tree) {
        String language = null;
        for (Map.Entry<String, Integer> entry : languages.entrySet()) {
            language = language == null || entry.getValue() > languages.get(language) ? entry.getKey() : language;
        }
        return new Blog(url, title, description, language, timeZone, List.copyOf(authors.values()), terms.list(tree));
    }
}
