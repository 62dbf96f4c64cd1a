package dev.billet.source.archive;

import java.util.Arrays;

/** A set of 64-bit hashes that takes little memory: archives have millions of digests. */
final class Hashes {
    private long[] table = new long[1 << 10];
    private int count;

    /** Adds the text's hash. */
    void add(String text) {
        long hash = hash(text);
        if (count * 2 > table.length) {
            grow();
        }
        count += put(hash) ? 1 : 0;
    }

    boolean has(String text) {
        long hash = hash(text);
        int at = slot(hash);
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & table.length - 1;
        }
        return table[at] == hash;
    }

    private boolean put(long hash) {
        int at = slot(hash);
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & table.length - 1;
        }
        boolean isNew = table[at] == 0;
        table[at] = hash;
        return isNew;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    private int slot(long hash) {
        return (int) (hash >>> 20) & table.length - 1;
    }

    /** FNV-1a, mixed; never 0, which means an empty place. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
