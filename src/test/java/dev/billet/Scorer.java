package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs the scorer of the gold pages and compares its figures with their floors. */
final class Scorer {
    private Scorer() {
    }

    static boolean hasPython() {
        try {
            return run(List.of("python3", "--version"), new File("target/python.log")) == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    /** Reads the pages as the scorer wants them, each by itself; option may be empty. */
    static void convert(Path pages, Path found, String option, Set<Integer> codes) {
        List<String> arguments = new ArrayList<>(List.of("convert", "--no-merge", "-t", "ndjson", "-o", found.toString()));
        if (!option.isEmpty()) {
            arguments.add(option);
        }
        arguments.add(pages.toString());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Billet(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, new Environment("", Map.of()))
            .run(arguments.toArray(new String[0]));
        assertTrue(codes.contains(code), () -> "exit code " + code + ": " + err.toString(StandardCharsets.UTF_8));
    }

    /** The scorer's figures by name and kind: {@code comment.f1}, {@code title.micro}, {@code overall.value}. */
    static Map<String, Double> figures(Path scorer, Path gold, Path found) throws Exception {
        Path json = found.resolveSibling(found.getFileName().toString().replace(".ndjson", ".json"));
        File log = json.resolveSibling(json.getFileName() + ".log").toFile();
        int code = run(List.of("python3", scorer.toString(), "--gold", gold.toString(), "--pred", found.toString(), "--details", "--json",
            json.toString()), log);
        assertEquals(0, code, () -> "the scorer failed, see " + log);
        Map<String, Double> figures = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String[] path = parser.getParsingContext().pathAsPointer().toString().split("/");
                if (token.isNumeric() && path.length == 4 && path[1].equals("figures")) {
                    figures.put(path[2] + "." + path[3], parser.getDoubleValue());
                }
            }
        }
        return figures;
    }

    /** What lies below its floor in {@code src/test/resources/floors/NAME.txt}, in words. */
    static List<String> sunk(String name, Map<String, Double> figures) throws IOException {
        List<String> sunk = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "floors", name + ".txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("=");
            double floor = Double.parseDouble(parts[1].strip());
            Double reached = figures.get(parts[0].strip());
            // Figures of what was never found have no value.
            if (reached == null ? floor > 0 : reached < floor) {
                sunk.add(parts[0].strip() + " is " + reached + ", its floor is " + floor);
            }
        }
        return sunk;
    }

    private static int run(List<String> command, File log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        return builder.start().waitFor();
    }
}
