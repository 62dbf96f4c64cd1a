package dev.billet.source.archive;

import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The date in the head of a message: {@code Tue, 5 Sep 2016 22:30:04 -0000}. */
final class MailDate {
    private MailDate() {
    }

    /** Null when it cannot be read; the name of the day, which is wrong in some files, is not asked. */
    static When of(String text) {
        String date = text.replaceFirst("^[A-Za-z]{3},\\s*", "").replaceFirst("\\s*\\(.*", "")
            .replaceFirst("(?:-0000|UTC|UT|Z)$", "GMT").strip();
        try {
            return new When.Zoned(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME), true);
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
