package dev.billet.read.feed;

import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.gather.RepliesByPost;
import dev.billet.read.gather.XmlWalk;
import dev.billet.xml.XmlIn;
import java.io.IOException;
import java.io.InputStream;

/** A feed as findings: its posts as they come, its comments by their posts, and at the end what it says of the blog. */
public final class Feed extends XmlWalk {
    private final Origin origin;
    private final FeedHead head = new FeedHead();
    private final RepliesByPost replies;
    private boolean posts;

    /**
     * Opens one.
     *
     * @param charset what came with the bytes, or null
     */
    public Feed(InputStream in, String charset, Origin origin) {
        super(XmlIn.open(in, charset, FeedNames::prefix, new FeedNames()::isElement));
        this.origin = origin;
        this.replies = new RepliesByPost(origin);
    }

    @Override
    protected void element(XmlIn in, String name) throws IOException {
        switch (name) {
            case "rss", "rdf:RDF", "channel", "atom:feed", "feed" -> {
                head.language(in.attribute("xml:lang"));
                if (in.attribute("xml:base") != null) {
                    head.base(in.attribute("xml:base"));
                }
            }
            case "item" -> entry(RssEntry.of(in.element(), head.base(), head.language()));
            case "atom:entry", "entry" -> entry(AtomEntry.of(in.element(), head.base(), head.language()));
            default -> head.take(in.element());
        }
    }

    private void entry(Entry entry) {
        if (EntryReply.is(entry)) {
            String post = EntryReply.postUrl(entry, head.link());
            replies.add(post, EntryReply.of(entry, origin.location()));
            if (replies.isFull()) {
                give(replies.take());
            }
        } else {
            posts = true;
            give(EntryPost.of(entry, head.blog(), origin, problems()));
        }
    }

    @Override
    protected void end() {
        give(replies.take());
        // A feed of comments is named after them, and the one of a post links to the post.
        Blog fact = posts ? head.fact() : null;
        if (fact != null) {
            give(new Finding.BlogFact(fact));
        }
    }

    @Override
    protected Finding nothing() {
        return new Finding.NoPost("feed without posts");
    }
}
