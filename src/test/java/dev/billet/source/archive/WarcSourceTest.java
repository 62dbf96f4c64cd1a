package dev.billet.source.archive;

import static dev.billet.source.archive.WarcBytes.bytes;
import static dev.billet.source.archive.WarcBytes.gzip;
import static dev.billet.source.archive.WarcBytes.http;
import static dev.billet.source.archive.WarcBytes.join;
import static dev.billet.source.archive.WarcBytes.page;
import static dev.billet.source.archive.WarcBytes.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a capture in WARC and ARC files. */
class WarcSourceTest {
    private static final String HTML = "<!doctype html><title>The mill</title><p>By the river.";
    private static final String URL = "https://mill.example/2011/10/02/the-river/";

    private static byte[] answer(String head, byte[] body, String... fields) {
        return record("response", URL, http(head, body), fields);
    }

    private static String content(byte[] file) throws IOException {
        Unpacked all = Unpacked.of("a.warc", file);
        assertEquals(List.of(), all.notices);
        return all.items.get(0).content();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesPagesWithAddressTimeAndTypeAndPassesOverTheRest(boolean packed) throws IOException {
        byte[][] records = {record("warcinfo", null, bytes("software: own\r\n")),
            record("request", URL, http("GET / HTTP/1.1", new byte[0])), page("<" + URL + ">", HTML),
            record("metadata", URL, bytes("fetchTimeMs: 5\r\n")), page("https://mill.example/b", HTML)};
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int place = 0;
        for (int i = 0; i < records.length; i++) {
            place = i == 2 ? file.size() : place;
            file.writeBytes(packed ? gzip(records[i]) : records[i]);
        }
        Unpacked all = Unpacked.of(packed ? "crawl.warc.gz" : "crawl.warc", file.toByteArray());
        assertEquals(List.of(), all.notices);
        assertEquals(2, all.items.size());
        assertEquals(new Unpacked.Item((packed ? "crawl.warc.gz#" : "crawl.warc#")
            + place, URL, "2011-12-01T08:00:00Z", "text/html", "utf-8",
            200, null, null, HTML), all.items.get(0));
    }

    /** Records meet the ends of the reader's buffers at all kinds of places. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aLargeArchiveIsReadWhole(boolean packed, boolean opensAgain) throws IOException {
        Random random = new Random(7);
        List<String> pages = new ArrayList<>();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < 600; i++) {
            byte[] text = new byte[random.nextInt(20_000)];
            random.nextBytes(text);
            pages.add(HTML + i + HexFormat.of().formatHex(text));
            byte[] record = page(URL + i, pages.get(i));
            file.writeBytes(packed ? gzip(record) : record);
        }
        Unpacked all = Unpacked.of(packed ? "crawl.warc.gz"
            : "crawl.warc", file.toByteArray(), opensAgain, ArchiveLimits.ofRatio(ArchiveLimits.RATIO));
        assertEquals(List.of(), all.notices);
        assertEquals(pages, all.contents());
    }

    @Test
    void severalRecordsInOnePackedMemberHavePlacesOfTheirOwn() throws IOException {
        byte[] one = page(URL, HTML);
        Unpacked all = Unpacked.of("crawl.warc.gz", join(gzip(join(one, page(URL + "2/", HTML))), gzip(one)));
        assertEquals(List.of("crawl.warc.gz#0", "crawl.warc.gz#0+" + one.length, "crawl.warc.gz#"
            + gzip(join(one, page(URL + "2/", HTML))).length),
            all.locations());
    }

    @Test
    void saysOfAnswersWithoutAPageWhatTheyAre() throws IOException {
        Unpacked all = Unpacked.of("a.warc", join(answer("HTTP/1.1 301 Moved Permanently\nLocation: ../new/?p=7", new byte[0]),
            answer("HTTP/1.0 404 Not Found\nContent-Type: text/html", bytes("<p>no")), answer("HTTP/1.1 503", bytes("later")),
            answer("HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]), record("resource", "urn:log", bytes("x")),
            record("response", "dns:mill.example", bytes("mill.example. 60 IN A 192.0.2.1"))));
        assertEquals(List.of("redirect", "not found", "server error", "empty answer", "archiver's own record", "DNS answer"),
            all.items.stream().map(Unpacked.Item::noPage).toList());
        assertEquals("https://mill.example/2011/10/02/new/?p=7", all.items.get(0).leadsTo());
        assertEquals(301, all.items.get(0).status());
    }

    @Test
    void undoesChunksAndPacking() throws IOException {
        byte[] chunked = bytes("1d;x=y\r\n" + HTML.substring(0, 29) + "\r\n" + Integer.toHexString(HTML.length() - 29) + "\r\n"
            + HTML.substring(29)
            + "\r\n0\r\nTrailer: x\r\n\r\n");
        assertEquals(HTML, content(answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", chunked)));
        assertEquals(HTML, content(answer("HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(bytes(HTML)))));
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib);
             DeflaterOutputStream bare = new DeflaterOutputStream(raw, new Deflater(5, true))) {
            out.write(bytes(HTML));
            bare.write(bytes(HTML));
        }
        assertEquals(HTML, content(answer("HTTP/1.1 200 OK\nContent-Encoding: deflate", zlib.toByteArray())));
        assertEquals(HTML, content(answer("HTTP/1.1 200 OK\nContent-Encoding: deflate", raw.toByteArray())));
    }

    @Test
    void takesBytesAsTheyAreWhenTheCrawlerHasUndoneWhatTheFieldsClaim() throws IOException {
        for (String claim : List.of("Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: deflate",
            "Content-Encoding: br")) {
            assertEquals(HTML, content(answer("HTTP/1.1 200 OK\nContent-Type: text/html\n" + claim, bytes(HTML))), claim);
        }
        byte[] unknown = {0x1b, 0x2d, 0, 4};
        assertEquals("[packed in a way that billet cannot undo (br)]", content(answer("HTTP/1.1 200 OK\nContent-Encoding: br", unknown)));
    }

    @Test
    void readsResourcesAndTexts() throws IOException {
        Unpacked all = Unpacked.of("a.warc", join(record("resource", URL, bytes(HTML), "Content-Type: text/html; charset=latin1"),
            record("conversion", URL, bytes("The mill\nBy the river"), "Content-Type: text/plain")));
        assertEquals(List.of(HTML, "The mill\nBy the river"), all.contents());
        assertEquals("latin1", all.items.get(0).charset());
        assertEquals("text/plain", all.items.get(1).mediaType());
    }

    @Test
    void knowsWhereTheContentOfARevisitIs() throws IOException {
        String digest = "WARC-Payload-Digest: sha1:AAAA";
        Unpacked all = Unpacked.of("a.warc", join(answer("HTTP/1.1 200 OK", bytes(HTML), digest),
            record("revisit", "https://mill.example/?p=7", new byte[0], digest, "WARC-Refers-To-Target-URI: " + URL),
            record("revisit", URL, new byte[0], "WARC-Payload-Digest: sha1:BBBB")));
        assertEquals("revisit", all.items.get(1).noPage());
        assertEquals(URL, all.items.get(1).leadsTo());
        assertEquals("revisit without its original", all.items.get(2).noPage());
        assertNull(all.items.get(2).leadsTo());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsArcFiles(boolean packed) throws IOException {
        byte[] version = bytes("1 0 Own\nURL IP-address Archive-date Content-type Archive-length\n\n");
        byte[] answer = http("HTTP/1.0 200 OK\nContent-Type: text/html", bytes(HTML));
        byte[] first = join(bytes("filedesc://a.arc 0.0.0.0 20111201080000 text/plain " + version.length + "\n"), version, bytes("\n"));
        byte[] second = join(bytes("https://mill.example/two words 192.0.2.1 20111201080000 text/html " + answer.length + "\n"), answer,
            bytes("\n"));
        Unpacked all = packed ? Unpacked.of("a.arc.gz", join(gzip(first), gzip(second))) : Unpacked.of("a.arc", join(first, second));
        assertEquals(List.of(), all.notices);
        assertEquals(List.of(HTML), all.contents());
        assertEquals("https://mill.example/two words", all.items.get(0).url());
        assertEquals("2011-12-01T08:00:00Z", all.items.get(0).captured());
    }

    @Test
    void thePageCanBeginRightBehindTheFieldsAsTheFirstServersHadIt() throws IOException {
        String glued = new String(answer("HTTP/1.0 200 OK\nContent-type: text/html", bytes(HTML))).replace("html\r\n\r\n", "html\r\n");
        int length = HTML.length() + "HTTP/1.0 200 OK\r\nContent-type: text/html\r\n".length();
        assertEquals(HTML, content(bytes(glued.replaceFirst("Content-Length: [0-9]+", "Content-Length: " + length))));
    }

    @Test
    void tellsThatAnArchiveHoldsNothing() throws IOException {
        assertEquals(List.of("a.warc: no pages in this archive, only records of other kinds (1 warcinfo)"),
            Unpacked.of("a.warc", record("warcinfo", null, bytes("x: y"))).notices);
        assertEquals(List.of("a.warc#0: cannot be read: no record begins here"), Unpacked.of("a.warc", bytes("\1\2\3\4\5\6\7")).notices);
    }
}
