package dev.billet.write.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.IOException;

/** Writes the elements of comments and pings, with each value fit for its column. */
final class Comments {
    private static final Person NOBODY = new Person(null, null, null, null, null, null);

    private final XmlOut out;
    private final Authors authors;
    private final UserNumbers users;
    private final Tally tally;

    Comments(XmlOut out, Authors authors, UserNumbers users, Tally tally) {
        this.out = out;
        this.authors = authors;
        this.users = users;
        this.tally = tally;
    }

    void write(NumberedReplies.Entry entry) throws IOException {
        Reply reply = entry.reply;
        Person author = reply.author() == null ? NOBODY : reply.author();
        out.start("wp:comment");
        out.plain("wp:comment_id", entry.id);
        out.cdata("wp:comment_author", authorName(reply, author));
        out.cdata("wp:comment_author_email", Emails.valid(author.email(), tally));
        out.cdata("wp:comment_author_url", authorUrl(reply.kind().isPing() && reply.url() != null ? reply.url() : author.url()));
        out.cdata("wp:comment_author_IP", author.ip());
        out.cdata("wp:comment_date", entry.stamp.localText());
        out.cdata("wp:comment_date_gmt", entry.stamp.gmtText());
        out.cdata("wp:comment_content", entry.content);
        out.cdata("wp:comment_approved", approved(reply.status()));
        out.cdata("wp:comment_type", type(reply.kind()));
        out.plain("wp:comment_parent", entry.parentId());
        users.write(out, authors.index(author.login()));
        for (Meta meta : reply.meta()) {
            Metas.write(out, "wp:commentmeta", meta, tally);
        }
        out.end();
    }

    /** A ping's author is what it shows: the title of the page that linked here, or its blog's name. */
    private String authorName(Reply reply, Person author) {
        String name = author.name();
        if (reply.kind().isPing() && reply.title() != null && !reply.title().isBlank()) {
            name = reply.title();
        }
        if (name == null) {
            return "";
        }
        // WordPress writes & as &amp; into the column, and the column counts bytes.
        int room = Wxr.COMMENT_AUTHOR - 4 * (int) name.chars().filter(c -> c == '&').count();
        String cut = Fit.cut(name, Math.max(room, Wxr.COMMENT_AUTHOR / 5));
        tally.changed("names of comment authors cut at " + Wxr.COMMENT_AUTHOR + " bytes", cut.length() < name.length() ? 1 : 0);
        return Rendered.written(cut);
    }

    private String authorUrl(String url) {
        if (url == null) {
            return "";
        }
        int escaped = url.length() + 4 * (int) url.chars().filter(c -> c == '&').count();
        if (escaped <= Wxr.COMMENT_URL) {
            return url;
        }
        tally.changed("addresses of comment authors over " + Wxr.COMMENT_URL + " letters left out");
        return "";
    }

    private static String approved(Reply.Status status) {
        if (status == null || status == Reply.Status.APPROVED) {
            return "1";
        }
        return switch (status) {
            case SPAM -> "spam";
            case TRASH -> "trash";
            default -> "0";
        };
    }

    private String type(Reply.Kind kind) {
        return switch (kind) {
            case COMMENT -> "comment";
            case PINGBACK -> "pingback";
            case TRACKBACK -> "trackback";
            default -> {
                // WordPress would keep another word, but list it as a comment.
                tally.changed("webmentions and pings of unknown sort became pingbacks");
                yield "pingback";
            }
        };
    }
}
