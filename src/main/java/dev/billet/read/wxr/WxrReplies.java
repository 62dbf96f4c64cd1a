package dev.billet.read.wxr;

import dev.billet.html.Cleaner;
import dev.billet.html.EngineText;
import dev.billet.html.Rendered;
import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The comments and pings of an item. */
final class WxrReplies {
    private static final Cleaner.Fragment NOT_SHOWN = new Cleaner.Fragment(null, null);
    private final WxrChannel channel;
    private final String location;
    private final boolean shown;
    private final List<Reply> comments = new ArrayList<>();
    private final List<Reply> pings = new ArrayList<>();
    private final TreeSet<String> unknown = new TreeSet<>();

    WxrReplies(XmlElement item, WxrChannel channel, String location, boolean shown) {
        this.channel = channel;
        this.location = location;
        this.shown = shown;
        for (XmlElement comment : item.children("wp:comment")) {
            Reply reply = reply(comment, comments.size() + pings.size() + 1);
            (reply.kind().isPing() ? pings : comments).add(reply);
        }
    }

    List<Reply> comments() {
        return comments;
    }

    List<Reply> pings() {
        return pings;
    }

    /** Sorts of plug-ins that were taken for comments. */
    TreeSet<String> unknownTypes() {
        return unknown;
    }

    private Reply reply(XmlElement comment, int order) {
        Reply.Kind kind = kind(comment.text("wp:comment_type"));
        String name = Rendered.name(text(comment, "wp:comment_author"));
        String url = comment.text("wp:comment_author_url");
        String parent = comment.text("wp:comment_parent");
        String source = text(comment, "wp:comment_content");
        Cleaner.Fragment words = shown ? EngineText.comment(source == null ? "" : source, location) : NOT_SHOWN;
        Person author = person(comment, kind.isPing() ? null : name, kind.isPing() ? null : url);
        return new Reply(kind, comment.text("wp:comment_id"), order, "0".equals(parent) ? null : parent, author, kind.isPing()
            ? name : null,
            WxrDates.of(comment, "wp:comment_date", "wp:comment_date_gmt"), false, words.html(), words.text(), kind.isPing() ? url : null,
            status(comment.text("wp:comment_approved")), metas(comment, "wp:commentmeta"), source);
    }

    private Person person(XmlElement comment, String name, String url) {
        String email = comment.text("wp:comment_author_email");
        String ip = comment.text("wp:comment_author_IP");
        String login = channel.login(comment.text("wp:comment_user_id"));
        boolean nobody = name == null && url == null && login == null && email == null && ip == null;
        return nobody ? null : new Person(name, url, login, email, null, ip);
    }

    private Reply.Kind kind(String type) {
        String word = type == null ? "comment" : type.toLowerCase(Locale.ROOT);
        switch (word) {
            case "comment" -> {
                return Reply.Kind.COMMENT;
            }
            case "pingback", "trackback", "webmention", "ping" -> {
                return Reply.Kind.valueOf(word.toUpperCase(Locale.ROOT));
            }
            default -> {
                unknown.add(type);
                return Reply.Kind.COMMENT;
            }
        }
    }

    /** Other programs leave it out, or write a word for what WordPress writes as 1 and 0. */
    private static Reply.Status status(String approved) {
        return switch (approved == null ? "1" : approved.toLowerCase(Locale.ROOT)) {
            case "0", "hold", "unapproved", "pending", "false" -> Reply.Status.PENDING;
            case "spam" -> Reply.Status.SPAM;
            case "trash", "post-trashed" -> Reply.Status.TRASH;
            default -> null;
        };
    }

    static List<Meta> metas(XmlElement element, String name) {
        List<Meta> metas = new ArrayList<>();
        for (XmlElement meta : element.children(name)) {
            String key = text(meta, "wp:meta_key");
            if (key != null) {
                metas.add(new Meta(key, meta.child("wp:meta_value").map(XmlElement::text).orElse("")));
            }
        }
        return metas;
    }

    /** Blanks around it are a part of it. */
    private static String text(XmlElement element, String child) {
        return element.child(child).map(XmlElement::text).filter(text -> !text.isEmpty()).orElse(null);
    }
}
