package dev.billet.run;

import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A whole run of billet in memory, with all its rooms: arguments and bytes in, exit code and bytes out. */
record Run(int code, byte[] bytes, String err) {

    /** Runs with an empty standard input. */
    static Run of(Object... arguments) {
        return with(new byte[0], arguments);
    }

    /** Runs with these bytes as standard input; arguments may be paths. */
    static Run with(byte[] in, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = to(out, in, arguments);
        return new Run(run.code, out.toByteArray(), run.err);
    }

    /** Runs with this stream as standard output; the bytes of the run stay empty. */
    static Run to(OutputStream out, byte[] in, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Billet(new ByteArrayInputStream(in), out, err, new Environment("", Map.of()))
            .run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(code, new byte[0], err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as text. */
    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The lines on standard error that complain about an input, without the closing ones. */
    List<String> complaints(Path folder) {
        return err.lines().filter(line -> line.startsWith("billet: " + folder)).toList();
    }

    /** How many posts NDJSON on standard output holds. */
    long posts() {
        return out().lines().count();
    }
}
