package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our own pages, of which we know what stands in them, are read well, with the platforms' rules and without. The scorer is no part
 * of the project, so without it the figures are not looked at, and this test says so.
 */
class FixtureTruthTest {
    private static final Path TRUTH = Path.of("src", "test", "resources", "truth");
    private static final Path FIXTURES = Path.of("fixtures");

    @ParameterizedTest
    @CsvSource({"fixtures, ''", "fixtures-no-rules, --no-rules"})
    void noFigureOfOurOwnPagesSinksBelowItsFloor(String floors, String option) throws Exception {
        Path scorer = Shared.find("eval/score.py").orElse(null);
        Assumptions.assumeTrue(scorer != null, "the scorer of ../shared is not here");
        Assumptions.assumeTrue(Scorer.hasPython(), "python3, which runs the scorer, is not here");
        Path found = Files.createDirectories(Path.of("target", "score")).resolve(floors + ".ndjson");
        Scorer.convert(FIXTURES, found, option, Set.of(0));
        assertEquals(List.of(), Scorer.sunk(floors, Scorer.figures(scorer, TRUTH, found)));
    }

    @Test
    void everyPlatformsPageHasItsTruthAndEveryTruthItsPage() throws IOException {
        TreeSet<String> truths = names(TRUTH, ".json");
        TreeSet<String> pages = names(FIXTURES.resolve("platforms"), ".html");
        pages.removeAll(truths);
        assertEquals(List.of(), List.copyOf(pages));
        truths.removeAll(names(FIXTURES, ".html"));
        truths.removeAll(names(FIXTURES, ".txt"));
        assertEquals(List.of(), List.copyOf(truths));
    }

    private static TreeSet<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(ending))
                .map(f -> f.substring(0, f.length() - ending.length())).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
