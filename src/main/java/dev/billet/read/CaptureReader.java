package dev.billet.read;

import dev.billet.source.Capture;
import java.io.IOException;

/** Knows one input format. */
public interface CaptureReader {

    /** The word for {@code --from}: {@code html}, {@code text}, {@code json} … */
    String format();

    /** One line for {@code billet formats}. */
    String description();

    /** Whether this is its format, by the first bytes (media type and name only where bytes cannot tell). */
    boolean reads(Capture capture) throws IOException;

    /** Whether each finding of a capture is a post with all that belongs to it: of one such file nothing need wait for its end. */
    default boolean givesWholePosts() {
        return false;
    }

    /**
     * Opens the capture for reading.
     *
     * @throws UnreadableException when it is not what it claims to be, or empty, or over a limit
     */
    Findings read(Capture capture, ReadOptions options) throws IOException;
}
