package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.When;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A blog's clock: all zones that it can be in, as far as its dates tell. A date gets an offset only where they all agree.
 *
 * @param zones empty when nothing is known
 */
record Clock(List<ZoneId> zones) {
    static final Clock UNKNOWN = new Clock(List.of());

    /**
     * A feed's dates in UTC on the blog's clock. What an export file says of its own clock stands: it tells the state of its posts, too,
     * and has attachments.
     */
    Post shifted(Post post) {
        boolean export = post.status() != null || post.kind() == Post.Kind.ATTACHMENT;
        return zones.isEmpty() || Witness.of(post) != Witness.FEED || export ? post : each(post, this::shifted);
    }

    /**
     * A finished post whose clock times have their offsets. The date of a draft means no moment: it gets that of its publication one day.
     */
    Post zoned(Post post) {
        if (zones.isEmpty() || post.sources().isEmpty()) {
            return post;
        }
        boolean draft = post.status() == Post.Status.DRAFT || post.status() == Post.Status.PENDING;
        return draft ? each(post, this::zoned).toBuilder().published(post.published()).build() : each(post, this::zoned);
    }

    private When shifted(When when) {
        if (!(when instanceof When.Zoned zoned) || !zoned.time().getOffset().equals(ZoneOffset.UTC)) {
            return when;
        }
        ZoneOffset offset = null;
        for (ZoneId zone : zones) {
            ZoneOffset now = zone.getRules().getOffset(zoned.time().toInstant());
            if (offset != null && !offset.equals(now)) {
                return when;
            }
            offset = now;
        }
        return new When.Zoned(zoned.time().withOffsetSameInstant(offset), zoned.seconds());
    }

    private When zoned(When when) {
        if (!(when instanceof When.Local local)) {
            return when;
        }
        ZoneOffset offset = offset(local.time());
        return offset == null ? when : new When.Zoned(OffsetDateTime.of(local.time(), offset), local.seconds());
    }

    /** None in the hour that the clock shows twice a year, and where the zones differ. */
    private ZoneOffset offset(LocalDateTime time) {
        ZoneOffset offset = null;
        for (ZoneId zone : zones) {
            List<ZoneOffset> valid = zone.getRules().getValidOffsets(time);
            if (valid.size() != 1 || offset != null && !offset.equals(valid.get(0))) {
                return null;
            }
            offset = valid.get(0);
        }
        return offset;
    }

    private static Post each(Post post, UnaryOperator<When> change) {
        return post.toBuilder().published(post.publishedApproximate() ? post.published() : change.apply(post.published()))
            .modified(change.apply(post.modified())).comments(replies(post.comments(), change))
            .pings(replies(post.pings(), change)).build();
    }

    private static List<Reply> replies(List<Reply> replies, UnaryOperator<When> change) {
        List<Reply> changed = new ArrayList<>(replies.size());
        for (Reply reply : replies) {
            changed.add(reply.publishedApproximate() ? reply : reply.on(change.apply(reply.published())));
        }
        return changed;
    }
}
