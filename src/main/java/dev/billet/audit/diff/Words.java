package dev.billet.audit.diff;

import dev.billet.audit.PlainWords;
import dev.billet.text.Space;
import java.util.function.Function;

/** A text that people read: white space does not count, and typography is a difference of form only. */
record Words<T>(String field, Function<T, String> value) implements Comparison<T> {

    @Override
    public Verdict compare(T a, T b) {
        return compare(value.apply(a), value.apply(b));
    }

    static Verdict compare(String a, String b) {
        return Verdict.of(a, b, (one, two) -> {
            if (Space.collapse(one).equals(Space.collapse(two))) {
                return Way.SAME;
            }
            return PlainWords.of(one).equals(PlainWords.of(two)) ? Way.FORM : Way.DIFFERENT;
        });
    }
}
