package dev.billet.extract.rule;

import dev.billet.html.Page;
import dev.billet.platform.Platforms;
import java.util.List;

/** The compiled rule files; made once and shared by all pages and threads. */
public final class Rules {
    private final List<Rule> rules;

    public Rules(Platforms platforms) {
        rules = platforms.all().stream().map(Rule::new).toList();
    }

    /** A rule that speaks for the page, with its score. */
    public record Applied(Rule rule, int score) {
    }

    /** The rules whose signs are on the page, highest score first, ties in the order of the index. */
    public List<Applied> applicable(Page page) {
        throw new UnsupportedOperationException();
    }
}
