package dev.billet.run;

import static dev.billet.run.Samples.page;
import static dev.billet.run.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a real process shows: pipes that close, full devices, signals, another locale. */
@Timeout(120)
class ProcessTest {
    @TempDir
    private Path folder;
    private Path in;

    @BeforeEach
    void makeInput() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no /bin/sh here");
        in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 30; i++) {
            write(in.resolve("page-" + i + ".html"), page("Post " + i, "<p>Words of number " + i + ".</p>".repeat(200)));
        }
    }

    /** A shell command in which {@code $BILLET} starts this build. */
    private ProcessBuilder shell(String command) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().put("BILLET", Path.of(System.getProperty("java.home"), "bin", "java")
            + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dbillet.terminals= -cp " + System.getProperty("java.class.path")
            + " dev.billet.Main");
        return builder;
    }

    private int run(String command) throws IOException, InterruptedException {
        Process process = shell(command).start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What all writers do when their output breaks off is in {@link BrokenOutputTest}; here Main hands over what the system gives it. */
    @ParameterizedTest
    @ValueSource(strings = {"convert --no-merge in", "completion"})
    void aClosedPipeEndsQuietlyWithZero(String arguments) throws Exception {
        int code = run("{ $BILLET " + arguments + "; echo $? >code; } | head -n 1");
        assertEquals(0, code);
        assertEquals("0", Files.readString(folder.resolve("code")).strip(), err());
        assertEquals(1, Files.readAllLines(folder.resolve("out")).size());
        assertEquals("", err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert in", "--version"})
    void aFullDeviceEndsWithOneAndASentence(String arguments) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        assertEquals(1, run("$BILLET " + arguments + " >/dev/full"), err());
        assertEquals(1, err().lines().filter(line -> line.contains("cannot write")).count(), err());
    }

    /** The output goes through a pipe, so that the limit on the size of files meets the temporary file alone. */
    @ParameterizedTest
    @ValueSource(strings = {"convert in", "convert -t wxr --one-blog --no-merge in"})
    void aFullTemporaryFolderEndsWithOneAndSaysWhatToDo(String arguments) throws Exception {
        assertEquals(0, run("(ulimit -f 100; $BILLET " + arguments + "; echo $? >code) | wc -c"));
        assertEquals("1", Files.readString(folder.resolve("code")).strip(), err());
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains("no room for temporary data in ") && err().contains("--temp-dir names another folder"), err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalHalfWayLeavesNoHalfFile(String signal) throws Exception {
        Files.writeString(folder.resolve("blog.ndjson"), "old");
        // The pipe gives a page and then nothing: the run waits in the middle of its work.
        Process process = shell("exec $BILLET convert --no-merge in - -o blog.ndjson").start();
        process.getOutputStream().write("<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        while (process.isAlive() && names().stream().noneMatch(name -> name.endsWith(".billet-part"))) {
            Thread.sleep(20);
        }
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        assertEquals(signal.equals("TERM") ? 143 : 130, process.exitValue());
        assertEquals("old", Files.readString(folder.resolve("blog.ndjson")));
        assertEquals(List.of("blog.ndjson", "err", "in", "out"), names());
    }

    @Test
    void aKilledRunLeavesTheOldFileInPlace() throws Exception {
        Files.writeString(folder.resolve("blog.ndjson"), "old");
        Process process = shell("exec $BILLET convert --no-merge in - -o blog.ndjson").start();
        while (process.isAlive() && names().stream().noneMatch(name -> name.endsWith(".billet-part"))) {
            Thread.sleep(20);
        }
        process.destroyForcibly().waitFor();
        assertEquals("old", Files.readString(folder.resolve("blog.ndjson")));
        // What a killed run left is hidden, and no later run reads it.
        assertEquals(0, Run.of("convert", in, "-o", folder.resolve("blog.ndjson")).code());
        assertEquals(30, Files.readAllLines(folder.resolve("blog.ndjson")).size());
    }

    @Test
    void anyLocaleGivesTheSameBytes() throws Exception {
        write(folder.resolve("plain.html"), page("Grüße aus dem Tal", ""));
        write(folder.resolve("page-ü.html"), page("Grüße aus dem Tal", ""));
        assertEquals(0, run("LC_ALL=C.UTF-8 $BILLET convert -q --no-merge plain.html page-ü.html"), err());
        List<String> expected = Files.readAllLines(folder.resolve("out"));
        assertEquals(2, expected.size());
        assertTrue(expected.get(0).contains("Grüße aus dem Tal") && expected.get(1).contains("page-ü.html"), () -> expected.toString());
        assertEquals(0, run("LC_ALL=C $BILLET convert -q --no-merge plain.html"), err());
        assertEquals(expected.get(0) + "\n", Files.readString(folder.resolve("out")));
    }

    @Test
    void closedStandardInputAndOutputAreNoReasonToHang() throws Exception {
        write(folder.resolve("post.ndjson"), "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"1\",\"title\":\"t\"}\n");
        assertEquals(0, run("$BILLET convert post.ndjson -o a.ndjson <&-"), err());
        assertEquals(1, run("$BILLET convert - <&-"), err());
        assertFalse(err().contains("internal error"), err());
        assertEquals(1, run("$BILLET convert post.ndjson >&-"), err());
        assertEquals(0, run("$BILLET convert post.ndjson 2>&-"));
    }
}
