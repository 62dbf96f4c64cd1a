package dev.billet.html;

import dev.billet.model.Problem;
import dev.billet.report.PageNotice;
import java.util.ArrayList;
import java.util.List;

/**
 * A text without markup, decoded like a page: the same guess at its charset, nothing in it that an output cannot carry.
 *
 * @param problems what could not be kept
 */
public record Characters(String text, List<Problem> problems) {
    public Characters {
        problems = List.copyOf(problems);
    }

    /** Decodes; {@code label} is what the source says of the charset, or null. */
    public static Characters of(byte[] bytes, String label) {
        Decoded decoded = Decoded.of(bytes, label);
        int replaced = decoded.replaced() + LegalText.count(decoded.text());
        return new Characters(LegalText.clean(decoded.text()), problems(decoded, replaced));
    }

    static List<Problem> problems(Decoded decoded, int replaced) {
        List<Problem> problems = new ArrayList<>(2);
        if (decoded.disagree() != null) {
            problems.add(decoded.disagree().toProblem());
        }
        if (replaced > 0) {
            problems.add(new PageNotice.CharactersReplaced(replaced).toProblem());
        }
        return problems;
    }
}
