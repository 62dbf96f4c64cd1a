package dev.billet.audit.diff;

import dev.billet.audit.VisitorView;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares two archives, post by post and reply by reply; two posts are in memory at a time. */
public final class Diff {
    private final Side a;
    private final Side b;
    private final Set<String> ignored;
    private final boolean seenOnly;
    private final PostPairs pairs;
    private final List<Comparison<Post>> posts;
    private final List<Comparison<Placed>> replies;

    /**
     * Pairs the posts.
     *
     * @param ignored  fields that do not count; {@code author} means {@code author.url} and the like, too
     * @param seenOnly whether only fields count that a visitor of the blog sees
     */
    public Diff(Side a, Side b, Set<String> ignored, boolean seenOnly) throws IOException {
        this.a = a;
        this.b = b;
        this.ignored = Set.copyOf(ignored);
        this.seenOnly = seenOnly;
        this.pairs = PostPairs.of(a, b);
        this.posts = chosen(PostComparisons.SEEN, seenOnly ? List.of() : PostComparisons.KNOWN);
        this.replies = chosen(ReplyComparisons.SEEN, seenOnly ? List.of() : ReplyComparisons.KNOWN);
    }

    /** The names of all fields that are compared, for messages. */
    public static List<String> fields() {
        List<String> names = new ArrayList<>();
        chosen(PostComparisons.SEEN, PostComparisons.KNOWN).forEach(comparison -> names.add(comparison.field()));
        for (String list : List.of("comments", "pings")) {
            names.add(list);
            chosen(ReplyComparisons.SEEN, ReplyComparisons.KNOWN).forEach(comparison -> names.add(list + "." + comparison.field()));
        }
        return names;
    }

    private static <T> List<Comparison<T>> chosen(List<Comparison<T>> some, List<Comparison<T>> more) {
        List<Comparison<T>> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Compares everything; may be asked again and says the same. */
    public DiffTally run(DiffSink sink) throws IOException {
        DiffTally tally = new DiffTally(a.archive(), b.archive());
        for (int i = 0; i < a.archive().size(); i++) {
            if (pairs.ofA(i) < 0) {
                tally.alone(Way.ONLY_A);
                sink.alone(Way.ONLY_A, a.archive().get(i));
            } else {
                tally.pairedBy(pairs.way(i));
                pair(a.archive().get(i), b.archive().get(pairs.ofA(i)), tally, sink);
            }
        }
        for (int i = 0; i < b.archive().size(); i++) {
            if (!pairs.isPairedInB(i)) {
                tally.alone(Way.ONLY_B);
                sink.alone(Way.ONLY_B, b.archive().get(i));
            }
        }
        return tally;
    }

    private void pair(Post one, Post two, DiffTally tally, DiffSink sink) throws IOException {
        List<Difference> differences = new ArrayList<>();
        compare(posts, one, two, null, differences, tally);
        ReplyPairs answers = ReplyPairs.of(one, two);
        for (ReplyPairs.Pair pair : answers.pairs()) {
            int before = differences.size();
            compare(replies, pair.a(), pair.b(), pair.a().reply(), differences, tally);
            tally.replyIsPaired(differences.size() == before);
            // So that a list of which all are paired counts as one that both sides have.
            note(new Difference(list(pair.a().reply()), pair.a().reply(), Way.SAME, null, null), differences, tally);
        }
        answers.onlyA().stream().filter(this::isMissed)
            .forEach(reply -> note(new Difference(list(reply), reply, Way.ONLY_A, words(reply), null), differences, tally));
        answers.onlyB().stream().filter(this::isMissed)
            .forEach(reply -> note(new Difference(list(reply), reply, Way.ONLY_B, null, words(reply)), differences, tally));
        if (differences.isEmpty()) {
            tally.postIsEqual();
        } else {
            sink.pair(one, two, differences);
        }
    }

    /** A visitor may or may not have seen what {@link VisitorView} has marked. */
    private boolean isMissed(Reply reply) {
        return !seenOnly || !VisitorView.isHidden(reply);
    }

    private <T> void compare(List<Comparison<T>> comparisons, T one, T two, Reply reply, List<Difference> differences, DiffTally tally) {
        for (Comparison<T> comparison : comparisons) {
            String field = reply == null ? comparison.field() : list(reply) + "." + comparison.field();
            if (!isIgnored(field)) {
                Verdict verdict = comparison.compare(one, two);
                note(new Difference(field, reply, verdict.way(), verdict.a(), verdict.b()), differences, tally);
            }
        }
    }

    private void note(Difference difference, List<Difference> differences, DiffTally tally) {
        if (difference.way() == Way.NOTHING || isIgnored(difference.field())) {
            return;
        }
        tally.field(difference.field(), difference.way());
        if (difference.way().isDifference()) {
            differences.add(difference);
        }
    }

    private boolean isIgnored(String field) {
        for (int end = field.length(); end > 0; end = field.lastIndexOf('.', end - 1)) {
            if (ignored.contains(field.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static String list(Reply reply) {
        return reply.kind().isPing() ? "pings" : "comments";
    }

    private static String words(Reply reply) {
        return reply.text() == null ? reply.source() == null ? "" : reply.source() : reply.text();
    }
}
