package dev.billet.audit.diff;

import dev.billet.model.Reply;
import java.util.Locale;

/** Replies as people call them. */
final class Names {
    private Names() {
    }

    /** Such as: comment 45 by Ann, 2011-11-30. */
    static String of(Reply reply) {
        String who = reply.author() == null || reply.author().name() == null ? reply.title() : reply.author().name();
        return reply.kind().name().toLowerCase(Locale.ROOT) + (reply.id() == null ? "" : " " + reply.id())
            + (who == null ? "" : " by " + who) + (reply.published() == null ? "" : ", " + reply.published());
    }
}
