package dev.billet.read.dotclear;

import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Dates of the tables: each row names its zone; dates of posts and comments are on its clock, those of changes in UTC. */
final class DotclearDates {
    private DotclearDates() {
    }

    /** A time on the clock of the zone; without a known zone it stays local; null when it is none. */
    static When local(String text, String zone) {
        LocalDateTime time = time(text);
        ZoneId known = zone(zone);
        return time == null ? null : known == null ? new When.Local(time, true)
            : new When.Zoned(time.atZone(known).toOffsetDateTime(), true);
    }

    /** A time in UTC, shown on the clock of the zone. */
    static When utc(String text, String zone) {
        LocalDateTime time = time(text);
        ZoneId known = zone(zone) == null ? ZoneOffset.UTC : zone(zone);
        return time == null ? null : new When.Zoned(time.atZone(ZoneOffset.UTC).withZoneSameInstant(known).toOffsetDateTime(), true);
    }

    private static LocalDateTime time(String text) {
        try {
            return text == null || text.startsWith("0000") ? null : LocalDateTime.parse(text.strip().replace(' ', 'T'));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static ZoneId zone(String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
