package dev.billet.html;

import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The few fixed ways in which archivers write the time of a capture; null for anything else. */
final class CaptureTimes {
    private CaptureTimes() {
    }

    /** Wayback's digits, in UTC: 4 to 14 of them. */
    static When ofDigits(String digits) {
        try {
            return switch (digits.length()) {
                case 4, 5 -> new When.OfYear(number(digits, 0, 4));
                case 6, 7 -> new When.OfMonth(YearMonth.of(number(digits, 0, 4), number(digits, 4, 6)));
                case 8, 9, 10, 11 -> new When.OfDay(date(digits));
                case 12, 13, 14 -> new When.Zoned(time(digits), digits.length() == 14);
                default -> null;
            };
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static OffsetDateTime time(String digits) {
        int second = digits.length() == 14 ? number(digits, 12, 14) : 0;
        return date(digits).atTime(number(digits, 8, 10), number(digits, 10, 12), second).atOffset(ZoneOffset.UTC);
    }

    private static LocalDate date(String digits) {
        return LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** HTTP's form: {@code Mon, 23 Nov 2026 18:17:12 GMT}. */
    static When ofHttp(String text) {
        try {
            return new When.Zoned(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME), true);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** How browsers' scripts print a date: {@code Tue Mar 05 2019 14:22:10 GMT+0100 (CET)}. */
    static When ofScript(String text) {
        int zone = text.indexOf(" GMT");
        if (zone < 0) {
            return ofIso(text);
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.substring(0, zone),
                DateTimeFormatter.ofPattern("EEE MMM dd uuuu HH:mm:ss", Locale.ENGLISH));
            int end = Math.min(text.length(), zone + 9);
            return new When.Zoned(time.atOffset(ZoneOffset.of(text.substring(zone + 4, end))), true);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** ISO 8601, as {@code time} elements have it. */
    static When ofIso(String text) {
        return When.parse(text.strip()).orElse(null);
    }
}
