package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Reply.Kind;
import dev.billet.model.When;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each case in which WordPress' importer was seen to drop, misplace or hide a comment without a message. */
class WxrCommentsTest {
    private static Reply comment(String id, String parent) {
        return comment(id, parent, "text " + id);
    }

    private static Reply comment(String id, String parent, String text) {
        return new Reply(Kind.COMMENT, id, 0, parent, Person.named("A", null), null,
            When.parse("2011-12-01T10:00:00-05:00").orElseThrow(), false,
            null, text, null, null, List.of());
    }

    private static Reply ping(Kind kind, String title, Person author, String url) {
        return new Reply(kind, null, 0, null, author, title, When.parse("2011-12-01T10:00:00-05:00").orElseThrow(), false, null, "x",
            url, null,
            List.of());
    }

    private static WxrFile file(Reply... replies) {
        List<Reply> comments = List.of(replies).stream().filter(reply -> !reply.kind().isPing()).toList();
        List<Reply> pings = List.of(replies).stream().filter(reply -> reply.kind().isPing()).toList();
        return WxrFile.of(Post.builder().id("1").sourceId("1").title("T").published(When.parse("2011-11-30T09:15:00-05:00").orElseThrow())
            .comments(comments).pings(pings).build());
    }

    @Test
    void keepsTheSourcesNumbersWhenTheyServe() {
        WxrFile file = file(comment("9", "5"), comment("5", null), comment("7", "5"));
        assertEquals(List.of("5", "7", "9"), file.comments("wp:comment_id"));
        assertEquals(List.of("0", "5", "5"), file.comments("wp:comment_parent"));
        assertTrue(file.notices.isEmpty(), file.notices.toString());
    }

    @Test
    void renumbersAllWhenOneNumberDoesNotServe() {
        for (Reply odd : List.of(comment("c2", null), comment(null, null), comment("5", null), comment("0", null), comment("007", null))) {
            WxrFile file = file(comment("5", null), odd, comment("6", "5"));
            assertEquals(List.of("1", "2", "3"), file.comments("wp:comment_id"));
            assertEquals(List.of("0", "0", "1"), file.comments("wp:comment_parent"));
        }
    }

    @Test
    void putsParentsBeforeTheirReplies() {
        WxrFile file = file(comment("5", "9"), comment("6", null), comment("9", "10"), comment("10", null));
        assertEquals(List.of("1", "2", "3", "4"), file.comments("wp:comment_id"));
        assertEquals(List.of("text 10", "text 9", "text 5", "text 6"), file.comments("wp:comment_content"));
        assertEquals(List.of("0", "1", "2", "0"), file.comments("wp:comment_parent"));
    }

    @Test
    void namesNoParentThatIsNotInTheItem() {
        WxrFile file = file(comment("5", "3"), comment("6", "0"));
        assertEquals(List.of("0", "0"), file.comments("wp:comment_parent"));
        assertTrue(file.says("replies to comments that are not in the file became top level (once)"), file.notices.toString());
    }

    @Test
    void cutsCircles() {
        WxrFile file = file(comment("1", "2"), comment("2", "3"), comment("3", "1"), comment("4", "4"), comment("5", "3"));
        Set<String> seen = new HashSet<>(Set.of("0"));
        for (WxrFile.Node comment : file.comments()) {
            assertTrue(seen.contains(comment.get("wp:comment_parent")), "parent of " + comment.get("wp:comment_content"));
            seen.add(comment.get("wp:comment_id"));
        }
        assertEquals(5, file.comments().size());
        assertTrue(file.says("in a circle became top level (2 times)"), file.notices.toString());
    }

    @Test
    void everyCommentOfAnyPostHasItsOwnNumberAboveItsParents() {
        for (WxrFile.Node item : WxrFile.of(SamplePosts.random(99, 200), null, null).items()) {
            long last = 0;
            for (WxrFile.Node comment : item.all("wp:comment")) {
                long id = Long.parseLong(comment.get("wp:comment_id"));
                assertTrue(id > last);
                assertTrue(Long.parseLong(comment.get("wp:comment_parent")) < id);
                last = id;
            }
        }
    }

    @Test
    void standsAnyDepthOfThread() {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            replies.add(comment("c" + i, i == 3_999 ? null : "c" + (i + 1)));
        }
        WxrFile file = file(replies.toArray(Reply[]::new));
        assertEquals("text c3999", file.comments("wp:comment_content").get(0));
        assertEquals("3999", file.comments("wp:comment_parent").get(3_999));
    }

    @Test
    void writesTheWordsThatWordPressKnows() {
        Person person = new Person("Blog", "http://home.example/", null, null, null, null);
        WxrFile file = file(comment("1", null), ping(Kind.PINGBACK, "Title", person, "http://p.example/"), ping(Kind.TRACKBACK, null,
            person, null),
            ping(Kind.WEBMENTION, null, null, null), ping(Kind.PING, null, null, null));
        assertEquals(List.of("comment", "pingback", "trackback", "pingback", "pingback"), file.comments("wp:comment_type"));
        assertEquals(List.of("A", "Title", "Blog", "", ""), file.comments("wp:comment_author"));
        assertEquals(List.of("", "http://p.example/", "http://home.example/", "", ""), file.comments("wp:comment_author_url"));
        assertTrue(file.says("became pingbacks (2 times)"));
    }

    @Test
    void writesEveryStateAsWordPressStoresIt() {
        List<Reply> replies = new ArrayList<>(List.of(comment("1", null)));
        for (Reply.Status status : Reply.Status.values()) {
            replies.add(new Reply(Kind.COMMENT, "" + (2 + status.ordinal()), 0, null, null, null, null, false, null, "x", null, status,
                List.of()));
        }
        assertEquals(List.of("1", "1", "0", "spam", "trash"), file(replies.toArray(Reply[]::new)).comments("wp:comment_approved"));
    }

    @Test
    void goesOnInAReplyWhenACommentIsTooLong() {
        String text = "é word ".repeat(20_000);
        WxrFile file = file(comment("5", null, text), comment("6", "5"));
        List<String> contents = file.comments("wp:comment_content");
        assertEquals(text, String.join("", contents.subList(0, contents.size() - 1)));
        assertTrue(contents.stream().allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 65_535));
        assertTrue(contents.get(0).endsWith(" "));
        assertEquals(List.of("0", "1", "2", "1"), file.comments("wp:comment_parent"));
        assertTrue(file.says("went on in a reply to themselves"));
    }

    @Test
    void splitsBetweenLettersAndOutsideOfTags() {
        String link = "<a href=\"http://x.example/with a blank\">😀</a>";
        Reply long1 = new Reply(Kind.COMMENT, "1", 0, null, null, null, null, false, link.repeat(2_000), null, null, null, List.of());
        Reply long2 = new Reply(Kind.COMMENT, "2", 0, null, null, null, null, false, "x" + "😀".repeat(40_000), null, null, null,
            List.of());
        WxrFile file = file(long1, long2);
        for (String part : file.comments("wp:comment_content")) {
            assertFalse(part.contains("\ufffd"));
            assertFalse(part.lastIndexOf('<') > part.lastIndexOf('>'), part.substring(Math.max(0, part.length() - 60)));
        }
        assertEquals(link.repeat(2_000) + long2.html(), String.join("", file.comments("wp:comment_content")));
    }

    @Test
    void fitsEveryColumn() {
        Person odd = new Person("é&".repeat(200), "http://x.example/" + "y".repeat(200), null, "not an address", null, "192.0.2.1");
        WxrFile file = file(new Reply(Kind.COMMENT, "1", 0, null, odd, null, null, false, null, "x", null, null, List.of(new Meta("k",
            "v"))));
        WxrFile.Node comment = file.comments().get(0);
        assertTrue(comment.get("wp:comment_author").replace("&", "&amp;").getBytes(StandardCharsets.UTF_8).length <= 255);
        assertFalse(comment.get("wp:comment_author").isEmpty());
        assertEquals("", comment.get("wp:comment_author_url"));
        assertEquals("", comment.get("wp:comment_author_email"));
        assertEquals("192.0.2.1", comment.get("wp:comment_author_IP"));
        assertEquals(1, comment.all("wp:commentmeta").size());
        assertEquals(4, file.notices.size(), file.notices.toString());
    }

    @Test
    void writesBothDatesOfEveryComment() {
        Reply local = new Reply(Kind.COMMENT, "1", 1, null, null, null, When.parse("2011-07-01T10:00").orElseThrow(), false, null, "x",
            null, null,
            List.of());
        Reply none = new Reply(Kind.COMMENT, "2", 2, null, null, null, null, false, null, "x", null, null, List.of());
        WxrFile own = file(local, none);
        assertEquals(List.of("2011-07-01 10:00:00", "2011-07-01 10:00:00"), own.comments("wp:comment_date"));
        assertEquals(List.of("2011-07-01 15:00:00", "2011-07-01 15:00:00"), own.comments("wp:comment_date_gmt"));
        assertTrue(own.says("comments without a date"));
        Post post = Post.builder().id("1").title("T").published(When.parse("2011-06-30").orElseThrow()).comments(List.of(local)).build();
        WxrFile asked = WxrFile.of(List.of(post), null, ZoneId.of("Europe/Paris"));
        assertEquals(List.of("2011-07-01 08:00:00"), asked.comments("wp:comment_date_gmt"));
    }

    @Test
    void escapesPlainTextButLeavesHtmlAlone() {
        Reply html = new Reply(Kind.COMMENT, "2", 2, null, null, null, null, false, "<em>a</em> &amp; b", "a & b", null, null, List.of());
        WxrFile file = file(comment("1", null, "1 < 2 & 3\n\nx"), html);
        assertEquals(List.of("1 &lt; 2 &amp; 3\n\nx", "<em>a</em> &amp; b"), file.comments("wp:comment_content"));
    }
}
