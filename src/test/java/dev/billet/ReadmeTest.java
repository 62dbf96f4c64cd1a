package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each command of the README, in a folder with the fixtures and a {@code scripts/billet} that runs the classes of this build.
 * Blocks marked {@code console} ask the net and are not run.
 */
class ReadmeTest {
    private static final String TEST_COMMAND = "scripts/test";
    private static final Set<String> THERE = Set.of("", "fixtures", "scripts", "calls");

    @TempDir
    private static Path folder;
    private static StandingBillet billet;

    @TempDir
    private Path said;

    @BeforeAll
    static void makeCheckout() throws IOException, InterruptedException {
        copy(Path.of("fixtures"), folder.resolve("fixtures"));
        billet = StandingBillet.in(folder);
    }

    @AfterAll
    static void end() throws IOException {
        billet.close();
    }

    /** No command finds what another one wrote. */
    @AfterEach
    void clear() throws IOException {
        List<Path> made;
        try (Stream<Path> files = Files.walk(folder)) {
            made = files.filter(file -> !THERE.contains(folder.relativize(file).getName(0).toString()))
                .sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : made) {
            Files.delete(file);
        }
    }

    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (inside && !line.isBlank() && !line.equals(TEST_COMMAND)) {
                commands.add(line);
            }
        }
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void worksAsTheReadmeSays(String command) throws Exception {
        Assumptions.assumeTrue(!command.contains("| jq ") || isThere("jq"), "jq, which the README's pipeline uses, is not here");
        Result result = run(command);
        assertEquals(0, result.code(), result.err());
        int output = command.indexOf(" -o ");
        if (output < 0) {
            assertFalse(result.out().isEmpty(), "it printed nothing; " + result.err());
        } else {
            Path written = folder.resolve(command.substring(output + 4).split(" ")[0]);
            assertTrue(Files.isDirectory(written) || Files.size(written) > 0, written + " is empty; " + result.err());
        }
    }

    @Test
    void namesWhatCiRunsAsTheTestCommand() throws IOException {
        assertTrue(Files.readAllLines(Path.of("README.md")).contains(TEST_COMMAND));
        assertTrue(Files.readString(Path.of(".ci/run")).contains(TEST_COMMAND));
        assertTrue(Files.isExecutable(Path.of(TEST_COMMAND)));
        assertFalse(commands().isEmpty());
    }

    @Test
    void tellsTheExitCodesThatTheHelpTells() throws Exception {
        String readme = Files.readString(Path.of("README.md")).replace("`", "");
        List<String> help = run("scripts/billet convert --help").out().lines().toList();
        List<String> codes = help.subList(help.indexOf("Exit codes:") + 1, help.size());
        assertEquals(6, codes.size());
        for (String line : codes) {
            String[] parts = line.strip().split(" +", 2);
            assertTrue(readme.contains("| " + parts[0] + " | " + parts[1] + " |"), line);
        }
    }

    /** What a command printed. */
    private record Result(int code, String out, String err) {
    }

    private Result run(String command) throws IOException, InterruptedException {
        assertTrue(billet.isAlive(), billet.said());
        Path out = said.resolve("out");
        Path err = said.resolve("err");
        Process process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).redirectOutput(out.toFile())
            .redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail("it hangs; " + billet.said());
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err) + billet.said());
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
            .waitFor() == 0;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
