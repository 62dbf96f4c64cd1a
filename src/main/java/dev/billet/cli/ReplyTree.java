package dev.billet.cli;

import dev.billet.model.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replies as a reader follows them: each answer under what it answers, however the page ordered them. */
final class ReplyTree {

    /** A reply and how deep it stands. */
    record Entry(Reply reply, int depth) {
    }

    private final Map<String, List<Reply>> answers = new HashMap<>();
    private final Set<Reply> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Entry> entries = new ArrayList<>();

    private ReplyTree() {
    }

    /** All of them, once each: one whose parent is missing stands at the top, and so does the first of a cycle. */
    static List<Entry> of(List<Reply> replies) {
        ReplyTree tree = new ReplyTree();
        Set<String> ids = new HashSet<>();
        replies.forEach(r -> ids.add(r.id()));
        List<Reply> roots = new ArrayList<>();
        for (Reply reply : replies) {
            if (reply.parent() != null && ids.contains(reply.parent())) {
                tree.answers.computeIfAbsent(reply.parent(), k -> new ArrayList<>()).add(reply);
            } else {
                roots.add(reply);
            }
        }
        roots.forEach(tree::place);
        replies.forEach(tree::place);
        return tree.entries;
    }

    private void place(Reply root) {
        Deque<Entry> open = new ArrayDeque<>();
        open.push(new Entry(root, 0));
        while (!open.isEmpty()) {
            Entry entry = open.pop();
            if (placed.add(entry.reply())) {
                entries.add(entry);
                List<Reply> below = answers.getOrDefault(entry.reply().id(), List.of());
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(new Entry(below.get(i), entry.depth() + 1));
                }
            }
        }
    }
}
