package dev.billet.read;

import dev.billet.read.blogml.BlogMlExport;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** The format in which engines for .NET exchange blogs. */
final class BlogMlReader implements CaptureReader {
    @Override
    public String format() {
        return "blogml";
    }

    @Override
    public String description() {
        return "BlogML 2.0, of BlogEngine.NET, Subtext, Community Server and others: posts, comments, trackbacks";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).isExport("BlogML");
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        return new XmlFindings(capture, new BlogMlExport(capture.open(), capture.charset(), XmlFindings.origin(capture)));
    }
}
