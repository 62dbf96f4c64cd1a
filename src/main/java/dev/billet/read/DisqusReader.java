package dev.billet.read;

import dev.billet.read.disqus.DisqusExport;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** Export files of the comment service Disqus. */
final class DisqusReader implements CaptureReader {
    @Override
    public String format() {
        return "disqus";
    }

    @Override
    public String description() {
        return "export files of Disqus: comments, which join the posts of other inputs by their addresses";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).isExport("Disqus export");
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        return new XmlFindings(capture, new DisqusExport(capture.open(), capture.charset(), XmlFindings.origin(capture)));
    }
}
