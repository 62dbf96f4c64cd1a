package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every output format. */
class PostWritersTest {
    @Test
    void findsFormatsByNameAndByEnding() {
        assertEquals("json", PostWriters.forFile("A.JSON").orElseThrow().name());
        assertEquals("ndjson", PostWriters.forFile("a.ndjson").orElseThrow().name());
        assertEquals("wxr", PostWriters.forFile("a.xml").orElseThrow().name());
        assertTrue(PostWriters.forFile("a.txt").isEmpty());
        assertTrue(PostWriters.named("poem").isEmpty());
        for (OutputFormat format : PostWriters.all()) {
            assertEquals(format.name(), PostWriters.named(format.name()).orElseThrow().name());
        }
    }

    @Test
    void writesADocumentWithAPostALine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PostWriter writer = new JsonWriter(name -> out)) {
            writer.write(Post.builder().id("1").build());
            writer.write(Post.builder().id("2").build());
        }
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertEquals(6, lines.length);
        assertEquals("{\"schema\":\"billet/1\",\"posts\":[", lines[0]);
        assertTrue(lines[1].endsWith("},"));
        assertTrue(lines[2].endsWith("}"));
        assertEquals("],\"blogs\":[", lines[3]);
        assertEquals("]}", lines[4]);
    }

    @Test
    void tellsABrokenOutputAndLeavesNoTemporaryFile(@TempDir Path temp) throws IOException {
        List<Post> posts = SamplePosts.random(4, 200);
        for (OutputFormat format : PostWriters.all()) {
            OutputStream full = new OutputStream() {
                private int room = 1000;

                @Override
                public void write(int b) throws IOException {
                    if (room-- <= 0) {
                        throw new IOException("no space left");
                    }
                }
            };
            String told = "nothing";
            try (PostWriter writer = format.open(name -> full, new WriteOptions(false, null, false, null, temp), notice -> { })) {
                for (Post post : posts) {
                    writer.write(post);
                }
            } catch (IOException e) {
                told = e.getMessage();
            }
            assertEquals("no space left", told, format.name());
            try (var left = Files.list(temp)) {
                assertEquals(0, left.count(), format.name());
            }
        }
    }
}
