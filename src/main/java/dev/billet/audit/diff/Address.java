package dev.billet.audit.diff;

import dev.billet.text.Urls;
import java.util.function.Function;

/** An address: two that lead to the same place are written differently, no more. */
record Address<T>(String field, Function<T, String> value) implements Comparison<T> {

    @Override
    public Verdict compare(T a, T b) {
        return Verdict.of(value.apply(a), value.apply(b), (one, two) -> leadToOne(one, two) ? Way.FORM : Way.DIFFERENT);
    }

    private static boolean leadToOne(String one, String two) {
        String key = Urls.key(one);
        return key != null && key.equals(Urls.key(two));
    }

    /** How two different slugs stand to each other: foreign letters may be encoded in one of them. */
    static Way slugs(String one, String two) {
        return leadToOne("/" + one, "/" + two) ? Way.FORM : Way.DIFFERENT;
    }
}
