package dev.billet.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases by the first or the last letters of what is fixed in them. Up to four letters make one number: most texts are no
 * phrase at all, and that is found out without cutting strings out of them.
 */
final class Affixes {
    /** Long enough to leave few phrases to try, short enough that most phrases have as much fixed. */
    static final int LONGEST = 4;
    private static final int BITS = 16;

    /** A table with open addressing, at most half full; no key is 0, which no text begins with. */
    private long[] keys = new long[16];
    private int[] places = new int[16];
    private final List<List<Phrase>> lists = new ArrayList<>();

    /** The first letters of a text between two places, the first one lowest; {@link #part} gives those of less. */
    static long head(String text, int start, int end) {
        long key = 0;
        for (int i = Math.min(end, start + LONGEST) - 1; i >= start; i--) {
            key = key << BITS | text.charAt(i);
        }
        return key;
    }

    /** The last letters, the last one lowest. */
    static long tail(String text, int start, int end) {
        long key = 0;
        for (int i = Math.max(start, end - LONGEST); i < end; i++) {
            key = key << BITS | text.charAt(i);
        }
        return key;
    }

    /** The key of the first (or last) {@code length} letters of those in a key. */
    static long part(long key, int length) {
        return length >= LONGEST ? key : key & (1L << BITS * length) - 1;
    }

    void add(long key, Phrase phrase) {
        int at = place(key);
        if (keys[at] == 0) {
            if (lists.size() * 2 >= keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            places[at] = lists.size();
            lists.add(new ArrayList<>(2));
        }
        lists.get(places[at]).add(phrase);
    }

    /** The phrases with this key, in the order in which they were added; null when there are none. */
    List<Phrase> get(long key) {
        int at = place(key);
        return keys[at] == 0 ? null : lists.get(places[at]);
    }

    /** Where the key is, or would be. */
    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                places[at] = oldPlaces[i];
            }
        }
    }
}
