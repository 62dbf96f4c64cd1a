package dev.billet.audit.diff;

import dev.billet.model.When;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** A date: one that says less than the other, and does not contradict it, is less precise. */
record Moment<T>(String field, Function<T, When> value) implements Comparison<T> {
    private static final int MINUTES = 16;
    private static final int SECONDS = 19;
    private static final int SECONDS_A_MINUTE = 60;

    @Override
    public Verdict compare(T a, T b) {
        return compare(value.apply(a), value.apply(b));
    }

    static Verdict compare(When a, When b) {
        return Verdict.of(a == null ? null : a.toString(), b == null ? null : b.toString(), (one, two) -> way(a, b));
    }

    /** Whether both are known and can mean the same moment. */
    static boolean agree(When a, When b) {
        return a != null && b != null && (a.equals(b) || way(a, b) != Way.DIFFERENT);
    }

    private static Way way(When a, When b) {
        if (a instanceof When.Zoned x && b instanceof When.Zoned y) {
            return zoned(x, y);
        }
        return rank(a) > rank(b) ? less(b, a).turned() : less(a, b);
    }

    private static Way zoned(When.Zoned a, When.Zoned b) {
        if (a.seconds() && b.seconds()) {
            return a.time().isEqual(b.time()) ? Way.FORM : isSameSecond(a, b) ? a.time().getNano() == 0 ? Way.LESS_A : Way.LESS_B
                : isSameClock(a, b) ? Way.ZONE : Way.DIFFERENT;
        }
        if (minute(a.time()) != minute(b.time())) {
            return isSameClock(a, b) ? Way.ZONE : Way.DIFFERENT;
        }
        return a.seconds() == b.seconds() ? Way.FORM : a.seconds() ? Way.LESS_B : Way.LESS_A;
    }

    /** Where one of them has no parts of a second. */
    private static boolean isSameSecond(When.Zoned a, When.Zoned b) {
        return (a.time().getNano() == 0 || b.time().getNano() == 0) && a.time().toEpochSecond() == b.time().toEpochSecond();
    }

    private static boolean isSameClock(When.Zoned a, When.Zoned b) {
        int length = a.seconds() && b.seconds() ? SECONDS : MINUTES;
        return a.toString().regionMatches(0, b.toString(), 0, length);
    }

    private static long minute(OffsetDateTime time) {
        return time.toEpochSecond() / SECONDS_A_MINUTE;
    }

    /** How much a date tells: a year, a month, a day, a minute, a second; one with a zone tells more than one without. */
    private static int rank(When when) {
        int length = when.localTime().isEmpty() ? when.toString().length() : MINUTES;
        boolean seconds = when instanceof When.Local local && local.seconds();
        return when instanceof When.Zoned ? Integer.MAX_VALUE : length + (seconds ? 1 : 0);
    }

    /** {@code a} tells less or as much. */
    private static Way less(When a, When b) {
        String one = a.toString();
        String two = b.toString();
        // Seconds that only the zoned one has do not make the other one wrong.
        int length = a instanceof When.Local local && local.seconds() && b instanceof When.Zoned zoned && !zoned.seconds() ? MINUTES
            : one.length();
        return two.regionMatches(0, one, 0, length) ? Way.LESS_A : Way.DIFFERENT;
    }
}
