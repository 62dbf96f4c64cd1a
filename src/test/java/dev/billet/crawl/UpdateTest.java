package dev.billet.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that knows an earlier one: what has not changed is asked for, but neither sent nor kept again. */
class UpdateTest {
    @TempDir
    Path folder;

    private static TestBlog blog() throws IOException {
        return new TestBlog().html("/", "<a href='/one/'>1</a><a href='/two/'>2</a><a href='/three/'>3</a>").html("/two/", "second")
            .at("/one/", exchange -> {
                boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                exchange.getResponseHeaders().add("ETag", "\"v1\"");
                if (known) {
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    TestBlog.send(exchange, 200, "text/html", "<a href='/hidden/'>only this page leads there</a>");
                }
            }).html("/hidden/", "hidden").html("/three/", "third");
    }

    @Test
    void keepsWhatIsNewAndSaysWhatIsNot() throws IOException {
        Path old = folder.resolve("old.warc.gz");
        Path now = folder.resolve("now.warc.gz");
        try (TestBlog blog = blog()) {
            new TestCrawl(old).run(blog.address("/"));
            blog.html("/two/", "second, changed")
                .html("/", "<a href='/one/'>1</a><a href='/two/'>2</a><a href='/three/'>3</a><a href='/four/'>4</a>")
                .html("/four/", "fourth");
            CrawlBalance balance = new TestCrawl(now).earlier(old).run(blog.address("/"));
            List<String> records = TestCrawl.records(now);
            assertTrue(records.containsAll(List.of("response /", "response /two/", "response /four/", "revisit /one/", "revisit /three/",
                "revisit /hidden/")),
                records::toString);
            assertEquals(3, balance.unchanged());
            byte[] whole = Files.readAllBytes(now);
            for (int cut = 0; cut < whole.length; cut += 301) {
                Files.deleteIfExists(now);
                Files.write(folder.resolve("now.warc.gz.part"), Arrays.copyOf(whole, cut));
                new TestCrawl(now).earlier(old).run(blog.address("/"));
                assertEquals(records, TestCrawl.records(now), "cut at " + cut);
            }
        }
    }
}
