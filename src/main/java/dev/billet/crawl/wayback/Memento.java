package dev.billet.crawl.wayback;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * One capture of an address, as the archive's index names it.
 *
 * @param key       the address in the form by which the index is sorted
 * @param timestamp fourteen digits
 * @param url       as it was captured
 * @param type      media type
 * @param status    of the answer, 0 when the index does not say, as for a copy of an earlier capture
 */
public record Memento(String key, String timestamp, String url, String type, int status) {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /** When it was captured. */
    public Instant date() {
        return date(timestamp);
    }

    /** Fourteen digits, or fewer, as a moment; null when they are none. */
    public static Instant date(String digits) {
        String whole = digits + "00000101000000".substring(Math.min(14, digits.length()));
        try {
            return LocalDateTime.parse(whole, DIGITS).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException impossible) {
            return null;
        }
    }

    /** Whether it should hold a page: good answers, and copies of such. */
    boolean isGood() {
        return status == 200 || status == 0;
    }
}
