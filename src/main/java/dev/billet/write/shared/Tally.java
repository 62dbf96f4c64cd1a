package dev.billet.write.shared;

import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.report.OutputNotice;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what had to be changed or left out, for notices at the end of the run. */
public final class Tally {
    private final Map<String, Long> changed = new TreeMap<>();
    private final SortedMap<String, Long> notCarried = new TreeMap<>();
    private final String format;
    private String zone;

    /** Counts for the format of this name. */
    public Tally(String format) {
        this.format = format;
    }

    /** Something was changed once. */
    public void changed(String what) {
        changed(what, 1);
    }

    /** Something was changed; a count of 0 is nothing. */
    public void changed(String what, long count) {
        if (count > 0) {
            changed.merge(what, count, Long::sum);
        }
    }

    /** What a post has of fields that the format has no place for. */
    public void notCarried(Set<Field> fields, Post post) {
        fields.forEach(field -> notCarried(field.words(), field.count(post)));
    }

    /** Something has no place in the format; a count of 0 is nothing. */
    public void notCarried(String what, long count) {
        if (count > 0) {
            notCarried.merge(what, count, Long::sum);
        }
    }

    /** Local times are taken to be of this zone. */
    public void zoneAssumed(String name) {
        zone = name;
    }

    /** Hands out the notices, in an order that does not depend on the posts'. */
    public void report(Notices notices) {
        if (zone != null) {
            notices.report(new OutputNotice.ZoneAssumed(zone, "neither their dates nor others of their posts name a zone"));
        }
        changed.forEach((what, count) -> notices.report(new OutputNotice.Changed(format, what, count)));
        if (!notCarried.isEmpty()) {
            notices.report(new OutputNotice.NotCarried(format, notCarried));
        }
    }
}
