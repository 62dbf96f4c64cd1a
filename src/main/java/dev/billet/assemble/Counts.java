package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.report.PageNotice;
import java.util.ArrayList;
import java.util.List;

/** Compares the number of comments that a page claims with those that were found, once all captures are in. */
final class Counts {
    private static final String CODE = "comment-count-differs";

    private Counts() {
    }

    /** The post with a problem when they differ. */
    static Post check(Post post) {
        List<Problem> problems = new ArrayList<>(post.problems());
        problems.removeIf(problem -> problem.code().equals(CODE));
        int comments = post.comments().size();
        int pings = post.pings().size();
        Integer declared = post.declaredCommentCount();
        if (declared != null && declared != comments && declared != comments + pings) {
            problems.add(new PageNotice.CommentCountDiffers(declared, comments, pings, why(post)).toProblem());
        }
        return problems.equals(post.problems()) ? post : post.toBuilder().problems(problems).build();
    }

    private static String why(Post post) {
        for (Problem problem : post.problems()) {
            String why = switch (problem.code()) {
                case "page-cut-off" -> "the page is cut off";
                case "comments-loaded-by-script" -> "the rest is loaded by a script";
                case "comment-pages-missing" -> "further comment pages are not in the input";
                case "comment-borders-uncertain" -> "the borders between comments are not in the text";
                default -> null;
            };
            if (why != null) {
                return why;
            }
        }
        boolean page = post.sources().stream().anyMatch(source -> "text/html".equals(source.mediaType()));
        if (!page && !post.sources().isEmpty() && Witness.of(post) != Witness.PAGE) {
            return "no page of the post is in the input";
        }
        return post.extent() == Post.Extent.EXCERPT ? "only an excerpt of the post was seen" : null;
    }
}
