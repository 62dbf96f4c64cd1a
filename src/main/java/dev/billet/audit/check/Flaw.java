package dev.billet.audit.check;

import dev.billet.model.Post;
import dev.billet.model.Reply;
import java.util.Locale;

/**
 * Something in an archive that is not as it should be.
 *
 * @param kind  what sort it is of
 * @param post  where it is
 * @param reply the reply that it concerns, or null
 * @param what  what is wrong just here, a clause; may be empty when the kind says it all
 */
public record Flaw(FlawKind kind, Post post, Reply reply, String what) {

    static Flaw of(FlawKind kind, Post post, String what) {
        return new Flaw(kind, post, null, what);
    }

    /** The place for people: the post's address or title, and the reply. */
    public String where() {
        String place = name(post);
        if (reply == null) {
            return place;
        }
        String who = reply.author() == null || reply.author().name() == null ? "" : " by " + reply.author().name();
        return place + ", " + reply.kind().name().toLowerCase(Locale.ROOT) + " " + reply.id() + who;
    }

    /** A post by its address, else by its title. */
    static String name(Post post) {
        if (post.url() != null) {
            return post.url();
        }
        String title = post.title() == null || post.title().isBlank() ? "(no title)" : "\"" + post.title() + "\"";
        return title + (post.sources().isEmpty() ? "" : " in " + post.sources().get(0).location());
    }
}
