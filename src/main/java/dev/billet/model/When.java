package dev.billet.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A date as precise as its source and no more: pages often show a day without an hour, or an hour without a zone, and
 * inventing the rest would be a lie that no later step could undo.
 *
 * <p>{@link #toString()} is the form used in all of billet's output ({@code 2011}, {@code 2011-11}, {@code 2011-11-30},
 * {@code 2011-11-30T09:15}, {@code 2011-11-30T09:15:00-05:00}); {@link #parse} reads it back.
 */
public sealed interface When permits When.OfYear, When.OfMonth, When.OfDay, When.Local, When.Zoned {

    /** A year alone. */
    record OfYear(int year) implements When {
        @Override
        public String toString() {
            return String.format("%04d", year);
        }
    }

    /** A month of a year. */
    record OfMonth(YearMonth month) implements When {
        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** A day without a time. */
    record OfDay(LocalDate date) implements When {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A clock time whose zone is not known; {@code seconds} tells whether the source named the second. */
    record Local(LocalDateTime time, boolean seconds) implements When {
        @Override
        public String toString() {
            return clock(time, seconds);
        }
    }

    /** An instant with the offset under which the source wrote it. */
    record Zoned(OffsetDateTime time, boolean seconds) implements When {
        @Override
        public String toString() {
            return clock(time.toLocalDateTime(), seconds) + time.getOffset().getId();
        }
    }

    /** The day on the source's own clock; empty for a year or a month. */
    default Optional<LocalDate> day() {
        if (this instanceof OfDay d) {
            return Optional.of(d.date);
        }
        return localTime().map(LocalDateTime::toLocalDate);
    }

    /** The clock time as the source wrote it; empty when only a day or less is known. */
    default Optional<LocalDateTime> localTime() {
        if (this instanceof Local l) {
            return Optional.of(l.time);
        }
        return this instanceof Zoned z ? Optional.of(z.time.toLocalDateTime()) : Optional.empty();
    }

    /** The offset from UTC, when the source named it. */
    default Optional<ZoneOffset> offset() {
        return this instanceof Zoned z ? Optional.of(z.time.getOffset()) : Optional.empty();
    }

    /** The year, known for every kind. */
    default int year() {
        if (this instanceof OfYear y) {
            return y.year;
        }
        return this instanceof OfMonth m ? m.month.getYear() : day().orElseThrow().getYear();
    }

    /** Reads what {@link #toString()} writes, and full ISO 8601 date-times; empty for anything else. */
    static Optional<When> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(switch (text.length()) {
                case 4 -> new OfYear(Integer.parseInt(text));
                case 7 -> new OfMonth(YearMonth.parse(text));
                case 10 -> new OfDay(LocalDate.parse(text));
                default -> dateTime(text);
            });
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private static When dateTime(String text) {
        boolean seconds = text.length() > 16 && text.charAt(16) == ':';
        boolean zoned = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
        return zoned ? new Zoned(OffsetDateTime.parse(text), seconds) : new Local(LocalDateTime.parse(text), seconds);
    }

    private static String clock(LocalDateTime time, boolean seconds) {
        if (!seconds) {
            return time.format(Clock.MINUTES);
        }
        // LocalDateTime leaves out seconds that are zero, but the source named them.
        return time.getNano() == 0 ? time.format(Clock.SECONDS) : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** Holds the formats: an interface has no private constants. */
    final class Clock {
        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

        private Clock() {
        }
    }
}
