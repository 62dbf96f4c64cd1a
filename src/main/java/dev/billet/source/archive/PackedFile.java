package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.ContentType;
import dev.billet.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The one file inside of a packed one: it keeps the place, the address and the time of the packed file. */
final class PackedFile implements Source {
    private final Tape packed;
    private Capture file;

    /** {@code name}: the file's own, for its ending; {@code unpacked}: its bytes, which come from the tape {@code packed}. */
    PackedFile(Capture capture, String name, InputStream unpacked, Tape packed) {
        this.packed = packed;
        ContentType type = new ContentType(capture.mediaType(), capture.charset());
        Label label = new Label(capture.location(), name, capture.url(), capture.captured(), type, capture.status(), null, null,
            capture.takesPlainText());
        file = new StoredCapture(label, unpacked, -1);
    }

    @Override
    public Optional<Capture> next() {
        Optional<Capture> next = Optional.ofNullable(file);
        file = null;
        return next;
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
