package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** WARC and ARC files, plain or packed record by record. */
final class WarcFile implements Container {
    @Override
    public Kind kind() {
        return new Kind("warc", "WARC 1.0 and 1.1, ARC, WET, plain or packed");
    }

    @Override
    public boolean holds(Capture capture, Nature nature) throws IOException {
        String name = capture.name();
        boolean called = name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".arc") || name.endsWith(".arc.gz");
        return switch (nature.word()) {
            case "WARC", "ARC" -> true;
            case "gzip" -> called || isPackedRecord(capture);
            default -> called && (nature.sort() == Nature.Sort.NOISE || nature.sort() == Nature.Sort.TEXT);
        };
    }

    private static boolean isPackedRecord(Capture capture) throws IOException {
        return Packed.head(Tape.of(new ByteArrayInputStream(capture.head()))).map(Records::isBeginning).orElse(false);
    }

    @Override
    public Source open(Capture capture, Setting setting) throws IOException {
        return new WarcSource(capture, setting);
    }
}
