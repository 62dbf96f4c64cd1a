package dev.billet.read;

import dev.billet.model.Origin;
import dev.billet.read.dotclear.DotclearExport;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** Dotclear's flat export files. */
final class DotclearReader implements CaptureReader {
    @Override
    public String format() {
        return "dotclear";
    }

    @Override
    public String description() {
        return "Dotclear's flat export: posts, pages, comments, trackbacks, categories, tags";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).isExport("Dotclear export");
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        DotclearExport export = new DotclearExport(capture.open(),
            new Origin(capture.location(), capture.url(), capture.captured(), "text/plain", null));
        return Findings.of(export::next, export);
    }
}
