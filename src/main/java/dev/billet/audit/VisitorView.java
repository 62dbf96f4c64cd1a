package dev.billet.audit;

import dev.billet.model.Post;
import dev.billet.model.Post.Kind;
import dev.billet.model.Post.Status;
import dev.billet.model.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A post as somebody sees it who only visits the blog: an export file holds more than that, saved pages do not. */
public final class VisitorView {
    private static final int DEEPEST = 1000;
    private final Map<String, Reply> replies = new HashMap<>();

    private VisitorView(Post post) {
        Stream.concat(post.comments().stream(), post.pings().stream()).forEach(reply -> replies.put(reply.id(), reply));
    }

    /** What is left of the post; empty when it is none that visitors find. */
    public static Optional<Post> of(Post post) {
        boolean shown = post.status() == null || post.status() == Status.PUBLISH || post.status() == Status.PASSWORD;
        if (!shown || post.kind() == Kind.ATTACHMENT || post.kind() == Kind.OTHER) {
            return Optional.empty();
        }
        if (post.status() == Status.PASSWORD || post.password() != null && !post.password().isEmpty()) {
            // A form is all there is.
            return Optional.of(post.toBuilder().content(null).excerpt(null).media(List.of()).links(List.of()).updates(List.of())
                .comments(List.of()).pings(List.of()).build());
        }
        VisitorView view = new VisitorView(post);
        return Optional.of(post.toBuilder().comments(view.shown(post.comments())).pings(view.shown(post.pings())).build());
    }

    private List<Reply> shown(List<Reply> all) {
        return all.stream().filter(reply -> !isHidden(reply)).map(this::marked).toList();
    }

    /**
     * What answers something hidden is on no page, but may be told by a feed: such a reply bears the mark of one that waits, so that
     * nobody need miss it.
     */
    private Reply marked(Reply reply) {
        int depth = 0;
        for (Reply at = parent(reply); at != null && depth < DEEPEST; at = parent(at), depth++) {
            if (isHidden(at)) {
                return new Reply(reply.kind(), reply.id(), reply.order(), isHidden(parent(reply)) ? null : reply.parent(), reply.author(),
                    reply.title(), reply.published(), reply.publishedApproximate(), reply.html(), reply.text(), reply.url(),
                    Reply.Status.PENDING, reply.meta(), reply.source());
            }
        }
        return reply;
    }

    private Reply parent(Reply reply) {
        return reply.parent() == null ? null : replies.get(reply.parent());
    }

    /** Whether the blog's owner keeps it back. */
    public static boolean isHidden(Reply reply) {
        return reply.status() != null && reply.status() != Reply.Status.APPROVED;
    }
}
