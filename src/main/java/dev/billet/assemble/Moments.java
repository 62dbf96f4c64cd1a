package dev.billet.assemble;

import dev.billet.model.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Compares dates of different precision. */
public final class Moments {
    private static final int LARGEST = 14 * 60;
    private static final int STEP = 15;

    private Moments() {
    }

    /** Whether both can mean the same moment; nothing known contradicts nothing. */
    public static boolean agree(When a, When b) {
        if (a == null || b == null) {
            return true;
        }
        if (a instanceof When.Zoned x && b instanceof When.Zoned y) {
            return x.time().toEpochSecond() / 60 == y.time().toEpochSecond() / 60;
        }
        if (offset(a, b).isPresent()) {
            return true;
        }
        String one = a.toString();
        String two = b.toString();
        int length = Math.min(16, Math.min(one.length(), two.length()));
        return one.regionMatches(0, two, 0, length) || isNextDay(a, b);
    }

    /** The one that says more, when they agree; else the first that is there. A clock's time gets the offset that the other one tells. */
    static When better(When a, When b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        if (a instanceof When.Zoned && b instanceof When.Zoned) {
            return a;
        }
        Optional<ZoneOffset> offset = offset(a, b);
        if (offset.isPresent()) {
            return a instanceof When.Local local ? zoned(local, (When.Zoned) b, offset.get())
                : zoned((When.Local) b, (When.Zoned) a, offset.get());
        }
        return agree(a, b) && b.toString().length() > a.toString().length() ? b : a;
    }

    /** The offset under which a clock's time and a moment are the same; empty when they are none or no zone has it. */
    static Optional<ZoneOffset> offset(When a, When b) {
        if (a instanceof When.Zoned && b instanceof When.Local) {
            return offset(b, a);
        }
        if (!(a instanceof When.Local local) || !(b instanceof When.Zoned zoned)) {
            return Optional.empty();
        }
        LocalDateTime utc = zoned.time().withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        long minutes = Duration.between(utc.truncatedTo(ChronoUnit.MINUTES), local.time().truncatedTo(ChronoUnit.MINUTES)).toMinutes();
        boolean seconds = !local.seconds() || !zoned.seconds() || local.time().getSecond() == utc.getSecond();
        return seconds && Math.abs(minutes) <= LARGEST && minutes % STEP == 0
            ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60)) : Optional.empty();
    }

    private static When zoned(When.Local local, When.Zoned zoned, ZoneOffset offset) {
        boolean exact = !local.seconds() && zoned.seconds();
        OffsetDateTime time = exact ? zoned.time().withOffsetSameInstant(offset) : OffsetDateTime.of(local.time(), offset);
        return new When.Zoned(time, local.seconds() || zoned.seconds());
    }

    /** A feed's day in UTC may be the one before or after the day that the blog shows. */
    private static boolean isNextDay(When a, When b) {
        if (!(a instanceof When.OfDay) || !(b instanceof When.Zoned zoned) || !zoned.time().getOffset().equals(ZoneOffset.UTC)) {
            return a instanceof When.Zoned && b instanceof When.OfDay && isNextDay(b, a);
        }
        LocalDate day = ((When.OfDay) a).date();
        return Math.abs(ChronoUnit.DAYS.between(day, zoned.time().toLocalDate())) <= 1;
    }

    /** Whether the first is surely earlier. */
    public static boolean before(When a, When b) {
        return a != null && b != null && !agree(a, b) && seconds(a) < seconds(b);
    }

    /** A number to sort by; nothing known comes before everything. */
    public static long seconds(When when) {
        if (when == null) {
            return Long.MIN_VALUE;
        }
        LocalDate day = when.day().orElseGet(() -> when instanceof When.OfMonth m ? m.month().atDay(1) : LocalDate.of(when.year(), 1, 1));
        LocalDateTime time = when.localTime().orElseGet(day::atStartOfDay);
        return time.toEpochSecond(when.offset().orElse(ZoneOffset.UTC));
    }
}
