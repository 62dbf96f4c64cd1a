package dev.billet.source.archive;

import java.io.IOException;

/**
 * Counts what an archive unpacks to, with everything inside it: a few bytes can stand for terabytes, above all when archives lie in each
 * other.
 */
final class Budget {
    private final ArchiveLimits limits;
    private Tape outermost;
    private long unpacked;
    private boolean spent;

    Budget(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** The tape of an archive; that of the outermost one is the measure. */
    Tape measure(Tape tape) {
        if (outermost == null) {
            outermost = tape;
        }
        return tape;
    }

    /** A new outermost archive begins. */
    void restart() {
        outermost = null;
        unpacked = 0;
        spent = false;
    }

    /** So many bytes were unpacked. */
    void spend(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > limits.harmless() && outermost != null && unpacked / limits.ratio() > outermost.position()) {
            spent = true;
            throw new IOException(reason());
        }
    }

    /** A clause for people. */
    String reason() {
        return "it unpacks to more than " + limits.ratio() + " times its size, and more than " + (limits.harmless() >> 20) + " MB";
    }

    /** Whether the archive has asked for too much. */
    boolean isSpent() {
        return spent;
    }
}
