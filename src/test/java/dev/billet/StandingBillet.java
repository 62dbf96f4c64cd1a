package dev.billet;

import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A {@code scripts/billet} in a made-up checkout whose calls are all answered by one process that stays: a shell gives it arguments and
 * pipes as it would to any program, and thirty calls cost one start of Java.
 */
final class StandingBillet implements AutoCloseable {
    /** Each call has a folder with its arguments and four pipes; the process that stays reads the names of the folders. */
    private static final String SCRIPT = """
        #!/bin/sh
        home=$(CDPATH='' cd -- "${0%/*}/.." && pwd -P) || exit 1
        call=$(mktemp -d "$home/calls/XXXXXX") || exit 1
        mkfifo "$call/in" "$call/out" "$call/err" "$call/code" || exit 1
        for argument; do
            printf '%s\\0' "$argument"
        done >"$call/arguments"
        echo "$call" >"$home/calls/asked"
        # What runs in the background has no standard input but by another number.
        exec 3<&0
        cat <&3 >"$call/in" 2>"$call/no-reader" &
        cat "$call/out" &
        out=$!
        cat "$call/err" >&2 &
        err=$!
        read -r code <"$call/code"
        wait $out $err
        exit "$code"
        """;

    private final Process process;
    private final Path said;

    private StandingBillet(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Lays the script into the folder, which is also where the process works. */
    static StandingBillet in(Path home) throws IOException, InterruptedException {
        Path script = Files.createDirectories(home.resolve("scripts")).resolve("billet");
        Files.writeString(script, SCRIPT);
        script.toFile().setExecutable(true);
        Path calls = Files.createDirectory(home.resolve("calls"));
        Path said = calls.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "mkfifo calls/asked && exec \"$@\" <>calls/asked", "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), StandingBillet.class.getName());
        builder.directory(home.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        Process process = builder.start();
        while (process.isAlive() && !Files.exists(calls.resolve("asked"))) {
            Thread.sleep(10);
        }
        return new StandingBillet(process, said);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the process itself printed: the stack of what went wrong with a call. */
    String said() throws IOException {
        return Files.readString(said);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process that stays; a thread for each call, so that one billet may feed another. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String call = asked.readLine(); call != null; call = asked.readLine()) {
            Path folder = Path.of(call);
            new Thread(() -> answer(folder)).start();
        }
    }

    private static void answer(Path call) {
        // What the script gives back when an error that is no answer of billet ends this thread, which prints it for said().
        int code = 99;
        try {
            String arguments = Files.readString(call.resolve("arguments"));
            try (InputStream in = Files.newInputStream(call.resolve("in")); OutputStream out = Files.newOutputStream(call.resolve("out"));
                 OutputStream err = Files.newOutputStream(call.resolve("err"))) {
                code = new Billet(in, out, err, new Environment("", Map.of())).run(words(arguments));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            tell(call.resolve("code"), code);
        }
    }

    private static void tell(Path pipe, int code) {
        try {
            Files.writeString(pipe, code + "\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Each word has a NUL behind it, empty ones too. */
    private static String[] words(String arguments) {
        return arguments.isEmpty() ? new String[0] : arguments.substring(0, arguments.length() - 1).split("\0", -1);
    }
}
