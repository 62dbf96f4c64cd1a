package dev.billet.write.markdown;

import dev.billet.model.When;
import dev.billet.write.shared.Tally;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates as YAML has them: a day, or a time to the second with its offset when that is known. */
final class Dates {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ZoneId zone;
    private final Tally tally;

    /** {@code zone} is the one that the user named for local times, or null. */
    Dates(ZoneId zone, Tally tally) {
        this.zone = zone;
        this.tally = tally;
    }

    /** The date; null when there is none, or none that can be written. */
    String of(When when) {
        if (when == null) {
            return null;
        }
        if (when.year() < 1 || when.year() > 9999) {
            tally.changed("dates outside of the years 1 to 9999 left out");
            return null;
        }
        if (when instanceof When.Zoned z) {
            return zoned(z.time());
        }
        if (when instanceof When.Local l) {
            return zone == null ? CLOCK.format(l.time()) : zoned(l.time().atZone(zone).toOffsetDateTime());
        }
        return day(when).toString();
    }

    private static String zoned(OffsetDateTime time) {
        OffsetDateTime known = time.getOffset().getTotalSeconds() % 60 == 0 ? time : time.withOffsetSameInstant(ZoneOffset.UTC);
        return CLOCK.format(known) + known.getOffset().getId();
    }

    /** How much of a date was known, where its form says more. */
    static String precision(When when) {
        boolean minute = when instanceof When.Local l && !l.seconds() || when instanceof When.Zoned z && !z.seconds();
        return when instanceof When.OfYear ? "year" : when instanceof When.OfMonth ? "month" : minute ? "minute" : null;
    }

    /** The day, or the first of the month or year. */
    static LocalDate day(When when) {
        if (when instanceof When.OfMonth m) {
            return m.month().atDay(1);
        }
        return Optional.of(when).flatMap(When::day).orElseGet(() -> LocalDateTime.of(when.year(), 1, 1, 0, 0).toLocalDate());
    }
}
