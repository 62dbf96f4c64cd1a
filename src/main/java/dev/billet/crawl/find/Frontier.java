package dev.billet.crawl.find;

import dev.billet.text.Urls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is still to be asked: each address once, however it is written, and in an order that depends on the answers alone. */
public final class Frontier {
    private final Map<Kind, Deque<Target>> waiting = new EnumMap<>(Kind.class);
    private final Set<String> seen = new HashSet<>();
    private int size;

    /** Takes it unless its address was there before; true when it is new. */
    public boolean add(Target target) {
        if (!mark(target.url())) {
            return false;
        }
        waiting.computeIfAbsent(target.kind(), kind -> new ArrayDeque<>()).add(target);
        size++;
        return true;
    }

    /** Notes that an address is known, because something else led to it; true when it was not. */
    public boolean mark(String url) {
        return seen.add(Urls.key(url));
    }

    /** Whether the address, or another way of writing it, was there before. */
    public boolean has(String url) {
        return seen.contains(Urls.key(url));
    }

    /** Takes the next out; null when nothing is left. */
    public Target next() {
        for (Deque<Target> queue : waiting.values()) {
            if (!queue.isEmpty()) {
                size--;
                return queue.poll();
            }
        }
        return null;
    }

    /** Whether these are two ways of writing one address. */
    public boolean isSame(String url, String other) {
        return Urls.key(url).equals(Urls.key(other));
    }

    /** The one that was taken out last was not asked. */
    public void putBack(Target target) {
        waiting.get(target.kind()).addFirst(target);
        size++;
    }

    /** How many wait. */
    public int size() {
        return size;
    }

    /** All that wait, in the order in which they would be asked now. */
    public List<Target> all() {
        List<Target> all = new ArrayList<>(size);
        waiting.values().forEach(all::addAll);
        return all;
    }
}
