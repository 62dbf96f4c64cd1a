package dev.billet.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was worked out for texts that come again and again, bounded, for all threads. There are two generations: when the young
 * one is full it becomes the old one, and what is asked for again comes over from there; nothing in use is forgotten, and
 * nobody counts who was used last.
 *
 * @param <V> what is remembered of a text
 */
public final class Memory<V> {
    private final int most;
    private volatile Map<String, V> young = new ConcurrentHashMap<>();
    private volatile Map<String, V> old = Map.of();

    /** @param most how many texts a generation holds */
    public Memory(int most) {
        this.most = most;
    }

    /** What is known of the text, or null. */
    public V get(String text) {
        V known = young.get(text);
        if (known == null && !old.isEmpty()) {
            known = old.get(text);
            if (known != null) {
                put(text, known);
            }
        }
        return known;
    }

    /** Remembers; two threads may put the same text, and the later one stays. */
    public void put(String text, V value) {
        Map<String, V> generation = young;
        if (generation.size() >= most) {
            generation = new ConcurrentHashMap<>();
            old = young;
            young = generation;
        }
        generation.put(text, value);
    }
}
