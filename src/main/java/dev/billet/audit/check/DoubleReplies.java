package dev.billet.audit.check;

import dev.billet.audit.PlainWords;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Comments that stand twice under one post: sent twice, or imported twice. */
final class DoubleReplies implements Check {
    private static final FlawKind KIND = FlawKind.problem("double-reply", "comments that stand twice under their post",
        "Delete one of the two, unless both were meant.");

    @Override
    public List<FlawKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        Map<String, Reply> seen = new HashMap<>();
        for (List<Reply> list : List.of(post.comments(), post.pings())) {
            for (Reply reply : list) {
                String text = PlainWords.of(reply.text());
                String author = reply.author() == null ? "" : PlainWords.of(reply.author().name());
                Reply same = text.isEmpty() ? null : seen.putIfAbsent(author + "\n" + reply.published() + "\n" + text, reply);
                if (same != null) {
                    sink.flaw(new Flaw(KIND, post, reply, "the same as " + same.id() + (reply.published() == null ? "" : ", both of "
                        + reply.published())));
                }
            }
        }
    }
}
