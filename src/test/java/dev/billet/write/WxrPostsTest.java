package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each case in which WordPress' importer was seen to lose or change a post without a message. */
class WxrPostsTest {
    private static PostBuilder post(String id, String title) {
        return Post.builder().id(id).sourceId(id).title(title).published(when("2011-11-30T09:15:00-05:00"));
    }

    private static When when(String text) {
        return When.parse(text).orElseThrow();
    }

    private static Content html(String html) {
        return new Content(html, null, null, null);
    }

    @Test
    void hasWhatTheImporterAsksFor() {
        WxrFile file = WxrFile.of(SamplePosts.rich());
        assertEquals("1.2", file.channel.get("wp:wxr_version"));
        assertEquals("http://blog.example/", file.channel.get("wp:base_blog_url"));
        WxrFile.Node item = file.item();
        assertEquals("recipe", item.get("wp:post_type"));
        assertEquals("publish", item.get("wp:status"));
        assertEquals("secret", item.get("wp:post_password"));
        assertEquals("2011-11-30 09:15:00", item.get("wp:post_date"));
        assertEquals("2011-11-30 14:15:00", item.get("wp:post_date_gmt"));
        assertEquals("Wed, 30 Nov 2011 14:15:00 +0000", item.get("pubDate"));
        assertEquals("Body\n", item.get("content:encoded"));
        assertEquals("123", item.get("wp:post_id"));
        assertEquals("1", item.get("wp:is_sticky"));
        assertEquals("closed", item.get("wp:comment_status"));
        assertEquals("zoe", item.get("dc:creator"));
        assertEquals(List.of("zoe"), file.channel.all("wp:author").stream().map(a -> a.get("wp:author_login")).toList());
        assertEquals(List.of("Aside", "Top", "Child", "Étiquette", "Main menu"), item.texts("category"));
        assertEquals(2, item.all("wp:postmeta").size());
        assertTrue(file.says("WXR has no place for: ") && file.says("related links (1)"));
    }

    @Test
    void readsBackTheSameTextMinusWhatXmlCannotHold() {
        String nasty = "a]]>b]]]]>\u0000\u000b\ufffe\ud83d <b>&amp;</b> \r\n😀]]";
        WxrFile file = WxrFile.of(post("1", nasty).content(html(nasty)).build());
        assertEquals("a]]>b]]]]>\ufffd <b>&amp;</b> \n😀]]", file.item().get("content:encoded"));
        assertEquals("a]]>b]]]]>\ufffd <b>&amp;</b> \n😀]]", file.item().get("title"));
        assertTrue(file.says("characters that XML cannot hold left out (8 times)"), file.notices.toString());
    }

    @Test
    void isWellFormedAndTheSameOnEveryRunWhateverThePostsHold() {
        for (long seed = 0; seed < 6; seed++) {
            List<Post> posts = SamplePosts.random(seed, 80);
            WxrFile file = WxrFile.of(posts, SamplePosts.blog(), null);
            assertEquals(80, file.items().size());
            assertEquals(80, new HashSet<>(file.each("wp:post_id")).size());
            assertArrayEquals(file.bytes, WxrFile.of(posts, SamplePosts.blog(), null).bytes);
        }
    }

    @Test
    void givesEveryPostANumberOfItsOwnAndKeepsTheSources() {
        WxrFile file = WxrFile.of(post("7", "a").build(), post("7", "b").build(), post("0", "c").build(), post("x", "d").build(),
            post(null, "e").build());
        assertEquals(List.of("7", "1000000001", "1000000002", "1000000003", "1000000004"), file.each("wp:post_id"));
    }

    @Test
    void renumbersParentsAlikeAlsoThoseThatComeLater() {
        WxrFile file = WxrFile.of(post("3", "child").parent("tag:5").build(), post("tag:5", "parent").build(), post("4",
            "c").parent("9").build(),
            post("9", "later").build(), post("9", "again").build(), post("10", "d").parent("9").build());
        List<String> ids = file.each("wp:post_id");
        assertEquals(ids.get(1), file.items().get(0).get("wp:post_parent"));
        assertEquals("9", file.items().get(2).get("wp:post_parent"));
        assertEquals("9", ids.get(3));
        assertEquals("9", file.items().get(5).get("wp:post_parent"));
        assertEquals(6, Set.copyOf(ids).size());
    }

    @Test
    void noPageStandsAboveItselfAndABlankLoginIsNone() {
        WxrFile file = WxrFile.of(post("3", "a").parent("3").author(new Person("Ann", null, " ", null, null, null)).build());
        assertEquals("0", file.item().get("wp:post_parent"));
        assertEquals("ann", file.item().get("dc:creator"));
    }

    @Test
    void parentsStayInTheirBlogWhenSeveralAreInOneFile() {
        BlogRef one = new BlogRef("http://one.example/", null);
        BlogRef two = new BlogRef("http://two.example/", null);
        WxrFile file = WxrFile.of(post("1", "a").blog(one).build(), post("1", "b").blog(two).build(),
            post("2", "c").blog(two).parent("1").build(), post("3", "d").blog(one).parent("1").build());
        assertEquals(file.each("wp:post_id").get(1), file.items().get(2).get("wp:post_parent"));
        assertEquals("1", file.items().get(3).get("wp:post_parent"));
    }

    @Test
    void movesTheLaterOfTwoPostsThatWordPressWouldTakeForOne() {
        WxrFile file = WxrFile.of(post("1", "Same").build(), post("2", "sàme ").build(), post("3", "Same").build(), post("4",
            "Other").build(),
            post("5", "Same").kind(Post.Kind.PAGE).build());
        assertEquals(List.of("2011-11-30 09:15:00", "2011-11-30 09:15:01", "2011-11-30 09:15:02", "2011-11-30 09:15:00",
            "2011-11-30 09:15:00"),
            file.each("wp:post_date"));
        // The true moment stays beside it.
        assertEquals("2011-11-30 14:15:00", file.items().get(2).get("wp:post_date_gmt"));
        assertTrue(file.says("posts of one title and second for one (2 times)"), file.notices.toString());
    }

    @Test
    void movesAPostWithoutATitleAwayFromEveryOtherOfItsSecond() {
        WxrFile file = WxrFile.of(post("1", "Titled").build(), post("2", "").content(html("x")).build(), post("3",
            null).content(html("y")).build(),
            post("4", "0").content(html("z")).build());
        assertEquals(List.of("2011-11-30 09:15:00", "2011-11-30 09:15:01", "2011-11-30 09:15:02", "2011-11-30 09:15:03"),
            file.each("wp:post_date"));
    }

    @Test
    void givesAnEmptyPostSomethingThatIsNotShown() {
        WxrFile file = WxrFile.of(post("1", null).build(), post("2", "T").build());
        assertEquals("<!-- -->", file.items().get(0).get("content:encoded"));
        assertEquals("", file.items().get(1).get("content:encoded"));
    }

    @Test
    void writesBothDatesInTheZoneThatIsKnown() {
        Post local = post("1", "a").published(when("2011-07-01T10:00")).build();
        Post zoned = post("2", "b").published(when("2011-07-01T10:00:00Z")).build();
        WxrFile asked = WxrFile.of(List.of(local, zoned), null, ZoneId.of("America/Toronto"));
        assertEquals(List.of("2011-07-01 10:00:00", "2011-07-01 06:00:00"), asked.each("wp:post_date"));
        assertEquals(List.of("2011-07-01 14:00:00", "2011-07-01 10:00:00"), asked.each("wp:post_date_gmt"));
        assertFalse(asked.says("zone-assumed"));
        WxrFile assumed = WxrFile.of(local);
        assertEquals("0000-00-00 00:00:00", assumed.item().get("wp:post_date_gmt"), "WordPress works it out with its own zone");
        assertEquals("Fri, 01 Jul 2011 10:00:00 +0000", assumed.item().get("pubDate"));
        assertTrue(assumed.says("posts whose zone is not known get that of the new site (once)"), assumed.notices.toString());
        WxrFile borrowed = WxrFile.of(local.toBuilder().modified(when("2011-07-02T10:00:00+02:00")).build());
        assertEquals("Fri, 01 Jul 2011 08:00:00 +0000", borrowed.item().get("pubDate"));
        WxrFile replies = WxrFile.of(local.toBuilder().comments(List.of(new Reply(Reply.Kind.COMMENT, "1", 1, null, null, null,
            when("2011-07-03T10:00"), false, null, "x", null, null, List.of()))).build());
        assertEquals("2011-07-03 10:00:00", replies.item().all("wp:comment").get(0).get("wp:comment_date_gmt"),
            "WordPress works out none of a comment");
        assertTrue(replies.says("zone-assumed"));
    }

    @Test
    void neverLeavesADateOut() {
        Post captured = post("1", "a").published(null)
            .sources(List.of(new Origin("x", null, when("2019-05-04T03:02:01Z"), null, null))).build();
        Post nothing = post("2", "b").published(null).build();
        WxrFile file = WxrFile.of(captured, nothing, post("3", "c").published(when("2011")).build(), post("4",
            "d").published(when("2011-02")).build());
        assertEquals(List.of("2019-05-04 03:02:01", "1970-01-01 00:00:00", "2011-01-01 00:00:00", "2011-02-01 00:00:00"),
            file.each("wp:post_date"));
        assertTrue(file.says("posts without a date got that of their capture (once)"));
        assertTrue(file.says("posts without a date got 1970-01-01 (once)"));
        assertTrue(file.says("dates without a time of day"));
    }

    @Test
    void leavesOutAGuidThatWouldCostThePost() {
        WxrFile file = WxrFile.of(post("1", "a").guid("http://b.example/" + "x".repeat(240)).build(), post("2", "b").guid("tag:x").build(),
            post("3", "c").guid("https://b.example/?p=3").build());
        assertNull(file.items().get(0).get("guid"));
        assertNull(file.items().get(1).get("guid"));
        assertEquals("https://b.example/?p=3", file.items().get(2).get("guid"));
    }

    @Test
    void encodesSlugsAndCutsThemBetweenLetters() {
        String encoded = "%e6%97%a5".repeat(40);
        WxrFile file = WxrFile.of(post("1", "a").slug("日".repeat(40)).build(), post("2", "b").slug(encoded).build(), post("3",
            "c").slug("plain").build());
        assertEquals("%e6%97%a5".repeat(22), file.items().get(0).get("wp:post_name"));
        assertEquals("%e6%97%a5".repeat(22) + "-2", file.items().get(1).get("wp:post_name"));
        assertEquals("plain", file.items().get(2).get("wp:post_name"));
    }

    @Test
    void namesPostsWithoutASlugAfterTheirTitles() {
        WxrFile file = WxrFile.of(post("1", "Le moulin à eau").build(), post("2", "Le Moulin à eau!").build(), post("3", null)
            .content(html("x")).build(), post("4", "Not yet").status(Post.Status.DRAFT).build(),
            post("5", "Le moulin à eau").kind(Post.Kind.PAGE).build());
        assertEquals(List.of("le-moulin-a-eau", "le-moulin-a-eau-2", "3", "", "le-moulin-a-eau"), file.each("wp:post_name"));
        assertFalse(file.says("slugs that"), "WordPress makes the same ones up");
    }

    @Test
    void numbersASlugThatAnotherPostHas() {
        WxrFile file = WxrFile.of(post("1", "a").slug("mill").build(), post("2", "b").slug("mill").build());
        assertEquals(List.of("mill", "mill-2"), file.each("wp:post_name"));
        assertTrue(file.says("slugs that another post has already got a number (once)"), file.notices.toString());
    }

    @Test
    void keepsStatusTypeAndPassword() {
        WxrFile file = WxrFile.of(post("1", "a").build(), post("2", "b").status(Post.Status.DRAFT).build(),
            post("3", "c").content(new Content("<p>c</p>", "c", null, null)).status(Post.Status.PASSWORD).build(), post("4",
                "d").kind(Post.Kind.ATTACHMENT).attachmentUrl("http://b.example/f").build(),
            post("5", "e").kind(Post.Kind.PAGE).status(Post.Status.TRASH).build(),
            post("6", "f").content(null).status(Post.Status.PASSWORD).build());
        assertEquals(List.of("publish", "draft", "private", "inherit", "trash", "publish"), file.each("wp:status"));
        assertEquals(List.of("post", "post", "post", "attachment", "page", "post"), file.each("wp:post_type"));
        assertTrue(file.items().get(5).get("wp:post_password").matches("[0-9a-f]{10,16}"), "nothing is to guard, and the form comes back");
        assertEquals("http://b.example/f", file.items().get(3).get("wp:attachment_url"));
    }

    @Test
    void givesEveryAuthorALoginThatCanBeMade() {
        WxrFile file = WxrFile.of(post("1", "a").author(new Person("Michelle Blanc", null, "Michelle Blanc é", "m@b.example", null,
            null)).build(),
            post("2", "b").author(Person.named("山田", null)).build(), post("3", "c").author(Person.named("田中", null)).build(),
            post("4", "d").author(Person.named("Jöhn Doe", null)).build(), post("5", "e").author(Person.named("John Doe", null)).build(),
            post("6", "f").author(new Person("x".repeat(300), null, "y".repeat(80), "M@b.example", null, null)).build(),
            post("7", "g").author(Person.named("Michelle Blanc", null)).build(), post("8", "h").build());
        List<String> logins = file.each("dc:creator");
        assertEquals("Michelle Blanc e", logins.get(0));
        assertTrue(logins.get(1).matches("author-[0-9a-f]{10}"), logins.get(1));
        assertFalse(logins.get(1).equals(logins.get(2)));
        assertEquals(List.of("john-doe", "john-doe-2", "y".repeat(60), "Michelle Blanc e", ""), logins.subList(3, 8));
        List<WxrFile.Node> authors = file.channel.all("wp:author");
        assertEquals(6, authors.size());
        assertEquals("山田", authors.get(1).get("wp:author_display_name"));
        assertEquals(250, authors.get(5).get("wp:author_display_name").length());
        assertEquals("", authors.get(5).get("wp:author_email"));
    }

    @Test
    void loginsThatWordPressReadsAsOneAreOneAuthorInTheirOwnSpelling() {
        Person login = new Person("jane>", null, "jane>", null, null, null);
        Person other = new Person("Somebody Else", null, "jane;", null, null, null);
        WxrFile file = WxrFile.of(post("1", "a").author(login).build(), post("2", "b")
            .author(new Person("Jane", null, "jane", null, null, null)).build(),
            post("3", "c").author(login).build(), post("4", "d").author(other).build(),
            post("5", "e").author(new Person("Al", null, "al*", null, null, null)).build());
        assertEquals(List.of("jane>", "jane", "jane>", "jane-2", "al*"), file.each("dc:creator"));
        assertEquals(List.of("jane", "jane-2", "al*"), file.channel.all("wp:author").stream()
            .map(author -> author.get("wp:author_login")).toList());
        assertEquals("Jane", file.channel.all("wp:author").get(0).get("wp:author_display_name"));
    }

    @Test
    void commentsOfAuthorsBearTheNumbersOfTheList() {
        Person guest = new Person("Guest", null, "guest", null, null, null);
        Person jane = new Person("Jane", null, "jane", null, null, null);
        List<Reply> replies = Stream.of(guest, jane, guest).map(author -> new Reply(Reply.Kind.COMMENT, null, 1, null, author, null,
            when("2011-07-03T10:00:00Z"), false, null, "x", null, null, List.of())).toList();
        WxrFile file = WxrFile.of(post("1", "a").comments(replies).build(), post("2", "b").author(jane).build());
        assertEquals(List.of("0", "1", "0"), file.items().get(0).all("wp:comment").stream()
            .map(comment -> comment.get("wp:comment_user_id")).toList());
        assertEquals(List.of("1"), file.channel.all("wp:author").stream().map(author -> author.get("wp:author_id")).toList());
    }

    @Test
    void theBlogIsAtTheFirstWholeAddress() {
        WxrFile file = WxrFile.of(post("1", "a").blog(null).url("/post/one.aspx").build(),
            post("2", "b").blog(null).url("http://two.example/b/").build());
        assertEquals("http://two.example", file.channel.get("wp:base_blog_url"));
        assertEquals("", WxrFile.of(post("1", "a").blog(null).url("/post/one.aspx").build()).channel.get("wp:base_blog_url"));
    }

    @Test
    void saysThatNumbersWhichWordPressCannotHaveAreReplaced() {
        WxrFile file = WxrFile.of(post("1234567890123456789", "a").sourceId("1234567890123456789").build());
        assertEquals("1000000001", file.item().get("wp:post_id"));
        assertTrue(file.says("posts got new numbers, as WordPress cannot have theirs (once)"), file.notices.toString());
    }

    @Test
    void keepsTheSpellingOfSlugsThatAreOneToWordPress() {
        WxrFile file = WxrFile.of(post("1", "a").categories(List.of(new Term("Town", "Town 1", null, null))).build(),
            post("2", "b").categories(List.of(new Term("Town", "town 1", null, null))).build());
        assertEquals(List.of("Town 1"), file.channel.all("wp:category").stream().map(c -> c.get("wp:category_nicename")).toList());
        assertEquals(List.of("Town 1", "town 1"), file.items().stream().map(item -> item.all("category").get(0).get("@nicename")).toList());
    }

    @Test
    void listsTermsWithTheirParentsFirstAndOneSlugEach() {
        Post post = post("1", "a").categories(List.of(new Term("Child", "child", "mid", null), new Term("Mid", "mid", "top", null),
            new Term("Top", "top", null, null), new Term("Lost", "lost", "nowhere", null), new Term("日本", null, null, null),
                new Term("C++", null, null, null),
            new Term("C", null, null, null), new Term("A", "a", "b", null), new Term("B", "b", "a", null))).tags(List.of(new Term("Top",
                null, null, null))).build();
        WxrFile file = WxrFile.of(post);
        List<WxrFile.Node> categories = file.channel.all("wp:category");
        assertEquals(List.of("top", "mid", "child", "lost", "%e6%97%a5%e6%9c%ac", "c", "c-2", "b", "a"),
            categories.stream().map(c -> c.get("wp:category_nicename")).toList());
        assertEquals(List.of("", "top", "mid", "", "", "", "", "", "b"),
            categories.stream().map(c -> c.get("wp:category_parent")).toList());
        assertEquals(List.of("child", "mid", "top", "lost", "%e6%97%a5%e6%9c%ac", "c", "c-2", "a", "b", "top"),
            file.item().all("category").stream().map(c -> c.get("@nicename")).toList());
        assertEquals(List.of("top"), file.channel.all("wp:tag").stream().map(c -> c.get("wp:tag_slug")).toList());
    }

    @Test
    void takesTheBodyInTheFormThatWordPressReads() {
        WxrFile file = WxrFile.of(post("1", "a").content(new Content("<p>h</p>", "h", "h", "wordpress")).build(),
            post("2", "b").content(new Content("<p><b>h</b></p>", "h", "**h**", "markdown")).build(),
            post("3", "c").content(new Content(null, "1 < 2\nx\n\ny & z", null, null)).build());
        assertEquals(List.of("h", "<p><b>h</b></p>", "<p>1 &lt; 2<br />\nx</p>\n<p>y &amp; z</p>"), file.each("content:encoded"));
    }

    @Test
    void leavesOutAMetaKeyThatIsTooLongAndSaysSo() {
        WxrFile file = WxrFile.of(post("1", "a").meta(List.of(new Meta("k".repeat(300), "v"), new Meta("k", "v"))).build());
        assertEquals(1, file.item().all("wp:postmeta").size());
        assertTrue(file.says("meta values with a key over 255 letters"));
    }

    @Test
    void endsWellWithoutAnyPost() {
        WxrFile file = WxrFile.of();
        assertEquals(0, file.items().size());
        assertTrue(new String(file.bytes, StandardCharsets.UTF_8).endsWith("</channel>\n</rss>\n"));
    }
}
