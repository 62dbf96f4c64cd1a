package dev.billet.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the common commands on small pages and throws the output away. The launcher starts it once for each jar so that the
 * JVM can note which classes a run loads; an archive of these halves the start-up of all later runs.
 *
 * <p>A class that no page here needs is not in the archive, so the pages are of several platforms and languages: the fixtures,
 * which the build lays into the jar.
 */
public final class Training {
    static final String[] PAGES = {"a-day-at-the-mill.html", "blogger-classic-en.html", "blogger-threaded-en.html",
        "broken-charset-fr.html", "disqus-en.html", "list-page-en.html", "no-comments-pl.html", "unknown-theme-en.html",
        "unknown-theme-es.html", "wordpress-block-en.html", "wordpress-classic-de.html", "wordpress-classic-fr.html", "text.txt"};

    private static final String[][] RUNS = {
        {"convert", "--progress", "never"},
        {"convert", "--no-merge", "--evidence", "-q", "-t", "ndjson"},
        {"convert", "-t", "json"},
        {"convert", "-t", "csv", "--table", "posts"},
        {"convert", "-t", "wxr", "--one-blog", "--time-zone", "Europe/Paris"},
    };

    private Training() {
    }

    /** Never fails for what a run says: a training that breaks off gives a smaller list. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("billet");
        try {
            for (String page : PAGES) {
                Files.write(folder.resolve(page), resource(page));
            }
            run("--version");
            for (String[] run : RUNS) {
                String[] whole = new String[run.length + 1];
                System.arraycopy(run, 0, whole, 0, run.length);
                whole[run.length] = folder.toString();
                run(whole);
            }
            run("convert", "-");
            run("convert", folder.resolve(PAGES[PAGES.length - 1]).toString());
            run("convert", "-v", folder.resolve(PAGES[0]).toString());
            run("inspect", folder.resolve(PAGES[0]).toString());
            run("formats");
            run("convert", "--help");
        } finally {
            for (String page : PAGES) {
                Files.deleteIfExists(folder.resolve(page));
            }
            Files.delete(folder);
        }
    }

    private static void run(String... arguments) throws IOException {
        new Billet(new ByteArrayInputStream(resource(PAGES[0])), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
            Environment.ofProcess()).run(arguments);
    }

    static byte[] resource(String page) throws IOException {
        try (InputStream in = Training.class.getResourceAsStream("training/" + page)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
