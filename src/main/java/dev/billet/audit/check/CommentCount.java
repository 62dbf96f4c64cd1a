package dev.billet.audit.check;

import dev.billet.model.Post;
import dev.billet.model.Severity;
import java.io.IOException;
import java.util.List;

/** The number of comments that a page claims is not the number that is there, and nothing explains it. */
final class CommentCount implements Check {
    private static final FlawKind KIND = FlawKind.problem("comment-count", "pages that claim another number of comments than there are",
        "Look whether further comment pages of the post are missing; save them and add them to the archive.");
    private static final String EXPLAINED = "comment-count-differs";

    @Override
    public List<FlawKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        Integer claimed = post.declaredCommentCount();
        int comments = post.comments().size();
        int pings = post.pings().size();
        boolean explained = post.problems().stream().anyMatch(p -> p.code().equals(EXPLAINED) && p.severity() == Severity.INFO);
        if (claimed != null && claimed != comments && claimed != comments + pings && !explained) {
            sink.flaw(Flaw.of(KIND, post, "claims " + claimed + ", holds " + comments + (comments == 1 ? " comment" : " comments")
                + (pings == 0 ? "" : " and " + pings + (pings == 1 ? " ping" : " pings"))));
        }
    }
}
