package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Content;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.When;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Disqus imports: comments under the addresses of their posts, every field there; {@code comments.disqus.xml} shows it. */
class DisqusWriterTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "billet", "write", "comments.disqus.xml");

    private static Reply reply(Reply.Kind kind, String id, String parent, Person author, String text, Reply.Status status) {
        return new Reply(kind, id, Integer.parseInt(id), parent, author, null, When.parse("2011-12-01T08:00:00-05:00").orElseThrow(), false,
            "<p>" + text + "</p>",
            text, null, status, List.of());
    }

    private static Post post(String id, String url, List<Reply> comments, List<Reply> pings) {
        return Post.builder().id(id).url(url).title("Fish & chips <" + id + ">")
            .published(When.parse("2011-11-30T09:15:00-05:00").orElseThrow())
            .content(new Content("<p>Body ]]&gt;</p>", "", null, null)).comments(comments).pings(pings)
            .commentsOpen(id.equals("1")).build();
    }

    @Test
    void writesTheFileOfTheGoldenFile() throws IOException {
        Person ann = new Person("Ann", "http://ann.example/", null, "ann@a.example", "http://ann.example/a.png", "192.0.2.7");
        List<Reply> comments = List.of(reply(Reply.Kind.COMMENT, "1", null, ann, "Hello & goodbye", null),
            reply(Reply.Kind.COMMENT, "2", "1", null, "Answer",
            Reply.Status.PENDING), reply(Reply.Kind.COMMENT, "3", "4", null, "To a ping", null),
            reply(Reply.Kind.COMMENT, "5", null, ann, "Buy", Reply.Status.SPAM));
        Reply ping = reply(Reply.Kind.PINGBACK, "4", null, Person.named("Blog", null), "[…]", null);
        Reply bare = new Reply(Reply.Kind.COMMENT, "1", 1, null, Person.named("Bob", null), null, null, false, "<p>ok</p>", "ok", null,
            null, List.of());
        List<String> notices = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PostWriter writer = PostWriters.named("disqus").orElseThrow()
            .open(name -> out, WriteOptions.NONE, notice -> notices.add(notice.message()))) {
            writer.write(post("1", "https://blog.example/one/", comments, List.of(ping)));
            writer.write(post("2", "https://blog.example/two/", List.of(), List.of()));
            writer.write(post("3", null, comments, List.of()));
            writer.write(post("4", "https://blog.example/four/", List.of(bare), List.of()));
        }
        String written = out.toString(StandardCharsets.UTF_8);
        if ("update".equals(System.getProperty("billet.golden"))) {
            Files.writeString(GOLDEN, written);
        }
        assertEquals(Files.readString(GOLDEN), written);
        assertEquals(List.of("Disqus: comments of fewer than 3 letters, which Disqus refuses, got dots (once)",
            "Disqus: comments without a date got that of the one before, or of the post (once)",
            "Disqus: replies to comments that are not in the file became top level (once)", "Disqus has no place for: avatars (2), "
                + "comments of posts without an address (3), pings (1), posts without comments (1), spam and comments in the trash (1)"), notices);
    }
}
