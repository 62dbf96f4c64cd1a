package dev.billet.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.report.Ledger;
import dev.billet.report.Notice;
import dev.billet.source.FetchOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many captures are read at a time: the same posts, the same notices, the same order. */
class JobsTest {
    private static final int PAGES = 42;
    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private final List<String> said = new ArrayList<>();

    /** Pages of which each twelfth is no page, with exports in between: one that fits into memory and one that does not. */
    @BeforeEach
    void inputs() throws IOException {
        for (int i = 0; i < PAGES; i++) {
            String name = String.format("%03d", i);
            if (i % 12 == 7) {
                Files.write(folder.resolve(name + ".html"), new byte[] {0, 1, 2, (byte) i, (byte) 200, 17});
            } else if (i == 20 || i == 40) {
                Files.write(folder.resolve(name + ".ndjson"), posts(i, i == 20 ? 3 : 600));
            } else {
                Files.writeString(folder.resolve(name + ".html"), page(i % 30));
            }
        }
    }

    private static byte[] posts(int from, int many) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < many; i++) {
            lines.append("{\"schema\":\"billet/1\",\"id\":\"").append(from).append('-').append(i)
                .append("\",\"title\":\"").append("A long title of a post. ".repeat(320)).append("\"}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers that come back, so that captures of one post are united across threads. */
    private static String page(int number) {
        String text = "<p>Words about mill number " + number + ", which stands by the river and has three wheels.</p>\n";
        return "<html lang=en><head><title>Mill " + number + " | Mills</title>"
            + "<link rel=canonical href='http://mills.example/2011/10/02/mill-" + number + "/'></head><body><div class='post hentry'>"
            + "<h2 class=entry-title>Mill " + number + "</h2><div class=entry-content>" + text.repeat(5) + "</div></div>"
            + "<ol class=commentlist><li class=comment id=comment-" + number + "1><cite class=fn>Ann</cite> says: "
            + "<a href='#c'>October 3, 2011 at 10:11</a><p>A fine mill, number " + number + ".</p></li></ol></body></html>";
    }

    private byte[] run(int jobs, boolean merge, String report, InputStream in, String... inputs) throws IOException, UsageException {
        said.clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Notice> notices = new ArrayList<>();
        ConversionOptions options = new ConversionOptions(
            new ConversionOptions.Input(List.of(inputs), null, null, null, new FetchOptions(false, Duration.ofSeconds(1), 50 << 20), 200),
            new ConversionOptions.Reading(null, true, List.of(), false), new ConversionOptions.Posts(merge, false, null),
            new ConversionOptions.Output("ndjson", "-", false, null, null, false, false),
            new ConversionOptions.Run(jobs, null, report));
        Ledger ledger = new Conversion(options, in, out, notices::add, (captures, posts, share) -> said.add(captures + " " + posts)).run();
        assertTrue(ledger.balances());
        notices.forEach(notice -> said.add(notice.toString()));
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"2, true", "5, false"})
    void writesTheSameWithAnyNumberOfThreads(int jobs, boolean merge) throws IOException, UsageException {
        String[] inputs = {"no such file", folder.toString(), "nor this"};
        byte[] alone = run(1, merge, null, InputStream.nullInputStream(), inputs);
        List<String> saidAlone = List.copyOf(said);
        assertArrayEquals(alone, run(jobs, merge, null, InputStream.nullInputStream(), inputs));
        assertEquals(saidAlone, said);
        assertTrue(alone.length > 50_000);
    }

    @Test
    void readsOneInputThatStandsAloneInItsOwnThread() throws IOException, UsageException {
        byte[] page = page(3).getBytes(StandardCharsets.UTF_8);
        byte[] alone = run(1, true, null, new ByteArrayInputStream(page), "-");
        assertArrayEquals(alone, run(5, true, null, new ByteArrayInputStream(page), "-"));
        assertTrue(new String(alone, StandardCharsets.UTF_8).contains("A fine mill, number 3."));
    }

    @Test
    void reportsNoticesAndTheBalanceAsJsonLines() throws IOException, UsageException {
        Path report = elsewhere.resolve("report.ndjson");
        Files.writeString(elsewhere.resolve("mill.html"), page(5).replace("commentlist>", "commentlist><h3>7 comments</h3>"));
        run(2, true, report.toString(), InputStream.nullInputStream(), elsewhere.toString(), "nothing.html");
        String id = Files.readString(report).replaceAll("(?s).*\"post\":\"([^\"]*)\".*", "$1");
        assertEquals("""
            {"type":"notice","severity":"error","code":"unreadable","location":"nothing.html","message":"no such file"}
            {"type":"problem","severity":"warning","code":"comment-count-differs","post":"ID","url":"http://mills.example/2011/10/02/mill-5/",\
            "location":"FOLDER/mill.html","message":"the page says 7 comments; found were 1 comments and 0 pings"}
            {"type":"balance","inputs":2,"withPosts":1,"withoutPosts":{},"failed":1,"posts":1,"comments":1,"pings":0,\
            "related":0,"leftOut":{},"leftOutReplies":0,"problems":{"comment-count-differs":1},"balances":true}
            """, Files.readString(report).replace(id, "ID").replace(elsewhere.toString(), "FOLDER"));
    }

    @Test
    void keepsTheReportOfARunThatWritesNothing() throws IOException, UsageException {
        Path report = elsewhere.resolve("report.ndjson");
        run(2, true, report.toString(), InputStream.nullInputStream(), "nothing.html");
        assertTrue(Files.readString(report).endsWith("\"balances\":true}\n"));
    }
}
