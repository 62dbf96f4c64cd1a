package dev.billet.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.source.archive.WarcBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there of a page that ends too early is read, and the run says how much that was. */
class CutPagesTest {
    private static final String URL = "https://mill.example/2011/10/02/the-river/";
    @TempDir
    private Path folder;

    private static String page(String more) {
        return "<!doctype html><title>The river | The mill</title><link rel=canonical href=" + URL + "><div class='post hentry'>"
            + "<h2 class=entry-title>The river</h2><div class=entry-content>"
            + "<p>Water that came over the weir in the night.</p>\n".repeat(40)
            + more + "</div></div><ol class=commentlist><li class=comment id=comment-11><cite class=fn>Ann</cite> says: "
            + "<a href='#c'>October 3, 2011 at 10:11</a><p>A fine mill.</p></li></ol>";
    }

    private InProcess run(int jobs, String name, byte[] file) throws IOException {
        Path path = Files.write(folder.resolve(name), file);
        return InProcess.files(jobs, path.toString());
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRecordThatIsShorterThanItSaysGivesItsPost(int jobs) throws IOException {
        byte[] record = WarcBytes.page(URL, page(""));
        InProcess run = run(jobs, "a.warc", Arrays.copyOf(record, record.length - 130));
        assertEquals(1, run.lines().size());
        assertTrue(run.lines().get(0).contains("\"page-cut-off\""));
        int left = page("").length() - 126;
        assertEquals(List.of(place("a.warc") + "#0: only the first " + left + " bytes of the page could be read: the record is cut off"),
            run.notices());
        assertEquals(1, run.ledger().failed());
        assertEquals(1, run.ledger().captures());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aShortPageThatIsCutIsAsGood(int jobs) throws IOException {
        byte[] record = WarcBytes.page(URL, page("").replace("<p>Water that came over the weir in the night.</p>\n".repeat(30), ""));
        InProcess run = run(jobs, "a.warc", Arrays.copyOf(record, record.length - 12));
        assertEquals(1, run.lines().size());
        assertTrue(run.lines().get(0).contains("A fine mill."));
        assertEquals(1, run.notices().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPackedRecordThatIsShorterThanItSaysEndsBeforeTheNext(int jobs) throws IOException {
        String whole = new String(WarcBytes.page(URL, page("")), StandardCharsets.ISO_8859_1);
        byte[] cut = whole.substring(0, whole.length() - 130).getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = WarcBytes.page(URL + "2/", page("").replace("river", "wheel").replace(URL, URL + "2/"));
        byte[] file = WarcBytes.join(WarcBytes.gzip(cut), WarcBytes.gzip(next));
        InProcess run = run(jobs, "a.warc.gz", file);
        assertEquals(2, run.lines().size(), run.notices()::toString);
        assertFalse(run.lines().get(0).contains("wheel"));
        assertTrue(run.lines().get(1).contains("a.warc.gz#" + WarcBytes.gzip(cut).length + "\""));
        assertEquals(1, run.notices().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theCrawlersOwnCutIsTold(int jobs) throws IOException {
        String record = new String(WarcBytes.page(URL, page("")), StandardCharsets.ISO_8859_1);
        byte[] file = record.replaceFirst("WARC-Date", "WARC-Truncated: length\r\nWARC-Date").getBytes(StandardCharsets.ISO_8859_1);
        InProcess run = run(jobs, "a.warc", file);
        assertEquals(1, run.lines().size());
        assertEquals(List.of(place("a.warc") + "#0: only the first " + page("").length() + " bytes of the page could be read: "
            + "the crawler has cut it off (length)"), run.notices());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aWholeCopyOfThePageIsBetter(int jobs) throws IOException {
        byte[] cut = WarcBytes.page(URL, page("<p>And more"));
        String later = new String(cut, StandardCharsets.ISO_8859_1).replace("2011-12-01", "2011-12-05");
        byte[] file = WarcBytes.join(WarcBytes.page(URL, page("<p>The whole story.</p>")),
            Arrays.copyOf(later.getBytes(StandardCharsets.ISO_8859_1), cut.length - 240));
        InProcess run = run(jobs, "a.warc", file);
        assertEquals(1, run.lines().size());
        assertTrue(run.lines().get(0).contains("The whole story."));
        assertFalse(run.lines().get(0).contains("\"page-cut-off\""));
        assertEquals(1, run.notices().size());
    }

    /** Decoders hold bytes back, which must not be lost where the file breaks off. */
    @ParameterizedTest
    @ValueSource(strings = {"8bit", "quoted-printable", "base64"})
    void aSavedPageThatIsCutGivesWhatIsThere(String encoding) throws IOException {
        String html = page("<p>And more.</p>");
        String body = switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.US_ASCII));
            case "quoted-printable" -> html.replace("=", "=3D").replaceAll("([^\n]{70})", "$1=\n");
            default -> html;
        };
        String file = "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: " + URL
            + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body;
        InProcess run = run(1, "a.mhtml", file.substring(0, file.length() - 30).getBytes(StandardCharsets.US_ASCII));
        assertEquals(1, run.lines().size(), run.notices()::toString);
        assertTrue(run.lines().get(0).contains("And more."));
        assertTrue(run.lines().get(0).contains("\"page-cut-off\""));
        assertEquals(1, run.notices().size());
    }

    /** Damage in what no reader wants is told all the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aCutPictureIsTold(int jobs) throws IOException {
        byte[] picture = WarcBytes.page(URL + "a.png", "\u0000".repeat(200)).clone();
        byte[] file = new String(picture, StandardCharsets.ISO_8859_1).replace("\0".repeat(200), "\u0089PNG\r\n\u001a\n" + "x".repeat(100))
            .getBytes(StandardCharsets.ISO_8859_1);
        InProcess run = run(jobs, "a.warc", WarcBytes.join(WarcBytes.page(URL, page("")), file));
        assertEquals(1, run.lines().size());
        assertEquals(1, run.notices().size(), run.notices()::toString);
        assertEquals(2, run.ledger().captures());
    }
}
