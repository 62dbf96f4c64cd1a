package dev.billet.read;

import dev.billet.read.wxr.WxrExport;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** WordPress' own export files, in all the versions and states they come in. */
final class WxrReader implements CaptureReader {
    @Override
    public String format() {
        return "wxr";
    }

    @Override
    public String description() {
        return "WordPress eXtended RSS 1.0 to 1.2, of WordPress and others: everything, drafts and what awaits moderation too";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).isExport("WXR");
    }

    @Override
    public boolean givesWholePosts() {
        return true;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        return new XmlFindings(capture, new WxrExport(capture.open(), capture.charset(), XmlFindings.origin(capture), options.shown()));
    }
}
