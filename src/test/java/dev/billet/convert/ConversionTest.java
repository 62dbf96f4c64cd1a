package dev.billet.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.report.InputNotice;
import dev.billet.report.Ledger;
import dev.billet.report.Notice;
import dev.billet.source.FetchOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on made-up inputs: what is written, what is told, and what is left behind when a run breaks off. */
class ConversionTest {
    @TempDir
    private Path folder;
    @TempDir
    private Path spill;
    private final List<Notice> notices = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Options with the defaults of the command line. */
    private record Asked(List<String> inputs, String to, String output, boolean force, String table, boolean merge, boolean oneBlog,
                         String blog) {
        ConversionOptions options(Path tempDir) {
            return ConversionTest.options(inputs, List.of(), new ConversionOptions.Posts(merge, oneBlog, blog),
                new ConversionOptions.Output(to, output, force, table, null, false, false), tempDir);
        }

        Asked as(String format, String place) {
            return new Asked(inputs, format, place, force, table, merge, oneBlog, blog);
        }
    }

    private static ConversionOptions options(List<String> inputs, List<Path> rules, ConversionOptions.Posts posts,
                                             ConversionOptions.Output output, Path tempDir) {
        FetchOptions limits = new FetchOptions(false, Duration.ofSeconds(1), 1000);
        return new ConversionOptions(new ConversionOptions.Input(inputs, null, null, null, limits, 200),
            new ConversionOptions.Reading(null, false, rules, false), posts, output, new ConversionOptions.Run(2, tempDir, null));
    }

    private static Asked asked(Object... inputs) {
        return new Asked(Stream.of(inputs).map(Object::toString).toList(), null, "-", false, null, true, false, null);
    }

    private Ledger run(Asked asked) throws IOException, UsageException {
        return run(asked, out, "");
    }

    private Ledger run(Asked asked, OutputStream standard, String in) throws IOException, UsageException {
        ByteArrayInputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        Ledger ledger = new Conversion(asked.options(spill), input, standard, notices::add, (captures, posts, share) -> { }).run();
        assertTrue(ledger.balances());
        return ledger;
    }

    private static String json(String id, String blog) {
        return "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"" + id + "\",\"url\":\"" + blog + id
            + "/\",\"content\":{\"html\":\"<p>x</p>\",\"text\":\"x\"},\"blog\":{\"url\":\"" + blog + "\"}}\n";
    }

    private Path post(String name, String id, String blog) throws IOException {
        return Files.writeString(folder.resolve(name), json(id, blog));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void costsOneLineForEachBadInputAndNoneForAPicture() throws IOException, UsageException {
        Path in = Files.createDirectory(folder.resolve("in"));
        post("in/a.json", "1", "https://example.org/");
        post("in/b.json", "2", "https://example.org/");
        Files.writeString(in.resolve("c.txt"), "The text of a page, which is long enough.");
        Files.createFile(in.resolve("empty.html"));
        Files.createSymbolicLink(in.resolve("dangling.html"), Path.of("nowhere"));
        Files.write(in.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        Files.write(in.resolve("x.html"), noise);
        Ledger ledger = run(asked(in));
        assertEquals(3, lines().size());
        assertEquals(3, ledger.written());
        assertEquals(List.of("dangling.html", "empty.html", "x.html"),
            notices.stream().map(n -> Path.of(((InputNotice) n).location()).getFileName().toString()).toList());
        assertEquals("{image=1}", ledger.noPost().toString());
        assertEquals(3, ledger.failed());
        assertEquals(7, ledger.captures());
    }

    @Test
    void refusesAPageOverTheLimitByName() throws IOException, UsageException {
        Files.writeString(folder.resolve("big.txt"), "word ".repeat(201));
        assertEquals(0, run(asked(folder.resolve("big.txt"))).written());
        assertEquals("larger than 1000 bytes; --max-page-size sets another limit", notices.get(0).message());
    }

    @Test
    void refusesArchivesByName() throws IOException, UsageException {
        Files.write(folder.resolve("a.html"), new byte[] {'R', 'a', 'r', '!', 0x1a, 7});
        assertEquals(1, run(asked(folder.resolve("a.html"))).failed());
        assertTrue(notices.get(0).message().startsWith("files of this kind (RAR) are not opened"), notices.get(0)::message);
    }

    @Test
    void readsStandardInputAndItsOwnOutputBack() throws IOException, UsageException {
        String in = json("1", "https://example.org/") + json("2", "https://example.org/");
        run(asked("-").as("json", "-"), out, in);
        String document = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run(asked("-").as("ndjson", "-"), out, document);
        String lines = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run(asked("-").as("json", "-"), out, lines);
        assertEquals(document, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesTheSameWhetherPostsAreMergedOrStream() throws IOException, UsageException {
        Asked merged = asked(post("a.json", "1", "https://example.org/"), post("b.json", "2", "https://example.org/"));
        run(merged);
        String first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run(new Asked(merged.inputs, null, "-", false, null, false, false, null));
        assertEquals(first, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void putsAFileInPlaceOnlyWhenItIsWhole() throws IOException, UsageException {
        Path input = post("a.json", "1", "https://example.org/");
        Path target = Files.writeString(folder.resolve("old.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("out.json"), Path.of("old.json"));
        run(asked(folder.resolve("missing.html")).as(null, link.toString()));
        assertEquals("old", Files.readString(target));
        run(asked(input).as(null, link.toString()));
        assertTrue(Files.readString(target).contains("\"posts\":["), "by the ending");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of("a.json", "old.json", "out.json"), names(folder));
    }

    @Test
    void readsNeitherTheOutputNorItsUnfinishedFile() throws IOException, UsageException {
        post("a.json", "1", "https://example.org/");
        Path output = post("out.ndjson", "2", "https://example.org/");
        Ledger ledger = run(asked(folder).as(null, output.toString()));
        assertEquals(1, ledger.written());
        assertEquals(1, ledger.noPost().get("the output"));
        assertEquals(1, Files.readAllLines(output).size());
    }

    @Test
    void leavesNothingBehindWhenTheOutputFails() throws IOException {
        Path input = post("a.json", "1", "https://example.org/");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String format : List.of("json", "ndjson", "wxr")) {
            IOException failure = assertThrows(IOException.class, () -> run(asked(input).as(format, "-"), full, ""));
            assertEquals("No space left on device", failure.getMessage());
            assertEquals(List.of(), names(spill));
        }
    }

    @Test
    void writesDevicesInPlace() throws IOException, UsageException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "no /dev/full here");
        Path input = post("a.json", "1", "https://example.org/");
        assertThrows(IOException.class, () -> run(asked(input).as("json", full.toString())));
        assertEquals(1, run(asked(input).as("json", "/dev/null")).written());
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    }

    @Test
    void wantsForceForAFolderThatIsNotEmpty() throws IOException, UsageException {
        Path input = post("a.json", "1", "https://example.org/");
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("mine.txt"), "mine");
        Asked asked = asked(input).as("csv", tables.toString());
        assertThrows(UsageException.class, () -> run(asked));
        assertEquals(List.of("mine.txt"), names(tables));
        run(new Asked(asked.inputs, "csv", tables.toString(), true, null, true, false, null));
        assertTrue(names(tables).containsAll(List.of("mine.txt", "posts.csv", "comments.csv", "pings.csv")));
        assertTrue(names(tables).stream().noneMatch(name -> name.endsWith(".billet-part")));
    }

    @Test
    void asksForAChoiceWhenAFileHoldsOneBlogAndThereAreTwo() throws IOException, UsageException {
        Asked asked = asked(post("a.json", "1", "https://one.org/"), post("b.json", "2", "https://two.org/"),
            post("c.json", "3", "https://two.org/"));
        Path file = folder.resolve("out.wxr");
        UsageException refused = assertThrows(UsageException.class, () -> run(asked.as(null, file.toString())));
        assertTrue(refused.getMessage().contains("https://two.org/  2 posts"), refused::getMessage);
        assertEquals(List.of("a.json", "b.json", "c.json"), names(folder));
        assertThrows(UsageException.class, () -> run(asked.as("wxr", "-")));
        assertEquals(List.of(), names(spill));
        assertEquals(0, out.size());
        assertEquals(2, run(new Asked(asked.inputs, "wxr", "-", false, null, true, false, "two.org")).written());
        assertEquals(3, run(new Asked(asked.inputs, "wxr", "-", false, null, true, true, null)).written());
        assertEquals(3, run(asked.as("wxr", folder + "/blogs/")).written());
        assertEquals(List.of("one.org.wxr", "two.org.wxr"), names(folder.resolve("blogs")));
        assertThrows(UsageException.class, () -> run(new Asked(asked.inputs, null, "-", false, null, true, false, "three.org")));
    }

    @Test
    void refusesOptionsThatContradictEachOther() throws IOException {
        Path input = post("a.json", "1", "https://example.org/");
        for (Asked asked : List.of(asked(), asked(input).as("docx", "-"), asked(input).as("csv", "-"),
            asked(input).as("json", folder + "/new/"),
            new Asked(List.of("-"), "json", "-", false, "posts", true, false, null),
            new Asked(List.of("-"), "csv", "-", false, "nonsense", true, false, null))) {
            assertThrows(UsageException.class, () -> run(asked), asked::toString);
        }
        assertEquals(List.of("a.json"), names(folder));
    }

    @Test
    void namesTheOutputWhoseFolderIsMissing() throws IOException {
        Path input = post("a.json", "1", "https://example.org/");
        Path target = folder.resolve("no/out.json");
        IOException failure = assertThrows(IOException.class, () -> run(asked(input).as(null, target.toString())));
        assertEquals("cannot write " + target + ": its folder does not exist", failure.getMessage());
    }

    @Test
    void doesNotReadTheTablesThatItWritesBelowItsInput() throws IOException, UsageException {
        post("a.json", "1", "https://example.org/");
        Files.createDirectory(folder.resolve("out"));
        Ledger ledger = run(asked(folder).as("csv", folder.resolve("out").toString()));
        assertEquals("{the output=1}", ledger.noPost().toString());
        assertEquals(1, ledger.written());
    }

    @Test
    void refusesARuleFileThatCannotBeUsed() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.json"), "{\"nonsense\":1}");
        for (Path file : List.of(rules, folder.resolve("none.json"))) {
            ConversionOptions options = options(List.of("-"), List.of(file), new ConversionOptions.Posts(true, false, null),
                new ConversionOptions.Output(null, "-", false, null, null, false, false), spill);
            Conversion conversion = new Conversion(options, new ByteArrayInputStream(new byte[0]), out, notices::add,
                (captures, posts, share) -> { });
            UsageException refused = assertThrows(UsageException.class, conversion::run);
            assertTrue(refused.getMessage().contains(file.toString()), refused::getMessage);
        }
    }

    @Test
    void writesOneTableToStandardOutput() throws IOException, UsageException {
        Path input = post("a.json", "1", "https://example.org/");
        run(new Asked(List.of(input.toString()), "csv", "-", false, "posts", true, false, null));
        assertEquals(2, lines().size());
    }
}
