package dev.billet.assemble;

import dev.billet.model.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Unites the replies that several captures show of one post; within one capture nothing is ever united. */
final class ReplyUnion {
    private List<Reply> replies;
    private final Set<String> made;
    private int added;

    ReplyUnion(NamedReplies best) {
        this.replies = new ArrayList<>(best.replies());
        this.made = new HashSet<>(best.made());
    }

    /** Those of all captures so far, in page order. */
    List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** How many the first capture did not have. */
    int added() {
        return added;
    }

    /** Takes in another capture of the same post; {@code exact} when it is no page. */
    void add(NamedReplies other, boolean exact) {
        Map<String, Integer> byId = new HashMap<>();
        Map<String, List<Integer>> byWords = new HashMap<>();
        for (int i = 0; i < replies.size(); i++) {
            byId.put(replies.get(i).id(), i);
            byWords.computeIfAbsent(words(replies.get(i)), key -> new ArrayList<>()).add(i);
        }
        Map<String, Integer> pairs = pair(other, byId, byWords);
        Map<String, String> renamed = new HashMap<>();
        pairs.forEach((id, index) -> renamed.put(id, replies.get(index).id()));
        List<Reply> all = new ArrayList<>();
        for (Reply reply : other.replies()) {
            String id = renamed.computeIfAbsent(reply.id(), given -> free(given, byId.keySet()));
            all.add(reply.with(id, reply.parent()));
        }
        all.replaceAll(reply -> reply.with(reply.id(), reply.parent() == null ? null
            : renamed.getOrDefault(reply.parent(), reply.parent())));
        other.made().forEach(id -> made.add(renamed.get(id)));
        weave(all, byId, exact);
    }

    /** The other capture's ids and which reply here each is. Ids of the source decide before words do. */
    private Map<String, Integer> pair(NamedReplies other, Map<String, Integer> byId, Map<String, List<Integer>> byWords) {
        Map<String, Integer> pairs = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Reply reply : other.replies()) {
            Integer same = other.made().contains(reply.id()) ? null : byId.get(reply.id());
            if (same != null && !made.contains(replies.get(same).id()) && taken.add(same)) {
                pairs.put(reply.id(), same);
            }
        }
        for (Reply reply : other.replies()) {
            if (pairs.containsKey(reply.id())) {
                continue;
            }
            boolean nameless = other.made().contains(reply.id());
            byWords.getOrDefault(words(reply), List.of()).stream()
                .filter(i -> (nameless || made.contains(replies.get(i).id())) && !taken.contains(i))
                .filter(i -> Moments.agree(replies.get(i).published(), reply.published()))
                .findFirst().ifPresent(i -> {
                    taken.add(i);
                    pairs.put(reply.id(), i);
                });
        }
        return pairs;
    }

    /** Author and words; nothing to go by when there are neither, so such replies stay apart. */
    private static String words(Reply reply) {
        String author = reply.author() == null || reply.author().name() == null ? "" : reply.author().name();
        String text = Objects.requireNonNullElse(reply.text(), "") + "\n" + Objects.requireNonNullElse(reply.title(), "");
        return reply.kind().isPing() + "\n" + author + "\n" + text.strip();
    }

    private static String free(String id, Set<String> used) {
        String free = id;
        for (int again = 2; used.contains(free); again++) {
            free = "x" + Hash.hex(12, id, Integer.toString(again));
        }
        return free;
    }

    /** Puts new replies behind the one that they follow in their own capture, and completes those that are there. */
    private void weave(List<Reply> others, Map<String, Integer> byId, boolean exact) {
        List<List<Reply>> behind = new ArrayList<>();
        for (int i = 0; i <= replies.size(); i++) {
            behind.add(new ArrayList<>());
        }
        int last = firstKnown(others, byId);
        for (Reply other : others) {
            Integer here = byId.get(other.id());
            if (here == null) {
                behind.get(last).add(other);
                added++;
            } else {
                replies.set(here, Fill.reply(replies.get(here), other, exact));
                last = here + 1;
            }
        }
        List<Reply> woven = new ArrayList<>(behind.get(0));
        for (int i = 0; i < replies.size(); i++) {
            woven.add(replies.get(i));
            woven.addAll(behind.get(i + 1));
        }
        for (int i = 0; i < woven.size(); i++) {
            woven.set(i, woven.get(i).at(i + 1));
        }
        replies = woven;
    }

    /** Where replies go that stand before any known one: before it, or by date when none is known. */
    private int firstKnown(List<Reply> others, Map<String, Integer> byId) {
        for (Reply other : others) {
            if (byId.containsKey(other.id())) {
                return byId.get(other.id());
            }
        }
        boolean older = !others.isEmpty() && !replies.isEmpty()
            && Moments.before(others.get(others.size() - 1).published(), replies.get(0).published());
        return older ? 0 : replies.size();
    }
}
