package dev.billet.read.feed;

import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.text.Urls;
import dev.billet.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of Blogger's export files. */
final class BloggerEntry {
    private static final Pattern KIND = Pattern.compile("/kind#(\\w+)$");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)$");

    private final XmlElement element;
    private final Entry entry;

    BloggerEntry(XmlElement element, Entry entry) {
        this.element = element;
        this.entry = entry;
    }

    /** {@code post}, {@code page}, {@code comment}, {@code settings}, {@code template} or empty. */
    String kind() {
        String type = element.text("blogger:type");
        if (type != null) {
            return type.toLowerCase(Locale.ROOT);
        }
        for (XmlElement category : children("category")) {
            Matcher kind = KIND.matcher(category.attribute("term") == null ? "" : category.attribute("term"));
            if (kind.find()) {
                return kind.group(1);
            }
        }
        return "";
    }

    Finding.PostFound post(BlogRef blog, Origin origin, List<Problem> problems) {
        Finding.PostFound found = EntryPost.of(entry, blog, origin, problems);
        Post post = found.post();
        Content content = post.content() == null ? null
            : new Content(post.content().html(), post.content().text(), entry.body(), "html");
        String path = element.text("blogger:filename");
        List<String> keys = new ArrayList<>(found.keys());
        keys.add(entry.id());
        return new Finding.PostFound(post.toBuilder().kind(kind().equals("page") ? Post.Kind.PAGE : Post.Kind.POST).status(status())
            .tags(post.categories()).categories(List.of()).content(content).sourceId(number(entry.id()))
            .slug(post.slug() == null && path != null ? Urls.slug("http://x" + path)
            : post.slug()).extent(entry.body() == null && entry.summary() != null ? Post.Extent.EXCERPT : Post.Extent.FULL)
            .url(post.url() == null && path != null && blog != null ? Urls.resolve(blog.url(), path) : post.url()).build(), keys);
    }

    private Post.Status status() {
        String draft = element.child("app:control").map(control -> control.text("app:draft")).orElse(null);
        String status = element.text("blogger:status");
        boolean trashed = element.text("blogger:trashed") != null || "SOFT_TRASHED".equals(status);
        return trashed ? Post.Status.TRASH : "yes".equals(draft) || "DRAFT".equals(status) ? Post.Status.DRAFT
            : "SCHEDULED".equals(status) ? Post.Status.FUTURE : Post.Status.PUBLISH;
    }

    /** The identifier of the post that a comment is to; its address in files that name no other, or null. */
    String postId() {
        String parent = element.text("blogger:parent");
        XmlElement answered = element.child("thr:in-reply-to").orElse(null);
        return parent != null || answered == null ? parent : answered.attribute("ref") == null ? answered.attribute("href")
            : answered.attribute("ref");
    }

    Reply reply(String location) {
        Reply reply = EntryReply.of(entry, location);
        String id = number(entry.id());
        Reply named = reply.with(id == null ? reply.id() : id, parent());
        return new Reply(Reply.Kind.COMMENT, named.id(), 0, named.parent(), named.author(), null, named.published(), false, named.html(),
            named.text(), named.url(), replyStatus(), List.of(), entry.body());
    }

    /** The comment that is answered: a link to its entry, or in newer files its identifier. */
    private String parent() {
        String answered = element.text("blogger:inReplyTo");
        for (XmlElement link : children("link")) {
            boolean related = "related".equals(link.attribute("rel")) && link.attribute("href") != null;
            answered = answered == null && related ? link.attribute("href") : answered;
        }
        return number(answered);
    }

    private Reply.Status replyStatus() {
        String status = element.text("blogger:status");
        return switch (status == null ? "LIVE" : status) {
            case "SPAM", "GHOSTED" -> Reply.Status.SPAM;
            case "PENDING", "EMPTIED_PENDING" -> Reply.Status.PENDING;
            case "SOFT_TRASHED", "TRASHED", "EMPTIED" -> Reply.Status.TRASH;
            default -> null;
        };
    }

    private List<XmlElement> children(String name) {
        List<XmlElement> children = new ArrayList<>(element.children("atom:" + name));
        children.addAll(element.children(name));
        return children;
    }

    private static String number(String id) {
        Matcher number = NUMBER.matcher(id == null ? "" : id);
        return number.find() ? number.group(1) : null;
    }
}
