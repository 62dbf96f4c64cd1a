package dev.billet.audit.diff;

import dev.billet.model.Reply;

/**
 * One field of a post, or of one of its replies, that is not the same in both archives; or a whole reply that one of them lacks.
 *
 * @param field as in JSON; those of replies have {@code comments.} or {@code pings.} in front
 * @param reply the reply, as A has it unless only B does; null for a field of the post
 * @param way   how the values differ
 * @param a     the value in A, or null
 * @param b     the value in B, or null
 */
public record Difference(String field, Reply reply, Way way, String a, String b) {

    /** The reply in a few words, or null. */
    public String replyName() {
        return reply == null ? null : Names.of(reply);
    }
}
