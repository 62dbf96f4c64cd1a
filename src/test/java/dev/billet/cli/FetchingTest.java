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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way from an address on the command line to a post, against a server on this machine. */
class FetchingTest {
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
        fixture("/post", "wordpress-classic-de.html", "text/html; charset=UTF-8");
        fixture("/wrong", "wordpress-classic-de.html", "text/html; charset=iso-8859-1");
        fixture("/home", "list-page-en.html", "text/html");
        server.at("/blank", 200, "<!DOCTYPE html><html><body></body></html>".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/html");
        server.at("/untitled", 200, ("<!DOCTYPE html><html><body><div class=\"hentry\"><div class=\"entry-content\"><p>"
            + "The mill stood still for three weeks, and nobody in the village could say why. ".repeat(6)
            + "</p></div></div></body></html>").getBytes(StandardCharsets.UTF_8), "Content-Type", "text/html");
        server.at("/moved", 301, new byte[0], "Location", "/post");
        server.at("/gone", 410, new byte[0]);
    }

    private void fixture(String path, String file, String type) throws IOException {
        server.at(path, 200, Files.readAllBytes(Path.of("fixtures", file)), "Content-Type", type);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Cli.Result convert(String... paths) {
        String[] arguments = new String[paths.length + 2];
        arguments[0] = "convert";
        arguments[1] = "--allow-private";
        for (int i = 0; i < paths.length; i++) {
            arguments[i + 2] = paths[i].startsWith("/") ? server.address(paths[i]) : paths[i];
        }
        return run(arguments);
    }

    private static Cli.Result run(String... arguments) {
        return new Cli(new BilletEngine()).run(arguments);
    }

    @Test
    void writesThePostWithItsAddressAndTheTimeOfTheAnswer() {
        Cli.Result result = convert("/moved");
        assertEquals(0, result.code(), result::err);
        assertEquals(1, result.out().lines().count());
        assertTrue(result.out().contains("\"location\":\"" + server.address("/moved") + "\",\"url\":\"" + server.address("/post")
            + "\",\"captured\":\"20"), result::out);
    }

    @Test
    void findsTheSameInAPageFromTheNetAndFromAFile() throws IOException {
        String page = Files.readString(Path.of("fixtures", "wordpress-classic-de.html"));
        String saved = new Cli(new BilletEngine()).in(page).run("convert", "--base-url", server.address("/post"), "-").out();
        String comments = saved.substring(saved.indexOf("\"comments\":"), saved.indexOf("\"sources\":"));
        assertTrue(comments.length() > 200, comments);
        assertTrue(convert("/post").out().contains(comments));
        assertTrue(convert("/wrong").out().contains(comments), "the bytes are UTF-8 whatever the header says");
    }

    @Test
    void readsAPageWithoutATitle() {
        Cli.Result result = convert("/untitled");
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().contains("The mill stood still"), result::out);
    }

    @Test
    void endsWithOneAndSaysWhatItIsWhenTheAddressIsThatOfAListPage() {
        Cli.Result result = convert("/home");
        assertEquals(1, result.code());
        assertEquals("", result.out());
        List<String> said = result.err().lines().toList();
        assertTrue(said.get(0).matches("billet: .*/home: this is a list page of [2-9] posts, not a post; give the posts' own addresses, "
            + "or save the pages and give the files"), result::err);
        assertTrue(said.get(1).startsWith("billet: nothing was written: no input holds a post"), result::err);
    }

    @Test
    void saysWhatElseThePageIsWhenItHoldsNoPost() {
        Cli.Result result = convert("/blank");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("/blank: the page holds no post: empty\n"), result::err);
    }

    @Test
    void keepsTheExcerptsOfAListPageThatIsAFile() {
        assertEquals(0, run("convert", "fixtures/list-page-en.html").code());
    }

    @Test
    void goesOnWithTheOtherInputs() {
        Cli.Result result = convert("/home", "/gone", "/post", "ftp://example.org/", "fixtures/the-river.html");
        assertEquals(3, result.code());
        assertEquals(2, result.out().lines().count());
        assertTrue(result.err().contains("/gone: it was taken off the net (HTTP 410)\n"), result::err);
        assertTrue(result.err().contains("5 inputs = 2 with posts + 1 without (1 list page) + 2 failed"), result::err);
    }

    @Test
    void asksNobodyInTheLocalNetUnlessAllowed() {
        Cli.Result result = run("convert", server.address("/post"));
        assertEquals(1, result.code());
        assertTrue(result.err().contains("127.0.0.1 is a loopback address; --allow-private permits such"), result::err);
        assertEquals(List.of(), server.asked());
    }

    @Test
    void holdsThePageToTheLimit() {
        Cli.Result result = run("convert", "--allow-private", "--max-page-size", "1K", server.address("/post"));
        assertEquals(1, result.code());
        assertTrue(result.err().contains("larger than 1024 bytes; --max-page-size sets another limit"), result::err);
    }

    @Test
    void inspectsAnAddress() {
        Cli.Result result = run("inspect", "--allow-private", server.address("/post"));
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().startsWith(server.address("/post")), result::out);
        Cli.Result refused = run("inspect", server.address("/post"));
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("--allow-private"), refused::err);
        assertFalse(refused.out().contains("Comments"));
    }

    @Test
    void wantsSecondsForATimeout() {
        assertEquals(2, run("convert", "--timeout", "soon", "x").code());
        assertEquals(2, run("convert", "--timeout", "0", "x").code());
    }
}
