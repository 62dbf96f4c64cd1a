package dev.billet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command has at hand while it runs.
 *
 * @param in          standard input
 * @param out         standard output
 * @param console     standard error
 * @param environment the surroundings
 * @param engine      the rooms below
 */
record Session(InputStream in, StandardOutput out, Console console, Environment environment, Engine engine) {

    /** Writes text to standard output, in UTF-8 whatever the locale. */
    void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
