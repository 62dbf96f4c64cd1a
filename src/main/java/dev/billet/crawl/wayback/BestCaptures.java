package dev.billet.crawl.wayback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The captures of each address that are worth asking for, the best first: good answers before redirects, the newest first or the nearest to
 * a date.
 */
public final class BestCaptures {
    private static final int KEPT = 3;
    private final Comparator<Memento> order;
    private final Map<String, List<Memento>> all = new LinkedHashMap<>();

    /** {@code at}: the date that is wanted, or null for the newest. */
    public BestCaptures(Instant at) {
        Comparator<Memento> good = Comparator.comparingInt(memento -> memento.status() == 200 ? 0 : memento.isGood() ? 1 : 2);
        Comparator<Memento> time = at == null ? Comparator.comparing(Memento::timestamp).reversed()
            : Comparator.comparing(memento -> Duration.between(at, memento.date()).abs());
        order = good.thenComparing(time);
    }

    /** Takes one more. */
    public void add(Memento memento) {
        List<Memento> same = all.computeIfAbsent(memento.key(), key -> new ArrayList<>(KEPT + 1));
        same.add(memento);
        same.sort(order);
        if (same.size() > KEPT) {
            same.remove(KEPT);
        }
    }

    /** For each address its captures, the best first; in the order of the index. */
    public Iterable<List<Memento>> each() {
        return all.values();
    }

    /** How many addresses there are. */
    public int size() {
        return all.size();
    }
}
