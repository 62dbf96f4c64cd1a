package dev.billet.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.report.PageNotice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up findings and the posts that they become. */
class AssemblyTest {
    private static final String URL = "https://example.org/2011/11/a/";
    @TempDir
    private Path temp;

    static Reply comment(String id, int order, String parent, String author, String text, String published) {
        return new Reply(Reply.Kind.COMMENT, id, order, parent, author == null ? null : Person.named(author, null), null,
            When.parse(published).orElse(null), false, null, text, null, null, List.of());
    }

    private static PostBuilder post(String location, String url, String captured, Reply... comments) {
        return Post.builder().url(url).comments(List.of(comments)).blog(new BlogRef("https://example.org/", "Example"))
            .sources(List.of(new Origin(location, url, When.parse(captured).orElse(null), "text/html", null)));
    }

    private static Finding found(PostBuilder post, String... keys) {
        return new Finding.PostFound(post.build(), List.of(keys));
    }

    private List<Post> assemble(boolean merge, Finding... findings) throws IOException {
        List<Post> posts = null;
        // The way through the temporary file has to give the same posts.
        for (int inMemory : new int[] {100, 1, 0}) {
            List<Post> now = new ArrayList<>();
            try (Assembly assembly = new Assembly(merge, CaptureChoice.ALL, temp, inMemory)) {
                for (int i = 0; i < findings.length; i++) {
                    assembly.add(findings[i], i);
                }
                for (Optional<Assembly.Assembled> next = assembly.next(); next.isPresent(); next = assembly.next()) {
                    now.add(next.get().post());
                }
            }
            assertEquals(posts == null ? now : posts, now);
            posts = now;
        }
        return posts;
    }

    private static List<String> ids(Post post) {
        return post.comments().stream().map(Reply::id).toList();
    }

    private static List<String> codes(Post post) {
        return post.problems().stream().map(Problem::code).toList();
    }

    @Test
    void takesTheSourcesNumberForTheIdWhenItIsFree() throws IOException {
        List<Post> posts = assemble(true, found(post("a", URL, null).sourceId("12")), found(post("b", URL + "b", null).sourceId("12")),
            found(post("c", null, null)), found(post("c", null, null)));
        assertEquals("12", posts.get(0).id());
        assertTrue(posts.get(1).id().matches("[0-9a-f]{16}"), posts.get(1).id());
        assertTrue(posts.get(2).id().matches("[0-9a-f]{16}"), posts.get(2).id());
        assertNotEquals(posts.get(2).id(), posts.get(3).id());
    }

    @Test
    void joinsByAddressNumberAndRedirectButNotByTitle() throws IOException {
        List<Post> posts = assemble(true,
            found(post("a", URL, null).title("Same"), "id:7"),
            found(post("b", "http://www.example.org/2011/11/a", null)),
            found(post("c", "https://example.org/?p=7", null), "id:7"),
            found(post("d", "https://example.org/short", null)),
            found(post("e", "https://example.org/else", null).title("Same")),
            new Finding.SameAs("https://example.org/short", URL));
        assertEquals(2, posts.size());
        assertEquals(List.of("a", "b", "c", "d"), posts.get(0).sources().stream().map(Origin::location).toList());
        assertEquals(5, assemble(false, found(post("a", URL, null)), found(post("b", URL, null)), found(post("c", URL, null)),
            found(post("d", URL, null)), found(post("e", URL, null))).size());
    }

    @Test
    void addressesThatLeadToTheFrontOfABlogAreNoOnePost() throws IOException {
        assertEquals(2, assemble(true, found(post("a", URL, null)), found(post("b", URL + "b/", null)),
            new Finding.SameAs(URL, "https://example.org/"), new Finding.SameAs(URL + "b/", "https://example.org/")).size());
        assertEquals(1, assemble(true, found(post("a", URL, null)), found(post("b", URL + "b/", null)),
            new Finding.SameAs(URL, "https://example.org/c/"), new Finding.SameAs(URL + "b/", "https://example.org/c/")).size());
    }

    @Test
    void aCaptureWithoutADateGivesWayToOneThatHasADate() throws IOException {
        for (CaptureChoice choice : List.of(CaptureChoice.NEWEST, CaptureChoice.OLDEST)) {
            try (Assembly assembly = new Assembly(true, choice, temp, 0)) {
                assembly.add(found(post("a", URL, null)), 0);
                assembly.add(found(post("b", URL, "2010-01-01T00:00:00Z")), 1);
                assembly.add(found(post("c", null, null)), 2);
                assertEquals("b", assembly.next().orElseThrow().post().sources().get(0).location());
                assertEquals("c", assembly.next().orElseThrow().post().sources().get(0).location());
                assertTrue(assembly.next().isEmpty());
            }
        }
    }

    @Test
    void doesNotJoinEqualNumbersOfTwoBlogs() throws IOException {
        assertEquals(2, assemble(true, found(post("a", URL, null), "id:7"),
            found(post("b", "https://other.org/x", null).blog(new BlogRef("https://other.org/", null)), "id:7")).size());
    }

    @Test
    void takesTheWholePostBeforeTheExcerptAndTheNewestBeforeTheOlder() throws IOException {
        Post post = assemble(true,
            found(post("list", URL, "2013-01-01").extent(Post.Extent.EXCERPT).content(new Content(null, "Beg", null, null)).guid("g")),
            found(post("old", URL, "2011-12-01").title("Old").content(new Content(null, "Old body", null, null)),
                "https://example.org/?p=7"),
            found(post("new", URL, "2012-12-01").title("New").content(new Content(null, "New body", null, null)))).get(0);
        assertEquals("New", post.title());
        assertEquals("New body", post.content().text());
        assertEquals("g", post.guid());
        assertEquals(Post.Extent.FULL, post.extent());
        assertEquals(List.of("captures-differ", "captures-differ"), codes(post));
    }

    @Test
    void unitesCommentsByIdAndKeepsThoseThatWereRemovedSince() throws IOException {
        Post post = assemble(true,
            found(post("old", URL, "2011-12-01", comment("1", 1, null, "Anna", "One", "2011-12-01"),
                comment("2", 2, null, "Bob", "Two", null), comment("3", 3, "2", "Cleo", "Three", null))),
            found(post("new", URL, "2012-12-01", comment("1", 1, null, "Anna", "One, edited", "2011-12-01T10:00"),
                comment("3", 2, null, "Cleo", "Three", null)))).get(0);
        assertEquals(List.of("1", "2", "3"), ids(post));
        assertEquals("One, edited", post.comments().get(0).text());
        assertEquals("2011-12-01T10:00", post.comments().get(0).published().toString());
        assertEquals("2", post.comments().get(2).parent());
        assertEquals(List.of(1, 2, 3), post.comments().stream().map(Reply::order).toList());
        assertEquals(List.of("captures-differ"), codes(post));
    }

    @Test
    void pairsCommentsWithoutIdsByTheirWords() throws IOException {
        Post post = assemble(true,
            found(post("a", URL, "2012-12-01", comment("1", 1, null, "Anna", "Thanks!", "2011-12-01T10:00"),
                comment("2", 2, null, "Anna", "Thanks!", "2011-12-02T10:00"))),
            found(post("b", URL, "2011-12-01", comment(null, 1, null, "Anna", "Thanks!", "2011-12-02"),
                comment(null, 2, null, "Bob", "Me too", null), comment(null, 3, "#2", "Cleo", "And me", null)))).get(0);
        assertEquals(4, post.comments().size());
        assertEquals(List.of("1", "2"), ids(post).subList(0, 2));
        assertEquals(post.comments().get(2).id(), post.comments().get(3).parent());
        assertEquals(List.of("captures-differ"), codes(post));
    }

    @Test
    void unitesNothingWithinOneCapture() throws IOException {
        Post post = assemble(true, found(post("a", URL, null, comment(null, 1, null, "Anna", "Hm", null),
            comment(null, 2, null, "Anna", "Hm", null), comment("5", 3, null, "Bob", "Ha", null),
            comment("5", 4, null, "Bob", "Ha", null)))).get(0);
        assertEquals(4, ids(post).stream().distinct().count());
        assertTrue(ids(post).get(0).matches("x[0-9a-f]{12}"), ids(post).get(0));
        assertEquals("5", ids(post).get(2));
    }

    @Test
    void cutsParentsThatAreNotThereAndCircles() throws IOException {
        Post post = assemble(true, found(post("a", URL, null, comment("1", 1, "9", "A", "a", null), comment("2", 2, "3", "B", "b", null),
            comment("3", 3, "2", "C", "c", null), comment("4", 4, "4", "D", "d", null)))).get(0);
        assertNull(post.comments().get(0).parent());
        assertEquals("3", post.comments().get(1).parent());
        assertNull(post.comments().get(2).parent());
        assertNull(post.comments().get(3).parent());
        assertEquals(List.of("parent-not-found", "parent-cut", "parent-cut"), codes(post));
    }

    @Test
    void joinsRepliesFoundElsewhereAndFindsParentsThere() throws IOException {
        Reply late = comment("20", 1, "1", "Bob", "Late", null);
        Reply ping = new Reply(Reply.Kind.PINGBACK, "21", 2, null, null, "Their post", null, false, null, null, null, null, List.of());
        Post post = assemble(true, found(post("a", URL, null, comment("1", 1, null, "Anna", "First", null)).declaredCommentCount(3)),
            new Finding.RepliesFound(URL, List.of(late, ping), new Origin("b", URL + "comment-page-2/", null, null, null))).get(0);
        assertEquals(List.of("1", "20"), ids(post));
        assertEquals("1", post.comments().get(1).parent());
        assertEquals("Their post", post.pings().get(0).title());
        assertEquals(List.of(), codes(post));
        assertEquals(2, post.sources().size());
    }

    @Test
    void keepsRepliesWhosePostIsNowhere() throws IOException {
        Post post = assemble(true, new Finding.RepliesFound(URL, List.of(comment("1", 1, null, "Anna", "First", null)),
            new Origin("b", null, null, null, null))).get(0);
        assertEquals(URL, post.url());
        assertEquals(Post.Extent.EXCERPT, post.extent());
        assertEquals(1, post.comments().size());
    }

    @Test
    void comparesTheClaimedCountWithCommentsAndWithPings() throws IOException {
        Reply one = comment("1", 1, null, "Anna", "First", null);
        assertEquals(List.of(), codes(assemble(true, found(post("a", URL, null, one).declaredCommentCount(1))).get(0)));
        Post differs = assemble(true, found(post("a", URL, null, one).declaredCommentCount(5))).get(0);
        assertEquals("WARNING", differs.problems().get(0).severity().name());
        Problem script = new PageNotice.CommentsLoadedByScript("Disqus").toProblem();
        Post explained = assemble(true, found(post("a", URL, null).declaredCommentCount(5).problems(List.of(script)))).get(0);
        assertEquals("INFO", explained.problems().get(1).severity().name());
        assertTrue(explained.problems().get(1).message().endsWith("loaded by a script"));
    }

    @Test
    void passesBilletsOwnPostsUnchanged() throws IOException {
        Post own = post("a", URL, null, comment("x1", 1, null, "Anna", "First", null)).id("p1").declaredCommentCount(7).build();
        assertEquals(List.of(own), assemble(true, new Finding.PostFound(own, List.of())));
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        try (Assembly assembly = new Assembly(true, CaptureChoice.ALL, temp, 0)) {
            assembly.add(found(post("a", URL, null)), 0);
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void countsPostsWithoutABlogWithTheOnlyOneThereIs() {
        Blogs blogs = new Blogs();
        int named = blogs.add(post("a", URL, null).language("fr").tags(List.of(new Term("web", "web", null, null))).build());
        int unnamed = blogs.add(Post.builder().author(Person.named("Anna", null)).build());
        int byHost = blogs.add(Post.builder().url("https://example.org/x").build());
        assertEquals(List.of(named), blogs.numbers());
        assertEquals(named, blogs.resolve(unnamed));
        assertEquals(named, blogs.resolve(byHost));
        assertEquals(3, blogs.posts(named));
        Blog blog = blogs.blog(named);
        assertEquals("fr", blog.language());
        assertEquals("web", blog.terms().get(0).slug());
        assertEquals("Anna", blog.authors().get(0).name());
        blogs.add(Post.builder().blog(new BlogRef("https://other.org/", null)).build());
        assertEquals(3, blogs.numbers().size());
        assertEquals(unnamed, blogs.resolve(unnamed));
    }
}
