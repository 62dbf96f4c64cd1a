package dev.billet.read.gather;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Reply;
import dev.billet.model.When;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The comments of a feed or an answer by their posts, the oldest first: a whole blog mixes them and begins with the newest. */
public final class RepliesByPost {
    private static final int FULL = 5000;

    private final Origin origin;
    private final Map<String, List<Reply>> byPost = new LinkedHashMap<>();
    private int size;

    public RepliesByPost(Origin origin) {
        this.origin = origin;
    }

    /** Takes a comment of the post at this address; null when the address is not known. */
    public void add(String postUrl, Reply reply) {
        byPost.computeIfAbsent(postUrl, unknown -> new ArrayList<>()).add(reply);
        size++;
    }

    /** Whether it holds as many as it should. */
    public boolean isFull() {
        return size >= FULL;
    }

    /** All of them, and forgets them. */
    public List<Finding> take() {
        List<Finding> found = new ArrayList<>();
        byPost.forEach((post, replies) -> found.add(new Finding.RepliesFound(post, ordered(replies), origin)));
        byPost.clear();
        size = 0;
        return found;
    }

    private static List<Reply> ordered(List<Reply> replies) {
        List<Reply> ordered = new ArrayList<>(replies);
        // Equal moments keep the order of the feed turned round, which is the page's.
        Collections.reverse(ordered);
        boolean dated = ordered.stream().allMatch(reply -> reply.published() instanceof When.Zoned);
        if (dated) {
            ordered.sort(Comparator.comparing(RepliesByPost::moment));
        }
        for (int i = 0; i < ordered.size(); i++) {
            ordered.set(i, ordered.get(i).at(i + 1));
        }
        return ordered;
    }

    private static OffsetDateTime moment(Reply reply) {
        return ((When.Zoned) reply.published()).time();
    }
}
