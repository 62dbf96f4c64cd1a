package dev.billet.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** A capture of which the first bytes, or all of them, are in memory, so that it no longer depends on its source. */
public final class HeldCapture extends ForwardingCapture {
    private static final int PART = 1 << 14;
    private final byte[] begin;
    private final InputStream rest;

    private HeldCapture(Capture origin, byte[] begin, InputStream rest) {
        super(origin);
        this.begin = begin;
        this.rest = rest;
    }

    /**
     * Reads up to {@code most} bytes of the capture into memory; what is larger goes on from its source and does not stand alone.
     * Where its bytes cannot be read, the copy fails at the same place.
     */
    public static HeldCapture of(Capture origin, int most) {
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        if (origin.noPage() != null) {
            return new HeldCapture(origin, new byte[0], null);
        }
        try {
            if (!Nature.of(origin).mayHoldPosts()) {
                // A picture or a film is told by its beginning, and nobody reads on.
                return new HeldCapture(origin, origin.head(), null);
            }
            InputStream in = origin.open();
            byte[] part = new byte[PART];
            int length = in.read(part);
            for (; length >= 0 && held.size() <= most; length = in.read(part)) {
                held.write(part, 0, length);
            }
            if (length >= 0) {
                held.write(part, 0, length);
                return new HeldCapture(origin, held.toByteArray(), in);
            }
            in.close();
            return new HeldCapture(origin, held.toByteArray(), null);
        } catch (IOException failure) {
            return new HeldCapture(origin, held.toByteArray(), new Breaking(failure));
        }
    }

    @Override
    public byte[] head() throws IOException {
        if (begin.length < HEAD && rest instanceof Breaking broken) {
            // What a look at the origin itself would have met.
            broken.meet(begin.length);
        }
        return Arrays.copyOf(begin, Math.min(begin.length, HEAD));
    }

    @Override
    public InputStream open() {
        InputStream held = new ByteArrayInputStream(begin);
        return rest == null ? held : new SequenceInputStream(held, rest);
    }

    @Override
    public IOException damage() {
        return rest instanceof Breaking broken ? broken.failure() : super.damage();
    }

    @Override
    public boolean standsAlone() {
        return rest == null || rest instanceof Breaking;
    }

    @Override
    public boolean opensAgain() {
        return false;
    }
}
