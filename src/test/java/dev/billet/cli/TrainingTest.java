package dev.billet.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    @Test
    void itsPagesAreInTheJar() throws IOException {
        for (String page : Training.PAGES) {
            assertNotEquals(0, Training.resource(page).length, page);
        }
    }

    /** A training page without comments would leave the classes that find them out of the archive. */
    @ParameterizedTest
    @ValueSource(strings = {"a-day-at-the-mill.html", "text.txt"})
    void itsPagesHoldWhatPagesHold(String name) throws IOException {
        Cli.Result result = new Cli(new BilletEngine()).in(new String(Training.resource(name), StandardCharsets.UTF_8)).run("convert");
        for (String list : new String[] {"comments", "pings", "related"}) {
            assertFalse(result.out().contains("\"" + list + "\":[]") || !result.out().contains("\"" + list + "\""), list);
        }
    }
}
