package dev.billet.run;

import static dev.billet.run.Samples.page;
import static dev.billet.run.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs that are folders of many files: all of them or none. */
class FoldersTest {
    @TempDir
    private Path folder;

    private List<String> files(Path where) throws IOException {
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(Files::isRegularFile).map(file -> where.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    @Test
    void markdownIsAFileForEachPost() throws IOException {
        Run run = Run.of("convert", "fixtures/a-day-at-the-mill.html", "fixtures/template-marks-en.html", "--one-blog", "-t",
            "markdown", "-o",
            folder + "/site/");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("data/blog.json", "data/comments/2011-11-30-a-day-at-the-mill.json",
            "data/comments/2018-10-21-moving-the-notebook.json", "posts/2011-11-30-a-day-at-the-mill.md",
            "posts/2018-10-21-moving-the-notebook.md"),
            files(folder.resolve("site")));
        String marks = Files.readString(folder.resolve("site/posts/2018-10-21-moving-the-notebook.md"));
        assertTrue(marks.substring(marks.indexOf("\n---\n")).matches("(?s)[^{]*"), marks);
    }

    @Test
    void severalBlogsGetAFolderEach() throws IOException {
        Run run = Run.of("convert", "fixtures/a-day-at-the-mill.html", "fixtures/template-marks-en.html", "-t", "markdown", "-o", folder
            + "/sites/");
        assertEquals(0, run.code(), run.err());
        List<String> files = files(folder.resolve("sites"));
        assertTrue(files.contains("mill.example/posts/2011-11-30-a-day-at-the-mill.md"), files.toString());
        assertTrue(files.contains("sluice-log.example/data/blog.json"), files.toString());
    }

    @Test
    void nothingIsLeftOfARunThatFoundNothing() throws IOException {
        assertEquals(1, Run.of("convert", folder.resolve("missing.html"), "-t", "markdown", "-o", folder + "/site/").code());
        assertEquals(List.of(), files(folder));
        assertTrue(Files.notExists(folder.resolve("site")));
    }

    @Test
    void whatIsThereStaysAndIsReplacedOnlyWithForce() throws IOException {
        write(folder.resolve("a.html"), page("First", "<p>a</p>"));
        Path site = Files.createDirectories(folder.resolve("site/posts"));
        write(site.resolve("mine.md"), "mine");
        assertEquals(2, Run.of("convert", folder.resolve("a.html"), "-t", "markdown", "-o", folder + "/site/").code());
        assertEquals(List.of("mine.md"), files(site));
        assertEquals(0, Run.of("convert", folder.resolve("a.html"), "-t", "markdown", "-o", folder + "/site/", "--force").code());
        assertEquals(2, files(site).size());
    }

    @Test
    void aFileCannotHoldAFolder() {
        Run run = Run.of("convert", "fixtures/a-day-at-the-mill.html", "-t", "markdown", "-o", folder + "/site.md");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("markdown is a folder of files: end the name of --output in /"), run.err());
    }
}
