package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Content;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.report.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts of WXR are small, hold every post once, and each has the authors and terms that its posts name. */
class WxrPartsTest {
    private static final long LIMIT = 20_000;

    private final List<String> notices = new ArrayList<>();

    private void note(Notice notice) {
        if (!notice.code().equals("not-carried")) {
            notices.add(notice.message());
        }
    }

    private Map<String, WxrFile> write(long limit, List<Post> posts) throws IOException {
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        Target target = name -> files.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        WriteOptions options = new WriteOptions(false, null, false, null, null, limit);
        try (PostWriter writer = PostWriters.named("wxr").orElseThrow().open(target, options, this::note)) {
            for (Post post : posts) {
                writer.write(post);
            }
            writer.blog(SamplePosts.blog());
        }
        Map<String, WxrFile> parts = new LinkedHashMap<>();
        files.forEach((name, bytes) -> parts.put(name, WxrFile.read(bytes.toByteArray())));
        return parts;
    }

    private static List<Post> posts(int count) {
        List<Post> posts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Reply reply = new Reply(Reply.Kind.COMMENT, "" + (100 + i), 1, null,
                new Person("Ann", null, "ann" + i % 3, null, null, null), null,
                When.parse("2011-12-01T08:00:00Z").orElseThrow(), false, "<p>c</p>", "c", null, null, List.of());
            posts.add(Post.builder().id("" + i).sourceId("" + i).title("Post " + i).slug("p" + i)
                .author(Person.named("Author " + i % 7, null))
                .published(When.parse("2011-11-30T09:15:00Z").orElseThrow())
                .content(new Content("<p>" + "word ".repeat(i * 13 % 300) + "</p>", "", null, null))
                .categories(List.of(new Term("Child " + i % 5, "child-" + i % 5, "top-" + i % 2, null),
                new Term("Top " + i % 2, "top-" + i % 2, null, null)))
                .tags(List.of(new Term("Tag " + i, null, null, null))).comments(List.of(reply)).build());
        }
        return posts;
    }

    @Test
    void everyPartIsSmallAndCanStandByItself() throws IOException {
        Map<String, WxrFile> parts = write(LIMIT, posts(200));
        assertTrue(parts.size() > 10, parts.size() + " parts");
        assertEquals("posts-001.wxr", parts.keySet().iterator().next());
        for (Map.Entry<String, WxrFile> entry : parts.entrySet()) {
            WxrFile part = entry.getValue();
            assertTrue(part.bytes.length <= LIMIT, entry.getKey() + " has " + part.bytes.length + " bytes");
            List<String> logins = part.channel.all("wp:author").stream().map(author -> author.get("wp:author_login")).toList();
            assertTrue(logins.containsAll(part.each("dc:creator")), entry.getKey());
            List<String> slugs = new ArrayList<>();
            for (WxrFile.Node category : part.channel.all("wp:category")) {
                String parent = category.get("wp:category_parent");
                assertTrue(parent.isEmpty() || slugs.contains(parent), entry.getKey() + " has " + parent + " too late");
                slugs.add(category.get("wp:category_nicename"));
            }
            part.items().stream().flatMap(item -> item.all("category").stream()).filter(term -> "category".equals(term.get("@domain")))
                .forEach(term -> assertTrue(slugs.contains(term.get("@nicename")), entry.getKey()));
        }
        assertTrue(notices.isEmpty(), notices.toString());
    }

    @Test
    void partsHoldWhatOneFileHolds() throws IOException {
        List<Post> posts = Stream.concat(SamplePosts.random(17, 60).stream(), posts(60).stream()).toList();
        WxrFile whole = write(0, posts).get("posts.wxr");
        List<String> said = List.copyOf(notices);
        notices.clear();
        Map<String, WxrFile> parts = write(LIMIT, posts);
        assertEquals(whole.each("wp:post_id"), parts.values().stream().flatMap(part -> part.each("wp:post_id").stream()).toList());
        assertEquals(whole.items().stream().map(WxrPartsTest::replies).toList(),
            parts.values().stream().flatMap(part -> part.items().stream()).map(WxrPartsTest::replies).toList());
        for (String element : List.of("wp:author", "wp:category", "wp:tag", "wp:term")) {
            List<String> all = parts.values().stream().flatMap(part -> part.channel.all(element).stream()).map(WxrPartsTest::name)
                .distinct().sorted().toList();
            assertEquals(whole.channel.all(element).stream().map(WxrPartsTest::name).sorted().toList(), all, element);
        }
        List<String> more = notices.stream().filter(notice -> !said.contains(notice)).toList();
        assertTrue(more.stream().allMatch(notice -> notice.contains("part")), more.toString());
    }

    private static List<String> replies(WxrFile.Node item) {
        return item.all("wp:comment").stream().map(reply -> reply.get("wp:comment_id") + " " + reply.get("wp:comment_parent") + " "
            + reply.get("wp:comment_content") + " " + reply.get("wp:comment_user_id")).toList();
    }

    private static String name(WxrFile.Node node) {
        return Stream.of("wp:author_login", "wp:category_nicename", "wp:tag_slug", "wp:term_slug").map(node::get)
            .filter(value -> value != null)
            .findFirst().orElseThrow() + " " + node.get("wp:term_taxonomy") + " " + node.get("wp:author_id") + " "
            + node.get("wp:author_email");
    }

    @Test
    void aPostThatIsTooLargeGetsAPartOfItsOwn() throws IOException {
        List<Post> posts = new ArrayList<>(posts(3));
        posts.add(1, posts.get(0).toBuilder().id("9").sourceId("9").slug("large").title("Large")
            .content(new Content("x".repeat(30_000), "", null, null)).build());
        Map<String, WxrFile> parts = write(LIMIT, posts);
        assertEquals(List.of(1, 1, 2), parts.values().stream().map(part -> part.items().size()).toList());
        assertEquals(List.of("WXR: posts larger than a part should be have one of their own (once)"), notices);
    }

    @Test
    void saysWhichPagesLoseWhatIsAboveThem() throws IOException {
        List<Post> posts = new ArrayList<>(posts(60));
        posts.set(59, posts.get(59).toBuilder().kind(Post.Kind.PAGE).parent("1").build());
        write(LIMIT, posts);
        assertEquals(List.of("WXR: pages and attachments in another part than what is above them become top level (once)"), notices);
    }

    @Test
    void noPostsAreOnePart() throws IOException {
        assertEquals(List.of("posts-001.wxr"), List.copyOf(write(LIMIT, List.of()).keySet()));
    }
}
