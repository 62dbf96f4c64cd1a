package dev.billet.text;

import dev.billet.model.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A time of day as a text shows it.
 *
 * @param time    the hour of the 24-hour day
 * @param seconds whether the second was shown
 * @param zone    the offset that was named, or null
 * @param next    the token behind it
 */
record Clock(LocalTime time, boolean seconds, ZoneOffset zone, int next) {
    /** This time on that day. */
    When on(LocalDate day) {
        LocalDateTime local = LocalDateTime.of(day, time);
        return zone == null ? new When.Local(local, seconds) : new When.Zoned(local.atOffset(zone), seconds);
    }
}
