package dev.billet.json;

import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import dev.billet.model.Severity;
import dev.billet.model.Term;
import dev.billet.model.Update;
import dev.billet.model.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Posts for tests: one that has everything, and as many as wanted of pieces that have broken other programs. */
public final class SamplePosts {
    private static final String[] NASTY = {
        "", " ", "plain", "\"quoted\" & <b>bold</b>", "]]>", "]]", "]", "a]]>b]]>", "<![CDATA[x]]>", "line\nline\n\nblock", "tab\there",
        "cr\r\nlf\rcr", "😀 emoji 👩‍👩‍👧", "العربية مرحبا", "日本語のタイトル", "é e\u0301 ß", "\u2028\u2029\u0085", "\ufeffbom",
            "&amp; &nbsp; &#0;",
        "=1+1", "@x", "-5", "\\ back \\\\ slash", "a,b;c", "%41%zz", "0", "null", "\u007f\u009f"};
    private static final String[] DATES = {"2011", "2011-11", "2011-11-30", "2011-11-30T09:15", "2011-11-30T09:15:07",
        "2011-11-30T09:15-05:00", "2011-11-30T09:15:00Z", "2011-11-30T09:15:07.25+05:30", "0999-01-01"};

    private final Random random;
    private int replies;

    private SamplePosts(long seed) {
        this.random = new Random(seed);
    }

    /** Posts that hold every field now and then; the same seed gives the same posts. */
    public static List<Post> random(long seed, int count) {
        SamplePosts samples = new SamplePosts(seed);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(samples.post("p" + i));
        }
        return posts;
    }

    /** A blog with authors and terms. */
    public static Blog blog() {
        return new Blog("http://blog.example/", "Un blog & demi", "<tagline>", "fr", "America/Toronto",
            List.of(new Person("Zoé", "http://z.example/", "zoe", "zoe@z.example", null, null)),
            List.of(new Blog.BlogTerm("category", "child", "Child", "top", null),
                new Blog.BlogTerm("category", "top", "Top", null, "Above <all>"),
                new Blog.BlogTerm("post_tag", null, "Étiquette", null, null)));
    }

    /** A post that has every field. */
    public static Post rich() {
        Reply comment = new Reply(Reply.Kind.COMMENT, "45", 1, null,
            new Person("Ann & Bob", "http://a.example/", "ann", "ann@a.example", "http://a.example/a.png", "192.0.2.7"), "Re: this",
            When.parse("2011-12-01T08:00:00-05:00").orElseThrow(), true, "<p>Hello <em>you</em></p>", "Hello you",
            "http://blog.example/2011/11/30/one/#comment-45", Reply.Status.APPROVED, List.of(new Meta("rating", "5")),
            "Hello <em>you</em>");
        Reply answer = new Reply(Reply.Kind.COMMENT, "47", 3, "45", Person.named("Carl", null), null,
            When.parse("2011-12-02").orElseThrow(),
            false, null, "1 < 2 & 3\n\nSecond", null, null, List.of());
        Reply ping = new Reply(Reply.Kind.TRACKBACK, "46", 2, null, Person.named("Other blog", "http://o.example/"), "A title",
            When.parse("2011-12-01").orElseThrow(), false, null, "[…] said […]", "http://o.example/p", Reply.Status.PENDING, List.of());
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("title", "platform:wordpress h1.entry-title");
        evidence.put("author", "generic");
        return Post.builder().kind(Post.Kind.OTHER).type("recipe").id("123").sourceId("123").url("http://blog.example/2011/11/30/one/")
            .slug("one").guid("http://blog.example/?p=123").title("One \"title\" <here> & 😀")
            .author(new Person("Zoé", "http://z.example/", "zoe", "zoe@z.example", null, null))
            .published(When.parse("2011-11-30T09:15:00-05:00").orElseThrow()).publishedApproximate(true)
            .modified(When.parse("2011-12").orElseThrow()).language("fr").status(Post.Status.PASSWORD).password("secret").sticky(true)
            .format("aside").parent("7").menuOrder(3).extent(Post.Extent.EXCERPT).excerpt("Short")
            .content(new Content("<p>Body</p>", "Body", "Body\n", "wordpress")).updates(List.of(new Update("MAJ", "more")))
            .categories(List.of(new Term("Top", "top", null, "http://blog.example/cat/top"), new Term("Child", "child", "top", null)))
            .tags(List.of(new Term("Étiquette", null, null, null)))
            .terms(List.of(new Blog.BlogTerm("nav_menu", "main", "Main menu", null, null)))
            .media(List.of(new Media("http://blog.example/i.png", Media.Kind.IMAGE, "alt", "caption", "media/i.png")))
            .links(List.of(new Link("http://l.example/", "link"))).related(List.of(new Related("Rel", "http://blog.example/rel", "yarpp")))
            .comments(List.of(comment, answer)).pings(List.of(ping)).declaredCommentCount(4).commentsOpen(false).pingsOpen(true)
            .attachmentUrl("http://blog.example/f.pdf").meta(List.of(new Meta("_k", "v"), new Meta("_k", "")))
            .blog(new BlogRef("http://blog.example/", "Un blog & demi"))
            .sources(List.of(new Origin("a.zip!/one.html", "http://blog.example/2011/11/30/one/", When.parse("2012").orElseThrow(),
                "text/html", "wordpress-html5"))).evidence(evidence)
            .problems(List.of(new Problem("comment-count-differs", Severity.WARNING, "the page says 4"))).build();
    }

    private Post post(String id) {
        replies = 0;
        return Post.builder().kind(pick(Post.Kind.values())).type(maybe(this::text)).id(id).sourceId(maybe(() -> "" + random.nextInt(50)))
            .url(maybe(() -> "http://blog.example/"
                + random.nextInt(99))).slug(maybe(this::text)).guid(maybe(this::text)).title(maybe(this::text))
            .author(maybe(this::person)).published(maybe(this::when)).publishedApproximate(random.nextBoolean()).modified(maybe(this::when))
            .language(maybe(this::text)).status(maybe(() -> pick(Post.Status.values()))).password(maybe(this::text))
            .sticky(random.nextBoolean())
            .format(maybe(() -> "aside")).parent(maybe(() -> "" + random.nextInt(50))).menuOrder(maybe(() -> random.nextInt(9) - 4))
            .extent(pick(Post.Extent.values())).excerpt(maybe(this::text))
            .content(maybe(() -> new Content(maybe(this::text), maybe(this::text), maybe(this::text), maybe(() -> "html"))))
            .updates(some(() -> new Update(text(), text()))).categories(some(this::term)).tags(some(this::term))
            .terms(some(() -> new Blog.BlogTerm(text(), maybe(this::text), text(), maybe(this::text), maybe(this::text))))
            .media(some(() -> new Media(text(), pick(Media.Kind.values()), maybe(this::text), maybe(this::text), maybe(this::text))))
            .links(some(() -> new Link(text(), maybe(this::text)))).related(some(() -> new Related(maybe(this::text), maybe(this::text),
                maybe(this::text))))
            .comments(some(() -> reply(Reply.Kind.COMMENT))).pings(some(() -> reply(pick(Reply.Kind.PINGBACK, Reply.Kind.TRACKBACK,
                Reply.Kind.WEBMENTION, Reply.Kind.PING)))).declaredCommentCount(maybe(() -> random.nextInt(99)))
            .commentsOpen(maybe(random::nextBoolean)).pingsOpen(maybe(random::nextBoolean)).attachmentUrl(maybe(this::text))
            .meta(some(() -> new Meta(text(), text()))).blog(maybe(() -> new BlogRef(maybe(this::text), maybe(this::text))))
            .sources(some(() -> new Origin(text(), maybe(this::text), maybe(this::when), maybe(this::text), maybe(this::text))))
            .evidence(random.nextBoolean() ? Map.of() : Map.of(text(), text()))
            .problems(some(() -> new Problem("code", pick(Severity.values()), text()))).build();
    }

    private Reply reply(Reply.Kind kind) {
        replies++;
        return new Reply(kind, "" + (random.nextInt(4) == 0 ? "x" : "") + (40 - replies), replies, maybe(() -> "" + (30
            + random.nextInt(10))),
            maybe(this::person), maybe(this::text), maybe(this::when), random.nextBoolean(), maybe(this::text), maybe(this::text),
            maybe(this::text), maybe(() -> pick(Reply.Status.values())), some(() -> new Meta(text(), text())), maybe(this::text));
    }

    private Person person() {
        return new Person(maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text));
    }

    private Term term() {
        return new Term(text(), maybe(this::text), maybe(this::text), maybe(this::text));
    }

    private When when() {
        return When.parse(pick(DATES)).orElseThrow();
    }

    private String text() {
        StringBuilder out = new StringBuilder(pick(NASTY));
        while (random.nextInt(3) == 0) {
            out.append(pick(NASTY));
        }
        return out.toString();
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> some(Supplier<T> item) {
        List<T> list = new ArrayList<>();
        while (random.nextInt(2) == 0) {
            list.add(item.get());
        }
        return list;
    }
}
