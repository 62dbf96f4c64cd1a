package dev.billet.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post of which pages, feeds and the engine's interface speak: the best of each. */
class WitnessesTest {
    private static final String HOME = "https://mill.example/";
    private static final String URL = HOME + "2011/10/a-day/";
    private List<Blog> blogs;

    private static PostBuilder of(String mediaType, String url, String published) {
        return Post.builder().url(url).title("A day").published(When.parse(published).orElse(null)).blog(new BlogRef(HOME, "Mill"))
            .sources(List.of(new Origin(mediaType + url, url, null, mediaType, null)));
    }

    private static PostBuilder page(String url, String published) {
        return of("text/html", url, published);
    }

    private static PostBuilder feed(String url, String published) {
        return of("application/xml", url, published);
    }

    private static Finding found(PostBuilder post, String... keys) {
        return new Finding.PostFound(post.build(), List.of(keys));
    }

    private static Reply reply(Reply.Kind kind, String id, String author, String published) {
        return new Reply(kind, id, 1, null, author == null ? null : Person.named(author, "https://" + author + ".example/"), null,
            When.parse(published).orElse(null), false, null, "Text", null, null, List.of());
    }

    private static Content body(String text) {
        return new Content("<p>" + text + "</p>", text, null, null);
    }

    private List<Post> assemble(Finding... findings) throws IOException {
        List<Post> posts = new ArrayList<>();
        try (Assembly assembly = new Assembly(true, CaptureChoice.ALL, null)) {
            for (int i = 0; i < findings.length; i++) {
                assembly.add(findings[i], i);
            }
            for (Optional<Assembly.Assembled> next = assembly.next(); next.isPresent(); next = assembly.next()) {
                posts.add(next.get().post());
            }
            blogs = assembly.blogs().numbers().stream().map(assembly.blogs()::blog).toList();
        }
        return posts;
    }

    @Test
    void aPageAndItsFeedEntryAreOnePostWithTheBestOfBoth() throws IOException {
        List<Post> posts = assemble(
            found(page(URL, "2011-10-02T09:15").content(body("Whole")).author(Person.named("by Ann", null))
                .tags(List.of(new Term("Fog", "fog", null, HOME + "tag/fog/")))
                .categories(List.of(new Term("River", "river", null, HOME + "category/river/")))),
            found(feed(URL, "2011-10-02T08:15:30Z").content(body("Whole, as sent")).author(Person.named("Ann", null))
                .categories(List.of(new Term("River", null, null, null), new Term("Fog", null, null, null)))));
        Post post = posts.get(0);
        assertEquals(1, posts.size());
        assertEquals("2011-10-02T09:15:30+01:00", post.published().toString());
        assertEquals("Whole", post.content().text());
        assertEquals("Ann", post.author().name());
        assertEquals(List.of("River"), post.categories().stream().map(Term::name).toList());
        assertEquals(2, post.sources().size());
        assertEquals(List.of(), post.problems());
    }

    @Test
    void anExportsClockStandsWhateverTheBlogsZoneIs() throws IOException {
        List<Post> posts = assemble(found(feed(HOME + "a/", "2011-10-02T08:15:30-04:00").status(Post.Status.PUBLISH)),
            found(feed(HOME + "b/", "2012-01-02T08:15:30-05:00").status(Post.Status.PUBLISH)),
            found(feed(HOME + "c/", "2013-10-02T08:15:30-04:00").status(Post.Status.PUBLISH)),
            found(feed(URL, "2011-10-02T03:15:30Z").status(Post.Status.PUBLISH)));
        assertEquals("2011-10-02T03:15:30Z", posts.get(3).published().toString());
    }

    @Test
    void theBeginningOfABodyIsNoExcerptOfItsOwn() throws IOException {
        Post list = page(URL, null).extent(Post.Extent.EXCERPT).excerpt("“Fog” on the river … Continue reading A day").build();
        Post hand = page(URL, null).extent(Post.Extent.EXCERPT).excerpt("By hand").build();
        Content whole = body("'Fog' on the river … Continue reading A day in the fog, and then home again");
        assertEquals(null, assemble(found(page(URL, null).content(whole)), new Finding.PostFound(list, List.of())).get(0).excerpt());
        assertEquals("By hand", assemble(found(page(URL, null).content(whole)), new Finding.PostFound(hand, List.of())).get(0).excerpt());
    }

    @Test
    void ofAPostBehindAPasswordAListShowsNothing() throws IOException {
        Post post = assemble(found(page(URL, null).status(Post.Status.PASSWORD)),
            found(page(URL, null).extent(Post.Extent.EXCERPT).excerpt("It is protected").content(body("It is protected")))).get(0);
        assertEquals(null, post.content());
        assertEquals(null, post.excerpt());
    }

    @Test
    void theInterfaceIsBelievedFirst() throws IOException {
        Post post = assemble(found(page(URL, "2011-10-02T09:15").content(body("Page"))),
            found(of("application/json", URL, "2011-10-02T09:15:12+01:00").content(body("Interface")).sourceId("7"))).get(0);
        assertEquals(List.of("Interface", "7", "2011-10-02T09:15:12+01:00"),
            List.of(post.content().text(), post.id(), post.published().toString()));
    }

    @Test
    void wholeBeatsExcerptWhoeverSaysIt() throws IOException {
        Post post = assemble(found(page(URL, null).extent(Post.Extent.EXCERPT).content(body("Beginning"))),
            found(feed(URL, null).content(body("Whole")))).get(0);
        assertEquals("Whole", post.content().text());
        assertEquals(Post.Extent.FULL, post.extent());
    }

    @Test
    void referencesGetTheirNamesWhereverTheyStand() throws IOException {
        String terms = HOME + "wp-json/wp/v2/categories/";
        Post post = assemble(
            found(of("application/json", URL, null).author(Person.named("", HOME + "wp-json/wp/v2/users/2"))
                .categories(List.of(new Term("", null, null, terms + 3), new Term("", null, null, terms + 99)))),
            new Finding.Known(terms + 3, HOME, null, new Blog.BlogTerm("category", "river", "River", terms + 1, null)),
            new Finding.Known(terms + 1, HOME, null, new Blog.BlogTerm("category", "water", "Water", null, "Wet")),
            new Finding.Known(HOME + "wp-json/wp/v2/users/2", HOME, new Person("Ann", null, "ann", null, null, null), null)).get(0);
        assertEquals(List.of(new Term("River", "river", "water", null)), post.categories());
        assertEquals("ann", post.author().login());
        assertEquals(List.of(new Blog.BlogTerm("category", "river", "River", "water", null),
            new Blog.BlogTerm("category", "water", "Water", null, "Wet")), blogs.get(0).terms());
        assertEquals("ann", blogs.get(0).authors().get(0).login());
    }

    @Test
    void namesInFeedsAreSortedByWhatOtherPostsTell() throws IOException {
        List<Post> posts = assemble(found(feed(URL, null)
            .categories(List.of(new Term("River", null, null, null), new Term("Fog", null, null, null)))),
            found(page(HOME + "b/", null).tags(List.of(new Term("fog", "fog", null, null)))
                .categories(List.of(new Term("River", "river", null, HOME + "category/water/river/"), new Term("Water", "water", null,
                    HOME + "category/water/")))));
        assertEquals(List.of("River"), posts.get(0).categories().stream().map(Term::name).toList());
        assertEquals(List.of("Fog"), posts.get(0).tags().stream().map(Term::name).toList());
        assertEquals("water", blogs.get(0).terms().get(0).parent());
    }

    @Test
    void commentsOfPagesAndFeedsAreUnitedByTheirNumbers() throws IOException {
        Post post = assemble(
            found(page(URL, null).comments(List.of(reply(Reply.Kind.COMMENT, "4", "Bob", "2011-10-03T10:00")))
                .pings(List.of(new Reply(Reply.Kind.PINGBACK, "5", 2, null, null, "Weir", null, false, null, null, null, null,
                List.of())))),
            new Finding.RepliesFound(URL + "comment-page-1/#comments",
            List.of(reply(Reply.Kind.COMMENT, "4", "Bob", "2011-10-03T09:00:20Z"),
                reply(Reply.Kind.COMMENT, "5", "weir", "2011-10-03T11:00:00Z"),
                reply(Reply.Kind.COMMENT, "6", "Kim", "2011-10-04T11:00:00Z")),
                new Origin("feed", null, null, "application/xml", null))).get(0);
        assertEquals(List.of("4", "6"), post.comments().stream().map(Reply::id).toList());
        assertEquals("2011-10-03T10:00:20+01:00", post.comments().get(0).published().toString());
        Reply ping = post.pings().get(0);
        assertEquals(List.of("Weir", "https://weir.example/", Reply.Kind.PINGBACK), List.of(ping.title(), ping.url(), ping.kind()));
    }

    @Test
    void pagesOfABodyAreJoinedInTheirOrder() throws IOException {
        List<Post> posts = assemble(found(page(URL + "3/", null).content(body("Three")), "id:mill.example:7"),
            found(page(URL, null).content(body("One")), "id:mill.example:7"),
            found(page(URL + "2/", null).content(body("Two")), "id:mill.example:7"),
            found(page(HOME + "2011/10/a-day-2/", null).content(body("Another")), "id:mill.example:8"));
        assertEquals(2, posts.size());
        assertEquals("One\n\nTwo\n\nThree", posts.get(0).content().text());
        assertEquals(URL, posts.get(0).url());
    }

    @Test
    void aNumberAtTheEndOfAnAddressIsNoPageWithoutMoreToSaySo() throws IOException {
        assertEquals(2, assemble(found(page(URL, null).content(body("One"))), found(page(URL + "2/", null).content(body("Two")))).size());
    }

    /** Pages show the clock, feeds show UTC: together they tell the zone, and all other dates get it. */
    @ParameterizedTest
    @CsvSource({"Europe/Paris,2011-01-10T09:15:00+01:00,2011-07-10T09:15:00+02:00",
        "America/New_York,2011-01-10T09:15:00-05:00,2011-07-10T09:15:00-04:00"})
    void theZoneIsWorkedOut(String zone, String winter, String summer) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            String url = HOME + month + "/";
            ZonedDateTime time = LocalDateTime.of(2011, month, 15, 9, 15).atZone(ZoneId.of(zone));
            findings.add(found(page(url, time.toLocalDateTime().toString()).content(body("x"))));
            findings.add(found(feed(url, time.toInstant().toString())));
        }
        findings.add(found(page(HOME + "w/", "2011-01-10T09:15:00")));
        findings.add(found(page(HOME + "s/", "2011-07-10T09:15:00")));
        findings.add(found(feed(HOME + "f/", When.parse(summer).map(w -> ((When.Zoned) w).time().toInstant().toString()).orElseThrow())));
        List<Post> posts = assemble(findings.toArray(Finding[]::new));
        assertEquals(zone, blogs.get(0).timeZone());
        assertEquals(List.of(winter, summer, summer), posts.subList(12, 15).stream().map(p -> p.published().toString()).toList());
    }

    @Test
    void whereSeasonsAreAGuessNothingIsGuessed() throws IOException {
        List<Post> posts = assemble(found(page(URL, "2011-01-10T09:15")), found(feed(URL, "2011-01-10T08:15:00Z")),
            found(page(HOME + "b/", "2011-01-11T09:15")), found(feed(HOME + "b/", "2011-01-11T08:15:00Z")),
            found(page(HOME + "w/", "2011-01-12T09:15")), found(page(HOME + "s/", "2011-07-12T09:15")));
        assertEquals("2011-01-12T09:15+01:00", posts.get(2).published().toString());
        assertEquals("2011-07-12T09:15", posts.get(3).published().toString());
        assertEquals(null, blogs.get(0).timeZone());
    }

    @Test
    void aZoneThatTheBlogNamesIsUsed() throws IOException {
        List<Post> posts = assemble(found(page(URL, "2011-07-10T09:15")),
            new Finding.BlogFact(new Blog(HOME, "Mill", null, null, "Asia/Tokyo", List.of(), List.of())));
        assertEquals("2011-07-10T09:15+09:00", posts.get(0).published().toString());
    }

    @Test
    void momentsOfPostsThatAreShownInOthersTellTheZone() throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(found(page(URL, "2011-10-02T09:15")));
        for (int month = 1; month <= 12; month++) {
            ZonedDateTime time = LocalDateTime.of(2011, month, 15, 9, 15).atZone(ZoneId.of("Europe/Paris"));
            findings.add(new Finding.Dated(HOME, new When.Zoned(time.toOffsetDateTime(), false)));
        }
        assertEquals("2011-10-02T09:15+02:00", assemble(findings.toArray(Finding[]::new)).get(0).published().toString());
    }
}
