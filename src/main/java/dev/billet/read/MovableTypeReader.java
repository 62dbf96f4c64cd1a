package dev.billet.read;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.movabletype.MovableTypeExport;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.util.Optional;

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
        Nature nature = Nature.of(capture);
        return nature.sort() == Nature.Sort.EXPORT && nature.word().equals("Movable Type export");
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        MovableTypeExport export = new MovableTypeExport(capture.open(), new Origin(capture.location(), capture.url(), capture.captured(), "text/plain", null));
        return new Findings() {
            @Override
            public Optional<Finding> next() throws IOException {
                return export.next();
            }

            @Override
            public void close() throws IOException {
                export.close();
            }
        };
    }
}
