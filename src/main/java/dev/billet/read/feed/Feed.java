package dev.billet.read.feed;

import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Problem;
import dev.billet.read.gather.RepliesByPost;
import dev.billet.report.PageNotice;
import dev.billet.xml.XmlDamage;
import dev.billet.xml.XmlIn;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A feed as findings: its posts as they come, its comments by their posts, and at the end what it says of the blog. At damage all
 * that stood before it is handed out, then the damage is thrown.
 */
public final class Feed implements Closeable {
    private final XmlIn xml;
    private final Origin origin;
    private final FeedHead head = new FeedHead();
    private final RepliesByPost replies;
    private final Deque<Finding> ready = new ArrayDeque<>();
    private XmlDamage damage;
    private boolean ended;
    private boolean found;
    private boolean posts;
    private long reported;

    /**
     * Opens one.
     *
     * @param charset what came with the bytes, or null
     */
    public Feed(InputStream in, String charset, Origin origin) {
        this.xml = XmlIn.open(in, charset, FeedNames::prefix, new FeedNames()::isElement);
        this.origin = origin;
        this.replies = new RepliesByPost(origin);
    }

    /** The next finding; empty at the end. */
    public Optional<Finding> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            step();
        }
        Finding finding = ready.poll();
        if (finding == null && damage != null) {
            XmlDamage thrown = damage;
            damage = null;
            throw thrown;
        }
        found |= finding != null;
        return Optional.ofNullable(finding);
    }

    private void step() {
        try {
            String name = xml.next();
            if (name == null) {
                end();
            } else {
                element(name);
            }
        } catch (XmlDamage broken) {
            damage = broken;
            end();
        } catch (IOException notOfXml) {
            throw new IllegalStateException(notOfXml);
        }
    }

    private void element(String name) throws IOException {
        switch (name) {
            case "rss", "rdf:RDF", "channel", "atom:feed", "feed" -> {
                head.language(xml.attribute("xml:lang"));
                if (xml.attribute("xml:base") != null) {
                    head.base(xml.attribute("xml:base"));
                }
            }
            case "item" -> entry(RssEntry.of(xml.element(), head.base(), head.language()));
            case "atom:entry", "entry" -> entry(AtomEntry.of(xml.element(), head.base(), head.language()));
            default -> head.take(xml.element());
        }
    }

    private void entry(Entry entry) {
        if (EntryReply.is(entry)) {
            String post = EntryReply.postUrl(entry, head.link());
            replies.add(post, EntryReply.of(entry, origin.location()));
            if (replies.isFull()) {
                ready.addAll(replies.take());
            }
        } else {
            posts = true;
            ready.add(EntryPost.of(entry, head.blog(), origin, problems()));
        }
    }

    /** What had to be mended since the last post. */
    private List<Problem> problems() {
        long touched = xml.repairs().illegal() + xml.repairs().undecoded();
        long now = touched - reported;
        reported = touched;
        return now == 0 ? List.of() : List.of(new PageNotice.CharactersReplaced((int) Math.min(Integer.MAX_VALUE, now)).toProblem());
    }

    private void end() {
        ended = true;
        ready.addAll(replies.take());
        // A feed of comments is named after them, and the one of a post links to the post.
        Blog fact = posts ? head.fact() : null;
        if (fact != null) {
            ready.add(new Finding.BlogFact(fact));
        }
        boolean empty = !found && damage == null && ready.stream().noneMatch(f -> !(f instanceof Finding.BlogFact));
        if (empty) {
            ready.addFirst(new Finding.NoPost("feed without posts"));
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
