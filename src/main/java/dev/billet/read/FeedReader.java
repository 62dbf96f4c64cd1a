package dev.billet.read;

import dev.billet.read.feed.Feed;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

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
        return new XmlFindings(capture, new Feed(capture.open(), capture.charset(), XmlFindings.origin(capture)));
    }
}
