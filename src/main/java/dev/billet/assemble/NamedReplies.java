package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The replies of one capture, comments and pings in page order, each with an id of its own.
 *
 * <p>A parent may be given as {@code #7}, the reply at place 7 of the same capture, for pages whose comments have no ids.
 *
 * @param replies in page order
 * @param made    the ids that were made here, because the source gave none or gave one twice
 */
record NamedReplies(List<Reply> replies, Set<String> made) {

    /** Names the replies of a post that is known by this id in the output. */
    static NamedReplies of(Post post, String postId) {
        List<Reply> replies = new ArrayList<>(post.comments());
        replies.addAll(post.pings());
        replies.sort((a, b) -> Integer.compare(a.order(), b.order()));
        return named(replies, postId);
    }

    private static NamedReplies named(List<Reply> replies, String postId) {
        Set<String> given = new HashSet<>();
        for (Reply reply : replies) {
            given.add(reply.id());
        }
        Set<String> used = new HashSet<>();
        Set<String> made = new HashSet<>();
        Map<String, String> places = new HashMap<>();
        Map<String, Integer> equals = new HashMap<>();
        List<Reply> named = new ArrayList<>(replies.size());
        for (Reply reply : replies) {
            String id = reply.id();
            if (id == null || id.isBlank() || !used.add(id)) {
                id = make(reply, postId, equals, given);
                used.add(id);
                made.add(id);
            }
            places.put("#" + reply.order(), id);
            named.add(reply.with(id, reply.parent()));
        }
        named.replaceAll(reply -> reply.with(reply.id(), parent(reply.parent(), places)));
        number(named);
        return new NamedReplies(List.copyOf(named), made);
    }

    /** Places that are no places (equal, or below one) are given anew. */
    private static void number(List<Reply> replies) {
        int last = 0;
        boolean good = true;
        for (Reply reply : replies) {
            good &= reply.order() > last;
            last = reply.order();
        }
        for (int i = 0; i < replies.size() && !good; i++) {
            replies.set(i, replies.get(i).at(i + 1));
        }
    }

    private static String parent(String parent, Map<String, String> places) {
        return parent == null ? null : places.getOrDefault(parent, parent);
    }

    /** Equal replies get different ids by counting them. */
    private static String make(Reply reply, String postId, Map<String, Integer> equals, Set<String> given) {
        String author = reply.author() == null ? null : reply.author().name();
        String text = reply.text() == null ? reply.title() : reply.text();
        String id;
        do {
            int nth = equals.merge(Hash.hex(32, author, text), 1, Integer::sum);
            id = "x" + Hash.hex(12, postId, author, text, Integer.toString(nth));
        } while (!given.add(id));
        return id;
    }
}
