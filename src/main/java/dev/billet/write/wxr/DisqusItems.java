package dev.billet.write.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.text.Urls;
import dev.billet.write.shared.LongSet;
import dev.billet.write.shared.Tally;
import dev.billet.xml.XmlOut;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/** Writes the comments of posts as Disqus takes them: every field is there even when it is empty, pings have no place. */
public final class DisqusItems {
    private static final long MADE = 1_000_000_000L;
    /** Disqus refuses shorter comments. */
    private static final int SHORTEST = 3;
    private static final Person NOBODY = new Person("", null, null, null, null, null);

    private final Stamps stamps;
    private final Tally tally;
    private final LongSet taken = new LongSet();
    private long made;

    /** {@code zone} is the one that the user named, or null. */
    public DisqusItems(ZoneId zone, Tally tally) {
        this.stamps = new Stamps(zone, tally);
        this.tally = tally;
    }

    /** Whether there is something to write of a post. */
    public boolean has(Post post) {
        List<Reply> spam = post.comments().stream().filter(DisqusItems::isRefused).toList();
        boolean found = spam.size() < post.comments().size();
        if (found && !Urls.isWeb(post.url())) {
            tally.notCarried("comments of posts without an address", post.comments().size() - spam.size());
            return false;
        }
        tally.notCarried("posts without comments", found ? 0 : 1);
        return found;
    }

    private static boolean isRefused(Reply reply) {
        return reply.status() == Reply.Status.SPAM || reply.status() == Reply.Status.TRASH;
    }

    /** Writes a post's item. */
    public void write(XmlOut out, Post post) throws IOException {
        ZoneId zone = stamps.zoneOf(post);
        Stamp published = stamps.published(post, zone);
        if (zone == null && post.published() != null && post.published().offset().isEmpty()) {
            tally.zoneAssumed("UTC");
        }
        Post commented = post.toBuilder().pings(List.of())
            .comments(post.comments().stream().filter(reply -> !isRefused(reply)).toList()).build();
        out.start("item");
        String title = post.title() == null ? "" : post.title();
        out.cdata("title", title.indexOf('<') < 0 ? Rendered.written(title) : title);
        out.plain("link", post.url());
        out.cdata("content:encoded", CommentText.body(post.content()));
        out.cdata("dsq:thread_identifier", post.id());
        out.cdata("wp:post_date_gmt", published.gmtText());
        out.cdata("wp:comment_status", Boolean.FALSE.equals(post.commentsOpen()) ? "closed" : "open");
        List<NumberedReplies.Entry> entries = NumberedReplies.of(commented, stamps, zone, published, tally);
        number(entries);
        for (NumberedReplies.Entry entry : entries) {
            write(out, entry);
        }
        out.end();
    }

    /** One number a comment in the whole file. Parents stand before their replies. */
    private void number(List<NumberedReplies.Entry> entries) {
        boolean free = entries.stream().noneMatch(entry -> taken.contains(entry.id));
        for (NumberedReplies.Entry entry : entries) {
            entry.id = free ? entry.id : MADE + ++made;
            taken.add(entry.id);
        }
    }

    private void write(XmlOut out, NumberedReplies.Entry entry) throws IOException {
        Reply reply = entry.reply;
        Person author = reply.author() == null ? NOBODY : reply.author();
        out.start("wp:comment");
        out.plain("wp:comment_id", entry.id);
        out.cdata("wp:comment_author", author.name() == null ? "" : Rendered.written(author.name()));
        out.cdata("wp:comment_author_email", Emails.valid(author.email(), tally));
        out.cdata("wp:comment_author_url", author.url());
        out.cdata("wp:comment_author_IP", author.ip());
        out.cdata("wp:comment_date_gmt", entry.stamp.gmtText());
        out.cdata("wp:comment_content", longEnough(entry.content));
        out.cdata("wp:comment_approved", reply.status() == Reply.Status.PENDING ? "0" : "1");
        out.plain("wp:comment_parent", entry.parentId());
        out.end();
    }

    private String longEnough(String text) {
        if (text.replaceAll("<[^>]*>", "").strip().length() >= SHORTEST) {
            return text;
        }
        tally.changed("comments of fewer than 3 letters, which Disqus refuses, got dots");
        return text.strip() + "...";
    }
}
