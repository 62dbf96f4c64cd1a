package dev.billet.audit.diff;

import dev.billet.audit.PlainWords;
import dev.billet.model.Reply;
import dev.billet.text.Urls;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One way to find the reply of the other post that is the same one.
 *
 * @param key     what both have in common; null when the reply has nothing of the kind
 * @param accepts a last look at two replies of one key
 */
record ReplyKey(Function<Reply, String> key, BiPredicate<Reply, Reply> accepts) {

    /** The ways, the most reliable first. A number alone is not enough: some formats number replies anew. */
    static final List<ReplyKey> ALL = List.of(
        new ReplyKey(Reply::id, (a, b) -> says(a).equals(says(b)) || Moment.agree(a.published(), b.published())
            || !who(a).isEmpty() && who(a).equals(who(b))),
        new ReplyKey(reply -> who(reply) + "\n" + says(reply), (a, b) -> a.published() == null || b.published() == null
            || Moment.agree(a.published(), b.published())),
        new ReplyKey(reply -> reply.kind().isPing() && reply.url() != null ? Urls.key(reply.url()) : null, (a, b) -> b.kind().isPing()),
        new ReplyKey(ReplyKey::who, (a, b) -> isClock(a) && isClock(b) && Moment.agree(a.published(), b.published())),
        new ReplyKey(reply -> who(reply) + "\n" + says(reply), (a, b) -> !says(a).isEmpty()),
        new ReplyKey(ReplyKey::says, (a, b) -> !says(a).isEmpty() && Moment.agree(a.published(), b.published())));

    /** A day holds many comments of one person, a minute hardly. */
    private static boolean isClock(Reply reply) {
        return reply.published() != null && reply.published().localTime().isPresent();
    }

    /** A ping has a title where a comment has a name. */
    private static String who(Reply reply) {
        String name = reply.author() == null ? null : reply.author().name();
        return PlainWords.key(name == null ? reply.title() : name);
    }

    private static String says(Reply reply) {
        return PlainWords.key(reply.text() == null ? reply.source() : reply.text());
    }
}
