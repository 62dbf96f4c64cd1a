package dev.billet.audit.diff;

import dev.billet.model.Post;
import dev.billet.model.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which reply to the post of A is which to the post of B, one by one, in page order. */
final class ReplyPairs {
    private static final int NOBODY = -1;
    private final List<Reply> a;
    private final List<Reply> b;
    private final int[] partnerOfA;
    private final int[] partnerOfB;

    /** Two replies that are the same one. */
    record Pair(Placed a, Placed b) {
    }

    private ReplyPairs(Post postA, Post postB) {
        a = inOrder(postA);
        b = inOrder(postB);
        partnerOfA = nobody(a.size());
        partnerOfB = nobody(b.size());
    }

    private static int[] nobody(int size) {
        int[] partners = new int[size];
        Arrays.fill(partners, NOBODY);
        return partners;
    }

    private static List<Reply> inOrder(Post post) {
        return Stream.concat(post.comments().stream(), post.pings().stream()).sorted(Comparator.comparingInt(Reply::order)).toList();
    }

    static ReplyPairs of(Post a, Post b) {
        ReplyPairs pairs = new ReplyPairs(a, b);
        ReplyKey.ALL.forEach(pairs::pair);
        return pairs;
    }

    private void pair(ReplyKey by) {
        Map<String, List<Integer>> open = new HashMap<>();
        for (int i = 0; i < b.size(); i++) {
            String key = partnerOfB[i] == NOBODY ? by.key().apply(b.get(i)) : null;
            if (key != null) {
                open.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < a.size() && !open.isEmpty(); i++) {
            String key = partnerOfA[i] == NOBODY ? by.key().apply(a.get(i)) : null;
            for (Iterator<Integer> at = open.getOrDefault(key, List.of()).iterator(); at.hasNext() && partnerOfA[i] == NOBODY;) {
                int other = at.next();
                if (by.accepts().test(a.get(i), b.get(other))) {
                    partnerOfA[i] = other;
                    partnerOfB[other] = i;
                    at.remove();
                }
            }
        }
    }

    List<Pair> pairs() {
        Map<String, Integer> placeA = places(a);
        Map<String, Integer> placeB = places(b);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            if (partnerOfA[i] != NOBODY) {
                pairs.add(new Pair(placed(a, i, placeA, null), placed(b, partnerOfA[i], placeB, partnerOfB)));
            }
        }
        return pairs;
    }

    List<Reply> onlyA() {
        return alone(a, partnerOfA);
    }

    List<Reply> onlyB() {
        return alone(b, partnerOfB);
    }

    private static List<Reply> alone(List<Reply> replies, int[] partners) {
        List<Reply> alone = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NOBODY) {
                alone.add(replies.get(i));
            }
        }
        return alone;
    }

    private static Map<String, Integer> places(List<Reply> replies) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < replies.size(); i++) {
            places.putIfAbsent(replies.get(i).id(), i);
        }
        return places;
    }

    /** Pairs have the number of their reply in A; {@code partners} leads there from B, and is null for A itself. */
    private static Placed placed(List<Reply> replies, int at, Map<String, Integer> places, int[] partners) {
        Reply reply = replies.get(at);
        Integer parent = reply.parent() == null ? null : places.get(reply.parent());
        if (parent == null) {
            return new Placed(reply, Placed.NONE, reply.parent() == null ? null : "reply " + reply.parent());
        }
        int number = partners == null ? parent : partners[parent] == NOBODY ? -2 - parent : partners[parent];
        return new Placed(reply, number, Names.of(replies.get(parent)));
    }
}
