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
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What extraction has reached on the gold pages, it keeps: each figure has a floor in {@code src/test/resources/floors}. The
 * pages and their scorer are no part of the project, so elsewhere this test says that it was skipped.
 */
class ScoreFloorTest {

    @ParameterizedTest
    @CsvSource({"gold, gold, ''", "gold-no-rules, gold, --no-rules", "gold-wp, gold-wp, ''", "gold-wp-no-rules, gold-wp, --no-rules"})
    void noFigureSinksBelowItsFloor(String floors, String set, String option) throws Exception {
        Path gold = Shared.find(set).orElse(null);
        Path scorer = Shared.find("eval/score.py").orElse(null);
        Assumptions.assumeTrue(gold != null && scorer != null, "the gold pages of ../shared are not here");
        Assumptions.assumeTrue(hasPython(), "python3, which runs the scorer, is not here");
        Path target = Files.createDirectories(Path.of("target", "score"));
        Path found = target.resolve(floors + ".ndjson");
        convert(gold.resolve("pages"), found, option);
        Map<String, Double> figures = score(scorer, gold, found, target.resolve(floors + ".json"));
        List<String> sunk = new ArrayList<>();
        floors(floors).forEach((name, floor) -> {
            Double reached = figures.get(name);
            // Figures of what was never found have no value.
            if (reached == null ? floor > 0 : reached < floor) {
                sunk.add(name + " is " + reached + ", its floor is " + floor);
            }
        });
        assertEquals(List.of(), sunk);
    }

    private static void convert(Path pages, Path found, String option) {
        List<String> arguments = new ArrayList<>(List.of("convert", "--no-merge", "-t", "ndjson", "-o", found.toString()));
        if (!option.isEmpty()) {
            arguments.add(option);
        }
        arguments.add(pages.toString());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Billet(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, new Environment("", Map.of()))
            .run(arguments.toArray(new String[0]));
        assertTrue(code == 0 || code == 3, () -> "exit code " + code + ": " + err.toString(StandardCharsets.UTF_8));
    }

    private static boolean hasPython() {
        try {
            return run(List.of("python3", "--version"), new File("target/python.log")) == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    /** The scorer's figures by name and kind: {@code comment.f1}, {@code title.micro}, {@code overall.value}. */
    private static Map<String, Double> score(Path scorer, Path gold, Path found, Path json) throws Exception {
        File log = json.resolveSibling(json.getFileName() + ".log").toFile();
        int code = run(List.of("python3", scorer.toString(), "--gold", gold.toString(), "--pred", found.toString(), "--json",
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

    private static int run(List<String> command, File log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        return builder.start().waitFor();
    }

    private static Map<String, Double> floors(String name) throws IOException {
        Map<String, Double> floors = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "floors", name + ".txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=");
                floors.put(parts[0].strip(), Double.parseDouble(parts[1].strip()));
            }
        }
        return floors;
    }
}
