package dev.billet.read;

import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import java.io.IOException;
import java.io.InputStream;

/** All bytes of a page, or none: a page over the limit is refused by name and never cut. */
final class Bytes {
    private Bytes() {
    }

    /** Reads to the end or to the limit. */
    static byte[] of(Capture capture, ReadOptions options) throws IOException {
        long limit = Math.min(options.maxPageSize(), Integer.MAX_VALUE - 16);
        byte[] bytes = new byte[0];
        if (capture.size() <= limit) {
            try (InputStream in = capture.open()) {
                bytes = in.readNBytes((int) limit + 1);
            }
        }
        if (capture.size() > limit || bytes.length > limit) {
            throw new UnreadableException(new InputNotice.Refused(capture.location(),
                "larger than " + limit + " bytes; --max-page-size sets another limit"));
        }
        if (bytes.length == 0) {
            throw new UnreadableException(new InputNotice.Empty(capture.location(), capture.location().equals("-") ? "input" : "file"));
        }
        return bytes;
    }
}
