package dev.billet.convert;

import dev.billet.model.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The time that a date stands for, as precise as it is: a year is all its days.
 *
 * @param begin the first moment
 * @param end   the first moment after it
 */
record Span(LocalDateTime begin, LocalDateTime end) {

    /** On its own clock, or on that of {@code offset} when both are known. */
    static Span of(When when, ZoneOffset offset) {
        if (when instanceof When.Zoned zoned && offset != null) {
            return of(new When.Zoned(zoned.time().withOffsetSameInstant(offset), zoned.seconds()), null);
        }
        if (when.localTime().isPresent()) {
            LocalDateTime time = when.localTime().get();
            boolean seconds = when instanceof When.Zoned zoned ? zoned.seconds() : ((When.Local) when).seconds();
            return new Span(time, seconds ? time.plusSeconds(1) : time.plusMinutes(1));
        }
        if (when.day().isPresent()) {
            return new Span(when.day().get().atStartOfDay(), when.day().get().plusDays(1).atStartOfDay());
        }
        LocalDate first = when instanceof When.OfMonth month ? month.month().atDay(1) : LocalDate.of(when.year(), 1, 1);
        return new Span(first.atStartOfDay(), (when instanceof When.OfMonth ? first.plusMonths(1) : first.plusYears(1)).atStartOfDay());
    }
}
