package dev.billet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.source.Capture;
import dev.billet.source.MemoryFile;
import dev.billet.write.PostWriter;
import dev.billet.write.PostWriters;
import dev.billet.write.WriteOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What billet wrote it must read back, also after other tools had it, and as far as it is whole. */
class JsonReaderTest {
    private static final WriteOptions BLOG_LINES = new WriteOptions(true, null, false, null, null);
    private static final String A = "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"a\"}";
    private static final String B = "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"b\"}";

    @Test
    void linesToDocumentToLinesGivesTheSameBytes() throws IOException {
        List<Post> posts = SamplePosts.random(11, 60);
        byte[] lines = write("ndjson", posts);
        byte[] document = write("json", posts(read(lines).found));
        byte[] again = write("ndjson", posts(read(document).found));
        assertEquals(text(lines), text(again));
        assertEquals(text(document), text(write("json", posts)));
    }

    @Test
    void readsBlogsBack() throws IOException {
        for (String format : List.of("json", "ndjson")) {
            List<Finding> found = read(write(format, List.of(SamplePosts.rich()))).found;
            assertEquals(new Finding.BlogFact(SamplePosts.blog()), found.get(1), format);
            assertEquals(new Finding.PostFound(SamplePosts.rich(), List.of()), found.get(0), format);
        }
    }

    @Test
    void tellsItsFormatsApart() throws IOException {
        assertEquals("json", format("{\"schema\":\"billet/1\",\"posts\":[" + A + "]}"));
        assertEquals("json", format("\ufeff {\n \"schema\" : \"billet/1\",\n \"posts\": [\n {"));
        assertEquals("json", format("{\n  \"schema\": \"billet/1\",\n  \"kind\": \"post\"\n}\n"));
        assertEquals("json", format("[" + A + "," + B + "]"));
        assertEquals("ndjson", format(A + "\n" + B + "\n"));
        assertEquals("ndjson", format(A.substring(0, A.length() - 1) + ",\"title\":\"" + "x".repeat(9000)));
        assertEquals("none", format("{\"db\":[]}"));
        assertEquals("none", format("{\"schema\":\"other/1\",\"posts\":[]}"));
        assertEquals("none", format("<html>\"schema\":\"billet/1\""));
        assertEquals("none", format(""));
    }

    @Test
    void takesWhatOtherToolsMakeOfIt() throws IOException {
        assertEquals(List.of("a", "b"), ids(read("[" + A + "," + B + "]")));
        assertEquals(List.of("a", "b"), ids(read("{\n\"schema\":\"billet/1\",\n\"kind\":\"post\",\"id\":\"a\"}\n"
            + "{\n\"schema\":\"billet/1\",\"id\":\"b\"}")));
        assertEquals(List.of("a", "b"), ids(read("{\"blogs\":[],\"posts\":[" + A + "," + B + "],\"schema\":\"billet/1\"}")));
        assertEquals(List.of("a"), ids(read("{\"id\":\"a\",\"kind\":\"post\",\"schema\":\"billet/1\"}\r\n\r\n")));
        List<Finding> sorted = read("{\"authors\":[],\"kind\":\"blog\",\"schema\":\"billet/1\",\"title\":\"T\"}\n").found;
        Result slurped = read("[{\"schema\":\"billet/1\",\"posts\":[" + A + "],\"blogs\":[{}]}," + B + ",{\"kind\":\"blog\"}]");
        assertEquals(List.of("a", "b"), ids(slurped));
        assertEquals(2, slurped.found.stream().filter(Finding.BlogFact.class::isInstance).count());
        assertTrue(sorted.get(0) instanceof Finding.BlogFact);
    }

    @Test
    void keepsThePostsBeforeTheDamageAndNamesItsPlace() throws IOException {
        Result cut = read("{\"schema\":\"billet/1\",\"posts\":[\n" + A + ",\n" + B.substring(0, 30));
        assertEquals(List.of("a"), ids(cut));
        assertTrue(cut.damage.contains("byte "), cut.damage);
        Result wrong = read("{\"schema\":\"billet/1\",\"posts\":[" + A + "}");
        assertEquals(List.of("a"), ids(wrong));
        int at = ("{\"schema\":\"billet/1\",\"posts\":[" + A + "}").length();
        assertTrue(wrong.damage.contains("byte " + at) || wrong.damage.contains("byte " + (at - 1)), wrong.damage);
    }

    @Test
    void losesOnlyTheLineThatIsBroken() throws IOException {
        Result result = read(A + "\n{\"schema\":\"billet/1\",\"kind\":\n" + B + "\nrubbish\n");
        assertEquals(List.of("a", "b"), ids(result));
        assertTrue(result.damage.contains("line 2 is damaged at byte " + (A.length() + 1 + 28)), result.damage);
        assertTrue(result.damage.contains("1 more of"), result.damage);
    }

    @Test
    void refusesAnotherVersionOfTheSchema() throws IOException {
        for (String text : List.of("{\"schema\":\"billet/2\",\"posts\":[]}", "{\"schema\":\"billet/2\",\"kind\":\"post\"}\n")) {
            Result result = read(text);
            assertTrue(result.found.isEmpty());
            assertTrue(result.damage.contains("billet/2"), result.damage);
        }
    }

    @Test
    void saysWhenThereIsNothing() throws IOException {
        assertEquals(List.of(new Finding.NoPost("export without posts")),
            read("{\"schema\":\"billet/1\",\"posts\":[],\"blogs\":[]}").found);
        Capture blank = memory("\n\n".getBytes(StandardCharsets.UTF_8));
        assertThrows(UnreadableException.class, () -> new NdjsonReader().read(blank, null).next());
        assertThrows(UnreadableException.class, () -> new JsonReader().read(memory(new byte[0]), null));
    }

    private record Result(List<Finding> found, String damage) {
    }

    private static Result read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Result read(byte[] bytes) throws IOException {
        Capture capture = memory(bytes);
        CaptureReader reader = new JsonReader().reads(capture) ? new JsonReader() : new NdjsonReader();
        List<Finding> found = new ArrayList<>();
        try (Findings findings = reader.read(capture, null)) {
            for (Optional<Finding> next = findings.next(); next.isPresent(); next = findings.next()) {
                found.add(next.get());
            }
        } catch (UnreadableException damage) {
            return new Result(found, damage.getMessage());
        }
        return new Result(found, null);
    }

    private static String format(String text) throws IOException {
        Capture capture = memory(text.getBytes(StandardCharsets.UTF_8));
        boolean json = new JsonReader().reads(capture);
        assertFalse(json && new NdjsonReader().reads(capture));
        return json ? "json" : new NdjsonReader().reads(capture) ? "ndjson" : "none";
    }

    private static List<Post> posts(List<Finding> findings) {
        return findings.stream().filter(Finding.PostFound.class::isInstance).map(f -> ((Finding.PostFound) f).post()).toList();
    }

    private static List<String> ids(Result result) {
        return posts(result.found).stream().map(Post::id).toList();
    }

    private static byte[] write(String format, List<Post> posts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PostWriter writer = PostWriters.named(format).orElseThrow().open(name -> out, BLOG_LINES, notice -> { })) {
            for (Post post : posts) {
                writer.write(post);
            }
            writer.blog(SamplePosts.blog());
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Capture memory(byte[] bytes) {
        return new MemoryFile("x", bytes, true);
    }
}
