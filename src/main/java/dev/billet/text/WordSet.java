package dev.billet.text;

/** A few fixed words, asked about in loops over whole pages: {@code Set.of} divides to find a word's slot, here bits are cut off. */
public final class WordSet {
    private final String[] slots;
    private final int mask;

    private WordSet(String[] words) {
        int size = Integer.highestOneBit(words.length) << 2;
        slots = new String[size];
        mask = size - 1;
        for (String word : words) {
            slots[slot(word)] = word;
        }
    }

    public static WordSet of(String... words) {
        return new WordSet(words);
    }

    public boolean contains(String word) {
        return slots[slot(word)] != null;
    }

    /** Where the word is, or would be. */
    private int slot(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] != null && !slots[slot].equals(word)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
