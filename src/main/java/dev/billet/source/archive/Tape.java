package dev.billet.source.archive;

import dev.billet.source.Capture;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that are read from the front, with their offsets, a look ahead, and a way back: to any byte of what can be opened again,
 * else to the last {@link #WINDOW} bytes. Stepping over damage needs that.
 */
final class Tape extends InputStream {
    /** How far back one can go at least, once so much was read. */
    static final int WINDOW = 1 << 20;
    private static final int STEP = 1 << 16;
    private static final int LINE = 1 << 16;

    private final Opening again;
    private InputStream in;
    private byte[] buffer = new byte[STEP];
    private int pos;
    private int limit;
    /** Offset of the buffer's first byte. */
    private long base;

    /** Opens the same bytes once more. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private Tape(InputStream in, Opening again) {
        this.in = in;
        this.again = again;
    }

    /** Over a capture's bytes; closing it closes them. */
    static Tape of(Capture capture) throws IOException {
        return new Tape(capture.open(), capture.opensAgain() ? capture::open : null);
    }

    /** Over bytes that come only once. */
    static Tape of(InputStream in) {
        return new Tape(in, null);
    }

    /** Offset of the next byte. */
    long position() {
        return base + pos;
    }

    /** Forgets everything: the stream below begins something new at offset 0. */
    void restart() {
        base = 0;
        pos = 0;
        limit = 0;
    }

    boolean atEnd() throws IOException {
        return ahead(1) == 0;
    }

    /** Tries to have so many bytes in the buffer, at most {@link #WINDOW}; says how many there are. */
    int ahead(int wanted) throws IOException {
        while (limit - pos < wanted) {
            makeRoom(wanted);
            int n = in.read(buffer, limit, Math.min(STEP, buffer.length - limit));
            if (n < 0) {
                return limit - pos;
            }
            limit += n;
        }
        return limit - pos;
    }

    private void makeRoom(int wanted) {
        if (limit < buffer.length) {
            return;
        }
        int past = again == null ? WINDOW : 0;
        if (pos > past) {
            int drop = pos - past;
            System.arraycopy(buffer, drop, buffer, 0, limit - drop);
            base += drop;
            pos -= drop;
            limit -= drop;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    /** The byte so many places ahead, or -1 behind the end. */
    int peek(int at) throws IOException {
        return ahead(at + 1) > at ? buffer[pos + at] & 0xff : -1;
    }

    /** Up to so many bytes that come next, without taking them. */
    byte[] peekBytes(int count) throws IOException {
        // Looking ahead can move what is in the buffer: first that, then its place.
        int there = Math.min(count, ahead(count));
        return Arrays.copyOfRange(buffer, pos, pos + there);
    }

    /** Whether these characters (ASCII) come next. */
    boolean startsWith(String ascii) throws IOException {
        return new String(peekBytes(ascii.length()), StandardCharsets.ISO_8859_1).equals(ascii);
    }

    @Override
    public int read() throws IOException {
        return ahead(1) == 0 ? -1 : buffer[pos++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n = Math.min(length, ahead(1));
        if (n == 0) {
            return -1;
        }
        System.arraycopy(buffer, pos, into, offset, n);
        pos += n;
        return n;
    }

    /** Takes what lies in the buffer, without a copy: the taker says how much of it was used. */
    int take(Taker taker) throws IOException {
        int there = ahead(1);
        int used = taker.take(buffer, pos, there);
        pos += used;
        return there;
    }

    /** Uses up some of the bytes. */
    @FunctionalInterface
    interface Taker {
        int take(byte[] bytes, int offset, int length) throws IOException;
    }

    /** Takes a line up to its LF, without the line's end; null at the end of all. */
    String line() throws IOException {
        return line(this);
    }

    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() >= LINE) {
                throw new IOException("a line of its header is longer than " + LINE + " bytes");
            }
            line.write(b);
        }
        byte[] bytes = line.toByteArray();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        return text(Arrays.copyOf(bytes, end));
    }

    /** UTF-8 when it can be that, else one byte a character. */
    static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Goes to an offset; back only as far as {@link #oldest()}. */
    void seek(long offset) throws IOException {
        if (offset >= base && offset <= base + limit) {
            pos = (int) (offset - base);
            return;
        }
        if (offset < base) {
            reopen(offset);
            return;
        }
        pos = limit;
        skipFully(offset - position());
    }

    private void reopen(long offset) throws IOException {
        if (again == null) {
            throw new EOFException("cannot go back so far");
        }
        in.close();
        in = again.open();
        restart();
        skipFully(offset);
    }

    /** Past the buffer; a file is skipped without being read. */
    private void skipFully(long count) throws IOException {
        long left = count;
        if (again != null && left > STEP) {
            // The last bytes are read, since skipping goes beyond the end of a file without a word.
            long skipped = in.skip(left - 1);
            base += limit + skipped;
            pos = 0;
            limit = 0;
            left -= skipped;
        }
        while (left > 0) {
            int n = (int) Math.min(left, ahead(1));
            if (n == 0) {
                throw new EOFException("the file ends");
            }
            pos += n;
            left -= n;
        }
    }

    /** The smallest offset that can be gone to. */
    long oldest() {
        return again == null ? base : 0;
    }

    /** Goes to the next place where these characters (ASCII) stand, the present one included; at the end when there is none. */
    boolean find(String ascii) throws IOException {
        byte first = (byte) ascii.charAt(0);
        while (ahead(ascii.length()) >= ascii.length()) {
            int last = limit - ascii.length();
            while (pos <= last && buffer[pos] != first) {
                pos++;
            }
            if (pos <= last) {
                if (startsWith(ascii)) {
                    return true;
                }
                pos++;
            }
        }
        pos = limit;
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
