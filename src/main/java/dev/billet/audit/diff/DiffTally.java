package dev.billet.audit.diff;

import dev.billet.audit.Archive;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a comparison. */
public final class DiffTally {
    private final Archive a;
    private final Archive b;
    private final Map<String, Long> paired = new LinkedHashMap<>();
    private final Map<String, Map<Way, Long>> fields = new LinkedHashMap<>();
    private long onlyA;
    private long onlyB;
    private long equal;
    private long replies;
    private long equalReplies;

    DiffTally(Archive a, Archive b) {
        this.a = a;
        this.b = b;
    }

    void alone(Way way) {
        onlyA += way == Way.ONLY_A ? 1 : 0;
        onlyB += way == Way.ONLY_B ? 1 : 0;
    }

    void pairedBy(String by) {
        paired.merge(by, 1L, Long::sum);
    }

    void postIsEqual() {
        equal++;
    }

    void replyIsPaired(boolean same) {
        replies++;
        equalReplies += same ? 1 : 0;
    }

    void field(String field, Way way) {
        fields.computeIfAbsent(field, k -> new EnumMap<>(Way.class)).merge(way, 1L, Long::sum);
    }

    public Archive a() {
        return a;
    }

    public Archive b() {
        return b;
    }

    public long onlyA() {
        return onlyA;
    }

    public long onlyB() {
        return onlyB;
    }

    /** Posts that are in both, by what told it. */
    public Map<String, Long> paired() {
        return Collections.unmodifiableMap(paired);
    }

    /** Posts of which nothing differs. */
    public long equal() {
        return equal;
    }

    /** Comments and pings that are in both. */
    public long replies() {
        return replies;
    }

    /** Comments and pings of which nothing differs. */
    public long equalReplies() {
        return equalReplies;
    }

    /** For each field that was compared, how often the values stood in which way to each other; {@link Way#SAME} included. */
    public Map<String, Map<Way, Long>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Whether there is nothing to tell. */
    public boolean isSame() {
        return onlyA + onlyB == 0 && fields.values().stream().flatMap(ways -> ways.keySet().stream()).noneMatch(Way::isDifference);
    }

    /** Whether one side knows nothing of a field in any post or reply: its format may have no place for it. */
    public boolean isOneSided(String field) {
        Map<Way, Long> ways = fields.getOrDefault(field, Map.of());
        boolean aAlone = ways.containsKey(Way.ONLY_A);
        boolean others = ways.keySet().stream().anyMatch(way -> way != Way.NOTHING && way != (aAlone ? Way.ONLY_A : Way.ONLY_B));
        return !others && (aAlone || ways.containsKey(Way.ONLY_B));
    }
}
