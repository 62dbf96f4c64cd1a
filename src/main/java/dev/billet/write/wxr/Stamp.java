package dev.billet.write.wxr;

import dev.billet.xml.Wxr;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A moment as WXR wants it, twice and always: on the blog's clock and in GMT, as the importer computes neither for comments. */
public record Stamp(LocalDateTime local, LocalDateTime gmt) {
    public Stamp {
        // What differs by less is one second to WordPress.
        local = local.truncatedTo(ChronoUnit.SECONDS);
        gmt = gmt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The beginning of computer time, for what has no date at all: without one WordPress would put today's. */
    static final Stamp EPOCH = new Stamp(LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.of(1970, 1, 1, 0, 0));

    /** What WordPress has in the place of a time in GMT that is not known. */
    static final String NONE = "0000-00-00 00:00:00";

    /**
     * Later by seconds: on the clock alone, which is what the importer looks at, as long as the seconds tell that both belong together;
     * before 1973 some clocks differed from GMT by seconds.
     */
    Stamp later(int seconds) {
        boolean odd = seconds <= Wxr.ODD_SECONDS && local.getYear() >= Wxr.WHOLE_MINUTES;
        return new Stamp(local.plusSeconds(seconds), odd ? gmt : gmt.plusSeconds(seconds));
    }

    String localText() {
        return Format.SQL.format(local);
    }

    String gmtText() {
        return Format.SQL.format(gmt);
    }

    /** As RFC 822 has it. */
    public String rfc822() {
        return Format.RFC_822.format(gmt) + " +0000";
    }

    /** Whether both can be written with four digits of year. */
    boolean writable() {
        return local.getYear() > 0 && local.getYear() < 10_000 && gmt.getYear() > 0 && gmt.getYear() < 10_000;
    }

    private static final class Format {
        private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
        private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss", Locale.ENGLISH);
    }
}
