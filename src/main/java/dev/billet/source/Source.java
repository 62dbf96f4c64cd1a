package dev.billet.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A sequence of captures, pulled one at a time so that memory does not grow with the archive. */
public interface Source extends Closeable {
    /**
     * The next capture, which is valid until the following call; empty at the end.
     *
     * @throws IOException when the source as a whole cannot go on; damage to one capture shows when it is opened
     */
    Optional<Capture> next() throws IOException;

    /** What it has held so far that is no capture, for people: "records of other kinds (2 request)"; empty when there was nothing. */
    default String besides() {
        return "";
    }
}
