package dev.billet.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.source.AddressCheck;
import dev.billet.source.Login;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that leads to this machine or to a local net, in whatever way it says so, is not followed there. */
class CrawlSafetyTest {
    @TempDir
    Path folder;
    private TestBlog blog;

    @BeforeEach
    void start() throws IOException {
        blog = new TestBlog();
        blog.text("/secret", "text/html", "secret");
    }

    @AfterEach
    void stop() {
        blog.close();
    }

    /** Takes the test's own server for one of the public net, and all else for what it is; the last name leads to this machine. */
    private static AddressCheck.Resolver believingLocalhost() {
        Map<String, String> names = Map.of("localhost", "8.8.8.8", "inside.example", "127.0.0.1", "meta.example", "169.254.169.254");
        return host -> InetAddress.getAllByName(names.getOrDefault(host, host));
    }

    private TestCrawl crawl() {
        return new TestCrawl(folder.resolve("blog.warc.gz")).choice(new CrawlOptions.Choice(List.of("http://127.0.0.1:" + blog.port() + "/",
            "http://[::1]:" + blog.port() + "/"), List.of(), List.of(), 0, true)).refusing(believingLocalhost());
    }

    private String front() {
        return "http://localhost:" + blog.port() + "/";
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1", "2130706433", "0x7f000001",
        "0177.0.0.1",
        "127.1", "inside.example", "meta.example", "0.0.0.0", "[fe80::1]"})
    void refusesAFrontPageThatRedirectsThere(String host) {
        blog.redirect("/", "http://" + host + ":" + blog.port() + "/secret");
        IOException refused = assertThrows(IOException.class, () -> crawl().run(front()));
        assertTrue(refused.getMessage().contains("--allow-private permits such")
            || refused.getMessage().contains("number in an unusual form"),
            refused::getMessage);
        assertFalse(blog.asked().contains("/secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "2130706433", "0x7f000001", "127.1",
        "inside.example"})
    void refusesPagesPicturesAndSitemapsThatAreThere(String host) throws IOException {
        String there = "http://" + host + ":" + blog.port() + "/secret";
        blog.html("/", "<a href='" + there + "'>a</a><a href='/moved'>b</a><img src='" + there + "'><img src='/picture.png'>")
            .redirect("/moved", there)
            .redirect("/picture.png", there).text("/robots.txt", "text/plain", "Sitemap: " + there);
        crawl().run(front());
        assertFalse(blog.asked().contains("/secret"), () -> blog.asked().toString());
        assertTrue(blog.asked().contains("/moved"));
    }

    @Test
    void refusesARobotsTxtThatIsThere() {
        blog.html("/", "front").redirect("/robots.txt", "http://127.0.0.1:" + blog.port() + "/secret");
        IOException refused = assertThrows(IOException.class, () -> crawl().run(front()));
        assertTrue(refused.getMessage().contains("--allow-private"), refused::getMessage);
        assertEquals(List.of("/robots.txt"), blog.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/secret", "gopher://127.0.0.1/"})
    void asksNothingButWebAddresses(String address) {
        blog.redirect("/", address);
        assertThrows(IOException.class, () -> crawl().run(front()));
        assertThrows(IOException.class, () -> crawl().run(address));
    }

    @Test
    void sendsNoCookiesAndNoReferrers() throws IOException {
        blog.at("/", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "a=b; Path=/");
            TestBlog.send(exchange, 200, "text/html", "<a href='/one/'>one</a>");
        }).html("/one/", "one");
        crawl().run(front());
        for (Map<String, List<String>> head : blog.heads()) {
            assertNull(head.get("Cookie"));
            assertNull(head.get("Referer"));
        }
    }

    @Test
    void sendsAPasswordToItsSiteOnlyAndKeepsItNowhere() throws IOException {
        try (TestBlog other = new TestBlog()) {
            other.html("/secret", "other");
            String there = "http://localhost:" + other.port() + "/";
            blog.html("/", "<a href='/one/'>one</a><a href='/moved'>two</a><a href='" + there + "secret'>other</a>").html("/one/", "one")
                .redirect("/moved", there + "secret");
            Path warc = folder.resolve("blog.warc.gz");
            new TestCrawl(warc).choice(new CrawlOptions.Choice(List.of(there), List.of(), List.of(), 0, false))
                .refusing(believingLocalhost())
                .login(new Login(front(), "ann", "sesame")).run(front());
            String sent = "Basic " + Base64.getEncoder().encodeToString("ann:sesame".getBytes(StandardCharsets.UTF_8));
            assertTrue(blog.heads().stream().allMatch(head -> List.of(sent).equals(head.get("Authorization"))));
            assertTrue(other.asked().contains("/secret"));
            assertTrue(other.heads().stream().allMatch(head -> head.get("Authorization") == null));
            try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(warc))) {
                String all = new String(unpacked.readAllBytes(), StandardCharsets.ISO_8859_1);
                assertTrue(all.contains("User-Agent"));
                assertFalse(all.contains("Authorization") || all.contains("sesame") || all.contains(sent));
            }
        }
    }
}
