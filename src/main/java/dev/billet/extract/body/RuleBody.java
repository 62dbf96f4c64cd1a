package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.rule.Rule;
import dev.billet.extract.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The body as the platform's rules see it. */
final class RuleBody {
    private static final int ENOUGH = 200;

    private final Reading reading;
    private final Density density;

    RuleBody(Reading reading, Density density) {
        this.reading = reading;
        this.density = density;
    }

    /**
     * A body that a rule picked.
     *
     * @param parts    the element, and what continues it (an extended part), in order
     * @param excluded what the rule cuts out of it
     */
    record Picked(List<Element> parts, List<Element> excluded, Rule rule) {
    }

    /** The choice of the best rule that has one, inside {@code root}; null when there is none. */
    Picked find(Element root) {
        for (Rules.Applied applied : reading.rules()) {
            Element body = body(applied.rule(), root);
            if (body != null) {
                return pick(applied.rule(), body);
            }
        }
        return null;
    }

    private Element body(Rule rule, Element root) {
        Element longest = null;
        for (Element candidate : rule.elements("post", "body", density.index(), root)) {
            boolean foreign = density.isClaimed(candidate) || density.isShunned(candidate);
            boolean longer = longest == null || density.index().textLength(candidate) > density.index().textLength(longest);
            if (!foreign && longer) {
                longest = candidate;
            }
        }
        return longest;
    }

    private Picked pick(Rule rule, Element body) {
        List<Element> parts = new ArrayList<>(List.of(body));
        Element entry = new Entries(density).around(List.of(body));
        if (entry != null) {
            for (Element also : rule.allElements("post", "bodyAlso", density.index(), entry)) {
                if (parts.stream().noneMatch(p -> density.index().contains(p, also) || density.index().contains(also, p))) {
                    parts.add(also);
                }
            }
        }
        parts.sort((a, b) -> Integer.compare(density.index().order(a), density.index().order(b)));
        List<Element> excluded = new ArrayList<>();
        for (Element part : parts) {
            excluded.addAll(rule.allElements("post", "bodyExclude", density.index(), part));
        }
        return new Picked(List.copyOf(parts), excluded, rule);
    }

    /** Whether the element has enough text to be believed without asking anybody else. */
    boolean isEnough(Picked picked) {
        return picked.parts().stream().mapToInt(density.index()::textLength).sum() >= ENOUGH;
    }
}
