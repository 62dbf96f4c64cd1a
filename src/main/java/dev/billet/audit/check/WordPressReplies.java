package dev.billet.audit.check;

import dev.billet.audit.PlainWords;
import dev.billet.audit.VisitorView;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Comments and pings that WordPress would not show, would not take twice, or would take for something else. */
final class WordPressReplies implements Check {
    private static final FlawKind HIDDEN = FlawKind.remark("wordpress-hides-replies",
        "replies to comments that wait, are spam or in the bin",
        "WordPress counts them but does not show them; approve the comment above or move the reply up.");
    private static final FlawKind TWIN = FlawKind.remark("wordpress-same-comment", "comments of one author in one second",
        "When the import is repeated or two posts become one, WordPress' importer takes them for one and drops the second.");
    private static final FlawKind PING = FlawKind.remark("wordpress-unknown-ping", "webmentions and pings of unknown sort",
        "WordPress would list them among the comments; 'billet convert -t wxr' makes pingbacks of them.");

    @Override
    public List<FlawKind> kinds() {
        return List.of(HIDDEN, TWIN, PING);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        List<Reply> all = Stream.concat(post.comments().stream(), post.pings().stream()).toList();
        Map<String, Reply> byId = new HashMap<>();
        all.forEach(reply -> byId.put(reply.id(), reply));
        Set<String> seen = new HashSet<>();
        for (Reply reply : all) {
            Reply parent = reply.parent() == null ? null : byId.get(reply.parent());
            if (parent != null && VisitorView.isHidden(parent) && !VisitorView.isHidden(reply)) {
                sink.flaw(new Flaw(HIDDEN, post, reply, "answers " + parent.id() + ", which is hidden"));
            }
            if (isTwin(reply, seen)) {
                sink.flaw(new Flaw(TWIN, post, reply, "of " + reply.published()));
            }
            if (reply.kind() == Reply.Kind.WEBMENTION || reply.kind() == Reply.Kind.PING) {
                sink.flaw(new Flaw(PING, post, reply, ""));
            }
        }
    }

    private static boolean isTwin(Reply reply, Set<String> seen) {
        boolean dated = reply.published() != null && reply.published().localTime().isPresent();
        String author = reply.author() == null ? "" : PlainWords.of(reply.author().name());
        return dated && !author.isEmpty() && !seen.add(author + "\n" + Doubles.clock(reply.published()));
    }
}
