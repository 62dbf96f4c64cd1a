package dev.billet.json;

import dev.billet.Chance;
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

/** Posts for tests: one that has everything, and as many as wanted of pieces that have broken other programs. */
public final class SamplePosts {
    private static final String[] NASTY = {
        "", " ", "plain", "\"quoted\" & <b>bold</b>", "]]>", "]]", "]", "a]]>b]]>", "<![CDATA[x]]>", "line\nline\n\nblock", "tab\there",
        "cr\r\nlf\rcr", "😀 emoji 👩‍👩‍👧", "العربية مرحبا", "日本語のタイトル", "é e\u0301 ß", "\u2028\u2029\u0085", "\ufeffbom",
            "&amp; &nbsp; &#0;",
        "=1+1", "@x", "-5", "\\ back \\\\ slash", "a,b;c", "%41%zz", "0", "null", "\u007f\u009f"};
    private static final String[] DATES = {"2011", "2011-11", "2011-11-30", "2011-11-30T09:15", "2011-11-30T09:15:07",
        "2011-11-30T09:15-05:00", "2011-11-30T09:15:00Z", "2011-11-30T09:15:07.25+05:30", "0999-01-01"};

    private final Chance chance;
    private int replies;

    private SamplePosts(long seed) {
        this.chance = new Chance(seed);
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
        return Post.builder().kind(chance.pick(Post.Kind.values())).type(chance.maybe(this::text)).id(id)
            .sourceId(chance.maybe(() -> "" + chance.nextInt(50)))
            .url(chance.maybe(() -> "http://blog.example/"
                + chance.nextInt(99))).slug(chance.maybe(this::text)).guid(chance.maybe(this::text)).title(chance.maybe(this::text))
            .author(chance.maybe(this::person)).published(chance.maybe(this::when)).publishedApproximate(chance.nextBoolean())
            .modified(chance.maybe(this::when))
            .language(chance.maybe(this::text)).status(chance.maybe(() -> chance.pick(Post.Status.values())))
            .password(chance.maybe(this::text))
            .sticky(chance.nextBoolean())
            .format(chance.maybe(() -> "aside")).parent(chance.maybe(() -> "" + chance.nextInt(50)))
            .menuOrder(chance.maybe(() -> chance.nextInt(9) - 4))
            .extent(chance.pick(Post.Extent.values())).excerpt(chance.maybe(this::text))
            .content(chance.maybe(() -> new Content(chance.maybe(this::text), chance.maybe(this::text), chance.maybe(this::text),
            chance.maybe(() -> "html"))))
            .updates(chance.some(2, () -> new Update(text(), text()))).categories(chance.some(2, this::term))
            .tags(chance.some(2, this::term))
            .terms(chance.some(2, () -> new Blog.BlogTerm(text(), chance.maybe(this::text), text(), chance.maybe(this::text),
            chance.maybe(this::text))))
            .media(chance.some(2, () -> new Media(text(), chance.pick(Media.Kind.values()), chance.maybe(this::text),
            chance.maybe(this::text), chance.maybe(this::text))))
            .links(chance.some(2, () -> new Link(text(), chance.maybe(this::text))))
            .related(chance.some(2, () -> new Related(chance.maybe(this::text), chance.maybe(this::text),
                chance.maybe(this::text))))
            .comments(chance.some(2, () -> reply(Reply.Kind.COMMENT)))
            .pings(chance.some(2, () -> reply(chance.pick(Reply.Kind.PINGBACK, Reply.Kind.TRACKBACK,
                Reply.Kind.WEBMENTION, Reply.Kind.PING)))).declaredCommentCount(chance.maybe(() -> chance.nextInt(99)))
            .commentsOpen(chance.maybe(chance::nextBoolean)).pingsOpen(chance.maybe(chance::nextBoolean))
            .attachmentUrl(chance.maybe(this::text))
            .meta(chance.some(2, () -> new Meta(text(), text())))
            .blog(chance.maybe(() -> new BlogRef(chance.maybe(this::text), chance.maybe(this::text))))
            .sources(chance.some(2, () -> new Origin(text(), chance.maybe(this::text), chance.maybe(this::when), chance.maybe(this::text),
            chance.maybe(this::text))))
            .evidence(chance.nextBoolean() ? Map.of() : Map.of(text(), text()))
            .problems(chance.some(2, () -> new Problem("code", chance.pick(Severity.values()), text()))).build();
    }

    private Reply reply(Reply.Kind kind) {
        replies++;
        return new Reply(kind, "" + (chance.nextInt(4) == 0 ? "x" : "") + (40 - replies), replies, chance.maybe(() -> "" + (30
            + chance.nextInt(10))),
            chance.maybe(this::person), chance.maybe(this::text), chance.maybe(this::when), chance.nextBoolean(), chance.maybe(this::text),
            chance.maybe(this::text),
            chance.maybe(this::text), chance.maybe(() -> chance.pick(Reply.Status.values())),
            chance.some(2, () -> new Meta(text(), text())), chance.maybe(this::text));
    }

    private Person person() {
        return new Person(chance.maybe(this::text), chance.maybe(this::text), chance.maybe(this::text), chance.maybe(this::text),
            chance.maybe(this::text), chance.maybe(this::text));
    }

    private Term term() {
        return new Term(text(), chance.maybe(this::text), chance.maybe(this::text), chance.maybe(this::text));
    }

    private When when() {
        return When.parse(chance.pick(DATES)).orElseThrow();
    }

    private String text() {
        StringBuilder out = new StringBuilder(chance.pick(NASTY));
        while (chance.nextInt(3) == 0) {
            out.append(chance.pick(NASTY));
        }
        return out.toString();
    }
}
