package dev.billet.read;

import dev.billet.read.feed.BloggerExport;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** Export files of Blogger, told by the kinds of their entries. */
final class BloggerReader implements CaptureReader {
    @Override
    public String format() {
        return "blogger";
    }

    @Override
    public String description() {
        return "export files of Blogger, the older Atom feed and that of Google Takeout: posts, pages, drafts, comments";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).isExport("Blogger export");
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        return new XmlFindings(capture, new BloggerExport(capture.open(), capture.charset(), XmlFindings.origin(capture)));
    }
}
