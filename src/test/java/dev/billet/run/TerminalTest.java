package dev.billet.run;

import static dev.billet.run.Samples.page;
import static dev.billet.run.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers write into titles and file names never steers the terminal. */
class TerminalTest {
    private static final String RED = "\u001b[31m";

    @TempDir
    private Path folder;

    private static void assertHarmless(String text) {
        assertFalse(text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), text);
    }

    @Test
    void titlesAndCommentsAreShownWithoutTheirEscapeSequences() {
        String evil = page("Title " + RED + "red &#27;]0;gone&#7; &#x9b;31m", "<p>" + RED + "body\u202eydob</p>")
            .replace("Ann", "An" + RED + "n");
        Run run = Run.with(evil.getBytes(StandardCharsets.UTF_8), "inspect", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Title"), run.out());
        assertHarmless(run.out() + run.err());
        assertFalse(run.out().contains("\u202e"));
    }

    @Test
    void ownJsonIsShownWithoutItsEscapeSequences() {
        String post = "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"1\",\"title\":\"a\\u001b[31mb\",\"url\":\"http://x.example/\\u001b[2J\","
            + "\"problems\":[{\"code\":\"x\\u001b[2J\",\"severity\":\"warning\",\"message\":\"\\u001b[2J\"}]}\n";
        byte[] in = post.getBytes(StandardCharsets.UTF_8);
        assertHarmless(Run.with(in, "inspect", "-").out());
        assertHarmless(Run.with(in, "convert", "-v", "-t", "wxr", "-").err());
    }

    @Test
    void fileNamesAreToldWithoutTheirEscapeSequences() throws IOException {
        write(folder.resolve("a" + RED + "\r\n.html"), "");
        write(folder.resolve("b" + RED + ".html"), page("Fine", ""));
        Run run = Run.of("convert", "-t", "csv", "--table", "posts", folder, folder.resolve("none" + RED));
        assertEquals(3, run.code());
        assertHarmless(run.err());
        assertEquals(4, run.err().lines().count(), run.err());
        assertHarmless(Run.of("inspect", folder.resolve("b" + RED + ".html")).out());
    }

    @Test
    void wrongArgumentsAreToldWithoutTheirEscapeSequences() {
        for (String argument : new String[] {"--" + RED, "--to=" + RED, "--blog=" + RED, "-o" + RED + "/x"}) {
            Run run = Run.with(page("Fine", "").getBytes(StandardCharsets.UTF_8), "convert", argument, "-");
            assertFalse(run.code() == 0, argument);
            assertHarmless(run.err());
        }
    }
}
