package dev.billet.read.ghost;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.json.JsonObject;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import java.util.List;

/** Comments of Ghost's members. */
final class GhostReplies {
    private GhostReplies() {
    }

    /** {@code member}: who wrote it, or null. */
    static Reply of(JsonObject row, JsonObject member, int order, String location) {
        String html = row.text("html");
        Cleaner.Fragment words = html == null ? new Cleaner.Fragment(null, null) : Rendered.of(html, location, null).comment();
        Person author = member == null || member.text("name") == null && member.text("email") == null ? null
            : new Person(Rendered.name(member.text("name")), null, null, member.text("email"), member.text("avatar_image"), null);
        String above = row.text("in_reply_to_id") == null ? row.text("parent_id") : row.text("in_reply_to_id");
        return new Reply(Reply.Kind.COMMENT, row.text("id"), order, above, author, null, GhostPost.date(row, "created_at"), false,
            words.html(), words.text(), null, status(row.text("status")), List.of(), html);
    }

    private static Reply.Status status(String status) {
        return switch (status == null ? "" : status) {
            case "hidden" -> Reply.Status.PENDING;
            case "deleted" -> Reply.Status.TRASH;
            default -> null;
        };
    }
}
