package dev.billet.run;

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
import java.util.List;
import java.util.Map;

/**
 * The posts of a blog as a database may hold them: sound in what other systems need (numbers, slugs, e-mail addresses), and in every free
 * text the pieces on which other programs broke. The same seed gives the same posts.
 */
final class GeneratedPosts {
    static final String BLOG = "https://blog.example/";
    private static final List<String> PIECES = List.of("plain words", "\"quoted\" & 'single' <b>bold</b>", "]]>", "a]]>b]]", "]",
        "<![CDATA[x]]>",
        "<!-- a --> b -->", "line\nline\n\nblock", "tab\there", "cr\r\nlf\rcr", "nul\u0000 bell\u0007 esc\u001b[31m", "\ufffe\uffff",
        "half \ud83d",
        "\ude00 half", "😀 emoji 👩‍👩‍👧", "العربية مرحبا", "\u202eright to left\u202c", "日本語のタイトル", "é e\u0301 ß İ", "\u2028\u2029\u0085",
        "\ufeffbom", "&amp; &nbsp; &#0; &#x41; &copy", "AT&T", "=1+1", "+1", "@x", "-5", "\\ back \\\\ slash \\n", "a,b;c|d", "%41%zz", "0",
        "null", "~",
        "yes", "\u007f\u009f", "{{< figure src=x >}}", "{{% x %}}", "{% raw %} {{ x }}", "---", "# heading",
        "* star _under_ `tick` [a](b)", "1. one",
        "> quote", ": colon", "- dash", "! {a: b}", "[gallery ids=1]", "<?php echo 1 ?>", " lead", "trail ", "\u00a0", "");
    private static final String LONG = "Very long, and on and on. ".repeat(2000);
    private static final String[] OFFSETS = {"-05:00", "Z", "+05:30"};

    private final Chance chance;
    private int number;
    private int replies;
    private int threads;
    private int shown;

    private GeneratedPosts(long seed) {
        this.chance = new Chance(seed);
    }

    /** So many posts; each tenth one has very many replies, which answer each other down to a great depth. */
    static List<Post> of(long seed, int count) {
        GeneratedPosts generator = new GeneratedPosts(seed);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(generator.post());
        }
        return posts;
    }

    /** The blog itself. */
    static Blog blog() {
        return new Blog(BLOG, "Un blog & demi", "<tagline> & more", "fr", null, List.of(author(0), author(1), author(2)), List.of(
            new Blog.BlogTerm("category", "top-0", "Top 0", null, "Above ]]> all"),
            new Blog.BlogTerm("category", "sub-0", "Sub 0", "top-0", null)));
    }

    private Post post() {
        number++;
        replies = 0;
        threads = number % 10 == 0 ? 12 : 2;
        boolean page = number % 7 == 0;
        String slug = "post-" + number;
        Post.Status status = number % 5 == 0
            ? chance.pick(Post.Status.DRAFT, Post.Status.PRIVATE, Post.Status.PENDING, Post.Status.FUTURE, Post.Status.TRASH)
            : Post.Status.PUBLISH;
        Post.Kind kind = page ? Post.Kind.PAGE : number % 11 == 0 ? Post.Kind.ATTACHMENT : number % 13 == 0 ? Post.Kind.OTHER
            : Post.Kind.POST;
        return Post.builder().kind(kind).type(kind == Post.Kind.OTHER ? "recipe" : null).id("" + number).sourceId("" + number)
            .url(BLOG + "2011/" + slug + "/").slug(slug).guid(chance.maybe(() -> BLOG + "?p=" + number))
            .title("Post " + number + " " + text())
            .author(chance.maybe(() -> author(chance.nextInt(4)))).published(status == Post.Status.DRAFT && chance.nextBoolean()
            ? null : when())
            .publishedApproximate(chance.nextInt(9) == 0).modified(chance.maybe(this::moment))
            .language(chance.maybe(() -> chance.pick("fr", "pt-BR"))).status(status)
            .password(number % 9 == 0 ? "se<c>ret " + number : null).sticky(number % 8 == 0).format(kind == Post.Kind.POST
            ? chance.maybe(() -> "aside") : null)
            .parent(page && number > 7 ? "" + (number - 7) : null).menuOrder(page ? number : null)
            .extent(chance.nextInt(9) == 0 ? Post.Extent.EXCERPT : Post.Extent.FULL).excerpt(chance.maybe(this::words))
            .content(chance.maybe(this::content))
            .updates(chance.some(3, () -> new Update("MAJ", text()))).categories(categories()).tags(tags()).terms(number % 6 == 0
                ? List.of(new Blog.BlogTerm("mood", "glad", "Glad & happy", null, null)) : List.of())
            .media(chance.some(3, () -> new Media(BLOG + "i.png?" + text(), chance.pick(Media.Kind.values()), chance.maybe(this::text),
            chance.maybe(this::text), null)))
            .links(chance.some(3, () -> new Link(BLOG + text(), chance.maybe(this::text))))
            .related(chance.some(3, () -> new Related(text(), chance.maybe(() -> BLOG + "r"), chance.maybe(() -> "yarpp"))))
            .comments(thread(Reply.Kind.COMMENT)).pings(thread(chance.pick(Reply.Kind.PINGBACK, Reply.Kind.TRACKBACK)))
            .declaredCommentCount(chance.maybe(() -> chance.nextInt(99))).commentsOpen(chance.nextBoolean()).pingsOpen(chance.nextBoolean())
            .attachmentUrl(kind == Post.Kind.ATTACHMENT ? BLOG + "files/" + number + ".png" : null)
            .meta(chance.some(3, () -> new Meta("_key " + text(), text()))).blog(new BlogRef(BLOG, "Un blog & demi"))
            .sources(List.of(new Origin("generated", null, When.parse("2020-01-01T00:00:00Z").orElseThrow(), "text/html", null)))
            .evidence(Map.of("title", text())).problems(chance.some(3, () -> new Problem("odd", Severity.INFO, text()))).build();
    }

    private Content content() {
        String html = "<p>Body of " + number + " " + words() + "</p>\n<p>" + words() + "</p>";
        boolean exported = chance.nextBoolean();
        return new Content(html, "Body of " + number, exported ? words() + "\n\n" + words() + " " : null, exported ? "wordpress" : null);
    }

    private List<Term> categories() {
        List<Term> terms = new ArrayList<>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            int name = chance.nextInt(5);
            Term sub = new Term("Sub " + name + " & <i>", "sub-" + name, "top-" + name, BLOG + "category/sub-" + name + "/");
            Term top = new Term("Top " + name, "top-" + name, null, null);
            Term term = chance.nextBoolean() ? sub : top;
            if (!terms.contains(term)) {
                terms.add(term);
            }
        }
        return terms;
    }

    private List<Term> tags() {
        int name = chance.nextInt(PIECES.size());
        String word = PIECES.get(name).strip();
        return chance.nextBoolean() || word.isEmpty() ? List.of()
            : List.of(new Term("Tag " + name + " " + word, "tag-" + name, null, null));
    }

    private static Person author(int one) {
        return new Person("Author " + one + " & Söhne", one == 0 ? BLOG + "author/0/" : null, "author" + one, one == 3 ? null
            : "a" + one + "@blog.example",
            null, null);
    }

    /** Replies of which each answers one before it; their numbers grow over all posts, as those of a database do. */
    private List<Reply> thread(Reply.Kind kind) {
        List<Reply> thread = new ArrayList<>();
        for (int i = chance.nextInt(threads * 3); i > 0; i--) {
            replies++;
            shown++;
            String parent = thread.isEmpty() || chance.nextInt(3) == 0 ? null : thread.get(thread.size() - 1).id();
            thread.add(kind == Reply.Kind.COMMENT ? comment(parent) : ping(kind, parent));
        }
        return thread;
    }

    private Reply comment(String parent) {
        String source = chance.maybe(this::words);
        Person author = chance.nextInt(9) == 0 ? null
            : new Person("Visitor " + text(), chance.maybe(() -> "http://v.example/" + shown),
            chance.maybe(() -> chance.pick("author1", "visitor1")),
            chance.maybe(() -> "v" + shown + "@v.example"), chance.maybe(() -> "http://v.example/v.png"),
            chance.maybe(() -> "192.0.2." + shown % 256));
        return new Reply(Reply.Kind.COMMENT, "" + shown, replies, parent, author, chance.nextInt(6) == 0 ? text()
            : null, when(), chance.nextInt(9) == 0,
            "<p>Comment " + shown + "</p>", "Comment " + shown, BLOG + "2011/post-" + number + "/#comment-" + shown,
            number % 4 == 0 ? chance.pick(Reply.Status.PENDING, Reply.Status.SPAM, Reply.Status.TRASH)
            : null, chance.some(3, () -> new Meta("rating", text())), source);
    }

    private Reply ping(Reply.Kind kind, String parent) {
        return new Reply(kind, "" + shown, replies, parent, chance.maybe(() -> Person.named("Blog " + shown, null)), "Ping "
            + text(), when(), false,
            null, "[…] ping " + shown + " […]", chance.maybe(() -> "http://p.example/" + shown), null, List.of(), null);
    }

    private When when() {
        return switch (chance.nextInt(12)) {
            case 0 -> When.parse(date()).orElseThrow();
            case 1 -> When.parse(date() + "T09:15").orElseThrow();
            case 2 -> When.parse(date() + "T09:15" + OFFSETS[number % 3]).orElseThrow();
            case 3 -> When.parse(date().substring(0, 7)).orElseThrow();
            default -> moment();
        };
    }

    private String date() {
        return String.format("%04d-%02d-%02d", 1990 + chance.nextInt(30), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
    }

    private When moment() {
        return When.parse(date() + String.format("T%02d:%02d:%02d", chance.nextInt(24), chance.nextInt(60), chance.nextInt(60))
            + OFFSETS[number % 3])
            .orElseThrow();
    }

    private String text() {
        return PIECES.get(chance.nextInt(PIECES.size()));
    }

    /** Several pieces, now and then very many. */
    private String words() {
        StringBuilder out = new StringBuilder(chance.nextInt(150) == 0 ? LONG : "w");
        for (int i = chance.nextInt(5); i > 0; i--) {
            out.append(' ').append(text());
        }
        return out.append(" end").toString();
    }
}
