package dev.billet.assemble;

import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The blogs of a run, put together from what their posts and pages say. */
public final class Blogs {
    private final Map<String, BlogFacts> byKey = new LinkedHashMap<>();
    private final List<BlogFacts> inOrder = new ArrayList<>();
    /** Made when somebody asks, until something new is added. */
    private Homes homes;
    private final CategoryTree tree = new CategoryTree();
    /** Made when all posts are in and the first one is written. */
    private final Map<Integer, KnownTerms> known = new HashMap<>();

    /** Takes note of a post and gives the number of its blog. */
    public int add(Post post) {
        BlogFacts facts = facts(key(post));
        facts.add(post);
        return facts.number();
    }

    /** Takes note of what a page says of its blog. */
    public void add(Blog blog) {
        facts(key(blog.url(), blog.title(), null)).add(blog);
    }

    /** Takes note of a person or a term. */
    void add(Finding.Known known) {
        facts(key(known.blogUrl(), null, null)).add(known);
    }

    /** Takes note of which categories are above others. */
    void add(Finding.Nested nested) {
        tree.add(nested);
    }

    /** The number of the blog that shows a moment. */
    int add(Finding.Dated dated) {
        return facts(key(dated.blogUrl(), null, null)).number();
    }

    /** Says in which zone a blog's clock is, for one that does not say so itself. */
    void zone(int number, String name) {
        inOrder.get(number).zone(name);
    }

    /** Which terms of a blog are categories and which are tags, and which is above which. */
    KnownTerms terms(int number) {
        return known.computeIfAbsent(number, this::collected);
    }

    private KnownTerms collected(int number) {
        BlogTerms terms = new BlogTerms();
        homes().members(number).forEach(facts -> terms.add(facts.terms()));
        return terms.known(tree);
    }

    /** The blog that these posts are counted with in the end: posts that do not name theirs go with the only one that they can be of. */
    public int resolve(int number) {
        return homes().of(number);
    }

    private Homes homes() {
        if (homes == null) {
            homes = new Homes(inOrder);
        }
        return homes;
    }

    /** Those that stand for themselves, in the order in which they were met. */
    public List<Integer> numbers() {
        return inOrder.stream().map(BlogFacts::number).filter(number -> resolve(number) == number).toList();
    }

    /** All that is known of one, what its unnamed posts say included. */
    public Blog blog(int number) {
        BlogFacts whole = new BlogFacts(number, "");
        homes().members(number).forEach(whole::add);
        return whole.blog(tree);
    }

    /** Several blogs as if they were one: the first gives its name. */
    public Blog joined(List<Integer> numbers) {
        BlogFacts whole = new BlogFacts(0, "");
        numbers.forEach(number -> whole.add(blog(number)));
        return whole.blog(tree);
    }

    /** How many posts it has. */
    public long posts(int number) {
        return homes().members(number).stream().mapToLong(BlogFacts::posts).sum();
    }

    private BlogFacts facts(String key) {
        homes = null;
        return byKey.computeIfAbsent(key, unknown -> {
            BlogFacts facts = new BlogFacts(inOrder.size(), unknown);
            inOrder.add(facts);
            return facts;
        });
    }

    private static String key(Post post) {
        return post.blog() == null ? key(null, null, post.url()) : key(post.blog().url(), post.blog().title(), post.url());
    }

    private static String key(String url, String title, String postUrl) {
        if (url != null) {
            return "url:" + Urls.key(url);
        }
        String host = postUrl == null ? null : Urls.host(postUrl);
        return host != null ? "host:" + host : title != null ? "title:" + title : "";
    }
}
