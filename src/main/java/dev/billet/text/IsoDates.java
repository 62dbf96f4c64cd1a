package dev.billet.text;

import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** ISO 8601 in the spellings that programs write, and counts of seconds or milliseconds since 1970. */
final class IsoDates {
    private final String value;
    private int at;

    private IsoDates(String value) {
        this.value = value;
    }

    /** The date that the whole value is, or null. */
    static When read(String value) {
        try {
            return new IsoDates(value).whole();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private When whole() {
        int digits = run();
        return switch (digits) {
            case 4 -> year();
            case 8, 12, 14 -> compact(digits);
            case 10, 13 -> value.length() == digits ? epoch(digits) : null;
            default -> null;
        };
    }

    private When epoch(int digits) {
        long count = Long.parseLong(value);
        Instant instant = digits == 10 ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
        return plausible(new When.Zoned(instant.atOffset(ZoneOffset.UTC), true));
    }

    private When year() {
        int year = number(4);
        if (ended()) {
            return plausible(new When.OfYear(year));
        }
        char mark = value.charAt(at);
        if (mark != '-' && mark != '/') {
            return null;
        }
        at++;
        int month = number(2);
        if (month < 0) {
            return null;
        }
        if (ended()) {
            return plausible(new When.OfMonth(YearMonth.of(year, month)));
        }
        if (!accept(mark)) {
            return null;
        }
        int day = number(2);
        return day < 0 ? null : plausible(behindDay(LocalDate.of(year, month, day), false));
    }

    /** {@code 20111130}, {@code 20111130091500}, {@code 20111130T091500Z}. */
    private When compact(int digits) {
        LocalDate day = LocalDate.of(number(4), number(2), number(2));
        if (digits == 8) {
            return plausible(behindDay(day, true));
        }
        LocalTime time = LocalTime.of(number(2), number(2), digits == 14 ? number(2) : 0);
        return ended() ? plausible(new When.Local(day.atTime(time), digits == 14)) : null;
    }

    private When behindDay(LocalDate day, boolean compact) {
        if (ended()) {
            return new When.OfDay(day);
        }
        if (accept('T') || accept('t')) {
            blanks();
        } else if (!blanks()) {
            // A day with a zone, as XML Schema allows; the zone of a day is dropped.
            return zone() != null && ended() ? new When.OfDay(day) : null;
        }
        return time(day, compact);
    }

    private When time(LocalDate day, boolean compact) {
        int hour = number(2);
        boolean colon = accept(':');
        int minute = colon || compact || digit() ? number(2) : 0;
        boolean seconds = minute >= 0 && (colon ? accept(':') : digit());
        int second = seconds ? number(2) : 0;
        if (hour < 0 || minute < 0 || second < 0) {
            return null;
        }
        int nano = seconds && (accept('.') || accept(',')) ? fraction() : 0;
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        LocalTime clock = LocalTime.of(midnight ? 0 : hour, minute, second, nano);
        LocalDateTime local = clock.atDate(midnight ? day.plusDays(1) : day);
        blanks();
        if (ended()) {
            return new When.Local(local, seconds);
        }
        ZoneOffset zone = zone();
        return zone == null || !ended() ? null : new When.Zoned(local.atOffset(zone), seconds);
    }

    private ZoneOffset zone() {
        if (accept('Z') || accept('z') || word("GMT") || word("UTC")) {
            return ended() ? ZoneOffset.UTC : zone();
        }
        boolean west = at < value.length() && (value.charAt(at) == '-' || value.charAt(at) == '\u2212');
        if (!west && !(at < value.length() && value.charAt(at) == '+')) {
            return null;
        }
        at++;
        int hours = number(2);
        int minutes = accept(':') || digit() ? number(2) : 0;
        if (hours < 0 || minutes < 0) {
            return null;
        }
        return ZoneOffset.ofHoursMinutes(west ? -hours : hours, west ? -minutes : minutes);
    }

    private int fraction() {
        int nano = 0;
        int digits = 0;
        while (digit()) {
            if (digits++ < 9) {
                nano = nano * 10 + value.charAt(at) - '0';
            }
            at++;
        }
        for (; digits < 9; digits++) {
            nano *= 10;
        }
        return nano;
    }

    /** Digits at the beginning. */
    private int run() {
        int i = 0;
        while (i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** The next so many digits as a number; -1 when there are fewer. */
    private int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++, at++) {
            if (!digit()) {
                return -1;
            }
            number = number * 10 + value.charAt(at) - '0';
        }
        return number;
    }

    private boolean digit() {
        return at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9';
    }

    private boolean accept(char c) {
        boolean there = at < value.length() && value.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private boolean word(String word) {
        boolean there = value.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private boolean blanks() {
        int from = at;
        while (at < value.length() && value.charAt(at) == ' ') {
            at++;
        }
        return at > from;
    }

    private boolean ended() {
        return at == value.length();
    }

    private static When plausible(When when) {
        return when != null && Years.plausible(when.year()) ? when : null;
    }
}
