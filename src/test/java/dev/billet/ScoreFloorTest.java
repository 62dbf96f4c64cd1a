package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        Assumptions.assumeTrue(Scorer.hasPython(), "python3, which runs the scorer, is not here");
        Path found = Files.createDirectories(Path.of("target", "score")).resolve(floors + ".ndjson");
        Scorer.convert(gold.resolve("pages"), found, option, Set.of(0, 3));
        assertEquals(List.of(), Scorer.sunk(floors, Scorer.figures(scorer, gold, found)));
    }
}
