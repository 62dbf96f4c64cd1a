package dev.billet.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes with their place in the input; the bytes are valid until the next line. */
final class Lines implements Closeable {
    /** A line beyond this is no post but an input without line ends; its bytes are skipped, not held. */
    static final int LONGEST = 256 << 20;
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private byte[] line = new byte[BLOCK];
    private int length;
    private boolean tooLong;
    private long start;
    private long consumed;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Reads the next line; false at the end. */
    boolean next() throws IOException {
        start = consumed;
        length = 0;
        tooLong = false;
        if (at == end && !fill()) {
            return false;
        }
        number++;
        do {
            int stop = at;
            while (stop < end && block[stop] != '\n') {
                stop++;
            }
            add(stop - at);
            boolean whole = stop < end;
            consumed += stop - at + (whole ? 1 : 0);
            at = whole ? stop + 1 : stop;
            if (whole) {
                return true;
            }
        } while (fill());
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    private void add(int count) {
        if (tooLong || length + count > LONGEST) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + count, line.length + (line.length >> 1))));
        }
        System.arraycopy(block, at, line, length, count);
        length += count;
    }

    boolean blank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\r' && line[i] != '\t') {
                return false;
            }
        }
        return !tooLong;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** Where the line begins, in bytes. */
    long start() {
        return start;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
