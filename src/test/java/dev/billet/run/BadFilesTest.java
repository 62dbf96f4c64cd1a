package dev.billet.run;

import static dev.billet.run.Samples.page;
import static dev.billet.run.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read: each costs one line that names it, and the rest goes on. */
class BadFilesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @TempDir
    private Path folder;

    private static byte[] noise() {
        byte[] bytes = new byte[5000];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aMixedFolderGivesItsPostsAndALineForEachBadFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("dangling.html"), Path.of("nowhere.html"));
        Files.createFile(folder.resolve("empty.html"));
        Files.write(folder.resolve("x.html"), noise());
        Files.write(folder.resolve("picture.png"), PNG);
        for (String name : List.of("one", "two", "three")) {
            write(folder.resolve(name + ".html"), page(name, "<p>All about " + name + "</p>"));
        }
        Run run = Run.of("convert", folder);
        assertEquals(3, run.code(), run.err());
        assertEquals(3, run.posts());
        assertEquals(3, run.complaints(folder).size(), run.err());
        for (String name : List.of("dangling.html", "empty.html", "x.html")) {
            assertEquals(1, run.complaints(folder.resolve(name)).size(), name + " in: " + run.err());
        }
        assertTrue(run.err().contains("7 inputs = 3 with posts + 1 without (1 image) + 3 failed"), run.err());
    }

    @Test
    void oneBadPageAmongAThousandCostsOneLine() throws IOException {
        for (int i = 0; i < 999; i++) {
            write(folder.resolve("page-" + i + ".html"), page("Post " + i, "<p>Number " + i + " of many.</p>"));
        }
        Files.write(folder.resolve("page-500x.html"), noise());
        Run run = Run.of("convert", folder);
        assertEquals(3, run.code(), run.err());
        assertEquals(999, run.posts());
        assertEquals(1, run.complaints(folder).size(), run.err());
        assertEquals(3, run.err().lines().count(), "more than the complaint, the counts and the balance: " + run.err());
    }

    @Test
    void missingFilesAndEmptyFoldersAreNamedAndTheRestGoesOn() throws IOException {
        Path good = write(folder.resolve("good.html"), page("Good", ""));
        Path missing = folder.resolve("missing.html");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = Run.of("convert", missing, empty, good);
        assertEquals(3, run.code(), run.err());
        assertEquals(1, run.posts());
        assertEquals(List.of("billet: " + missing + ": no such file", "billet: " + empty + ": no pages in this folder"),
            run.complaints(folder));
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path good = write(folder.resolve("good.html"), page("Good", ""));
        Path secret = write(folder.resolve("secret.html"), page("Secret", ""));
        assertTrue(secret.toFile().setReadable(false));
        Assumptions.assumeFalse(Files.isReadable(secret), "whoever runs this test may read every file");
        assertEquals(List.of("billet: " + secret + ": permission denied"), Run.of("convert", secret, good).complaints(folder));
    }

    @Test
    void withNothingWrittenTheRunEndsWithOneAndSaysWhy() {
        Run run = Run.of("convert", folder.resolve("missing.html"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("nothing was written: no input could be read"), run.err());
    }

    @Test
    void anExportIsNoPageWhateverItIsCalled() throws IOException {
        Path export = write(folder.resolve("export.html"), "TITLE: Mills\nDATE: 01/02/2003\n-----\nBODY:\n<p>Words</p>\n-----\n--------\n");
        Run run = Run.of("convert", export);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"title\":\"Mills\""), run.out());
    }

    @Test
    void aPageOverTheLimitIsRefusedByNameAndNeverCut() throws IOException {
        Path big = write(folder.resolve("big.html"), page("Big", "<p>word</p>".repeat(20_000)));
        Path small = write(folder.resolve("small.html"), page("Small", ""));
        Run run = Run.of("convert", "--max-page-size", "100K", folder);
        assertEquals(3, run.code());
        assertEquals(1, run.posts());
        assertEquals(1, run.complaints(big).size(), run.err());
        assertTrue(run.err().contains("--max-page-size"), run.err());
        assertEquals(0, Run.of("convert", "--max-page-size", "100K", small).code());
        assertEquals(1, Run.with(Files.readAllBytes(big), "convert", "--max-page-size", "100K", "-").code(), "also from a pipe");
    }

    @Test
    void aFileNameMayHoldBlanksAndLineEnds() throws IOException {
        Path odd = write(folder.resolve("two words\nand a line.html"), page("Odd", ""));
        Run run = Run.of("convert", odd);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("two words\\nand a line.html"), run.out());
        byte[] list = (odd + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(run.out(), Run.with(list, "convert", "--files0-from", "-").out());
    }
}
