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
        progress.at(7, 3, -1);
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
    void progressTellsTheRateAndTheTimeLeftOnceTheyMeanSomething() {
        long[] now = {5_000_000_000L};
        ProgressLine line = new ProgressLine(() -> now[0]);
        assertEquals("inputs read: 1, posts: 0, 0 %", line.reading(1, 0, 0.001));
        now[0] += 10_000_000_000L;
        assertEquals("inputs read: 500 (50 a second), posts: 20", line.reading(500, 20, -1));
        assertEquals("inputs read: 500 (50 a second), posts: 20, 25 %, 30 s left", line.reading(500, 20, 0.25));
        assertEquals("inputs read: 500 (50 a second), posts: 20, 1 %, 17 min left", line.reading(500, 20, 0.01));
        assertEquals("inputs read: 500 (50 a second), posts: 20, 0 %, 83 min left", line.reading(500, 20, 0.002));
        now[0] += 90_000_000_000L;
        assertEquals("inputs read: 500 (5 a second), posts: 20, 0 %, 9.2 h left", line.reading(500, 20, 0.003));
        assertEquals("inputs read: 500 (5 a second), posts: 20, 100 %", line.reading(500, 20, 1));
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
