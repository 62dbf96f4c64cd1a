package dev.billet.audit.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs and compares posts that are made here. */
class DiffTest {
    private final List<String> told = new ArrayList<>();
    private DiffTally tally;

    private void diff(List<Post> a, List<Post> b, String... ignored) throws IOException {
        told.clear();
        try (Side one = side(a); Side two = side(b)) {
            tally = new Diff(one, two, Set.of(ignored), false).run(new DiffSink() {
                @Override
                public void alone(Way way, Post post) {
                    told.add(way + " " + post.title());
                }

                @Override
                public void pair(Post postA, Post postB, List<Difference> differences) {
                    differences.forEach(d -> told.add(d.field() + (d.reply() == null ? "" : " of " + d.reply().id()) + " " + d.way()));
                }
            });
        }
    }

    private static Side side(List<Post> posts) throws IOException {
        Side side = new Side(null);
        for (Post post : posts) {
            side.add(post);
        }
        return side;
    }

    private void diff(PostBuilder a, PostBuilder b) throws IOException {
        diff(List.of(a.build()), List.of(b.build()));
    }

    private static PostBuilder post() {
        return Post.builder().id("1").url("http://blog.example/one/").title("One").published(when("2011-11-30T09:15:00-05:00"));
    }

    private static When when(String text) {
        return text == null ? null : When.parse(text).orElseThrow();
    }

    private static Reply comment(String id, String parent, String author, String text, String date) {
        return new Reply(Reply.Kind.COMMENT, id, Integer.parseInt(id), parent, Person.named(author, null), null, when(date), false, null,
            text, null, null, List.of());
    }

    @Test
    void findsNothingInTwoLikes() throws IOException {
        List<Post> posts = new ArrayList<>(SamplePosts.random(7, 300));
        posts.add(SamplePosts.rich());
        diff(posts, posts);
        assertEquals(List.of(), told);
        assertTrue(tally.isSame());
        assertEquals(301, tally.equal());
    }

    @Test
    void whatFormatsCannotLeaveEmptyIsNoDifferenceWhereItFollowsFromTheRest() throws IOException {
        PostBuilder bare = post().author(Person.named("Jöhn Doe", null)).categories(List.of(new Term("Old Town", null, null, null)));
        PostBuilder made = post().id("1000000007").slug("one-2").author(new Person("Jöhn Doe", null, "john-doe", null, null, null))
            .sourceId("1000000007")
            .categories(List.of(new Term("Old Town", "old-town", null, null))).blog(new BlogRef("http://blog.example/", null))
            .status(Post.Status.PUBLISH);
        diff(bare, made);
        assertEquals(List.of(), told);
        assertEquals(Map.of(Way.MADE, 1L), tally.fields().get("slug"));
        assertEquals(1, tally.equal());
        // What A has and B lacks is missed, whether it could be made again or not; and what is not made is new.
        diff(made, bare);
        assertEquals(List.of("categories.slug ONLY_A", "blog.url ONLY_A", "sourceId ONLY_A", "slug ONLY_A", "author.login ONLY_A"), told);
        diff(bare, post().slug("uno").author(new Person("Jöhn Doe", null, "jd", null, null, null)).sourceId("7")
            .categories(List.of(new Term("Old Town", "ot", null, null))).blog(new BlogRef("http://other.example/", null))
            .status(Post.Status.DRAFT));
        assertEquals(List.of("categories.slug ONLY_B", "blog.url ONLY_B", "sourceId ONLY_B", "slug ONLY_B", "author.login ONLY_B",
            "status ONLY_B"), told);
    }

    @Test
    void numberThatAnotherPostHadBeforeMayBeReplaced() throws IOException {
        diff(post().id("f00f00f00f00f00f").sourceId("5"), post().id("1000000001").sourceId("1000000001"));
        assertEquals(List.of(), told);
        diff(post().id("5").sourceId("5"), post().id("1000000001").sourceId("1000000001"));
        assertEquals(List.of("sourceId DIFFERENT"), told);
    }

    /** Each field by itself: taken away, it is missed, and nothing else is. */
    @Test
    void missesEachField() throws IOException {
        Map<String, UnaryOperator<PostBuilder>> without = Map.ofEntries(
            Map.entry("title", p -> p.title(null)), Map.entry("slug", p -> p.slug(null)), Map.entry("guid", p -> p.guid(null)),
            Map.entry("sourceId", p -> p.sourceId(null)), Map.entry("published", p -> p.published(null)),
            Map.entry("modified", p -> p.modified(null)), Map.entry("language", p -> p.language(null)),
            Map.entry("status", p -> p.status(null)),
            Map.entry("password", p -> p.password(null)), Map.entry("sticky", p -> p.sticky(false)),
            Map.entry("format", p -> p.format(null)),
            Map.entry("parent", p -> p.parent(null)), Map.entry("menuOrder", p -> p.menuOrder(null)),
            Map.entry("excerpt", p -> p.excerpt(null)),
            Map.entry("updates", p -> p.updates(List.of())), Map.entry("categories", p -> p.categories(List.of())),
            Map.entry("tags", p -> p.tags(List.of())), Map.entry("terms", p -> p.terms(List.of())),
            Map.entry("media", p -> p.media(List.of())),
            Map.entry("links", p -> p.links(List.of())), Map.entry("related", p -> p.related(List.of())),
            Map.entry("type", p -> p.type(null)),
            Map.entry("declaredCommentCount", p -> p.declaredCommentCount(null)), Map.entry("commentsOpen", p -> p.commentsOpen(null)),
            Map.entry("pingsOpen", p -> p.pingsOpen(null)), Map.entry("attachmentUrl", p -> p.attachmentUrl(null)),
            Map.entry("meta", p -> p.meta(List.of())), Map.entry("extent", p -> p.extent(Post.Extent.FULL)),
            Map.entry("blog.title", p -> p.blog(new BlogRef("http://blog.example/", null))),
            Map.entry("content.text", p -> p.content(null)));
        for (Map.Entry<String, UnaryOperator<PostBuilder>> field : without.entrySet()) {
            diff(SamplePosts.rich().toBuilder(), field.getValue().apply(SamplePosts.rich().toBuilder()));
            assertEquals(List.of(field.getKey() + " ONLY_A"), told, field.getKey());
        }
        diff(SamplePosts.rich().toBuilder().author(null), SamplePosts.rich().toBuilder());
        assertEquals(Set.of("author ONLY_B", "author.url ONLY_B", "author.login ONLY_B", "author.email ONLY_B"), new HashSet<>(told));
        Reply bare = SamplePosts.rich().comments().get(0);
        Reply less = new Reply(bare.kind(), bare.id(), 1, null, null, null, bare.published(), false, null, null, null, null, List.of());
        diff(SamplePosts.rich().toBuilder(), SamplePosts.rich().toBuilder().comments(List.of(less, SamplePosts.rich().comments().get(1))));
        assertEquals(new TreeSet<>(List.of("author", "author.url", "author.avatar", "author.login", "author.email", "author.ip",
            "title", "text",
            "url", "meta").stream().map(name -> "comments." + name + " of 45 ONLY_A").toList()), new TreeSet<>(told));
    }

    @ParameterizedTest
    @CsvSource({"http://www.blog.example/one, address", "https://blog.example/one/?utm_source=x, address",
        "http://blog.example/?p=12, number",
        "'', title and date"})
    void pairsPosts(String url, String by) throws IOException {
        diff(post().sourceId("12"), post().url(url.isEmpty() ? null : url).sourceId(url.isEmpty() ? null : "12"));
        assertEquals(Map.of(by, 1L), tally.paired());
    }

    @Test
    void doesNotPairOnNumbersAloneNorOnTitlesAlone() throws IOException {
        diff(post().sourceId("12"), post().url("http://blog.example/other/").sourceId("12").title("Other").published(when("2009-01-01")));
        assertEquals(List.of("ONLY_A One", "ONLY_B Other"), told);
        diff(post(), post().url("http://blog.example/other/").published(when("2009-01-01")));
        assertEquals(List.of("ONLY_A One", "ONLY_B One"), told);
        diff(post(), post().url("http://blog.example/other/").published(when("2011-11-30")));
        assertEquals(List.of("url DIFFERENT", "published LESS_B"), told);
        diff(post(), post().url(null).published(null));
        assertEquals(List.of("url ONLY_A", "published ONLY_A"), told);
    }

    @ParameterizedTest
    @CsvSource({"2011-11-30T09:15:00-05:00, 2011-11-30, LESS_B", "2011-11-30T09:15:07.123Z, 2011-11-30T09:15:07Z, LESS_B",
        "2011-11-30T09:15:07.123Z, 2011-11-30T09:15:07.456Z, ZONE", "2011-11, 2011-11-30, LESS_A",
        "2011-11-30T09:15, 2011-11-30T09:15:00, LESS_A",
        "2011-11-30T09:15:00, 2011-11-30T09:15:00-05:00, LESS_A", "2011-11-30T09:15:00, 2011-11-30T10:15:00-05:00, DIFFERENT",
        "2011-11-30T09:15:00-05:00, 2011-11-30T14:15:00Z, FORM", "2011-11-30T09:15:00-05:00, 2011-11-30T09:15:00-07:00, ZONE",
        "2011-11-30T09:15-05:00, 2011-11-30T09:15:59-05:00, LESS_A", "2011-11-30, 2011-11-29T09:15, DIFFERENT",
        "2011, 2012-01-01, DIFFERENT",
        "2011-11-30T09:15:01-05:00, 2011-11-30T09:15:02-05:00, DIFFERENT"})
    void tellsLessPreciseDatesFromWrongOnes(String a, String b, Way way) throws IOException {
        diff(post().published(when(a)), post().published(when(b)));
        assertEquals(List.of("published " + way), told);
        diff(post().published(when(b)), post().published(when(a)));
        assertEquals(List.of("published " + way.turned()), told);
    }

    @ParameterizedTest
    @CsvSource({"'Say \"yes\" - now ;-)', 'Say « yes » – now 😉', FORM", "'\"yes\".', '« yes ».', FORM", "'yes.', 'yes!', DIFFERENT",
        "Tom's, Tom’s, FORM", "'a  b', 'a b', ", "one, two, DIFFERENT",
        "wait..., wait…, FORM"})
    void tellsTypographyFromWords(String a, String b, Way way) throws IOException {
        diff(post().content(new Content(null, a, null, null)), post().content(new Content(null, b, null, null)));
        assertEquals(way == null ? List.of() : List.of("content.text " + way), told);
    }

    @Test
    void comparesSourcesWhereBothHaveThem() throws IOException {
        diff(post().content(new Content(null, "x", "a  b", "wordpress")), post().content(new Content(null, "y", "a b", "wordpress")));
        assertEquals(List.of("content.source DIFFERENT"), told);
        diff(post().content(new Content(null, "x", "a  b", "wordpress")), post().content(new Content(null, "x", null, null)));
        assertEquals(List.of(), told);
    }

    @Test
    void comparesListsWithoutTheirOrder() throws IOException {
        Term one = new Term("One", "one", null, null);
        Term two = new Term("Two", null, null, null);
        diff(post().tags(List.of(one, two)), post().tags(List.of(two, one)));
        assertEquals(List.of(), told);
        diff(post().tags(List.of(one, one)), post().tags(List.of(one, two)));
        assertEquals(List.of("tags DIFFERENT"), told);
        diff(post().tags(List.of(one)), post().tags(List.of(new Term("One", null, null, null))));
        assertEquals(List.of("tags.slug ONLY_A"), told);
        diff(post().links(List.of(new Link("http://a.example/", "a"))), post().links(List.of(new Link("https://www.a.example", "b"))));
        assertEquals(List.of(), told);
        Term namesake = new Term("One", "one-2", "top", null);
        diff(post().categories(List.of(one, namesake)), post().categories(List.of(namesake, one)));
        assertEquals(List.of(), told);
    }

    @Test
    void pairsRepliesThatWereNumberedAnew() throws IOException {
        List<Reply> a = List.of(comment("45", null, "Ann", "Hello", "2011-12-01T08:00"),
            comment("46", "45", "Bob", "Yes", "2011-12-01T09:00"),
            comment("47", "46", "Ann", "No", "2011-12-01T10:00"));
        List<Reply> b = List.of(comment("1", "2", "Ann", "No", "2011-12-01T10:00"), comment("2", "3", "Bob", "Yes", "2011-12-01T09:00"),
            comment("3", null, "Ann", "Hello", "2011-12-01T08:00"));
        diff(post().comments(a), post().comments(b));
        assertEquals(List.of(), told);
        assertEquals(3, tally.equalReplies());
        diff(post().comments(a), post().comments(List.of(b.get(0).with("1", "3"), b.get(1).with("2", null), b.get(2))));
        assertEquals(List.of("comments.parent of 46 ONLY_A", "comments.parent of 47 DIFFERENT"), told);
    }

    @Test
    void pairsEqualRepliesOneByOne() throws IOException {
        List<Reply> a = List.of(comment("1", null, "Ann", "+1", "2011-12-01"), comment("2", null, "Ann", "+1", "2011-12-01"));
        diff(post().comments(a), post().comments(List.of(comment("9", null, "Ann", "+1", "2011-12-01"))));
        assertEquals(List.of("comments of 2 ONLY_A"), told);
        diff(List.of(post().comments(a).build()), List.of(post().comments(a.subList(0, 1)).build()), "comments");
        assertTrue(tally.isSame());
    }

    @Test
    void seesWhatAReplySaysOtherwise() throws IOException {
        Reply one = comment("7", null, "Ann", "I remember it well", "2011-12-01T08:00:00");
        diff(post().comments(List.of(one)), post().comments(List.of(comment("7", null, "Ann", "I remember it", "2011-12-01T08:00:00"))));
        assertEquals(List.of("comments.text of 7 DIFFERENT"), told);
        diff(post().comments(List.of(one)), post().comments(List.of(comment("7", null, "Bob", "Nobody knows", "2012-12-01T08:00:00"))));
        assertEquals(List.of("comments of 7 ONLY_A", "comments of 7 ONLY_B"), told);
    }

    @Test
    void ignoresFieldsWithTheirParts() throws IOException {
        Post other = SamplePosts.rich().toBuilder().author(null).title("x").comments(List.of()).build();
        diff(List.of(SamplePosts.rich()), List.of(other), "author", "comments", "title");
        assertTrue(tally.isSame(), told.toString());
        diff(List.of(SamplePosts.rich()), List.of(other), "author.email", "comments", "title");
        assertEquals(List.of("author ONLY_A", "author.url ONLY_A", "author.login ONLY_A"), told);
    }

    @Test
    void knowsFieldsOfWhichOneSideHasNothing() throws IOException {
        Post bare = post().build();
        Post tongue = post().language("fr").excerpt("x").build();
        Post second = post().url("http://blog.example/two/").excerpt("y").build();
        diff(List.of(tongue, second), List.of(bare, second));
        assertTrue(tally.isOneSided("language"));
        assertFalse(tally.isOneSided("excerpt"));
    }

    @Test
    void namesEachFieldOnce() {
        assertEquals(new HashSet<>(Diff.fields()).size(), Diff.fields().size());
        assertTrue(Diff.fields().containsAll(List.of("content.source", "comments.parent", "pings.author.url")));
    }
}
