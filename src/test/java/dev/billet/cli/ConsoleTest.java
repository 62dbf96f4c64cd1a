package dev.billet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Post;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final FakeEngine ENGINE = new FakeEngine((ledger, out, notices, progress) -> {
        FakeEngine.onePost(ledger, Post.builder().build());
        progress.at(7, 3);
    });

    @Test
    void progressIsWrittenOverAndTakenAway() {
        String err = new Cli(ENGINE).terminals("2", Map.of("TERM", "xterm")).run("convert", "x").err();
        String line = "inputs read: 7, posts: 3";
        assertTrue(err.startsWith("\r" + line + "\r" + " ".repeat(line.length()) + "\rbillet: 1 post"), err);
    }

    @Test
    void noProgressWhereLinesCannotBeRewritten() {
        assertFalse(new Cli(ENGINE).run("convert", "x").err().contains("\r"));
        assertFalse(new Cli(ENGINE).terminals("2", Map.of("TERM", "dumb")).run("convert", "x").err().contains("\r"));
        assertFalse(new Cli(ENGINE).terminals("12", Map.of()).run("convert", "x").err().contains("\r"));
        assertFalse(new Cli(ENGINE).terminals("2", Map.of()).run("convert", "--progress", "never", "x").err().contains("\r"));
        assertFalse(new Cli(ENGINE).terminals("2", Map.of()).run("convert", "-q", "x").err().contains("\r"));
    }

    @Test
    void progressComesAlwaysWhenAskedFor() {
        assertTrue(new Cli(ENGINE).run("convert", "--progress", "always", "x").err().contains("\rinputs read: 7"));
    }

    @Test
    void linesAreCutAtColumnsNotAtCharacters() {
        assertEquals("日本…", Printable.fit("日本語のブログ", 5));
        assertEquals("abcd…", Printable.fit("abcdefgh", 5));
        assertEquals("abcde", Printable.fit("abcde", 5));
        assertEquals(5, Printable.columns("日本…"));
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        assertEquals("a\uFFFDb", Printable.line("a\uD83Db"));
    }
}
