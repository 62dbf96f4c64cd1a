package dev.billet.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.report.InputNotice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages fetched from a server on this machine: what becomes a capture, and what is refused with which words. */
class WebTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-03-01T12:00:00.75Z"), ZoneId.of("Europe/Paris"));
    private static final byte[] PAGE = "<!DOCTYPE html><title>A</title><p>Text of the page</p>".getBytes(UTF_8);
    private static final long LIMIT = 100_000;
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Web web(boolean allowPrivate, long millis) {
        return new Web(new FetchOptions(allowPrivate, Duration.ofMillis(millis), LIMIT), NOON);
    }

    private Capture fetch(String path) throws IOException {
        return web(true, 20_000).page(server.address(path));
    }

    private static InputNotice notice(Web web, String address) {
        return assertThrows(FetchException.class, () -> web.page(address), address).notice(address);
    }

    private String refusal(String path) {
        return notice(web(true, 20_000), server.address(path)).message();
    }

    @Test
    void tellsWhereWhenAndAsWhatThePageWasCaptured() throws IOException {
        server.at("/post", 200, PAGE, "Content-Type", "Text/HTML; Charset=\"utf-8\"");
        Capture page = fetch("/post#comments");
        assertEquals(server.address("/post#comments"), page.location());
        assertEquals(server.address("/post"), page.url());
        assertEquals("2024-03-01T12:00:00Z", page.captured().toString());
        assertEquals("text/html", page.mediaType());
        assertEquals("utf-8", page.charset());
        assertArrayEquals(PAGE, page.open().readAllBytes());
        assertArrayEquals(PAGE, page.head());
        assertEquals(PAGE.length, page.size());
        assertTrue(page.wantsOnePost());
    }

    @Test
    void asksPlainlyAndKeepsNoCookies() throws IOException {
        StringBuilder heads = new StringBuilder();
        server.at("/old", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            exchange.getResponseHeaders().add("Location", "/new");
            exchange.sendResponseHeaders(302, -1);
        }).at("/new", exchange -> {
            heads.append(exchange.getRequestHeaders().getFirst("User-Agent")).append(exchange.getRequestHeaders().get("Cookie"));
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
        });
        fetch("/old");
        assertTrue(heads.toString().matches("billet(/[^ ]+)?null"), heads::toString);
    }

    @Test
    void followsAChainOfRedirectsToTheEnd() throws IOException {
        server.at("/1", 301, new byte[0], "Location", "/2").at("/2", 302, PAGE, "Location", server.address("/3"))
            .at("/3", 303, new byte[0], "Location", "4?x=1").at("/4", 307, new byte[0], "Location", "/5")
            .at("/5", 308, new byte[0], "Location", "/end").at("/end", 200, PAGE, "Content-Type", "text/html");
        Capture page = fetch("/1");
        assertEquals(server.address("/1"), page.location());
        assertEquals(server.address("/end"), page.url());
        assertEquals(List.of("/1", "/2", "/3", "/4?x=1", "/5", "/end"), server.asked());
    }

    @Test
    void stopsAtCirclesAndAtTheSixthRedirect() {
        server.at("/a", 301, new byte[0], "Location", "/b").at("/b", 301, new byte[0], "Location", "/a")
            .at("/count", exchange -> {
                exchange.getResponseHeaders().add("Location", exchange.getRequestURI() + "x");
                exchange.sendResponseHeaders(302, -1);
            }).at("/nowhere", 302, new byte[0]).at("/file", 302, new byte[0], "Location", "file:///etc/passwd");
        assertEquals("it redirects in a circle, by way of " + server.address("/a"), refusal("/a"));
        assertEquals("it redirects more than 5 times", refusal("/count"));
        assertEquals(8, server.asked().size());
        assertEquals("it redirects, but does not say where to", refusal("/nowhere"));
        assertEquals("redirected to file:///etc/passwd: only addresses with http or https are fetched", refusal("/file"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"404 | not found (HTTP 404)", "410 | it was taken off the net (HTTP 410)",
        "403 | the server does not give it out (HTTP 403)", "429 | the server wants fewer questions; try again later (HTTP 429)",
        "500 | the server has an error; try again later (HTTP 500)", "204 | the server answers without a page (HTTP 204)"})
    void saysWhyThereIsNoPage(int status, String words) {
        server.at("/post", status, status == 204 ? new byte[0] : PAGE, "Content-Type", "text/html")
            .at("/moved", 301, new byte[0], "Location", "/post");
        assertEquals(words, refusal("/post"));
        assertEquals("redirected to " + server.address("/post") + ": " + words, refusal("/moved"));
    }

    private static byte[] packed(byte[] bytes, String how) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packer = how.equals("gzip") ? new GZIPOutputStream(out)
            : new DeflaterOutputStream(out, new Deflater(9, how.equals("raw")))) {
            packer.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "gzip, X-GZIP", "zlib, deflate", "raw, deflate"})
    void unpacksWithinTheLimit(String how, String coding) throws IOException {
        server.at("/post", 200, packed(PAGE, how), "Content-Encoding", coding)
            .at("/bomb", 200, packed(new byte[50_000_000], how), "Content-Encoding", coding);
        assertArrayEquals(PAGE, fetch("/post").open().readAllBytes());
        assertEquals("larger than 100000 bytes; --max-page-size sets another limit", refusal("/bomb"));
    }

    @Test
    void reportsDamagedAndUnknownPackingAndTakesPlainBytesForWhatTheyAre() throws IOException {
        byte[] cut = Arrays.copyOf(packed(PAGE, "gzip"), 30);
        server.at("/cut", 200, cut, "Content-Encoding", "gzip").at("/br", 200, PAGE, "Content-Encoding", "br")
            .at("/plain", 200, PAGE, "Content-Encoding", "gzip");
        assertEquals("its compressed content is damaged", refusal("/cut"));
        assertEquals("packed in a way that billet did not ask for: br", refusal("/br"));
        assertArrayEquals(PAGE, fetch("/plain").open().readAllBytes());
    }

    @Test
    void stopsReadingAnAnswerThatDoesNotEnd() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        server.at("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(PAGE);
                }
            } catch (IOException closed) {
                gone.countDown();
            }
        });
        assertEquals("larger than 100000 bytes; --max-page-size sets another limit", refusal("/endless"));
        gone.await();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotWaitForASlowServerBeyondTheTimeout(boolean begins) {
        CountDownLatch end = new CountDownLatch(1);
        server.at("/slow", exchange -> {
            if (begins) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(PAGE);
                exchange.getResponseBody().flush();
            }
            await(end);
        });
        String said = notice(web(true, 300), server.address("/slow")).message();
        end.countDown();
        assertEquals("no whole answer within 0 seconds; --timeout sets another limit", said);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Test
    void reportsAnAnswerThatBreaksOff() {
        server.at("/short", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write(PAGE);
            exchange.getResponseBody().flush();
            throw new IOException("on purpose");
        });
        assertTrue(refusal("/short").startsWith("the connection broke: "), () -> refusal("/short"));
    }

    @Test
    void reportsAServerThatIsNotThere() {
        String address = server.address("/");
        server.close();
        assertEquals("the server does not accept a connection", notice(web(true, 20_000), address).message());
    }

    @Test
    void wantsAWebPage() throws IOException {
        server.at("/image", 200, new byte[1000], "Content-Type", "image/png")
            .at("/json", 200, "{\"a\":1}".getBytes(UTF_8), "Content-Type", "application/json")
            .at("/unlabelled", 200, PAGE).at("/text", 200, PAGE, "Content-Type", "text/plain")
            .at("/node.js", 200, PAGE, "Content-Type", "application/xhtml+xml")
            .at("/empty", 200, new byte[0], "Content-Type", "text/html");
        assertEquals("no web page: the server sends image/png", refusal("/image"));
        assertEquals("no web page: the server sends application/json", refusal("/json"));
        assertNull(fetch("/unlabelled").mediaType());
        assertEquals("text/plain", fetch("/text").mediaType());
        assertEquals(Nature.Sort.MARKUP, Nature.of(fetch("/node.js")).sort());
        assertEquals("the answer is empty", refusal("/empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1", "0.0.0.0",
        "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[fe80::1]", "[64:ff9b::7f00:1]"})
    void refusesThisMachineAndLocalNetsHoweverTheyAreWritten(String host) {
        InputNotice notice = notice(web(false, 2000), "http://" + host + ":" + server.port() + "/");
        assertEquals("refused", notice.code(), notice::message);
        assertTrue(notice.message().contains("--allow-private") || notice.message().startsWith("the host is a number"), notice::message);
        assertEquals(List.of(), server.asked());
    }

    /** Takes the test's own server for one of the public net, and all else for what it is. */
    private static Supplier<AddressCheck> believingLocalhost() {
        return () -> new AddressCheck(host -> InetAddress.getAllByName(host.equals("localhost") ? "8.8.8.8" : host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:PORT/secret", "//127.0.0.1:PORT/secret", "http://[::1]:PORT/secret",
        "http://169.254.169.254/latest", "http://2130706433:PORT/secret", "file:///etc/passwd", "ftp://127.0.0.1/secret"})
    void refusesARedirectToThem(String target) {
        server.at("/public", 302, new byte[0], "Location", target.replace("PORT", "" + server.port())).at("/secret", 200, PAGE);
        Web web = new Web(new FetchOptions(false, Duration.ofSeconds(20), LIMIT), NOON, believingLocalhost());
        assertEquals("refused", notice(web, "http://localhost:" + server.port() + "/public").code());
        assertEquals(List.of("/public"), server.asked());
    }
}
