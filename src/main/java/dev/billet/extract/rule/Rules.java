package dev.billet.extract.rule;

import dev.billet.html.Page;
import dev.billet.platform.Platform;
import dev.billet.platform.Platforms;
import dev.billet.platform.RuleFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The compiled rule files; made once and shared by all pages and threads. */
public final class Rules {
    private final Selectors selectors = new Selectors();
    private final Signs signs;
    private final List<Rule> rules;

    /**
     * Rules of these platforms.
     *
     * @throws RuleFileException when a selector or regex of a user's own file is none
     */
    public Rules(Platforms platforms) {
        signs = new Signs(platforms.all().stream().flatMap(p -> p.signals().stream()).map(Platform.Signal::css).toList(), selectors);
        List<Rule> made = new ArrayList<>();
        for (Platform platform : platforms.all()) {
            Rule rule = new Rule(platform, selectors, signs);
            if (platform.source() != null) {
                rule.check();
            }
            made.add(rule);
        }
        rules = List.copyOf(made);
    }

    /** A rule that speaks for the page, with its score. */
    public record Applied(Rule rule, int score) {
    }

    /** The rules whose signs are on the page, highest score first, ties in the order of the index. */
    public List<Applied> applicable(Page page) {
        return applicable(signs.remembering(sign -> signs.isOn(page, sign)));
    }

    List<Applied> applicable(IntPredicate present) {
        List<Applied> applied = new ArrayList<>();
        for (Rule rule : rules) {
            int score = rule.score(present);
            if (score > 0) {
                applied.add(new Applied(rule, score));
            }
        }
        applied.sort((a, b) -> Integer.compare(b.score(), a.score()));
        return applied;
    }

    Signs signs() {
        return signs;
    }

    /** All rules, in the order of the index. */
    public List<Rule> all() {
        return rules;
    }
}
