package dev.billet.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** The line that tells how far a run is: how much is done, how fast, and how long it will take. */
final class ProgressLine {
    private static final double SECOND = 1e9;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    /** Before so many seconds, and so much of the input, what one could say about the time is a guess. */
    private static final double SOON = 2;
    private static final double LITTLE = 0.002;

    private final LongSupplier nanos;
    private final long start;

    /** {@code nanos}: the clock, in nanoseconds. */
    ProgressLine(LongSupplier nanos) {
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    /** {@code share} of the input that is read; below 0 when not known. */
    String reading(long captures, long posts, double share) {
        double seconds = (nanos.getAsLong() - start) / SECOND;
        StringBuilder line = new StringBuilder("inputs read: ").append(captures);
        if (seconds >= SOON) {
            line.append(" (").append(Math.round(captures / seconds)).append(" a second)");
        }
        line.append(", posts: ").append(posts);
        if (share >= 0) {
            line.append(", ").append((int) (share * 100)).append(" %");
        }
        if (share >= LITTLE && share < 1 && seconds >= SOON) {
            line.append(", ").append(time(seconds * (1 - share) / share)).append(" left");
        }
        return line.toString();
    }

    static String writing(long posts) {
        return "posts written: " + posts;
    }

    private static String time(double seconds) {
        if (seconds < 1.5 * MINUTE) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 1.5 * HOUR ? Math.round(seconds / MINUTE) + " min" : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }
}
