package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Content;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.write.WxrFile.Node;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case in which WordPress' importer was seen to lose or drop something, or to show it nowhere, most of them without a message: none
 * of
 * them stands in what billet writes, whatever the posts hold.
 */
class WordPressImportTest {
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final WxrFile FILE = WxrFile.of(posts(), SamplePosts.blog(), null);

    private static List<Post> posts() {
        List<Post> posts = new ArrayList<>(SamplePosts.random(21, 250));
        When when = When.parse("2011-11-30T09:15:00-05:00").orElseThrow();
        for (int i = 0; i < 3; i++) {
            posts.add(Post.builder().id("t" + i).sourceId("7").title("Twin").published(when).guid("http://b.example/" + "g".repeat(300))
                .slug("日本語".repeat(60))
                .author(new Person("白".repeat(300), null, i == 0 ? null : "白い", "same@b.example", null, null))
                .categories(List.of(new Term("Very long ".repeat(30), null, "above", null), new Term("Child", "child", "top", null)))
                .content(new Content("<p>Body " + i + "</p>", "Body " + i, null, null)).comments(comments(when)).build());
            posts.add(Post.builder().id("e" + i).published(when).build());
            posts.add(Post.builder().id("d" + i).title("Old")
                .published(When.parse(i == 0 ? "0000-01-01" : "-0044-03-15T12:00:00").orElse(null)).build());
        }
        return posts;
    }

    private static List<Reply> comments(When when) {
        Person loud = new Person("N".repeat(300), "http://v.example/" + "u".repeat(300), null, "e".repeat(130) + "@v.example", null, null);
        return List.of(reply("c1", 1, "c2", loud, when, "é".repeat(40_000)), reply("c2", 2, "gone", loud, null, "answer to nobody"),
            reply("3", 3, "9", null, when, "answers a later number"), reply("9", 4, null, null, when, "later"),
            reply("9", 5, null, null, when, "same number"));
    }

    private static Reply reply(String id, int order, String parent, Person author, When when, String text) {
        return new Reply(Reply.Kind.COMMENT, id, order, parent, author, null, when, false, null, text, null, null, List.of());
    }

    private static void all(Stream<String> values, Predicate<String> right) {
        assertEquals(List.of(), values.filter(value -> value == null || !right.test(value)).distinct().limit(5).toList());
    }

    private static Stream<Node> comments() {
        return FILE.items().stream().flatMap(item -> item.all("wp:comment").stream());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isDate(String text) {
        return SQL.format(LocalDateTime.parse(text, SQL)).equals(text);
    }

    @Test
    void itemWithoutPostType() {
        all(FILE.each("wp:post_type").stream(), type -> !type.isBlank() && bytes(type) <= 20);
    }

    @Test
    void itemWithNeitherTitleNorContentNorExcerpt() {
        assertEquals(List.of(), FILE.items().stream().filter(item -> !Set.of("attachment", "nav_menu_item")
            .contains(item.get("wp:post_type"))
            && Stream.of("title", "content:encoded", "excerpt:encoded").allMatch(name -> Set.of("", "0").contains(item.get(name))))
            .map(i -> i.get("wp:post_id")).toList());
    }

    @Test
    void statusAbsentOrUnknown() {
        all(FILE.each("wp:status").stream(), Set.of("publish", "draft", "private", "pending", "future", "trash", "inherit")::contains);
    }

    @Test
    void guidOver255Letters() {
        all(FILE.items().stream().flatMap(item -> item.texts("guid").stream()), guid -> guid.length() <= 255 && guid.startsWith("http"));
    }

    @Test
    void samePostIdTwice() {
        List<String> ids = FILE.each("wp:post_id");
        all(ids.stream(), id -> Long.parseLong(id) > 0);
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void sameTitleAndDateTwice() {
        Set<String> seen = new HashSet<>();
        Set<String> untitled = new HashSet<>();
        for (Node item : FILE.items()) {
            String second = item.get("wp:post_type") + item.get("wp:post_date");
            String title = item.get("title").strip().toLowerCase(Locale.ROOT);
            boolean menu = item.get("wp:post_type").equals("nav_menu_item");
            assertTrue(menu || seen.add(second + title), () -> second + title);
            // An empty title is like every other one of its second that came before.
            assertFalse(!menu && title.isEmpty() && untitled.contains(second), second);
            untitled.add(second);
        }
    }

    @Test
    void dateThatIsImpossibleOrOfAForeignForm() {
        all(FILE.each("wp:post_date").stream(), WordPressImportTest::isDate);
        all(FILE.each("wp:post_date_gmt").stream(), date -> date.equals("0000-00-00 00:00:00") || isDate(date));
        // Zero is worked out from the other one with the zone of the site.
        all(FILE.items().stream().filter(item -> item.get("wp:post_date_gmt").startsWith("0000")).map(item -> item.get("wp:post_date")),
            date -> !date.startsWith("0000"));
    }

    @Test
    void commentIdAbsentOrNoNumberOrTwice() {
        for (Node item : FILE.items()) {
            List<String> ids = item.all("wp:comment").stream().map(comment -> comment.get("wp:comment_id")).toList();
            all(ids.stream(), id -> Long.parseLong(id) > 0);
            assertEquals(ids.size(), new HashSet<>(ids).size());
        }
    }

    @Test
    void commentWhoseParentHasTheLargerIdOrIsNotInTheItem() {
        for (Node item : FILE.items()) {
            Set<String> before = new HashSet<>(Set.of("0"));
            for (Node comment : item.all("wp:comment")) {
                assertTrue(before.contains(comment.get("wp:comment_parent")), comment.get("wp:comment_parent"));
                assertTrue(Long.parseLong(comment.get("wp:comment_parent")) < Long.parseLong(comment.get("wp:comment_id")));
                before.add(comment.get("wp:comment_id"));
            }
        }
    }

    @Test
    void commentOfATypeThatIsNotListed() {
        all(comments().map(comment -> comment.get("wp:comment_type")), Set.of("comment", "pingback", "trackback")::contains);
    }

    @Test
    void commentWhoseApprovalNeverShows() {
        all(comments().map(comment -> comment.get("wp:comment_approved")), Set.of("1", "0", "spam", "trash")::contains);
    }

    @Test
    void commentWithOneDateOrNone() {
        all(comments().flatMap(comment -> Stream.of(comment.get("wp:comment_date"), comment.get("wp:comment_date_gmt"))),
            WordPressImportTest::isDate);
    }

    @Test
    void commentWhoseAuthorIsTooLong() {
        all(comments().map(comment -> comment.get("wp:comment_author")),
            name -> bytes(name.replace("&amp;", "&").replace("&", "&amp;")) <= 245);
    }

    @Test
    void commentWhoseAddressIsOver200Letters() {
        all(comments().map(comment -> comment.get("wp:comment_author_url")), url -> url.replace("&", "&amp;").length() <= 200);
    }

    @Test
    void commentOver65535Bytes() {
        all(comments().map(comment -> comment.get("wp:comment_content")), text -> bytes(text) <= 65_535);
        String written = FILE.items().stream().filter(item -> item.get("title").equals("Twin")).findFirst().orElseThrow()
            .all("wp:comment").stream()
            .map(comment -> comment.get("wp:comment_content")).reduce("", String::concat);
        assertEquals(40_000, written.chars().filter(c -> c == 'é').count());
    }

    @Test
    void commentWhoseEmailIsTooLongOrInvalid() {
        all(comments().map(comment -> comment.get("wp:comment_author_email")), email -> email.isEmpty()
            || email.length() <= 100 && email.contains("@"));
    }

    /** What WordPress makes of both before it compares them. */
    private static String sanitized(String login) {
        return login.replaceAll("[^A-Za-z0-9 _.@-]", "").strip();
    }

    @Test
    void creatorThatIsNoLogin() {
        List<String> logins = FILE.channel.all("wp:author").stream().map(author -> sanitized(author.get("wp:author_login"))).toList();
        all(FILE.each("dc:creator").stream(), creator -> creator.isEmpty() || logins.contains(sanitized(creator)));
    }

    @Test
    void loginThatWordPressCannotMake() {
        List<String> logins = FILE.channel.all("wp:author").stream().map(author -> sanitized(author.get("wp:author_login"))).toList();
        all(logins.stream(), login -> login.matches("[A-Za-z0-9 _.@-]*[A-Za-z0-9][A-Za-z0-9 _.@-]*") && login.length() <= 60
            && login.equals(login.strip()));
        assertEquals(logins.size(), logins.stream().map(login -> login.toLowerCase(Locale.ROOT)).distinct().count());
    }

    @Test
    void twoAuthorsOfOneEmail() {
        List<String> emails = FILE.channel.all("wp:author").stream().map(author -> author.get("wp:author_email"))
            .filter(email -> !email.isEmpty()).toList();
        assertEquals(emails.size(), new HashSet<>(emails).size());
    }

    @Test
    void authorWhoseNameIsOver250Letters() {
        all(FILE.channel.all("wp:author").stream().map(author -> author.get("wp:author_display_name")), name -> name.length() <= 250);
    }

    @Test
    void termWithoutNicename() {
        all(FILE.items().stream().flatMap(item -> item.all("category").stream()).map(term -> term.get("@nicename")),
            slug -> !slug.isEmpty());
    }

    @Test
    void termOver200Letters() {
        all(FILE.items().stream().flatMap(item -> item.all("category").stream()).map(term -> term.text),
            name -> name.replace("&amp;", "&").codePointCount(0, name.replace("&amp;", "&").length()) <= 200);
    }

    @Test
    void categoryBeforeItsParent() {
        Set<String> before = new HashSet<>(Set.of(""));
        for (Node category : FILE.channel.all("wp:category")) {
            assertTrue(before.contains(category.get("wp:category_parent")), category.get("wp:category_parent"));
            before.add(category.get("wp:category_nicename"));
        }
        assertTrue(before.containsAll(Set.of("top", "child")), before.toString());
    }

    @Test
    void slugCutInTheMiddleOfALetter() {
        all(FILE.each("wp:post_name").stream(), slug -> bytes(slug) <= 200
            && !java.net.URLDecoder.decode(slug.replaceAll("%(?![0-9a-f]{2})", "%25").replace("+", "%2b"), StandardCharsets.UTF_8)
            .contains("\ufffd"));
    }

    @Test
    void fileThatTheImporterDoesNotKnow() {
        String head = new String(FILE.bytes, 0, 1200, StandardCharsets.UTF_8);
        assertTrue(FILE.channel.get("wp:wxr_version").matches("1\\.[0-2]"));
        assertTrue(Stream.of("xmlns:wp=\"http://wordpress.org/export/1.2/\"", "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"",
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", "xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"")
            .allMatch(head::contains), head);
        assertFalse(head.contains("<!DOCTYPE"));
    }

    @Test
    void charactersThatXmlCannotHoldOrThatAreNoUtf8() {
        String text = new String(FILE.bytes, StandardCharsets.UTF_8);
        assertEquals(0, text.codePoints().filter(c -> c < ' ' && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff
            || c >= 0xd800 && c < 0xe000).count());
    }

    @Test
    void cdataThatEndsInAText() {
        Post post = Post.builder().id("1").title("a]]>b").excerpt("c]]>d").content(new Content("e]]>f]]", "", null, null)).build();
        Node item = WxrFile.of(post).item();
        assertEquals("a]]>b c]]>d e]]>f]]", item.get("title") + " " + item.get("excerpt:encoded") + " " + item.get("content:encoded"));
    }
}
