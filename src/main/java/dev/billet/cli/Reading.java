package dev.billet.cli;

import dev.billet.convert.ConversionOptions;
import dev.billet.convert.PostTaker;
import dev.billet.convert.UsageException;
import dev.billet.report.Ledger;
import java.io.IOException;

/** Reads an archive for commands that write none. */
final class Reading {
    private Reading() {
    }

    /** Gives all posts to the taker; false when some of the input could not be read, which the console has told then. */
    static boolean whole(Session session, ConversionOptions options, PostTaker taker) throws IOException, UsageException {
        Console console = session.console();
        console.progress(session.environment().canRewriteLines() && !console.isQuiet());
        long before = console.failedInputs();
        Ledger ledger = session.engine().give(options, session.in(), taker, console, console);
        console.clearProgress();
        return ledger.failed() == 0 && console.failedInputs() == before;
    }
}
