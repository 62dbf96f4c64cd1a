package dev.billet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs the command line in memory. */
final class Cli {
    /** What came of it. */
    record Result(int code, String out, String err) {
    }

    private final Engine engine;
    private Environment environment = new Environment("", Map.of());
    private String in = "";

    Cli(Engine engine) {
        this.engine = engine;
    }

    Cli terminals(String descriptors, Map<String, String> variables) {
        environment = new Environment(descriptors, variables);
        return this;
    }

    Cli in(String text) {
        in = text;
        return this;
    }

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Billet(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, err, environment, engine).run(args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
