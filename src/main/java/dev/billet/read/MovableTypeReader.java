package dev.billet.read;

import dev.billet.model.Origin;
import dev.billet.read.movabletype.MovableTypeExport;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** The text format in which Movable Type and its kin exchange blogs. */
final class MovableTypeReader implements CaptureReader {
    @Override
    public String format() {
        return "movabletype";
    }

    @Override
    public String description() {
        return "Movable Type's export format, also of TypePad, Hatena and others: entries, comments, pings";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).isExport("Movable Type export");
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        MovableTypeExport export = new MovableTypeExport(capture.open(),
            new Origin(capture.location(), capture.url(), capture.captured(), "text/plain", null));
        return Findings.of(export::next, export);
    }
}
