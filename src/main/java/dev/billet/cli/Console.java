package dev.billet.cli;

import dev.billet.convert.Conversion;
import dev.billet.model.Post;
import dev.billet.model.Severity;
import dev.billet.report.InputNotice;
import dev.billet.report.Notice;
import dev.billet.report.Notices;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard error: notices, the progress line and the closing lines; in UTF-8 whatever the locale, one line each. */
final class Console implements Notices, Conversion.Progress {
    private static final long STEP_NANOS = 100_000_000;
    private final OutputStream err;
    private boolean quiet;
    private boolean verbose;
    private boolean progress;
    private int shown;
    private long lastShown;
    private ProgressLine line;
    private long written;
    private boolean deaf;
    private long failedInputs;
    private long warnings;

    Console(OutputStream err) {
        this.err = err;
    }

    void quiet(boolean value) {
        quiet = value;
    }

    void verbose(boolean value) {
        verbose = value;
    }

    void progress(boolean value) {
        progress = value;
        line = value ? new ProgressLine(System::nanoTime) : null;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Inputs that were reported as unusable, among them those that never became a capture. */
    synchronized long failedInputs() {
        return failedInputs;
    }

    /** Notices that {@code --strict} does not forgive. */
    synchronized long warnings() {
        return warnings;
    }

    @Override
    public synchronized void report(Notice notice) {
        warnings += notice.severity() == Severity.INFO ? 0 : 1;
        boolean input = notice instanceof InputNotice;
        failedInputs += input && notice.severity() == Severity.ERROR ? 1 : 0;
        if (!quiet || notice.severity() == Severity.ERROR) {
            say((notice instanceof InputNotice in ? place(in.location()) + ": " : "") + notice.message());
        }
    }

    /** A line for people, unless they want none. */
    void remark(String line) {
        if (!quiet) {
            say(line);
        }
    }

    /** Asks for a password, which is not shown while it is typed; null when there is no terminal to ask on, or no answer. */
    char[] password(String question) {
        java.io.Console terminal = System.console();
        return terminal == null ? null : terminal.readPassword("%s", Printable.line(question));
    }

    /** A line that is shown whatever the verbosity. */
    synchronized void say(String line) {
        clearProgress();
        write("billet: " + Printable.line(line) + "\n");
    }

    /** Several lines without the name in front: usage, stack traces. */
    synchronized void block(String lines) {
        clearProgress();
        StringBuilder out = new StringBuilder();
        // Indentation belongs to the text here; only what a terminal would obey must go.
        lines.lines().forEach(line -> out.append(" ".repeat(indentation(line))).append(Printable.line(line)).append('\n'));
        write(out.toString());
    }

    @Override
    public boolean isShown() {
        return progress;
    }

    @Override
    public synchronized void at(long captures, long posts, double share) {
        if (isDue()) {
            show(line.reading(captures, posts, share));
        }
    }

    @Override
    public synchronized void wrote(Post post) {
        written++;
        if (verbose && !quiet) {
            String where = post.sources().isEmpty() ? post.id() : place(post.sources().get(0).location());
            post.problems().forEach(problem -> say(where + ": " + problem.message()));
        }
        if (isDue()) {
            show(ProgressLine.writing(written));
        }
    }

    /** A line that stands until the next one, when anybody sees it. */
    synchronized void passing(String text) {
        if (isDue()) {
            show(text);
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        boolean due = progress && (shown == 0 || now - lastShown >= STEP_NANOS);
        lastShown = due ? now : lastShown;
        return due;
    }

    private void show(String text) {
        write("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        shown = Math.max(shown, text.length());
    }

    /** Takes the progress line away. */
    synchronized void clearProgress() {
        if (shown > 0) {
            write("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }

    private static String place(String location) {
        return location.equals("-") ? "standard input" : location;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void write(String text) {
        if (deaf) {
            return;
        }
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobodyListens) {
            // Nothing is left to complain to; the exit code still tells.
            deaf = true;
        }
    }
}
