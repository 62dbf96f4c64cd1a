package dev.billet.report;

import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The balance of a run: every capture ends exactly once, as posts, as no post by nature, or as failed. What does not
 * balance is a defect of billet, and {@link #balances()} says so.
 */
public final class Ledger {
    private long captures;
    private long withPosts;
    private long failed;
    private long written;
    private long comments;
    private long pings;
    private long related;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long leftOutReplies;
    private final Map<String, Long> noPost = new TreeMap<>();
    private final Map<String, Long> problems = new TreeMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);

    /** A capture was taken from its source. */
    public void captured() {
        captures++;
    }

    /** The capture gave posts, replies or facts. */
    public void endedWithPosts() {
        withPosts++;
    }

    /** The capture holds no post by its nature. */
    public void endedWithout(String reason) {
        noPost.merge(reason, 1L, Long::sum);
    }

    /** The capture could not be read. */
    public void endedFailed() {
        failed++;
    }

    /** A post went to the output. */
    public void wrote(Post post) {
        written++;
        comments += post.comments().size();
        pings += post.pings().size();
        related += post.related().size();
        for (Problem problem : post.problems()) {
            problems.merge(problem.code(), 1L, Long::sum);
            severities.merge(problem.severity(), 1L, Long::sum);
        }
    }

    /** A post was not wanted, nor its replies. {@code why}: the option that says so. */
    public void leftOut(String why, Post post) {
        leftOut.merge(why, 1L, Long::sum);
        leftOutReplies += post.comments().size() + post.pings().size();
    }

    /** Whether every capture has ended once. */
    public boolean balances() {
        return captures == withPosts + failed + noPost.values().stream().mapToLong(Long::longValue).sum();
    }

    public long captures() {
        return captures;
    }

    public long withPosts() {
        return withPosts;
    }

    public long failed() {
        return failed;
    }

    /** Posts written. */
    public long written() {
        return written;
    }

    public long comments() {
        return comments;
    }

    public long pings() {
        return pings;
    }

    public long related() {
        return related;
    }

    /** Posts that were not wanted, by the option that says so. */
    public Map<String, Long> leftOut() {
        return new TreeMap<>(leftOut);
    }

    /** Comments and pings of posts that were not wanted. */
    public long leftOutReplies() {
        return leftOutReplies;
    }

    /** Captures without a post, by reason. */
    public Map<String, Long> noPost() {
        return new TreeMap<>(noPost);
    }

    /** Problems of the posts written, by code. */
    public Map<String, Long> problems() {
        return new TreeMap<>(problems);
    }

    /** Problems of the posts written that have this severity. */
    public long problems(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }
}
