package dev.billet.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.crawl.find.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a crawl makes of servers that are busy, broken, slow or worse. */
class MisbehaviourTest {
    private static final String POST = "/2011/10/post-2/";
    @TempDir
    Path folder;
    private TestBlog blog;

    @BeforeEach
    void start() throws IOException {
        blog = TestBlog.whole(3);
    }

    @AfterEach
    void stop() {
        blog.close();
    }

    private TestCrawl crawl() {
        return new TestCrawl(folder.resolve("blog.warc.gz"));
    }

    private List<String> stored() throws IOException {
        return TestCrawl.responses(folder.resolve("blog.warc.gz"));
    }

    /** The one reason why the post was not fetched. */
    private String failure(TestCrawl crawl) throws IOException {
        CrawlBalance balance = crawl.run(blog.address("/"));
        assertEquals(List.of(blog.address(POST)), List.copyOf(balance.failed().keySet()), () -> balance.failed().toString());
        assertFalse(stored().contains(POST));
        assertTrue(stored().contains("/2011/10/post-3/"));
        return balance.failed().values().iterator().next();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void waitsAsLongAsABusyServerSaysAndIsSlowerThen(int status) throws IOException {
        blog.first(POST, TestBlog.status(status, "Retry-After", "77"),
            TestBlog.status(status, "Retry-After", "Fri, 01 Mar 2024 12:02:00 GMT"),
            TestBlog.status(status));
        TestCrawl crawl = crawl();
        CrawlBalance balance = crawl.run(blog.address("/"));
        assertEquals(3, balance.answered().get(Kind.PAGE));
        assertEquals(4, Collections.frequency(blog.asked(), POST));
        assertTrue(crawl.waits.containsAll(List.of(77_000L, 120_000L, 20_000L)), crawl.waits::toString);
        assertEquals(8000, crawl.waits.get(crawl.waits.size() - 1));
        assertEquals(3, crawl.reasons.size());
    }

    @Test
    void leavesAServerAloneThatWantsItForHours() {
        blog.first(POST, TestBlog.status(503, "Retry-After", "7200"));
        IOException stopped = assertThrows(BrokenOffException.class, () -> crawl().run(blog.address("/")));
        assertEquals("the server answers HTTP 503 and wants to be left alone for 120 minutes", stopped.getMessage());
        assertTrue(Files.exists(folder.resolve("blog.warc.gz.part")));
    }

    @Test
    void givesUpOnAnAddressThatIsAlwaysBusy() throws IOException {
        blog.at(POST, TestBlog.status(503));
        assertEquals("the server answers HTTP 503, 6 times", failure(crawl()));
        assertEquals(6, Collections.frequency(blog.asked(), POST));
    }

    @Test
    void reportsAnswersThatAreCutOffAfterTryingAgain() throws IOException {
        blog.at(POST, exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            throw new IOException("on purpose");
        });
        assertTrue(failure(crawl()).startsWith("the connection broke: "));
        assertEquals(3, Collections.frequency(blog.asked(), POST));
    }

    @Test
    void takesAWholeAnswerAfterOneThatWasCutOff() throws IOException {
        blog.first(POST, exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            throw new IOException("on purpose");
        });
        CrawlBalance balance = crawl().run(blog.address("/"));
        assertEquals(0, balance.failed().size());
        assertEquals(1, Collections.frequency(stored(), POST));
    }

    @Test
    void refusesAnswersWithoutAnEnd() throws IOException {
        blog.at(POST, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[10_000];
            while (true) {
                exchange.getResponseBody().write(part);
            }
        });
        assertEquals("larger than 100000 bytes; --max-page-size sets another limit", failure(crawl()));
        assertEquals(1, Collections.frequency(blog.asked(), POST));
    }

    @Test
    void doesNotWaitForASlowServerForEver() throws IOException {
        blog.at(POST, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            // Until the other side has gone.
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(20_000_000);
            }
        });
        CrawlBalance balance = crawl().timeout(Duration.ofSeconds(1)).run(blog.address("/"));
        assertEquals("no whole answer within 1 seconds; --timeout sets another limit", balance.failed().get(blog.address(POST)));
    }

    @Test
    void unpacksNoBombs() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[20_000_000]);
        }
        blog.at(POST, exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bomb.size());
            exchange.getResponseBody().write(bomb.toByteArray());
        });
        CrawlBalance balance = crawl().run(blog.address("/"));
        assertTrue(balance.failed().get(blog.address(POST)).startsWith("kept, but its links cannot be read: larger than"),
            () -> balance.failed().toString());
    }

    @Test
    void leavesCirclesOfRedirects() throws IOException {
        blog.redirect(POST, "/round/").redirect("/round/", POST).redirect("/2011/10/post-3/", "/2011/10/post-3/");
        CrawlBalance balance = crawl().run(blog.address("/"));
        assertEquals("it redirects to itself", balance.failed().get(blog.address("/2011/10/post-3/")));
        assertEquals(1, Collections.frequency(blog.asked(), POST));
        assertEquals(1, Collections.frequency(blog.asked(), "/round/"));
    }

    @Test
    void stopsInAChainOfRedirectsWithoutAnEnd() throws IOException {
        for (int i = 0; i < 50; i++) {
            blog.redirect(i == 0 ? POST : "/hop-" + i + "/", "/hop-" + (i + 1) + "/");
        }
        CrawlBalance balance = crawl().run(blog.address("/"));
        assertEquals("it redirects more than 5 times", balance.failed().get(blog.address(POST)));
    }

    @Test
    void keepsRedirectsAndRefusalsAsAnswers() throws IOException {
        blog.at(POST, TestBlog.status(404));
        CrawlBalance balance = crawl().run(blog.address("/"));
        assertEquals(0, balance.failed().size());
        assertTrue(stored().contains(POST));
        assertTrue(stored().contains("/2011/10/post-3/"));
        assertTrue(balance.notThere() >= 1);
    }

    @Test
    void readsBrokenSitemapsAndFeedsAsFarAsTheyGo() throws IOException {
        blog.html("/", "<link rel='alternate' type='application/rss+xml' href='/feed/'>")
            .text("/robots.txt", "text/plain", "Sitemap: " + blog.address("/map"))
            .text("/map", "text/xml", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + blog.address("/2011/10/post-1/")
                + "</loc></url><url><loc>http://")
            .text("/feed/", "text/xml", "<rss version='2.0'><channel><item><link>" + blog.address("/2011/10/post-3/")
            + "</link></item><item><link>");
        crawl().run(blog.address("/"));
        assertTrue(stored().containsAll(List.of("/2011/10/post-1/", "/2011/10/post-3/")), () -> blog.asked().toString());
    }

    @Test
    void followsARobotsTxtThatHasMoved() throws IOException {
        blog.redirect("/robots.txt", "/rules.txt").text("/rules.txt", "text/plain", "User-agent: billet\nDisallow: /2011/\n");
        CrawlBalance balance = crawl().run(blog.address("/"));
        assertFalse(stored().contains(POST));
        assertTrue(balance.left().get("addresses that robots.txt refuses") >= 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void mayAskAllWithoutARobotsTxt(int status) throws IOException {
        blog.at("/robots.txt", TestBlog.status(status));
        crawl().run(blog.address("/"));
        assertTrue(stored().contains(POST));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void asksNothingWhileRobotsTxtCannotBeHad(int status) throws IOException {
        blog.at("/robots.txt", TestBlog.status(status));
        IOException stopped = assertThrows(BrokenOffException.class, () -> crawl().run(blog.address("/")));
        assertTrue(stopped.getMessage().contains("robots.txt cannot be had (the server answers HTTP " + status), stopped::getMessage);
        assertEquals(0, blog.asked().stream().filter(path -> !path.equals("/robots.txt")).count());
    }

    @Test
    void saysWhenRobotsTxtRefusesTheSite() throws IOException {
        blog.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
        IOException refused = assertThrows(IOException.class, () -> crawl().run(blog.address("/")));
        assertEquals("robots.txt of this site does not permit " + blog.address("/"), refused.getMessage());
    }
}
