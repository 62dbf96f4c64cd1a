package dev.billet.run;

import static dev.billet.run.Samples.page;
import static dev.billet.run.Samples.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the output goes: whole or not at all, never its own input, the same bytes each time. */
class OutputTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example/\";\"x\")";

    @TempDir
    private Path folder;
    private Path in;

    @BeforeEach
    void makeInput() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        write(in.resolve("a.html"), page("First", "<p>a</p>"));
        write(in.resolve("b.html"), page(FORMULA, "<p>-1 or +1 or @you</p>"));
    }

    private List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.wxr", "out.ndjson", "out.json"})
    void anOutputAmongTheInputsIsNeverReadAndTheSecondRunGivesTheSame(String name) throws IOException {
        Path out = in.resolve(name);
        assertEquals(0, Run.of("convert", in, "-o", out, "--one-blog").code());
        byte[] first = Files.readAllBytes(out);
        Run again = Run.of("convert", in, "-o", out, "--one-blog");
        assertEquals(0, again.code(), again.err());
        assertArrayEquals(first, Files.readAllBytes(out));
        assertEquals(List.of("a.html", "b.html", name), names(in));
        assertTrue(again.err().contains("3 inputs = 2 with posts + 1 without (1 the output)"), again.err());
    }

    @Test
    void theTargetOfALinkIsReplacedAndTheLinkStays() throws IOException {
        Path target = write(folder.resolve("real.ndjson"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.ndjson"), Path.of("real.ndjson"));
        assertEquals(0, Run.of("convert", in, "-o", link).code());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(2, Files.readAllLines(target).size());
    }

    @Test
    void aFileStaysAsItWasWhenNothingComesOfTheRun() throws IOException {
        Path out = write(folder.resolve("out.ndjson"), "old");
        assertEquals(1, Run.of("convert", folder.resolve("missing.html"), "-o", out).code());
        assertEquals("old", Files.readString(out));
        assertEquals(List.of("in", "out.ndjson"), names(folder));
    }

    @Test
    void aFolderThatIsNotEmptyWantsForce() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Path note = write(tables.resolve("note.txt"), "mine");
        Run refused = Run.of("convert", in, "-t", "csv", "-o", tables + "/");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--force"), refused.err());
        assertEquals(List.of("note.txt"), names(tables));
        assertEquals(0, Run.of("convert", in, "-t", "csv", "-o", tables + "/", "--force").code());
        assertTrue(names(tables).contains("comments.csv"));
        assertEquals("mine", Files.readString(note));
    }

    @Test
    void cellsAreWrittenAsTheyAreUnlessGuarded() throws IOException {
        assertEquals(FORMULA, titles(Run.of("convert", in, "-t", "csv", "--table", "posts")).get(1));
        String guarded = titles(Run.of("convert", in, "-t", "csv", "--table", "posts", "--spreadsheet-safe")).get(1);
        assertFalse(guarded.startsWith("="), guarded);
        assertTrue(guarded.endsWith(FORMULA), guarded);
    }

    private static List<String> titles(Run csv) throws IOException {
        assertEquals(0, csv.code(), csv.err());
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv.out())).stream()
            .map((CSVRecord row) -> row.get("title")).toList();
    }

    @Test
    void cellsMayHoldQuotesCommasAndLineEnds() throws IOException {
        byte[] post = "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"1\",\"title\":\"a, \\\"b\\\"\\r\\n;\\n\\tc\"}\n"
            .getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("a, \"b\"\r\n;\n\tc"), titles(Run.with(post, "convert", "-t", "csv", "--table", "posts", "-")));
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        byte[] first = Run.of("convert", "fixtures", "--evidence").bytes();
        assertArrayEquals(first, Run.of("convert", "fixtures", "--evidence").bytes());
        assertTrue(first.length > 10_000, "only " + first.length + " bytes");
        for (String format : List.of("json", "wxr", "ndjson")) {
            byte[] written = Run.with(first, "convert", "-t", format, "--one-blog", "-").bytes();
            assertArrayEquals(written, Run.with(first, "convert", "-t", format, "--one-blog", "-").bytes(), format);
            assertTrue(written.length > 10_000, "only " + written.length + " bytes of " + format);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--evidence", "--no-merge"})
    void ndjsonToJsonToNdjsonGivesTheSameBytes(String option) {
        byte[] ndjson = Run.of("convert", "fixtures", option).bytes();
        byte[] json = Run.with(ndjson, "convert", "-t", "json", "-").bytes();
        assertArrayEquals(ndjson, Run.with(json, "convert", "-t", "ndjson", "-").bytes());
    }

    @Test
    void evidenceIsThereOnlyWhenItIsAskedFor() {
        assertFalse(Run.of("convert", in).out().contains("\"evidence\""));
        assertTrue(Run.of("convert", "--evidence", in).out().contains("\"evidence\""));
    }
}
