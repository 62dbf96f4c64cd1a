package dev.billet.read.rest;

import dev.billet.json.JsonObject;
import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates of the interface: the blog's clock and UTC stand side by side, which tells the offset. */
final class RestDates {
    private static final int LARGEST = 14 * 3600;
    private static final int STEP = 15 * 60;

    private RestDates() {
    }

    /** The date in fields {@code NAME} and {@code NAME_gmt}; null when there is none. */
    static When of(JsonObject answer, String name) {
        LocalDateTime local = parse(answer.text(name));
        LocalDateTime utc = parse(answer.text(name + "_gmt"));
        if (local == null) {
            return utc == null ? null : new When.Zoned(utc.atOffset(ZoneOffset.UTC), true);
        }
        long offset = utc == null ? Long.MAX_VALUE : Duration.between(utc, local).getSeconds();
        boolean possible = Math.abs(offset) <= LARGEST && offset % STEP == 0;
        return possible ? new When.Zoned(OffsetDateTime.of(local, ZoneOffset.ofTotalSeconds((int) offset)), true)
            : new When.Local(local, true);
    }

    private static LocalDateTime parse(String text) {
        try {
            LocalDateTime time = text == null || text.startsWith("0000") || text.startsWith("-") ? null
                : LocalDateTime.parse(text.length() > 19 ? text.substring(0, 19) : text);
            return time == null || time.getYear() < 1 ? null : time;
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
