package dev.billet.assemble;

import java.util.Arrays;

/** Which findings are of one post: a union-find over keys, in primitive arrays. */
final class Groups {
    private final LongIntMap byKey = new LongIntMap();
    private int[] above = new int[64];
    private int[] capture = new int[64];
    private int size;

    /**
     * A new finding.
     *
     * @param from the capture it is of; two findings of one capture are never united directly. Below 0: of none
     */
    int add(int from) {
        if (size == above.length) {
            above = Arrays.copyOf(above, size * 2);
            capture = Arrays.copyOf(capture, size * 2);
        }
        above[size] = size;
        capture[size] = from;
        return size++;
    }

    /** Says that the finding is known by this key. */
    void key(int finding, String key) {
        key(finding, Hash.bits(key));
    }

    /** The same by the bits of the key. */
    void key(int finding, long bits) {
        int known = byKey.get(bits);
        if (known < 0) {
            byKey.put(bits, finding);
        } else if (capture[known] < 0 || capture[known] != capture[finding]) {
            unite(known, finding);
        }
    }

    /** The first finding of the group. */
    int first(int finding) {
        int at = finding;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /** A finding that is known by the key with these bits, or below 0. */
    int known(long bits) {
        return byKey.get(bits);
    }

    /** Makes the groups of both one. */
    void unite(int a, int b) {
        int first = first(a);
        int second = first(b);
        above[Math.max(first, second)] = Math.min(first, second);
    }

    /** For each finding the next one of its group, or -1; the groups are read off by following it from the first. */
    int[] next() {
        int[] next = new int[size];
        int[] last = new int[size];
        Arrays.fill(next, -1);
        for (int i = 0; i < size; i++) {
            int first = first(i);
            if (first != i) {
                next[last[first]] = i;
            }
            last[first] = i;
        }
        return next;
    }

    int size() {
        return size;
    }
}
