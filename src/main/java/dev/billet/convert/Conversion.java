package dev.billet.convert;

import dev.billet.report.Ledger;
import dev.billet.report.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The journey of one run: sources, readers, assembly, writer, and the balance at the end. */
public final class Conversion {

    /** Told of each capture that is done, for a progress line. */
    @FunctionalInterface
    public interface Progress {
        /** {@code captures} done so far; {@code posts} found so far. */
        void at(long captures, long posts);
    }

    /**
     * Prepares a run.
     *
     * @param in      standard input, used for {@code -}
     * @param out     standard output, used for {@code -}; the caller keeps it open
     * @param notices gets notices about inputs and outputs as they happen; those about posts stay with the posts and are counted
     *                in the ledger
     */
    public Conversion(ConversionOptions options, InputStream in, OutputStream out, Notices notices, Progress progress) {
    }

    /**
     * Does it.
     *
     * @return the balance of the run
     * @throws UsageException when the options contradict each other or the inputs (several blogs for one file)
     * @throws IOException    when the output cannot be written; nothing stands under its final name then
     */
    public Ledger run() throws IOException, UsageException {
        throw new UnsupportedOperationException();
    }
}
