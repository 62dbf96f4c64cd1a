package dev.billet.read.rest;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.json.JsonObject;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.text.PostAddress;
import java.util.List;

/** Comments and pings, which the interface tells apart. */
final class RestReplies {
    private RestReplies() {
    }

    /** The address of the post that a comment belongs to; null when nothing tells it. */
    static String postUrl(JsonObject answer, String home) {
        String url = PostAddress.of(answer.text("link"));
        String post = RestTerms.number(answer.text("post"));
        return url != null || home == null || post == null ? url : home + "?p=" + post;
    }

    static Reply of(JsonObject answer, String location) {
        Reply.Kind kind = kind(answer.text("type"));
        String html = answer.text("content", "rendered");
        Cleaner.Fragment words = html == null ? new Cleaner.Fragment(null, null)
            : Rendered.of(html, location, answer.text("link")).comment();
        String name = Rendered.name(answer.text("author_name"));
        String url = answer.text("author_url");
        boolean nobody = name == null && url == null;
        Person author = kind.isPing() || nobody ? null
            : new Person(name, url, null, answer.text("author_email"), RestTerms.avatar(answer, "author_avatar_urls"),
            answer.text("author_ip"));
        return new Reply(kind, answer.text("id"), 0, RestTerms.number(answer.text("parent")), author, kind.isPing() ? name : null,
            RestDates.of(answer, "date"), false, words.html(), words.text(), kind.isPing() ? url : answer.text("link"), status(answer),
            List.of());
    }

    private static Reply.Kind kind(String type) {
        return switch (type == null ? "comment" : type) {
            case "pingback" -> Reply.Kind.PINGBACK;
            case "trackback" -> Reply.Kind.TRACKBACK;
            case "webmention" -> Reply.Kind.WEBMENTION;
            default -> Reply.Kind.COMMENT;
        };
    }

    private static Reply.Status status(JsonObject answer) {
        return switch (answer.text("status") == null ? "" : answer.text("status")) {
            case "hold" -> Reply.Status.PENDING;
            case "spam" -> Reply.Status.SPAM;
            case "trash" -> Reply.Status.TRASH;
            default -> null;
        };
    }
}
