package dev.billet.text;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was worked out for texts that come again and again, for all threads: a text has a few slots by its hash, and who came
 * first in them gives way. That bounds the memory, and nobody waits, counts, or empties anything.
 *
 * @param <V> what is remembered of a text; threads see it whole only if its fields are final
 */
public final class Memory<V> {
    /** With one slot alone a fifth of the names of a few dozen pages would push each other out. */
    private static final int WAYS = 4;

    private final Entry<V>[] slots;
    /** The spread hash of who is in each slot: side by side they tell at one look where a text can be. */
    private final int[] hashes;

    /** A text with what is known of it. */
    private record Entry<V>(String text, V value) {
    }

    /** @param size how many texts at most; a power of two */
    @SuppressWarnings("unchecked")
    public Memory(int size) {
        slots = (Entry<V>[]) new Entry<?>[size];
        hashes = new int[size];
    }

    /** What is known of the text, or is worked out now. */
    public V get(String text, Function<String, V> work) {
        return get(text, known -> true, work);
    }

    /** The same, where what is known may be of no use for who asks: then it gives way. */
    V get(String text, Predicate<V> fits, Function<String, V> work) {
        // Names that differ in their last letter have neighbouring hashes: the product spreads them.
        int hash = text.hashCode() * 0x9E3779B9;
        int first = (hash ^ hash >>> 16) & slots.length - WAYS;
        for (int slot = first; slot < first + WAYS; slot++) {
            Entry<V> known = hashes[slot] == hash ? slots[slot] : null;
            if (known != null && known.text.equals(text) && fits.test(known.value)) {
                return known.value;
            }
        }
        V value = work.apply(text);
        // Threads that do this at the same time may lose an entry, which is worked out again then.
        System.arraycopy(slots, first, slots, first + 1, WAYS - 1);
        System.arraycopy(hashes, first, hashes, first + 1, WAYS - 1);
        slots[first] = new Entry<>(text, value);
        hashes[first] = hash;
        return value;
    }
}
