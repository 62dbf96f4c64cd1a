package dev.billet.html;

import dev.billet.text.Urls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Makes pages for the tests of this room, and finds the shared ones where they are present. */
final class TestPages {
    static final String URL = "http://blog.example/2011/11/30/slug/";

    private TestPages() {
    }

    static Page of(String html) {
        return of(html, URL);
    }

    static Page of(String html, String url) {
        return Pages.parse(html.getBytes(StandardCharsets.UTF_8), new Pages.Origin("test.html", url, null, null));
    }

    /** Skips a test of relative addresses as long as {@code text.Urls} is a stub; to go when it has landed. */
    static void assumeAddresses() {
        boolean works;
        try {
            works = Urls.resolve(URL, "x") != null;
        } catch (UnsupportedOperationException stub) {
            works = false;
        }
        Assumptions.assumeTrue(works, "skipped: text.Urls is still a stub");
    }

    /** A folder of the shared material, when this machine has it. */
    static Optional<Path> shared(String folder) {
        String named = System.getProperty("BILLET_SHARED", System.getenv("BILLET_SHARED"));
        return Stream.of(named == null ? Path.of("..", "shared") : Path.of(named), Path.of("..", "shared"), Path.of("..", "..", "shared"))
            .map(base -> base.resolve(folder)).filter(Files::isDirectory).findFirst();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
