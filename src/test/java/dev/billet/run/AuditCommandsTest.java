package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code billet diff} and {@code billet check} as a user runs them. */
class AuditCommandsTest {
    @TempDir
    private Path folder;

    private Path post(String name, String... replacements) throws IOException {
        String json = """
            {"schema":"billet/1","kind":"post","id":"1","url":"http://blog.example/mill/","title":"The mill","author":{"name":"Ada"},\
            "published":"2011-10-02T09:15:00+02:00","content":{"text":"The stones turned all day, and the river was high."},\
            "comments":[{"id":"7","order":1,"author":{"name":"Ann","email":"ann@a.example"},"published":"2011-10-03","text":"I remember it."},\
            {"id":"8","order":2,"author":{"name":"Eve"},"published":"2011-10-04","text":"Buy!","status":"spam"}],\
            "pings":[],"blog":{"url":"http://blog.example/"}}
            """;
        for (int i = 0; i < replacements.length; i += 2) {
            assertTrue(json.contains(replacements[i]), replacements[i]);
            json = json.replace(replacements[i], replacements[i + 1]);
        }
        return Samples.write(folder.resolve(name), json);
    }

    @Test
    void aPageIsTheSameInEachFormatThatHoldsAllOfIt() throws IOException {
        Path page = Samples.write(folder.resolve("mill.html"), Samples.page("The mill", "<p>High water</p>"));
        Path lines = folder.resolve("mill.ndjson");
        assertEquals(0, Run.of("convert", page, "-o", lines).code());
        Run same = Run.of("diff", page, lines);
        assertEquals(0, same.code(), same.out() + same.err());
        assertTrue(same.out().contains("No differences."), same.out());
        assertEquals(0, Run.with(Files.readAllBytes(lines), "diff", "-", page).code());
        Path export = folder.resolve("mill.wxr");
        assertEquals(0, Run.of("convert", page, "-o", export).code());
        Run other = Run.of("diff", "--only-public", export, lines);
        assertTrue(other.out().contains("Posts: 1 in both (1 by address)")
            || other.out().contains("Posts: 1 in both (1 by title"), other.out());
        assertTrue(other.out().contains("Comments and pings of these posts: 1 in both"), other.out());
    }

    @Test
    void tellsTheNumbersFirstAndThenEachDifference() throws IOException {
        Path a = post("a.ndjson");
        Path b = post("b.ndjson", "river was high", "river was low", "\"2011-10-03\"", "\"2011-10-03T08:00\"", "Ann\"", "A\\u001b[31mnn\"");
        Run run = Run.of("diff", a, b);
        assertEquals(1, run.code());
        assertEquals("""
            A: 1 post, 2 comments, 0 pings
            B: 1 post, 2 comments, 0 pings
            Posts: 1 in both (1 by address), 0 only in A, 0 only in B; 0 are equal
            Comments and pings of these posts: 2 in both, 1 are equal

            Differences by field:
              content.text            1 differ
              comments.author         1 differ
              comments.published      1 less precise in A

            post "The mill" of 2011-10-02T09:15:00+02:00 http://blog.example/mill/
              content.text: differ
                A: The stones turned all day, and the river was high.
                B: The stones turned all day, and the river was low.
              comment 7 by Ann, 2011-10-03
                author: differ
                  A: Ann
                  B: A[31mnn
                published: less precise in A
                  A: 2011-10-03
                  B: 2011-10-03T08:00
            """, run.out());
        assertEquals(0, Run.of("diff", a, b, "--ignore", "content,comments.author,comments.published").code());
        assertEquals("", Run.of("diff", "-q", a, b).out());
        assertEquals(1, Run.of("diff", "-q", a, b).code());
    }

    @Test
    void showsTheWordsAroundTheFirstDifferenceOfLongTexts() throws IOException {
        String many = "It was said that the miller's daughter knew more of stones than her father did. ".repeat(4);
        Path a = post("a.ndjson", "The stones", many + "The stones");
        Path b = post("b.ndjson", "The stones", many.replace("'", "’") + "Her stones");
        String out = Run.of("diff", a, b).out();
        assertTrue(out.contains("    A: … stones than her father did. The stones turned all day"), out);
        assertTrue(out.contains("    B: … stones than her father did. Her stones turned all day"), out);
    }

    @Test
    void comparesWhatVisitorsSee() throws IOException {
        Path a = post("a.ndjson");
        Path b = post("b.ndjson", ",\"email\":\"ann@a.example\"", "", ",\"status\":\"spam\"", ",\"status\":\"trash\"", "Buy!", "Sell!");
        assertEquals(1, Run.of("diff", a, b).code());
        assertEquals(0, Run.of("diff", "--only-public", a, b).code());
        Path below = post("below.ndjson", ",\"status\":\"spam\"}",
            ",\"status\":\"spam\"},{\"id\":\"9\",\"order\":3,\"parent\":\"8\",\"text\":\"No!\"}");
        Path feed = post("feed.ndjson", ",\"status\":\"spam\"}", ",\"status\":\"spam\"},{\"id\":\"9\",\"order\":3,\"text\":\"No!\"}");
        assertEquals(0, Run.of("diff", "--only-public", below, a).code());
        assertEquals(0, Run.of("diff", "--only-public", below, feed).code());
        assertEquals(1, Run.of("diff", "--only-public", feed, a).code());
        Path draft = Samples.write(folder.resolve("more.ndjson"), Files.readString(a) + Files.readString(a).replace("mill/", "draft/")
            .replace("\"id\":\"1\"", "\"id\":\"2\",\"status\":\"draft\""));
        Run run = Run.of("diff", draft, a);
        assertTrue(run.out().contains(
            "Only in A:\n  post \"The mill\" of 2011-10-02T09:15:00+02:00, draft http://blog.example/draft/"), run.out());
        assertEquals(0, Run.of("diff", "--only-public", draft, a).code());
    }

    @Test
    void countsOnlyWhatAFormatHasNoPlaceFor() throws IOException {
        Path a = post("a.ndjson", "\"title\":", "\"language\":\"fr\",\"title\":");
        Path b = post("b.ndjson");
        Run run = Run.of("diff", a, b);
        assertEquals(1, run.code());
        assertTrue(run.out().contains("  language                1 only in A (B has none at all; --all shows each)\n"), run.out());
        assertFalse(run.out().contains("only in A: fr"), run.out());
        assertTrue(Run.of("diff", "--all", a, b).out().contains("\n  language: only in A: fr\n"));
    }

    @Test
    void writesDifferencesForScripts() throws IOException {
        Path a = post("a.ndjson");
        Path b = post("b.ndjson", "The mill", "A mill", "\"I remember it.\"", "\"I do.\"");
        List<String> lines = Run.of("diff", "--json", a, b).out().lines().toList();
        assertEquals(3, lines.size());
        assertEquals("{\"type\":\"difference\",\"way\":\"different\",\"post\":\"1\",\"url\":\"http://blog.example/mill/\",\"postB\":\"1\","
            + "\"field\":\"title\",\"a\":\"The mill\",\"b\":\"A mill\"}", lines.get(0));
        assertTrue(lines.get(1).contains("\"field\":\"comments.text\",\"reply\":\"7\""), lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"type\":\"summary\",\"same\":false,\"postsA\":1,\"postsB\":1,\"onlyA\":0"), lines.get(2));
    }

    @Test
    void endsWithTwoWhenSomethingCouldNotBeRead() throws IOException {
        Path a = post("a.ndjson");
        assertEquals(2, Run.of("diff", a, folder.resolve("gone")).code());
        assertEquals(2, Run.of("diff", a).code());
        assertEquals(2, Run.of("diff", "-", "-").code());
        Run unknown = Run.of("diff", a, a, "--ignore", "titel");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("no field \"titel\" to ignore"), unknown.err());
        assertEquals(2, Run.of("check", folder.resolve("gone")).code());
        assertEquals(2, Run.of("check", a, folder.resolve("gone")).code());
        assertEquals(2, Run.of("check").code());
        assertEquals(2, Run.of("check", a, "--ignore", "no-titel").code());
    }

    @Test
    void aRunThatBreaksOffSaysNothingOfTheArchives() throws IOException {
        Path a = post("a.ndjson", "The mill", "x".repeat(40));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String command : List.of("diff", "check")) {
            String[] args = command.equals("diff") ? new String[] {command, a.toString(), a.toString()}
                : new String[] {command, a.toString()};
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = new Billet(InputStream.nullInputStream(), full, err, new Environment("", Map.of())).run(args);
            assertEquals(2, code, err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void saysThatAnArchiveIsSound() throws IOException {
        Run run = Run.of("check", post("a.ndjson"));
        assertEquals("1 post, 2 comments, 0 pings: no problems\n", run.out());
        assertEquals(0, run.code());
    }

    @Test
    void tellsFlawsSortBySort() throws IOException {
        Path a = post("a.ndjson", "\"title\":\"The mill\"",
            "\"declaredCommentCount\":9,\"links\":[{\"url\":\"http://blog.example/gone-\\u001b\"},"
            + "{\"url\":\"http://blog.example/lost\"}]");
        Run run = Run.of("check", a, "--limit", "1");
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("1 post, 2 comments, 0 pings: 4 problems\n\ncomment-count: 1 pages that claim"), run.out());
        assertTrue(run.out().contains("\n  - http://blog.example/mill/: claims 9, holds 2 comments\n"), run.out());
        assertTrue(run.out().contains(
            "\n  - http://blog.example/mill/: http://blog.example/gone-\n  … and 1 more (--limit 0 shows all)\n"), run.out());
        assertEquals(0, Run.of("check", a, "--ignore", "comment-count,link-dead,no-title").code());
        assertEquals("", Run.of("check", "-q", a).out());
        List<String> lines = Run.of("check", "--json", a).out().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(0).startsWith("{\"type\":\"flaw\",\"severity\":\"warning\",\"code\":\"comment-count\",\"post\":\"1\""),
            lines.get(0));
        assertTrue(lines.get(4).contains("\"sound\":false,\"posts\":1,\"comments\":2"), lines.get(4));
    }

    /** What a mirror has beside the pages counts as there. */
    @Test
    void findsPicturesInAMirror() throws IOException {
        Path site = Files.createDirectories(folder.resolve("mirror/blog.example/files"));
        String page = Samples.page("The mill", "<p><img src=\"files/wheel.png\"></p>")
            .replace("<head>", "<head><link rel=canonical href=\"http://blog.example/mill.html\">");
        Samples.write(site.resolveSibling("mill.html"), page);
        Run without = Run.of("check", folder.resolve("mirror"));
        assertTrue(without.out().contains("picture-missing: 1"), without.out());
        Files.write(site.resolve("wheel.png"), "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        Run with = Run.of("check", folder.resolve("mirror"));
        assertFalse(with.out().contains("picture-missing"), with.out());
    }

    @Test
    void listsFieldsAndCodes() {
        assertTrue(Run.of("diff", "--fields").out().contains("\ncomments.author.url\n"));
        assertTrue(Run.of("check", "--codes").out().contains("\ndouble-body  "));
    }
}
