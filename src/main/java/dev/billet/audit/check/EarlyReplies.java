package dev.billet.audit.check;

import dev.billet.assemble.Moments;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Replies that are older than what they answer by more than clocks and zones can explain. */
final class EarlyReplies implements Check {
    private static final FlawKind KIND = FlawKind.problem("reply-too-early", "replies that are older than what they answer",
        "The thread or one of the dates is wrong; look at both comments in the source.");
    private static final long DAY = 24 * 3600L;

    @Override
    public List<FlawKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        Map<String, Reply> byId = new HashMap<>();
        Stream.concat(post.comments().stream(), post.pings().stream()).forEach(reply -> byId.put(reply.id(), reply));
        for (Reply reply : byId.values().stream().sorted(Comparator.comparingInt(Reply::order)).toList()) {
            Reply parent = reply.parent() == null ? null : byId.get(reply.parent());
            if (parent != null && Moments.before(reply.published(), parent.published())
                && Moments.seconds(parent.published()) - Moments.seconds(reply.published()) > DAY) {
                sink.flaw(new Flaw(KIND, post, reply, "of " + reply.published() + " answers " + parent.id() + " of " + parent.published()));
            }
        }
    }
}
