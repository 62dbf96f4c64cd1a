package dev.billet.source.archive;

import dev.billet.report.InputNotice;
import dev.billet.report.Notices;
import dev.billet.source.Capture;
import dev.billet.source.Failures;
import java.io.IOException;

/**
 * What all containers of a run share.
 *
 * @param limits  what is refused
 * @param notices told of each damage
 * @param budget  how much the outermost archive may unpack to
 * @param digests of the contents that were met, by which a record knows that its content has been there before
 */
record Setting(ArchiveLimits limits, Notices notices, Budget budget, Hashes digests) {

    /** The bytes of an archive. */
    Tape tape(Capture archive) throws IOException {
        return budget.measure(Tape.of(archive));
    }

    /** Says that something at this place is lost. */
    void damaged(String location, Throwable damage) {
        String reason = damage instanceof IOException io ? Failures.reason(io) : "cannot be read: " + damage.getClass().getSimpleName();
        notices.report(new InputNotice.Unreadable(location, reason));
    }

    void refused(String location, String reason) {
        notices.report(new InputNotice.Refused(location, reason));
    }
}
