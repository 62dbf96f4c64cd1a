package dev.billet.read.disqus;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.text.Dates;
import dev.billet.xml.XmlElement;
import java.util.List;

/** What Disqus calls a post: a comment. */
final class DisqusReply {
    private DisqusReply() {
    }

    static Reply of(XmlElement post, String location) {
        String message = post.child("message").map(XmlElement::text).orElse("").strip();
        Cleaner.Fragment words = Rendered.of(message, location, null).comment();
        String parent = post.child("parent").map(above -> above.attribute("dsq:id")).orElse(null);
        String date = post.text("createdAt");
        Reply.Status status = is(post, "isSpam") ? Reply.Status.SPAM : is(post, "isDeleted") ? Reply.Status.TRASH
            : is(post, "isApproved") || post.child("isApproved").isEmpty() ? null : Reply.Status.PENDING;
        return new Reply(Reply.Kind.COMMENT, post.attribute("dsq:id"), 0, parent, person(post), null,
            date == null ? null : Dates.machine(date).orElse(null), false, words.html(), words.text(), null, status, List.of(), message);
    }

    private static Person person(XmlElement post) {
        XmlElement author = post.child("author").orElse(null);
        String ip = post.text("ipAddress");
        if (author == null) {
            return ip == null ? null : new Person(null, null, null, null, null, ip);
        }
        boolean anonymous = is(author, "isAnonymous");
        String name = author.text("name") == null ? null : Rendered.name(author.text("name"));
        String login = anonymous ? null : author.text("username");
        boolean nobody = name == null && author.text("link") == null && login == null && author.text("email") == null && ip == null;
        return nobody ? null : new Person(name, author.text("link"), login, author.text("email"), null, ip);
    }

    private static boolean is(XmlElement element, String name) {
        return "true".equals(element.text(name));
    }
}
