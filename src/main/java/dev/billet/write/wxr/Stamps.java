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

    /**
     * Whether no moment is known: drafts get that of their publication one day; for others WordPress works out GMT with the zone of the
     * new site, which knows better than a guess.
     */
    boolean isAfloat(Post post) {
        if (isUnfinished(post)) {
            return post.published() == null || post.published().offset().isEmpty();
        }
        return post.published() == null ? captured(post).isEmpty() : wanted == null && post.published().offset().isEmpty();
    }

    private static boolean isUnfinished(Post post) {
        return post.status() == Post.Status.DRAFT || post.status() == Post.Status.PENDING;
    }

    private static Optional<When> captured(Post post) {
        return post.sources().stream().map(Origin::captured).filter(Objects::nonNull).findFirst();
    }

    /** When the post was published; else when it was captured; else 1970. */
    Stamp published(Post post, ZoneId zone) {
        Optional<Stamp> known = of(post.published(), isAfloat(post) && zone == null ? ZoneOffset.UTC : zone);
        if (isUnfinished(post) && known.isEmpty()) {
            tally.changed("drafts without a date wait under 1970-01-01 for that of their publication");
            return Stamp.EPOCH;
        }
        if (known.isPresent()) {
            tally.changed("posts whose zone is not known get that of the new site", isAfloat(post) && !isUnfinished(post) ? 1 : 0);
            return known.get();
        }
        Optional<Stamp> stamp = captured(post).flatMap(when -> of(when, zone));
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
