package dev.billet.extract.fact;

import dev.billet.text.Space;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several witnesses speak for the value of a field: what they say weighs together where they agree. Of the spellings of one
 * value the heaviest single witness's is kept.
 */
final class Ballot {
    private static final int MOST_TOLD = 5;

    private final Map<String, Choice> choices = new LinkedHashMap<>();

    /**
     * A value with its weight so far.
     *
     * @param extra the link that came with the value, or null
     */
    record Choice(String value, String extra, String witness, double heaviest, double weight) {
    }

    /** A witness says a value; null and blank values are no votes. */
    void vote(String value, String extra, double weight, String witness) {
        String clean = Space.orNull(value);
        if (clean == null) {
            return;
        }
        choices.merge(fold(clean), new Choice(clean, extra, witness, weight, weight), (a, b) -> {
            Choice heavier = b.heaviest > a.heaviest ? b : a;
            String link = heavier.extra != null ? heavier.extra : a.extra != null ? a.extra : b.extra;
            return new Choice(heavier.value, link, a.witness + " + " + b.witness, heavier.heaviest, a.weight + b.weight);
        });
    }

    /** The heaviest value; among equals the first. */
    Optional<Choice> winner() {
        Choice best = null;
        for (Choice choice : choices.values()) {
            best = best == null || choice.weight > best.weight ? choice : best;
        }
        return Optional.ofNullable(best);
    }

    /** What lost, heaviest first, with its weight and who said it: {@code Admin 1.7 (meta)}; null when nothing else was said. */
    String others() {
        return without(winner().map(Choice::value).orElse(null));
    }

    /** {@link #others}, where something else made the choice. */
    String without(String winner) {
        String others = choices.values().stream().filter(c -> !c.value.equals(winner))
            .sorted(Comparator.comparingDouble((Choice c) -> -c.weight)).limit(MOST_TOLD)
            .map(c -> c.value + String.format(Locale.ROOT, " %.1f (", c.weight) + c.witness + ")").collect(Collectors.joining("; "));
        return Space.orNull(others);
    }

    /** Case, white space and typographic signs made plain, so that spellings of one value meet. */
    static String fold(String text) {
        String plain = Space.collapse(text).toLowerCase(Locale.ROOT);
        return plain.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u201c', '"').replace('\u201d', '"').replace('\u201e', '"')
            .replace('\u2013', '-').replace('\u2014', '-').replace("\u2026", "...").replace("\u00ad", "");
    }
}
