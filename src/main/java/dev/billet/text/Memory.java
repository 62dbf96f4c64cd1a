package dev.billet.text;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was worked out for texts that come again and again, for all threads: one slot by the text's hash, and who comes last
 * stays. That bounds the memory, and nobody waits, counts, or looks in two places for what is not there.
 *
 * @param <V> what is remembered of a text; threads see it whole only if its fields are final
 */
public final class Memory<V> {
    private final Entry<V>[] slots;

    /** A text with what is known of it. */
    private record Entry<V>(String text, V value) {
    }

    /** @param size how many texts at most; a power of two */
    @SuppressWarnings("unchecked")
    public Memory(int size) {
        slots = (Entry<V>[]) new Entry<?>[size];
    }

    /** What is known of the text, or is worked out now. */
    public V get(String text, Function<String, V> work) {
        return get(text, known -> true, work);
    }

    /** The same, where what is known may be of no use for who asks: then it gives way. */
    V get(String text, Predicate<V> fits, Function<String, V> work) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        Entry<V> known = slots[slot];
        if (known == null || !known.text.equals(text) || !fits.test(known.value)) {
            known = new Entry<>(text, work.apply(text));
            slots[slot] = known;
        }
        return known.value;
    }
}
