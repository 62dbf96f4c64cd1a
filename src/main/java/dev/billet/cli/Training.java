package dev.billet.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Runs the common commands on a small page and throws the output away. The launcher starts it once for each jar so that the
 * JVM can note which classes a run loads; an archive of these halves the start-up of all later runs.
 */
public final class Training {
    private static final String[][] RUNS = {
        {"--version"},
        {"convert", "--progress", "never", "-t", "ndjson"},
        {"convert", "--no-merge", "--evidence", "-t", "ndjson", "-"},
        {"convert", "-t", "json", "-q"},
        {"convert", "-t", "csv", "--table", "posts"},
        {"convert", "-t", "wxr", "--one-blog", "--time-zone", "Europe/Paris"},
        {"inspect", "-"},
        {"formats"},
        {"convert", "--help"},
    };

    private Training() {
    }

    /** Never fails: a training that breaks off gives a smaller list. */
    public static void main(String[] args) throws IOException {
        byte[] page = page();
        for (String[] run : RUNS) {
            new Billet(new ByteArrayInputStream(page), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
                new Environment("", Map.of())).run(run);
        }
    }

    private static byte[] page() throws IOException {
        try (InputStream in = Training.class.getResourceAsStream("training.html")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
