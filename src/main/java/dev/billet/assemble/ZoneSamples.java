package dev.billet.assemble;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Moments at which a blog's clock was seen: one for each week and offset is enough, with how often it was seen. */
final class ZoneSamples {
    private static final long WEEK = 7 * 24 * 3600L;
    private static final int MOST = 5000;

    private final Map<Key, Sample> byWeek = new TreeMap<>();

    /**
     * A moment and the offset that the clock had.
     *
     * @param count how often it was seen in that week
     */
    record Sample(Instant moment, ZoneOffset offset, int count) {
    }

    /** The week and the offset, in a fixed order. */
    private record Key(long week, int offset) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return week == other.week ? Integer.compare(offset, other.offset) : Long.compare(week, other.week);
        }
    }

    void add(Instant moment, ZoneOffset offset) {
        add(new Sample(moment, offset, 1));
    }

    private void add(Sample sample) {
        Key key = new Key(Math.floorDiv(sample.moment().getEpochSecond(), WEEK), sample.offset().getTotalSeconds());
        Sample known = byWeek.get(key);
        if (known != null) {
            byWeek.put(key, new Sample(known.moment(), known.offset(), known.count() + sample.count()));
        } else if (byWeek.size() < MOST) {
            byWeek.put(key, sample);
        }
    }

    /** Takes in another one's; null has none. */
    void add(ZoneSamples others) {
        if (others != null) {
            others.byWeek.values().forEach(this::add);
        }
    }

    List<Sample> list() {
        return new ArrayList<>(byWeek.values());
    }
}
