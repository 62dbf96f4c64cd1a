package dev.billet.run;

import static dev.billet.run.Samples.page;
import static dev.billet.run.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs that break off in the middle: the pipes and devices of the system, each writer, no process for each run. */
@Timeout(120)
class BrokenOutputTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeInput() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 30; i++) {
            write(in.resolve("page-" + i + ".html"), page("Post " + i, "<p>Words of number " + i + ".</p>".repeat(200)));
        }
    }

    /** The words of a command, in which {@code in} is the folder with the pages. */
    private Object[] words(String command) {
        return Stream.of(command.split(" ")).map(word -> word.equals("in") ? folder.resolve("in") : word).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert in", "convert --no-merge in", "convert -t json in", "convert -t wxr --one-blog in",
        "convert -t csv --table posts in", "completion"})
    void aClosedPipeEndsQuietlyWithZero(String command) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no /bin/sh here");
        Path line = folder.resolve("line");
        Process reader = new ProcessBuilder("/bin/sh", "-c", "mkfifo pipe && : >ready && exec head -n 1 <pipe").directory(folder.toFile())
            .redirectOutput(line.toFile()).start();
        while (reader.isAlive() && !Files.exists(folder.resolve("ready"))) {
            Thread.sleep(5);
        }
        Run run;
        try (OutputStream pipe = new FileOutputStream(folder.resolve("pipe").toFile())) {
            run = Run.to(pipe, new byte[0], words(command));
        }
        assertTrue(reader.waitFor(60, TimeUnit.SECONDS), "nothing came");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(1, Files.readAllLines(line).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert in -t ndjson -o /dev/full", "convert in -t wxr -o /dev/full --one-blog"})
    void aFullDeviceThatIsNamedEndsWithOneAndASentence(String command) {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        saysThatItCannotWrite(Run.of(words(command)));
        assertFalse(Files.isRegularFile(Path.of("/dev/full")), "/dev/full is no device any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert in", "convert in --no-merge -t json", "formats", "--version"})
    void aFullStandardOutputEndsWithOneAndASentence(String command) throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            saysThatItCannotWrite(Run.to(full, new byte[0], words(command)));
        }
    }

    private static void saysThatItCannotWrite(Run run) {
        assertEquals(1, run.code(), run.err());
        assertEquals(1, run.err().lines().filter(line -> line.contains("cannot write")).count(), run.err());
    }
}
