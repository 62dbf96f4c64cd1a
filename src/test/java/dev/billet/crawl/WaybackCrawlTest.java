package dev.billet.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** A blog that only an archive has: its index in pages, its captures with their times, and its moods. */
class WaybackCrawlTest {
    private static final String BLOG = "http://mill.example/";
    private static final String[] LINES = {
        "example,mill)/ 20090101000000 http://mill.example/ text/html 200",
        "example,mill)/ 20110601000000 http://www.mill.example:80/ text/html 200",
        "example,mill)/ 20140101000000 http://mill.example/ text/html 302",
        "example,mill)/2009/one 20090202000000 http://mill.example/2009/one text/html 200",
        "example,mill)/2009/two 20090202000001 http://mill.example/2009/two text/html 301",
        "example,mill)/2009/two/ 20090202000002 http://mill.example/2009/two/ warc/revisit -",
        "example,mill)/feed 20100101000000 http://mill.example/feed/ text/xml 200",
        "example,mill)/style.css 20100101000000 http://mill.example/style.css text/css 200",
        "example,mill)/tag/river 20100101000000 http://mill.example/tag/river text/html 200",
        "example,mill)/2009/three 20100101000000 http://mill.example/2009/three text/html 200",
        "example,mill)/2009/three 20120101000000 http://mill.example/2009/three text/html 200",
        "example,mill)/photo.jpg 20100101000000 http://mill.example/photo.jpg image/jpeg 200"};
    @TempDir
    Path folder;
    private TestBlog server;
    private int perPage = 4;

    @BeforeEach
    void start() throws IOException {
        server = new TestBlog();
        server.otherwise(exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            String key = query != null && query.contains("resumeKey=")
                ? URLDecoder.decode(query.replaceAll(".*resumeKey=", ""), StandardCharsets.UTF_8) : "from 0";
            int from = Integer.parseInt(key.split(" ")[1]);
            if (exchange.getRequestURI().getPath().equals("/cdx/search/cdx")) {
                TestBlog.send(exchange, 200, "application/json", index(from));
            } else {
                TestBlog.send(exchange, 404, "text/html", "not in the archive");
            }
        });
        capture("20090101000000", BLOG, "front of 2009");
        capture("20110601000000", "http://www.mill.example:80/", "front of 2011");
        capture("20090202000000", BLOG + "2009/one", "one");
        server.redirect("/web/20090202000001id_/" + BLOG + "2009/two", server.address("/web/20090202000001id_/" + BLOG + "2009/two/"));
        server.redirect("/web/20090202000002id_/" + BLOG + "2009/two/", server.address("/web/20081231000000id_/" + BLOG + "2009/two/"));
        capture("20081231000000", BLOG + "2009/two/", "two");
        capture("20100101000000", BLOG + "feed/", "feed");
        capture("20100101000000", BLOG + "2009/three", "three");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void capture(String timestamp, String url, String text) {
        server.html("/web/" + timestamp + "id_/" + url, text);
    }

    private String index(int from) {
        StringBuilder json = new StringBuilder("[[\"urlkey\",\"timestamp\",\"original\",\"mimetype\",\"statuscode\"]");
        for (String line : Arrays.copyOfRange(LINES, from, Math.min(LINES.length, from + perPage))) {
            json.append(",\n[\"").append(line.replace(" ", "\", \"")).append("\"]");
        }
        return json + (from + perPage < LINES.length ? ",\n[],\n[\"key " + (from + perPage) + "\"]]" : "]");
    }

    private Path warc() {
        return folder.resolve("mill.warc.gz");
    }

    private TestCrawl crawl(Instant at) {
        return new TestCrawl(warc()).wayback(server.address("/"), at);
    }

    /** Address, time, status and text of each answer in the WARC. */
    private List<String> captures() throws IOException {
        List<String> captures = new ArrayList<>();
        try (WarcReader reader = new WarcReader(FileChannel.open(warc()))) {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                if (record.get() instanceof WarcResponse response) {
                    String text = new String(response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("(?s).*<body>|</body>.*", "");
                    captures.add(response.target() + " " + response.date() + " " + response.http().status() + " " + text
                        + response.http().headers().first("Location").orElse(""));
                }
            }
        }
        return captures;
    }

    private static final List<String> EXPECTED = List.of("http://www.mill.example:80/ 2011-06-01T00:00:00Z 200 front of 2011",
        "http://mill.example/2009/one 2009-02-02T00:00:00Z 200 one",
        "http://mill.example/2009/two 2009-02-02T00:00:01Z 301 http://mill.example/2009/two/",
        "http://mill.example/2009/two/ 2008-12-31T00:00:00Z 200 two", "http://mill.example/feed/ 2010-01-01T00:00:00Z 200 feed",
        "http://mill.example/2009/three 2010-01-01T00:00:00Z 200 three");

    @Test
    void takesTheBestCaptureOfEachAddressThroughAllPagesOfTheIndex() throws IOException {
        CrawlBalance balance = crawl(null).run(BLOG);
        assertEquals(EXPECTED, captures());
        assertEquals(3, server.asked().stream().filter(path -> path.startsWith("/cdx/")).count());
        assertEquals(0, balance.failed().size());
        assertTrue(server.asked().contains("/web/20120101000000id_/http://mill.example/2009/three"), "the newest was asked first");
    }

    @Test
    void takesTheCapturesOfADate() throws IOException {
        crawl(Instant.parse("2009-03-01T00:00:00Z")).run(BLOG);
        assertEquals("http://mill.example/ 2009-01-01T00:00:00Z 200 front of 2009", captures().get(0));
    }

    @Test
    void waitsWhenTheArchiveIsBusyAndReportsWhatItCannotGive() throws IOException {
        String three = "/web/20100101000000id_/" + BLOG + "2009/three";
        server.at(three, TestBlog.status(404)).first("/web/20090202000000id_/" + BLOG
            + "2009/one", TestBlog.status(429, "Retry-After", "60"),
            TestBlog.status(504), TestBlog.status(503));
        TestCrawl crawl = crawl(null);
        CrawlBalance balance = crawl.run(BLOG);
        assertEquals(List.of("http://mill.example/2009/three"), List.copyOf(balance.failed().keySet()));
        assertEquals("the archive answers HTTP 404", balance.failed().get("http://mill.example/2009/three"));
        assertEquals(EXPECTED.subList(0, 5), captures());
        assertTrue(crawl.waits.contains(60_000L), crawl.waits::toString);
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        crawl(null).run(BLOG);
        byte[] whole = Files.readAllBytes(warc());
        for (int cut = 0; cut < whole.length; cut += 97) {
            Files.delete(warc());
            Files.write(folder.resolve("mill.warc.gz.part"), Arrays.copyOf(whole, cut));
            crawl(null).run(BLOG);
            assertEquals(EXPECTED, captures(), "cut at " + cut);
        }
        server.asked().clear();
        Files.move(warc(), folder.resolve("mill.warc.gz.part"));
        crawl(null).run(BLOG);
        assertEquals(0, server.asked().stream().filter(path -> path.startsWith("/web/")).count());
    }

    @Test
    void listsWhatItWouldTake() throws IOException {
        Crawl.Plan plan = crawl(null).plan(BLOG);
        assertEquals(6, plan.urls().size());
        assertEquals("20110601000000 http://www.mill.example:80/", plan.urls().get(0));
        assertFalse(server.asked().stream().anyMatch(path -> path.startsWith("/web/")));
    }

    @Test
    void saysWhenTheArchiveHasNoIndexToAsk() {
        server.otherwise(TestBlog.status(403));
        IOException none = assertThrows(IOException.class, () -> crawl(null).run(BLOG));
        assertTrue(none.getMessage().startsWith("the index of the archive answers HTTP 403"), none::getMessage);
    }
}
