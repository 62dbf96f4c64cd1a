package dev.billet.read.feed;

import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Reply;
import dev.billet.read.gather.RepliesByPost;
import dev.billet.read.gather.XmlWalk;
import dev.billet.xml.XmlElement;
import dev.billet.xml.XmlIn;
import java.io.IOException;
import java.io.InputStream;

/**
 * An export file of Blogger as findings: the older one, a feed of all that the blog has, and the newer one that Google Takeout makes. The
 * comments go to their posts by the posts' identifiers, which drafts have as well.
 */
public final class BloggerExport extends XmlWalk {
    private final Origin origin;
    private final FeedHead head = new FeedHead();
    private final RepliesByPost replies;

    /**
     * Opens one.
     *
     * @param charset what came with the bytes, or null
     */
    public BloggerExport(InputStream in, String charset, Origin origin) {
        super(XmlIn.open(in, charset, FeedNames::prefix));
        this.origin = origin;
        this.replies = new RepliesByPost(origin);
    }

    @Override
    protected void element(XmlIn in, String name) throws IOException {
        switch (name) {
            case "atom:feed", "feed" -> head.language(in.attribute("xml:lang"));
            case "atom:entry", "entry" -> entry(in.element());
            default -> head.take(in.element());
        }
    }

    private void entry(XmlElement element) {
        BloggerEntry entry = new BloggerEntry(element, AtomEntry.of(element, head.base(), head.language()));
        switch (entry.kind()) {
            case "post", "page" -> give(entry.post(head.blog(), origin, problems()));
            case "comment" -> {
                Reply reply = entry.reply(origin.location());
                replies.add(entry.postId(), reply);
                if (replies.isFull()) {
                    give(replies.take());
                }
            }
            default -> {
                // Settings and the template are no part of what was written.
            }
        }
    }

    @Override
    protected void end() {
        give(replies.take());
        Blog fact = head.fact();
        if (fact != null) {
            give(new Finding.BlogFact(fact));
        }
    }

    @Override
    protected Finding nothing() {
        return new Finding.NoPost("export without posts");
    }
}
