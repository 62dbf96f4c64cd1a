package dev.billet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.assemble.CaptureChoice;
import dev.billet.convert.ConversionOptions;
import dev.billet.source.FetchOptions;
import dev.billet.convert.UsageException;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Severity;
import dev.billet.report.InputNotice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BilletTest {
    private static final Post DOUBTFUL =
        Post.builder().problems(List.of(new Problem("date-not-understood", Severity.WARNING, "?"))).build();

    @Test
    void showsTheVersionOnStandardOutput() {
        Cli.Result result = new Cli(FakeEngine.writing("")).run("--version");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("billet "), result.out());
        assertEquals("", result.err());
    }

    @Test
    void tellsOfAllCommandsOnHelp() {
        Cli.Result result = new Cli(FakeEngine.writing("")).run("--help");
        assertEquals(0, result.code());
        for (String name : Commands.NAMES) {
            assertTrue(result.out().contains("  " + name + " "), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "inspect", "diff", "check", "formats", "platforms", "schema", "completion"})
    void everyCommandHasHelpWithExitCodes(String name) {
        Cli.Result result = new Cli(FakeEngine.writing("")).run(name, "--help");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("Usage: billet " + name), result.out());
        assertTrue(result.out().contains("Exit codes:"), result.out());
    }

    @Test
    void showsUsageOnStandardErrorWithoutACommand() {
        Cli.Result result = new Cli(FakeEngine.writing("")).run();
        assertEquals(2, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().contains("Commands:\n  convert     "), result.err());
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        Cli.Result result = new Cli(FakeEngine.writing("")).run("convert", "--tabel", "posts");
        assertEquals(2, result.code());
        assertEquals("billet: unknown option '--tabel'; did you mean --table?\nTry 'billet convert --help'.\n", result.err());
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        Cli.Result result = new Cli(FakeEngine.writing("")).run("convrt", "x");
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("billet: unknown command 'convrt'; did you mean convert?"), result.err());
    }

    @Test
    void passesAllOptionsOn() {
        FakeEngine engine = FakeEngine.writing("");
        new Cli(engine).run("convert", "-t", "csv", "-o", "out", "-f", "html", "--base-url", "http://b.example/", "--files-from", "list",
            "--files0-from", "list0", "--no-merge", "--table", "comments", "--time-zone", "Europe/Paris", "--evidence", "--no-rules",
            "--rules", "a.json", "--rules", "b.json", "--one-blog", "--blog", "http://c.example/", "--blog-lines",
            "--spreadsheet-safe", "--max-page-size", "2M", "--max-ratio", "9", "--allow-private", "--timeout", "7", "--temp-dir", "tmp",
            "--jobs", "3", "--report", "report.ndjson", "--force", "--captures", "oldest", "-q", "one", "@two", "-");
        ConversionOptions expected = new ConversionOptions(
            new ConversionOptions.Input(List.of("one", "@two", "-"), "list", "list0", "html",
            new FetchOptions(true, Duration.ofSeconds(7), 2L << 20), 9),
            new ConversionOptions.Reading("http://b.example/", false, List.of(Path.of("a.json"), Path.of("b.json")), true),
            new ConversionOptions.Posts(false, true, "http://c.example/", CaptureChoice.OLDEST),
            new ConversionOptions.Output("csv", "out", true, "comments", "Europe/Paris", true, true),
            new ConversionOptions.Run(3, Path.of("tmp"), "report.ndjson"));
        assertEquals(List.of(expected), engine.asked);
    }

    @Test
    void refusesAChoiceOfCapturesThatThereIsNot() {
        Cli.Result result = new Cli(FakeEngine.writing("")).run("convert", "--captures", "best", "x");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("'best' is not one of all, newest and oldest"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "mailto:a@b.example", "https://", "/2011/a.html"})
    void refusesABaseThatIsNoAddress(String url) {
        Cli.Result result = new Cli(FakeEngine.writing("")).run("convert", "--base-url", url, "x");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("'" + url + "' is not an address such as"), result.err());
    }

    @ParameterizedTest
    @CsvSource({"blog.html, true", "blog.ndjson, false", "blog, false", "/dev/null, false", "-, false"})
    void saysWhenTheNameOfTheOutputTellsNoFormat(String output, boolean said) {
        String err = new Cli(FakeEngine.writing("")).run("convert", "-o", output, "x").err();
        assertEquals(said, err.contains("--to chooses another"), err);
        assertFalse(new Cli(FakeEngine.writing("")).run("convert", "-t", "json", "-o", output, "x").err().contains("--to"));
    }

    @Test
    void helpIsACommandToo() {
        Cli cli = new Cli(FakeEngine.writing(""));
        assertEquals(cli.run("--help"), cli.run("help"));
        assertEquals(cli.run("convert", "--help"), cli.run("help", "convert"));
    }

    @Test
    void saysWhatIsMissing() {
        assertTrue(new Cli(FakeEngine.writing("")).run("inspect").err().startsWith("billet: no INPUT given\n"));
        assertTrue(new Cli(FakeEngine.writing("")).run("convert", "-o").err().startsWith("billet: --output needs a value: PATH\n"));
    }

    @Test
    void takesDefaultsForWhatWasNotGiven() {
        FakeEngine engine = FakeEngine.writing("");
        new Cli(engine).run("convert", "one");
        ConversionOptions options = engine.asked.get(0);
        assertEquals("-", options.output().path());
        assertNull(options.output().format());
        assertEquals(new FetchOptions(false, Duration.ofMinutes(1), 50L << 20), options.input().limits());
        assertTrue(options.posts().merge() && options.reading().rules());
        assertEquals(Runtime.getRuntime().availableProcessors(), options.run().jobs());
    }

    @Test
    void readsStandardInputWithoutInput() {
        FakeEngine engine = FakeEngine.writing("{}\n");
        Cli.Result result = new Cli(engine).in("a page").run("convert", "-q");
        assertEquals(new Cli.Result(0, "{}\n", ""), result);
        assertEquals("a page", engine.readFromInput);
    }

    @Test
    void doesNotWaitForATerminalToType() {
        FakeEngine engine = FakeEngine.writing("");
        Cli.Result result = new Cli(engine).terminals("0", Map.of()).run("convert");
        assertEquals(2, result.code());
        assertTrue(engine.asked.isEmpty());
        assertTrue(result.err().startsWith("billet: no INPUT given"), result.err());
    }

    @Test
    void aDashReadsEvenATerminal() {
        assertEquals(0, new Cli(FakeEngine.writing("x")).terminals("0", Map.of()).run("convert", "-").code());
    }

    @Test
    void closesWithTheBalance() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            FakeEngine.onePost(ledger, DOUBTFUL);
            ledger.captured();
            ledger.endedWithout("image");
            ledger.captured();
            ledger.endedFailed();
            notices.report(new InputNotice.Unreadable("b.html", "cut off"));
        });
        Cli.Result result = new Cli(engine).run("convert", "x");
        assertEquals(3, result.code());
        assertEquals("""
            billet: b.html: cut off
            billet: 1 post, 0 comments, 0 pings, 0 related links
            billet: 1 problem in posts: 1 date-not-understood (--verbose tells them)
            billet: 3 inputs = 1 with posts + 1 without (1 image) + 1 failed
            """, result.err());
    }

    @Test
    void verboseTellsTheProblemsOfEachPost() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            FakeEngine.onePost(ledger, DOUBTFUL);
            progress.wrote(DOUBTFUL);
        });
        String said = new Cli(engine).run("convert", "-v", "x").err();
        String message = DOUBTFUL.problems().get(0).message();
        assertTrue(said.contains(": " + message + "\n"), said);
        assertFalse(new Cli(engine).run("convert", "x").err().contains(message));
    }

    @Test
    void plainTextThatIsNotReadComesWithAdvice() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            ledger.captured();
            ledger.endedWithout("plain text");
        });
        assertTrue(new Cli(engine).run("convert", "x").err().contains("--from text"));
    }

    @Test
    void quietLeavesErrors() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            FakeEngine.onePost(ledger, DOUBTFUL);
            notices.report(new InputNotice.Unreadable("-", "cut off"));
        });
        assertEquals("billet: standard input: cut off\n", new Cli(engine).run("convert", "-q", "x").err());
    }

    @Test
    void aMissingInputBesideGoodOnesEndsWithThree() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            FakeEngine.onePost(ledger, Post.builder().build());
            notices.report(new InputNotice.Unreadable("b.html", "no such file"));
        });
        assertEquals(3, new Cli(engine).run("convert", "x").code());
    }

    @Test
    void nothingWrittenEndsWithOneAndSaysWhy() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            ledger.captured();
            ledger.endedWithout("list page");
        });
        Cli.Result result = new Cli(engine).run("convert", "-q", "x");
        assertEquals(1, result.code());
        assertEquals("billet: nothing was written: no input holds a post that billet can read (1 list page)\n", result.err());
    }

    @ParameterizedTest
    @CsvSource({"true, 4", "false, 0"})
    void strictForbidsWarnings(boolean strict, int code) {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> FakeEngine.onePost(ledger, DOUBTFUL));
        assertEquals(code, (strict ? new Cli(engine).run("convert", "--strict", "x") : new Cli(engine).run("convert", "x")).code());
    }

    @Test
    void strictForgivesInfos() {
        Post fine = Post.builder().problems(List.of(new Problem("charset-disagrees", Severity.INFO, "?"))).build();
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> FakeEngine.onePost(ledger, fine));
        assertEquals(0, new Cli(engine).run("convert", "--strict", "x").code());
    }

    @Test
    void aBalanceThatDoesNotAddUpIsSaidEvenToTheQuiet() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            FakeEngine.onePost(ledger, Post.builder().build());
            ledger.captured();
        });
        Cli.Result result = new Cli(engine).run("convert", "-q", "x");
        assertEquals(3, result.code());
        assertTrue(result.err().contains("a defect of billet"), result.err());
    }

    @Test
    void wrongUsageFromBelowEndsWithTwo() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            throw new UsageException("several blogs:\n  a.example\n  b.example");
        });
        Cli.Result result = new Cli(engine).run("convert", "x");
        assertEquals(2, result.code());
        assertEquals("billet: several blogs:\n  a.example\n  b.example\nTry 'billet convert --help'.\n", result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "-1", "5T", "", "99999999999G"})
    void refusesWhatIsNoSize(String size) {
        FakeEngine engine = FakeEngine.writing("");
        Cli.Result result = new Cli(engine).run("convert", "--max-page-size", size, "x");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("size"), result.err());
        assertTrue(engine.asked.isEmpty());
    }

    @Test
    void refusesAnUnknownProgress() {
        assertEquals(2, new Cli(FakeEngine.writing("")).run("convert", "--progress", "yes", "x").code());
    }

    @Test
    void aDefectShowsItsStackOnlyOnDebug() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            throw new IllegalStateException("oops");
        });
        Cli.Result plain = new Cli(engine).run("convert", "x");
        assertEquals(1, plain.code());
        assertEquals(1, plain.err().lines().count(), plain.err());
        assertTrue(new Cli(engine).run("convert", "--debug", "x").err().contains("    at dev.billet.cli."));
    }

    @Test
    void aClosedPipeEndsQuietlyWithZero() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(failing("Broken pipe"), err);
        assertEquals(0, code);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskEndsWithOneAndASentence() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(failing("No space left on device"), err);
        assertEquals(1, code);
        assertEquals("billet: cannot write to standard output: No space left on device\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamed() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) -> {
            throw new IOException("No space left on device");
        });
        Cli.Result result = new Cli(engine).run("convert", "-o", "blog.wxr", "x");
        assertEquals(new Cli.Result(1, "", "billet: cannot write blog.wxr: No space left on device\n"), result);
    }

    @Test
    void escapeSequencesNeverReachTheTerminal() {
        FakeEngine engine = new FakeEngine((ledger, out, notices, progress) ->
            notices.report(new InputNotice.Unreadable("a\u001b[31m\u202eb.html", "bad\u0007\u009b\nnews")));
        String err = new Cli(engine).run("convert", "x").err();
        assertTrue(err.startsWith("billet: a[31mb.html: bad news\n"), err);
        String usage = new Cli(engine).run("convert", "--\u001b[2J").err();
        assertFalse(usage.contains("\u001b"), usage);
    }

    @Test
    void listsFormats() {
        assertEquals("""
            Read (--from), told by content:
              html  saved pages

            Opened, also inside of each other:
              sack  a sack of pages

            Written (--to), told by the name of the output:
              ndjson  all there is
              csv     tables
                      carries everything
            """, new Cli(FakeEngine.writing("")).run("formats").out());
    }

    @Test
    void printsBothSchemas() {
        assertEquals("{}\n", new Cli(FakeEngine.writing("")).run("schema").out());
        assertEquals("posts: id\n", new Cli(FakeEngine.writing("")).run("schema", "--csv").out());
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        String script = new Cli(FakeEngine.writing("")).run("completion").out();
        assertTrue(script.contains("inspect") && script.contains("--spreadsheet-safe"));
    }

    private static int run(OutputStream out, OutputStream err) {
        InputStream none = new ByteArrayInputStream(new byte[0]);
        return new Billet(none, out, err, new Environment("", Map.of()), FakeEngine.writing("data")).run("convert", "x");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
