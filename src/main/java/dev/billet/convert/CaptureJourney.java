package dev.billet.convert;

import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.read.CaptureReaders;
import dev.billet.read.Findings;
import dev.billet.read.ReadOptions;
import dev.billet.read.UnreadableException;
import dev.billet.report.InputNotice;
import dev.billet.report.Ledger;
import dev.billet.report.Notices;
import dev.billet.source.Capture;
import dev.billet.source.Failures;
import java.io.IOException;
import java.util.Optional;

/** One capture from its bytes to its findings: however bad it is, it costs one line, and it ends exactly once. */
final class CaptureJourney {
    private static final String LIST_PAGE = "list page";
    private final Plan plan;
    private final ReadOptions readOptions;

    /** Takes findings; what it throws is the output's failure. */
    @FunctionalInterface
    interface Sink {
        void accept(Finding finding) throws IOException;
    }

    /** The input's failure, kept apart from the output's, which is an IOException as well. */
    private static final class Damage extends Exception {
        private static final long serialVersionUID = 1;
        private final transient InputNotice notice;

        Damage(InputNotice notice, Throwable cause) {
            super(cause);
            this.notice = notice;
        }
    }

    /**
     * How it ended.
     *
     * @param posts  how many it gave
     * @param failed whether it could not be read, or not to its end
     * @param reason why it holds no post by its nature, or null
     */
    record End(int posts, boolean failed, String reason) {

        void enter(Ledger ledger) {
            ledger.captured();
            if (failed) {
                ledger.endedFailed();
            } else if (reason != null) {
                ledger.endedWithout(reason);
            } else {
                ledger.endedWithPosts();
            }
        }
    }

    CaptureJourney(Plan plan, ReadOptions readOptions) {
        this.plan = plan;
        this.readOptions = readOptions;
    }

    /** Reads it to its end or its damage. What came before the damage is kept. Threads may read different captures at a time. */
    End read(Capture capture, Sink sink, Notices notices) throws IOException {
        Tally tally = new Tally(capture.wantsOnePost());
        Findings findings = null;
        try {
            findings = open(capture);
            for (Optional<Finding> next = pull(findings, capture); next.isPresent(); next = pull(findings, capture)) {
                if (tally.count(next.get())) {
                    sink.accept(next.get());
                }
            }
            if (capture.wantsOnePost() && tally.isWithoutPost()) {
                notices.report(new InputNotice.PostNotFound(capture.location(), tally.whyNoPost()));
            }
            if (capture.damage() != null) {
                // No reader wanted the bytes behind it.
                throw damage(capture, capture.damage());
            }
            return tally.end();
        } catch (Damage damage) {
            notices.report(damage.notice);
            return new End(tally.posts, true, null);
        } finally {
            close(findings, notices);
        }
    }

    private Findings open(Capture capture) throws Damage {
        try {
            return CaptureReaders.read(capture, plan.reader(), readOptions);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw damage(capture, failure);
        }
    }

    private static Optional<Finding> pull(Findings findings, Capture capture) throws Damage {
        try {
            return findings.next();
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw damage(capture, failure);
        }
    }

    private static Damage damage(Capture capture, Throwable failure) {
        if (failure instanceof UnreadableException unreadable) {
            return new Damage(unreadable.notice(), failure);
        }
        String reason = failure instanceof IOException io ? Failures.reason(io) : defect(failure);
        return new Damage(new InputNotice.Unreadable(capture.location(), reason), failure);
    }

    /** A page on which billet itself fails must not cost the other pages; the place helps whoever repairs it. */
    private static String defect(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return "a defect of billet, please report it: " + failure.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Nothing is lost when closing fails, all findings were taken; but it may be the sign of a broken disk. */
    private static void close(Findings findings, Notices notices) {
        try {
            if (findings != null) {
                findings.close();
            }
        } catch (IOException failure) {
            notices.report(new InputNotice.Unreadable("closing an input", Failures.reason(failure)));
        }
    }

    /** What a capture has given so far. */
    private static final class Tally {
        private final boolean wholePosts;
        private int posts;
        private int excerpts;
        private boolean facts;
        private String reason;

        Tally(boolean wholePosts) {
            this.wholePosts = wholePosts;
        }

        /** Whether the finding goes on to the output. */
        boolean count(Finding finding) {
            if (finding instanceof Finding.NoPost none) {
                reason = none.reason();
                return false;
            }
            if (wholePosts && finding instanceof Finding.PostFound found && found.post().extent() == Post.Extent.EXCERPT) {
                excerpts++;
                reason = LIST_PAGE;
                return false;
            }
            posts += finding instanceof Finding.PostFound ? 1 : 0;
            facts |= !(finding instanceof Finding.BlogFact || finding instanceof Finding.Dated || finding instanceof Finding.Nested
                || finding instanceof Finding.SameAs);
            return true;
        }

        boolean isWithoutPost() {
            return posts == 0 && reason != null;
        }

        /** A sentence for who asked for a post by its address. */
        String whyNoPost() {
            if (!reason.equals(LIST_PAGE)) {
                return "the page holds no post: " + reason.replaceFirst("^no post: ", "");
            }
            String many = excerpts == 0 ? "a list page" : "a list page of " + excerpts + (excerpts == 1 ? " post" : " posts");
            return "this is " + many + ", not a post; give the posts' own addresses, or save the pages and give the files";
        }

        End end() {
            return new End(posts, false, facts ? null : reason);
        }
    }
}
