package dev.billet.csv;

import java.util.Arrays;

/** Which post stands where in the table of posts: twelve bytes a post, so that millions of them fit in memory. */
final class PostOrder {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] keys = new long[64];
    private int[] places = new int[64];
    private int size;

    PostOrder() {
        Arrays.fill(places, -1);
    }

    /** The next post of the table. */
    void add(String id) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key(id));
        if (places[slot] < 0) {
            keys[slot] = key(id);
            places[slot] = size;
        }
        size++;
    }

    /** The place of a post; below 0 when it is not in the table. */
    int of(String id) {
        return places[slot(key(id))];
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (places[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[keys.length];
        Arrays.fill(places, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private static long key(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
