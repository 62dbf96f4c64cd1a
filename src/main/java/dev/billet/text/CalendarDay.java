package dev.billet.text;

import dev.billet.model.When;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;

/**
 * A day or month of the calendar that tokens name.
 *
 * @param date      the day; the first of the month when only the month was named
 * @param monthOnly whether the day was not named
 * @param ambiguous whether day and month could be the other way round
 * @param clock     a time that stands inside the date ("Nov 30 09:15:00 2011"), or null
 * @param next      the token behind it
 */
record CalendarDay(LocalDate date, boolean monthOnly, boolean ambiguous, Clock clock, int next) {
    /** The day, or null when there is no such day. */
    static CalendarDay of(int year, int month, int day, int next) {
        if (year == 0 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return null;
        }
        return new CalendarDay(LocalDate.of(year, month, day), false, false, null, next);
    }

    private static int lengthOfMonth(int year, int month) {
        return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    /** The month alone. */
    static CalendarDay month(int year, int month, int next) {
        return new CalendarDay(LocalDate.of(year, month, 1), true, false, null, next);
    }

    CalendarDay with(Clock inner, int behind) {
        return new CalendarDay(date, monthOnly, ambiguous, inner, behind);
    }

    CalendarDay unclear() {
        return new CalendarDay(date, monthOnly, true, clock, next);
    }

    /** As precise as the text: a month, a day, or a day with this clock time. */
    When when(Clock outer) {
        if (monthOnly) {
            return new When.OfMonth(YearMonth.from(date));
        }
        Clock shown = clock != null ? clock : outer;
        return shown == null ? new When.OfDay(date) : shown.on(date);
    }
}
