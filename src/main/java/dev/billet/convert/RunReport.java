package dev.billet.convert;

import dev.billet.model.Post;
import dev.billet.report.Ledger;
import dev.billet.report.Notice;
import dev.billet.report.Notices;
import dev.billet.write.ReportLines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The file of {@code --report}. It gets its name when the run ends, however it ends; without the option nothing is written. */
final class RunReport implements Notices, Closeable {
    private final Notices others;
    private final Output output;
    private final ReportLines lines;
    private IOException failure;

    /**
     * Opens the file at once, so that a place that cannot be written shows before the work is done.
     *
     * @param output or null for no report
     * @param others are told of every notice as well
     */
    RunReport(Output output, Notices others) throws IOException {
        this.output = output;
        this.others = others;
        lines = output == null ? null : new ReportLines(new CutStream(output.open("report")));
    }

    /** One or more lines of the report. */
    @FunctionalInterface
    private interface Lines {
        void write() throws IOException;
    }

    /** A report that cannot be written must not cost the conversion: the failure waits until the end. */
    private void write(Lines some) {
        if (lines == null || failure != null) {
            return;
        }
        try {
            some.write();
        } catch (IOException full) {
            failure = full;
        }
    }

    @Override
    public void report(Notice notice) {
        others.report(notice);
        write(() -> lines.notice(notice));
    }

    void wrote(Post post) {
        write(() -> lines.problems(post));
    }

    void balance(Ledger ledger) {
        write(() -> lines.balance(ledger));
    }

    /** Whether the path is the report's own. */
    boolean owns(Path path) {
        return output != null && output.owns(path);
    }

    @Override
    public void close() throws IOException {
        if (output == null) {
            return;
        }
        try (output) {
            write(lines::close);
            if (failure != null) {
                throw new IOException("the report cannot be written: " + failure.getMessage(), failure);
            }
            output.commit();
        }
    }
}
