package dev.billet.text;

import dev.billet.model.When;
import java.util.List;
import java.util.Optional;

/** Reads dates that people and programs wrote, in many languages, with no precision invented. */
public final class Dates {
    private Dates() {
    }

    /** The first date in a visible text; empty when there is none that makes sense. */
    public static Optional<FoundDate> find(String text, DateHints hints) {
        throw new UnsupportedOperationException();
    }

    /** A date meant for machines: ISO 8601 in its many spellings, RFC 822, RFC 850, epoch seconds or milliseconds. */
    public static Optional<When> machine(String value) {
        throw new UnsupportedOperationException();
    }

    /** Day or month first, as the numeric dates among these texts and the language tell together. */
    public static DateHints.Order order(List<String> texts, String language) {
        throw new UnsupportedOperationException();
    }
}
