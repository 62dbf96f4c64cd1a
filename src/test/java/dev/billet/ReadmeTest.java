package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each command of the README, in a folder of its own with a {@code scripts/billet} that starts the classes of this build.
 * Blocks marked {@code console} ask the net and are not run.
 */
class ReadmeTest {
    private static final String TEST_COMMAND = "scripts/test";

    @TempDir
    private Path folder;

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
        copy(Path.of("fixtures"), folder.resolve("fixtures"));
        makeLauncher();
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).redirectOutput(out).redirectError(err)
            .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
        String said = Files.readString(err.toPath(), StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), said);
        int output = command.indexOf(" -o ");
        if (output < 0) {
            assertTrue(out.length() > 0, "it printed nothing; " + said);
        } else {
            Path written = folder.resolve(command.substring(output + 4).split(" ")[0]);
            assertTrue(Files.isDirectory(written) || Files.size(written) > 0, written + " is empty; " + said);
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
        makeLauncher();
        File out = folder.resolve("out").toFile();
        Process process = new ProcessBuilder("scripts/billet", "convert", "--help").directory(folder.toFile()).redirectOutput(out).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
        List<String> help = Files.readAllLines(out.toPath());
        List<String> codes = help.subList(help.indexOf("Exit codes:") + 1, help.size());
        assertEquals(6, codes.size());
        for (String line : codes) {
            String[] parts = line.strip().split(" +", 2);
            assertTrue(readme.contains("| " + parts[0] + " | " + parts[1] + " |"), line);
        }
    }

    private void makeLauncher() throws IOException {
        Path launcher = Files.createDirectories(folder.resolve("scripts")).resolve("billet");
        Files.writeString(launcher, "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path")
            + "' dev.billet.Main \"$@\"\n");
        launcher.toFile().setExecutable(true);
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
