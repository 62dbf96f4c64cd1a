package dev.billet.read;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.feed.Feed;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.xml.XmlDamage;
import java.io.IOException;
import java.util.Optional;

/** RSS and Atom, told by their first element whatever they are called. */
final class FeedReader implements CaptureReader {
    @Override
    public String format() {
        return "feed";
    }

    @Override
    public String description() {
        return "RSS (0.9x, 1.0, 2.0) and Atom: posts, and comment feeds of a blog or a post";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).sort() == Nature.Sort.FEED;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Origin origin = new Origin(capture.location(), capture.url(), capture.captured(), "application/xml", null);
        Feed feed = new Feed(capture.open(), capture.charset(), origin);
        return new Findings() {
            @Override
            public Optional<Finding> next() throws IOException {
                try {
                    return feed.next();
                } catch (XmlDamage damage) {
                    throw new UnreadableException(new InputNotice.Unreadable(capture.location(), damage.getMessage()));
                }
            }

            @Override
            public void close() throws IOException {
                feed.close();
            }
        };
    }
}
