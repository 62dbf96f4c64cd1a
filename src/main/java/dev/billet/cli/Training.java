package dev.billet.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Runs the common commands on small pages and throws the output away. The launcher starts it once for each jar so that the
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
        byte[] page = resource("training.html");
        for (String[] run : RUNS) {
            run(page, run);
        }
        run(resource("training.txt"), "convert");
    }

    private static void run(byte[] page, String... arguments) {
        new Billet(new ByteArrayInputStream(page), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
            new Environment("", Map.of())).run(arguments);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Training.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
