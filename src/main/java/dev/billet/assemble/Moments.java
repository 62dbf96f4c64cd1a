package dev.billet.assemble;

import dev.billet.model.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Compares dates of different precision. */
final class Moments {
    private Moments() {
    }

    /** Whether both can mean the same moment; nothing known contradicts nothing. */
    static boolean agree(When a, When b) {
        if (a == null || b == null) {
            return true;
        }
        if (a instanceof When.Zoned x && b instanceof When.Zoned y) {
            return x.time().toEpochSecond() / 60 == y.time().toEpochSecond() / 60;
        }
        String one = a.toString();
        String two = b.toString();
        int length = Math.min(16, Math.min(one.length(), two.length()));
        return one.regionMatches(0, two, 0, length);
    }

    /** The one that says more, when they agree; else the first that is there. */
    static When better(When a, When b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return agree(a, b) && b.toString().length() > a.toString().length() ? b : a;
    }

    /** Whether the first is surely earlier. */
    static boolean before(When a, When b) {
        return a != null && b != null && !agree(a, b) && seconds(a) < seconds(b);
    }

    /** A number to sort by; nothing known comes before everything. */
    static long seconds(When when) {
        if (when == null) {
            return Long.MIN_VALUE;
        }
        LocalDate day = when.day().orElseGet(() -> when instanceof When.OfMonth m ? m.month().atDay(1) : LocalDate.of(when.year(), 1, 1));
        LocalDateTime time = when.localTime().orElseGet(day::atStartOfDay);
        return time.toEpochSecond(when.offset().orElse(ZoneOffset.UTC));
    }
}
