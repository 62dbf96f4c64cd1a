package dev.billet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.source.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blog on this machine, from the command line to a WARC and to posts. */
class CrawlCommandTest {
    @TempDir
    Path folder;
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
        html("/blog/", "<!DOCTYPE html><title>Mill</title><h2><a href='/blog/post'>A post</a></h2><a href='/blog/gone'>gone</a>");
        server.at("/blog/post", 200, Files.readAllBytes(Path.of("fixtures", "wordpress-classic-de.html")), "Content-Type",
            "text/html; charset=UTF-8");
        server.at("/blog/gone", 404, new byte[0]).at("/blog/sitemap.xml", 404, new byte[0]).at("/robots.txt", 404, new byte[0]);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void html(String path, String text) {
        server.at(path, 200, text.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/html");
    }

    private Cli.Result run(String... arguments) {
        return new Cli(new BilletEngine()).run(Stream.concat(Stream.of(arguments), Stream.of("--allow-private", "--delay", "0"))
            .toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void crawlsToAWarcThatConvertsToTheSamePostsAsTheSiteItself() throws IOException {
        Cli.Result crawled = run("crawl", server.address("/blog/"), "-o", file("blog.warc.gz"));
        assertEquals(0, crawled.code(), crawled::err);
        assertTrue(crawled.err().contains("the crawl holds 1 page\n"), crawled::err);
        assertTrue(crawled.err().contains("besides: 2 not found or not given out\n"), crawled::err);
        assertTrue(crawled.err().contains("blog.warc.gz is complete ("), crawled::err);
        Cli.Result converted = new Cli(new BilletEngine()).run("convert", file("blog.warc.gz"), "-o", file("one.wxr"));
        assertEquals(0, converted.code(), converted::err);
        Cli.Result both = run("convert", "--crawl", server.address("/blog/"), "-o", file("two.wxr"));
        assertEquals(0, both.code(), both::err);
        assertEquals(Files.readString(folder.resolve("one.wxr")), Files.readString(folder.resolve("two.wxr")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("blog.warc.gz", "one.wxr", "two.wxr"), files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void keepsTheWarcWhenAskedTo() throws IOException {
        Cli.Result result = run("convert", "--crawl", server.address("/blog/"), "--keep-warc", file("kept.warc.gz"));
        assertEquals(0, result.code(), result::err);
        assertEquals(1, result.out().lines().count());
        assertTrue(Files.size(folder.resolve("kept.warc.gz")) > 1000);
        Cli.Result again = run("convert", "--crawl", server.address("/blog/"), "--keep-warc", file("kept.warc.gz"));
        assertEquals(2, again.code());
        assertTrue(again.err().contains("kept.warc.gz is there already: billet convert"), again::err);
    }

    @Test
    void fetchesNothingBeforeTheOptionsAgree() {
        Cli.Result result = run("convert", "--crawl", server.address("/blog/"), "-o", file("x.csv"), "--table", "nonsense");
        assertEquals(2, result.code(), result::err);
        assertEquals(List.of(), server.asked());
    }

    @Test
    void fetchesNothingAgainWhenTheConversionFailed() throws IOException {
        run("crawl", server.address("/blog/"), "-o", file(".x.csv.crawl.warc.gz"));
        int asked = server.asked().size();
        Cli.Result result = run("convert", "--crawl", server.address("/blog/"), "-o", file("x.csv"), "--table", "comments");
        assertEquals(0, result.code(), result::err);
        assertEquals(asked, server.asked().size());
        assertTrue(Files.size(folder.resolve("x.csv")) > 100);
        assertFalse(Files.exists(folder.resolve(".x.csv.crawl.warc.gz")));
    }

    @Test
    void listsWhatItWouldFetch() {
        Cli.Result result = run("crawl", "--dry-run", server.address("/blog/"));
        assertEquals(0, result.code(), result::err);
        assertEquals(server.address("/blog/post") + "\n" + server.address("/blog/gone") + "\n", result.out());
        assertTrue(result.err().contains("2 addresses would be fetched now"), result::err);
        assertFalse(server.asked().contains("/blog/post"));
    }

    @Test
    void showsHowFarItIs() {
        Cli.Result result = new Cli(new BilletEngine()).terminals("2", Map.of("TERM", "xterm"))
            .run("crawl", server.address("/blog/"), "-o", file("blog.warc.gz"), "--allow-private", "--delay", "0");
        assertTrue(result.err().contains("found: 1, done: 0, left: 1  /blog/"), result::err);
    }

    @Test
    void saysWhatWentWrongAndKeepsTheRest() throws IOException {
        html("/front", "<a href='/broken'>1</a>");
        server.at("/broken", exchange -> {
            exchange.getResponseHeaders().add("Location", "/broken");
            exchange.sendResponseHeaders(302, -1);
        });
        server.at("/sitemap.xml", 404, new byte[0]);
        Cli.Result result = run("crawl", server.address("/front"), "-o", file("blog.warc.gz"));
        assertEquals(3, result.code(), result::err);
        assertTrue(result.err().contains(server.address("/broken") + ": it redirects to itself\n"), result::err);
        assertTrue(Files.exists(folder.resolve("blog.warc.gz")));
    }

    @Test
    void asksNobodyInTheLocalNetUnlessAllowed() {
        Cli.Result result = new Cli(new BilletEngine()).run("crawl", server.address("/blog/"), "-o", file("blog.warc.gz"));
        assertEquals(1, result.code());
        assertTrue(result.err().contains("127.0.0.1 is a loopback address; --allow-private permits such"), result::err);
        assertEquals(List.of(), server.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawl", "crawl http://x.example/", "crawl x.example -o a.warc.gz", "crawl http://x.example/ -o a.zip",
        "crawl http://x.example/ -o a.warc.gz --delay soon", "crawl http://x.example/ -o a.warc.gz --include ((",
        "crawl http://x.example/ -o a.warc.gz --at 2011", "crawl http://x.example/ -o a.warc.gz --wayback --at yesterday",
        "crawl http://x.example/ -o a.warc.gz --update nothing.warc.gz", "crawl http://x.example/ -o a.warc.gz --max-pages 0",
        "crawl http://x.example/ -o a.warc.gz --wayback --user ann", "convert --crawl", "convert --crawl a.html",
        "convert --crawl http://x.example/ http://y.example/", "convert a.html --keep-warc a.warc.gz"})
    void tellsWrongUsage(String line) {
        Cli.Result result = new Cli(new BilletEngine()).run(line.split(" "));
        assertEquals(2, result.code(), result::err);
    }

    @Test
    void asksForTheAddressFirst() {
        Cli.Result result = new Cli(new BilletEngine()).run("crawl");
        assertTrue(result.err().startsWith("billet: which blog? Its address is missing"), result::err);
        assertTrue(new Cli(new BilletEngine()).run("crawl", "blog.example").err()
            .startsWith("billet: 'blog.example' is not an address such as"));
    }

    @Test
    void logsInWithAPasswordOfTheSurroundings() {
        server.at("/", exchange -> {
            boolean known = "Basic YW5uOnNlc2FtZQ==".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known ? 200 : 401, -1);
        });
        String[] line = {"crawl", server.address("/"), "-o", file("in.warc.gz"), "--allow-private", "--delay", "0", "--user", "ann"};
        Cli.Result in = new Cli(new BilletEngine()).terminals("", Map.of("BILLET_PASSWORD", "sesame")).run(line);
        assertEquals(0, in.code(), in::err);
        Cli.Result none = new Cli(new BilletEngine()).run(line);
        assertEquals(2, none.code(), none::err);
        assertTrue(none.err().contains("the password of ann is expected in the variable BILLET_PASSWORD"), none::err);
        Cli.Result out = run("crawl", server.address("/"), "-o", file("out.warc.gz"));
        assertEquals(1, out.code(), out::err);
        assertTrue(out.err().contains("HTTP 401; --user NAME logs in"), out::err);
    }
}
