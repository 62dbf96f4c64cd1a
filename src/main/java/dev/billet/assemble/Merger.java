package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Post.Extent;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.report.PageNotice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes one post of all that several captures show of it. */
final class Merger {
    private static final String CUT = "page-cut-off";

    private Merger() {
    }

    /** Whole before cut off before excerpt, the more exact witness before the other, newest before older, else the order of the input. */
    private static final class Rank {
        static final Comparator<Post> BEST = Comparator.comparing((Post post) -> post.extent() == Extent.EXCERPT)
            .thenComparing(Merger::isCutOff).thenComparing(Witness::of)
            .thenComparing(Comparator.comparingLong((Post post) -> captured(post)).reversed());
    }

    private static boolean isCutOff(Post post) {
        return post.problems().stream().anyMatch(problem -> problem.code().equals(CUT));
    }

    /** The fields of all, the replies still apart: {@code captures} best first. */
    static Post fields(List<Post> captures) {
        Post merged = captures.get(0);
        for (Post other : captures.subList(1, captures.size())) {
            merged = Fill.post(merged, other);
        }
        return isWholePage(captures.get(0)) && isCutOff(merged) ? withoutCut(merged) : merged;
    }

    private static boolean isWholePage(Post post) {
        return Witness.of(post) == Witness.PAGE && post.extent() != Extent.EXCERPT && !isCutOff(post);
    }

    /** What another capture lacks is there. */
    private static Post withoutCut(Post post) {
        return post.toBuilder().problems(post.problems().stream().filter(problem -> !problem.code().equals(CUT)).toList()).build();
    }

    /** The captures of one post, best first. */
    static List<Post> ranked(List<Post> captures) {
        List<Post> ranked = new ArrayList<>(captures);
        // One capture is the rule, and the first use of a composed order takes milliseconds.
        if (ranked.size() > 1) {
            ranked.sort(Rank.BEST);
        }
        return ranked;
    }

    /** Puts the replies of all captures into the merged post and says where they differ. */
    static Post replies(Post merged, List<Post> captures, String postId) {
        ReplyUnion union = new ReplyUnion(NamedReplies.of(captures.get(0), postId));
        int lost = 0;
        for (Post other : captures.subList(1, captures.size())) {
            int before = union.added();
            union.add(NamedReplies.of(other, postId), Witness.of(other) != Witness.PAGE);
            lost += isOlder(other, captures.get(0)) ? union.added() - before : 0;
        }
        List<Problem> problems = new ArrayList<>(merged.problems());
        differences(captures, lost).forEach(what -> problems.add(new PageNotice.CapturesDiffer(what).toProblem()));
        return merged.toBuilder().comments(union.replies().stream().filter(r -> !r.kind().isPing()).toList())
            .pings(union.replies().stream().filter(r -> r.kind().isPing()).toList()).problems(problems).build();
    }

    private static List<String> differences(List<Post> captures, int lost) {
        List<String> differences = new ArrayList<>();
        Post best = captures.get(0);
        for (Post other : captures.subList(1, captures.size())) {
            if (Witness.of(other) != Witness.of(best) || other.extent() != best.extent()) {
                // A feed or an interface shows the same in another form.
                continue;
            }
            if (other.extent() == Extent.FULL && best.content() != null && other.content() != null
                && !Objects.equals(best.content().text(), other.content().text())) {
                differences.add("the body in " + place(other) + " differs; the one in " + place(best) + " was taken");
            }
            if (best.title() != null && other.title() != null && !best.title().equals(other.title())) {
                differences.add("the title in " + place(other) + " differs; the one in " + place(best) + " was taken");
            }
        }
        if (lost > 0) {
            differences.add("only older captures of the page have " + lost + " of the replies");
        }
        return differences;
    }

    /** Whether it is the same page at an earlier time, so that what it has more of was removed since. */
    private static boolean isOlder(Post other, Post best) {
        String address = best.sources().isEmpty() ? null : best.sources().get(0).url();
        boolean samePage = address != null && !other.sources().isEmpty() && address.equals(other.sources().get(0).url());
        return samePage && captured(other) != Long.MIN_VALUE && captured(other) < captured(best);
    }

    private static String place(Post post) {
        return post.sources().isEmpty() ? "another capture" : post.sources().get(0).location();
    }

    private static long captured(Post post) {
        return post.sources().isEmpty() ? Long.MIN_VALUE : Moments.seconds(post.sources().get(0).captured());
    }

    /** Comments and pings in page order. */
    static List<Reply> inOrder(Post post) {
        List<Reply> replies = new ArrayList<>(post.comments());
        replies.addAll(post.pings());
        replies.sort((a, b) -> Integer.compare(a.order(), b.order()));
        return replies;
    }
}
