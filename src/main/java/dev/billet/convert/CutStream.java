package dev.billet.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * A buffered stream that can be cut off: when a run breaks off, its writer still has to be closed, but must not end the
 * document as if it were whole.
 */
final class CutStream extends OutputStream {
    private final OutputStream out;
    private final BufferedOutputStream buffered;
    private final Consumer<CutStream> closed;
    private boolean cut;

    CutStream(OutputStream out) {
        this(out, stream -> { });
    }

    /** {@code closed} is told when nothing can be cut off any more. */
    CutStream(OutputStream out, Consumer<CutStream> closed) {
        this.out = out;
        this.closed = closed;
        this.buffered = new BufferedOutputStream(out, 1 << 16);
    }

    /** From here on nothing arrives, not even what waits in the buffer. */
    void cut() {
        cut = true;
    }

    @Override
    public void write(int b) throws IOException {
        if (!cut) {
            buffered.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!cut) {
            buffered.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (!cut) {
            buffered.flush();
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        } finally {
            closed.accept(this);
        }
    }
}
