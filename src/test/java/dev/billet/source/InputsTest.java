package dev.billet.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.report.InputNotice;
import dev.billet.report.Notice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes a capture, in which order, and what is refused. */
class InputsTest {
    private static final Web WEB = new Web(new FetchOptions(false, Duration.ofSeconds(1), 1000), Clock.systemUTC());
    @TempDir
    private Path folder;
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> withoutPage = new ArrayList<>();

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<String> walk(String... names) throws IOException {
        return walk(path -> false, names);
    }

    private List<String> walk(Predicate<Path> leaveOut, String... names) throws IOException {
        List<String> found = new ArrayList<>();
        try (Inputs inputs = new Inputs(Names.of(List.of(names)), InputStream.nullInputStream(), leaveOut, WEB, notices::add)) {
            for (Optional<Capture> next = inputs.next(); next.isPresent(); next = inputs.next()) {
                String location = next.get().location().replace(folder + "/", "");
                found.add(location);
                assertNull(next.get().captured());
                if (next.get().noPage() != null) {
                    withoutPage.add(location + ": " + next.get().noPage());
                }
            }
        }
        return found;
    }

    private List<String> told() {
        return notices.stream().map(n -> ((InputNotice) n).location().replace(folder + "/", "") + ": " + n.message()).toList();
    }

    @Test
    void walksInTheOrderOfRelativePaths() throws IOException {
        file("a/z.html", "<p>");
        file("a-b.html", "<p>");
        file("a.html", "<p>");
        file("b/c/d.html", "<p>");
        assertEquals(List.of("a-b.html", "a.html", "a/z.html", "b/c/d.html"), walk(folder.toString()));
        assertTrue(notices.isEmpty());
    }

    @Test
    void opensNoHiddenFilesAndNoFramesOfSavedPages() throws IOException {
        file("page.html", "<p>");
        file("page_files/advert.html", "<p>");
        file("other_files/real.html", "<p>");
        file(".secret", "x");
        file(".git/config", "x");
        assertEquals(List.of(".git", ".secret", "other_files/real.html", "page.html", "page_files/advert.html"), walk(folder.toString()));
        assertEquals(List.of(".git: hidden folder", ".secret: hidden file", "page_files/advert.html: part of a saved page"), withoutPage);
    }

    @Test
    void namesMissingFilesAndGoesOn() throws IOException {
        Path good = file("good.html", "<p>");
        Files.createSymbolicLink(folder.resolve("lost.html"), Path.of("nowhere"));
        assertEquals(List.of("good.html"), walk(folder + "/no.html", folder + "/lost.html", good.toString(), "http://127.0.0.1/",
            "ftp://example.org/post", "file:///etc/passwd"));
        assertEquals(List.of("no.html: no such file", "lost.html: a link to nothing",
            "http://127.0.0.1/: 127.0.0.1 is a loopback address; --allow-private permits such",
            "ftp://example.org/post: only addresses with http or https are fetched; give a file by its path",
            "file:///etc/passwd: only addresses with http or https are fetched; give a file by its path"), told());
    }

    @Test
    void readsNothingThroughLinksOutOfTheFolder() throws IOException {
        file("outside/secret.html", "<p>");
        file("in/page.html", "<p>");
        Files.createSymbolicLink(folder.resolve("in/out.html"), folder.resolve("outside/secret.html"));
        Files.createSymbolicLink(folder.resolve("in/outdir"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("in/dangling"), Path.of("nowhere"));
        assertEquals(List.of("in/page.html"), walk(folder.resolve("in").toString()));
        assertEquals(List.of("in/dangling: a link to nothing",
            "in/out.html: a link out of the folder; give its target by name if it is meant",
            "in/outdir: a link out of the folder; give its target by name if it is meant"), told());
    }

    @Test
    void readsEachFileOnceWhateverLinksLeadToIt() throws IOException {
        file("a/page.html", "<p>");
        file(".store/kept.html", "<p>");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("again.html"), folder.resolve("a/page.html"));
        Files.createSymbolicLink(folder.resolve("current"), folder.resolve(".store"));
        Files.createSymbolicLink(folder.resolve("latest"), folder.resolve(".store"));
        assertEquals(List.of(".store", "a/loop", "a/page.html", "again.html", "current/kept.html", "latest"), walk(folder.toString()));
        assertEquals(List.of(".store: hidden folder", "a/loop: link within the folder", "again.html: link within the folder",
            "latest: link within the folder"), withoutPage);
    }

    @Test
    void refusesAFifoInAFolder() throws IOException, InterruptedException {
        file("page.html", "<p>");
        Process mkfifo;
        try {
            mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        } catch (IOException noSuchProgram) {
            Assumptions.abort("no mkfifo here");
            return;
        }
        Assumptions.assumeTrue(mkfifo.waitFor() == 0, "no FIFO can be made here");
        assertEquals(List.of("page.html"), walk(folder.toString()));
        assertEquals(List.of("pipe: neither a file nor a folder; give it by name if it is meant"), told());
    }

    @Test
    void saysWhenAFolderHasNoPages() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        file("styles/a.css", "p {}");
        assertEquals(List.of("styles/a.css"), walk(folder + "/empty", folder + "/styles"));
        assertEquals(List.of("empty: no pages in this folder", "styles: no pages in this folder"), told());
    }

    @Test
    void triesPatternsOnlyWhenNoSuchFileExists() throws IOException {
        file("a.html", "<p>");
        file("b.html", "<p>");
        file("[a].html", "<p>");
        file(".hidden.html", "<p>");
        assertEquals(List.of("[a].html"), walk(folder + "/[a].html"));
        assertEquals(List.of("[a].html", "a.html", "b.html"), walk(folder + "/*.html"));
        assertEquals(List.of(), walk(folder + "/*.htm"));
        assertEquals(List.of("*.htm: no such file, and the pattern matches none"), told());
    }

    @Test
    void neverReadsTheOutput() throws IOException {
        file("page.html", "<p>");
        Path out = file("out.ndjson", "{}");
        assertEquals(List.of("out.ndjson", "page.html"), walk(out::equals, folder.toString(), out.toString()));
        assertEquals(List.of("out.ndjson: the output"), withoutPage);
        assertEquals(List.of("out.ndjson: the output is written there"), told());
    }

    @Test
    void readsStandardInputOnce() throws IOException {
        byte[] bytes = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (Inputs inputs = new Inputs(Names.of(List.of("-", "-")), new ByteArrayInputStream(bytes), path -> false, WEB, notices::add)) {
            Capture capture = inputs.next().orElseThrow();
            assertEquals("-", capture.location());
            assertEquals(Capture.HEAD, capture.head().length);
            try (InputStream in = capture.open()) {
                assertArrayEquals(bytes, in.readAllBytes());
            }
            assertTrue(inputs.next().isEmpty());
        }
        assertEquals(List.of("-: standard input was already read"), told());
    }

    @Test
    void readsListsOfNames() throws IOException {
        byte[] lines = "a b\r\n\nc\n".getBytes(StandardCharsets.UTF_8);
        byte[] nulls = "a\nb\0c".getBytes(StandardCharsets.UTF_8);
        Names names = Names.then(NameList.lines(new ByteArrayInputStream(lines)), NameList.nulls(new ByteArrayInputStream(nulls)));
        List<String> all = new ArrayList<>();
        for (Optional<String> name = names.next(); name.isPresent(); name = names.next()) {
            all.add(name.get());
        }
        assertEquals(List.of("a b", "c", "a\nb", "c"), all);
    }
}
