package dev.billet.audit.check;

import dev.billet.model.Post;
import dev.billet.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Threads that were broken when the archive was read: parents that are not there, circles that had to be cut. */
final class LostParents implements Check {
    private static final FlawKind LOST = FlawKind.problem("parent-missing", "replies to comments that are not there",
        "The comment was deleted, is spam, or stands on a comment page that is missing; without it the reply becomes a first comment.");
    private static final FlawKind CIRCLE = FlawKind.problem("parent-circle", "replies that answer each other in a circle",
        "The thread is cut where the circle closes; give one of them its right parent in the source.");
    private static final Map<String, FlawKind> KINDS = Map.of("parent-not-found", LOST, "parent-cut", CIRCLE);

    @Override
    public List<FlawKind> kinds() {
        return List.of(LOST, CIRCLE);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        for (Problem problem : post.problems()) {
            FlawKind kind = KINDS.get(problem.code());
            if (kind != null) {
                sink.flaw(Flaw.of(kind, post, problem.message()));
            }
        }
    }
}
