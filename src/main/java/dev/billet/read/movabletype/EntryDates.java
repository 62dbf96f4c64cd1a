package dev.billet.read.movabletype;

import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code MM/DD/YYYY hh:mm:ss}, with AM and PM or 24 hours, without a zone. */
final class EntryDates {
    private static final Pattern DATE =
        Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}) (\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([AaPp][Mm]))?");

    private EntryDates() {
    }

    /** The moment, or null when it is none. */
    static When of(String text) {
        Matcher date = DATE.matcher(text == null ? "" : text.strip());
        if (!date.matches()) {
            return null;
        }
        int hour = number(date, 4);
        String half = date.group(7) == null ? "" : date.group(7).toLowerCase(Locale.ROOT);
        int of24 = half.isEmpty() || hour > 12 ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        boolean seconds = date.group(6) != null;
        try {
            return new When.Local(LocalDateTime.of(number(date, 3), number(date, 1), number(date, 2), of24, number(date, 5),
                seconds ? number(date, 6) : 0), seconds);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
