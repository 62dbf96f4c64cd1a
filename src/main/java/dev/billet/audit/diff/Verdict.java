package dev.billet.audit.diff;

/**
 * What a comparison says of one field.
 *
 * @param way how the values stand to each other
 * @param a   the value in A as text, or null
 * @param b   the value in B as text, or null
 */
public record Verdict(Way way, String a, String b) {
    static final Verdict NOTHING = new Verdict(Way.NOTHING, null, null);
    static final Verdict SAME = new Verdict(Way.SAME, null, null);

    /** Tells how two texts that are both there and not equal differ. */
    @FunctionalInterface
    interface Judge {
        Way way(String a, String b);
    }

    /** Compares texts; an empty one is as good as none. */
    static Verdict of(String a, String b, Judge judge) {
        boolean hasA = a != null && !a.isEmpty();
        boolean hasB = b != null && !b.isEmpty();
        if (!hasA || !hasB) {
            return hasA ? new Verdict(Way.ONLY_A, a, null) : hasB ? new Verdict(Way.ONLY_B, null, b) : NOTHING;
        }
        Way way = a.equals(b) ? Way.SAME : judge.way(a, b);
        return way == Way.SAME ? SAME : new Verdict(way, a, b);
    }
}
