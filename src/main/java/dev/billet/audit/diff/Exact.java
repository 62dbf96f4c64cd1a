package dev.billet.audit.diff;

import java.util.Locale;
import java.util.function.Function;

/** A value for machines, such as a number, a word of the schema or the text of an export file: each character counts. */
record Exact<T>(String field, Function<T, ?> value) implements Comparison<T> {

    @Override
    public Verdict compare(T a, T b) {
        return Verdict.of(text(value.apply(a)), text(value.apply(b)), (one, two) -> Way.DIFFERENT);
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
