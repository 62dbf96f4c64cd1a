package dev.billet.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output with a buffer and a memory: a pipe that nobody reads any more ends a run quietly, a full disk does not. */
final class StandardOutput extends OutputStream {
    private static final int SIZE = 1 << 16;
    private final OutputStream target;
    private byte[] buffer;
    private int filled;
    private boolean broken;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** The same for somebody who closes what he has written to: it is only flushed then. */
    OutputStream kept() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                StandardOutput.this.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                StandardOutput.this.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                StandardOutput.this.flush();
            }
        };
    }

    /** Whether the reader at the other end of the pipe has gone. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > SIZE - filled) {
            drain();
        }
        if (length >= SIZE) {
            pass(bytes, from, length);
            return;
        }
        buffer = buffer == null ? new byte[SIZE] : buffer;
        System.arraycopy(bytes, from, buffer, filled, length);
        filled += length;
    }

    @Override
    public void flush() throws IOException {
        drain();
        target.flush();
    }

    private void drain() throws IOException {
        int length = filled;
        // Emptied first: bytes that failed once must not be tried again at the end.
        filled = 0;
        if (length > 0) {
            pass(buffer, 0, length);
        }
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
        try {
            target.write(bytes, from, length);
        } catch (IOException failed) {
            broken = Failures.isBrokenPipe(failed);
            throw new IOException("cannot write to standard output: " + failed.getMessage(), failed);
        }
    }
}
