package dev.billet.read.wxr;

import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlElement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Dates of an export file: the blog's clock and GMT together tell the offset, which the file does not name. */
final class WxrDates {
    private static final long FARTHEST = Duration.ofHours(18).toSeconds();

    private WxrDates() {
    }

    /**
     * The moment that two elements tell together; null when neither holds a date, or the first one the day under which drafts wait for one.
     *
     * @param local name of the element with the time on the blog's clock
     * @param gmt   name of the one with the time in GMT
     */
    static When of(XmlElement element, String local, String gmt) {
        LocalDateTime here = clock(element.text(local));
        LocalDateTime there = clock(element.text(gmt));
        if (here != null && there == null && element.child(gmt).isPresent() && here.toLocalDate().equals(LocalDate.EPOCH)) {
            return null;
        }
        if (here == null || there == null) {
            return here != null ? new When.Local(here, true) : there != null ? new When.Zoned(there.atOffset(ZoneOffset.UTC), true)
                : written(element.text(local));
        }
        long offset = Duration.between(there, here).toSeconds();
        return Math.abs(offset) > FARTHEST ? new When.Local(here, true) : new When.Zoned(there.atOffset(ZoneOffset.UTC)
            .withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) (here.getYear() < Wxr.WHOLE_MINUTES ? offset : minutes(offset)))), true);
    }

    /** Clocks are whole minutes apart: what is over is a clock that was put forward to tell two posts apart, or read a second before. */
    private static long minutes(long offset) {
        long over = Math.floorMod(offset, 60L);
        return over <= Wxr.ODD_SECONDS ? offset - over : offset - over + 60;
    }

    /** The date of RSS, which other programs' files have alone; WordPress writes the year -1 for drafts. */
    static When published(XmlElement item) {
        When when = of(item, "wp:post_date", "wp:post_date_gmt");
        String rss = when == null && item.child("wp:post_date").isEmpty() ? item.text("pubDate") : null;
        return when != null || rss == null || rss.contains("-0001") ? when : Dates.machine(rss).orElse(null);
    }

    private static When written(String text) {
        return text == null || text.startsWith("0000") ? null : Dates.machine(text).orElse(null);
    }

    /** {@code YYYY-MM-DD HH:MM:SS}; null for zeros and anything else. */
    private static LocalDateTime clock(String text) {
        if (text == null || text.length() != 19 || text.charAt(10) != ' ' || text.startsWith("0000")) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
