package dev.billet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    /** A training page without comments would leave the classes that find them out of the archive. */
    @ParameterizedTest
    @ValueSource(strings = {"training.html", "training.txt"})
    void itsPagesHoldWhatPagesHold(String name) throws IOException {
        try (InputStream in = Training.class.getResourceAsStream(name)) {
            assertNotNull(in);
            Cli.Result result = new Cli(new BilletEngine()).in(new String(in.readAllBytes(), StandardCharsets.UTF_8)).run("convert");
            assertEquals(0, result.code(), result.err());
            for (String list : new String[] {"comments", "pings", "related"}) {
                assertFalse(result.out().contains("\"" + list + "\":[]") || !result.out().contains("\"" + list + "\""), list);
            }
        }
    }
}
