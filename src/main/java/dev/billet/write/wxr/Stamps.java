package dev.billet.write.wxr;

import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.When;
import dev.billet.write.shared.Tally;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns dates as precise as their source into seconds in a zone, and says what had to be assumed. */
final class Stamps {
    private final ZoneId wanted;
    private final Tally tally;

    /** {@code wanted} is the zone that the user named, or null. */
    Stamps(ZoneId wanted, Tally tally) {
        this.wanted = wanted;
        this.tally = tally;
    }

    /** The zone of an item's local times: the user's, else the first that the post or its replies name, else null. */
    ZoneId zoneOf(Post post) {
        if (wanted != null) {
            return wanted;
        }
        Stream<When> own = Stream.of(post.published(), post.modified()).filter(Objects::nonNull);
        Stream<When> replies = Stream.concat(post.comments().stream(), post.pings().stream())
            .map(Reply::published).filter(Objects::nonNull);
        return Stream.concat(own, replies).flatMap(when -> when.offset().stream()).findFirst().orElse(null);
    }

    /** Whether it is a draft of which no moment is known: it gets that of its publication one day, as drafts in WordPress do. */
    static boolean isAfloat(Post post) {
        boolean unfinished = post.status() == Post.Status.DRAFT || post.status() == Post.Status.PENDING;
        return unfinished && (post.published() == null || post.published().offset().isEmpty());
    }

    /** When the post was published; else when it was captured; else 1970. */
    Stamp published(Post post, ZoneId zone) {
        boolean afloat = isAfloat(post);
        Optional<Stamp> known = of(post.published(), afloat && zone == null ? ZoneOffset.UTC : zone);
        if (afloat && known.isEmpty()) {
            tally.changed("drafts without a date wait under 1970-01-01 for that of their publication");
            return Stamp.EPOCH;
        }
        if (known.isPresent()) {
            return known.get();
        }
        Optional<When> captured = post.sources().stream().map(Origin::captured).filter(Objects::nonNull).findFirst();
        Optional<Stamp> stamp = captured.flatMap(when -> of(when, zone));
        tally.changed(stamp.isPresent() ? "posts without a date got that of their capture" : "posts without a date got 1970-01-01");
        return stamp.orElse(Stamp.EPOCH);
    }

    /** A date in an item's zone; empty when there is none, or none that WordPress can hold. */
    Optional<Stamp> of(When when, ZoneId zone) {
        if (when == null) {
            return Optional.empty();
        }
        Stamp stamp = when instanceof When.Zoned z ? zoned(z.time()) : local(when, zone);
        if (!stamp.writable()) {
            tally.changed("dates outside of the years 1 to 9999 left out");
            return Optional.empty();
        }
        return Optional.of(stamp);
    }

    private Stamp zoned(OffsetDateTime time) {
        LocalDateTime gmt = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        return new Stamp(wanted == null ? time.toLocalDateTime() : time.atZoneSameInstant(wanted).toLocalDateTime(), gmt);
    }

    private Stamp local(When when, ZoneId zone) {
        if (zone == null) {
            tally.zoneAssumed("UTC");
        }
        LocalDateTime local = when.localTime().orElseGet(() -> start(when));
        ZoneId used = zone == null ? ZoneOffset.UTC : zone;
        return new Stamp(local, local.atZone(used).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    private LocalDateTime start(When when) {
        tally.changed("dates without a time of day became the first second of their day, month or year");
        if (when instanceof When.OfMonth m) {
            return m.month().atDay(1).atStartOfDay();
        }
        return when.day().map(day -> day.atStartOfDay()).orElseGet(() -> LocalDateTime.of(when.year(), 1, 1, 0, 0));
    }
}
