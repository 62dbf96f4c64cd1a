package dev.billet.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.Deflater;

/**
 * The members of a gzip file, one at a time and with their offsets. The JDK's stream joins members silently and cannot go on behind a
 * broken one; here each ends with -1, and with its checksum tested.
 */
final class GzipMembers extends BulkStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int LONGEST_NAME = 1 << 16;

    private final Tape tape;
    private final Inflating inflating;
    private long start;
    private boolean open;
    private boolean failed;

    /** {@code budget}: null for bytes that are few. */
    GzipMembers(Tape tape, Budget budget) {
        this.tape = tape;
        this.inflating = new Inflating(tape, budget);
    }

    /** Whether a member begins here, as far as the first three bytes tell. */
    static boolean isNext(Tape tape) throws IOException {
        return tape.peek(0) == 0x1f && tape.peek(1) == 0x8b && tape.peek(2) == Deflater.DEFLATED;
    }

    /** Offset of the current member. */
    long start() {
        return start;
    }

    /** Whether the current member turned out to be damaged. */
    boolean failed() {
        return failed;
    }

    /** Opens the member behind the current one; false at the end. Blocks of zeros, with which tapes are filled up, are no damage. */
    boolean next() throws IOException {
        skipRest();
        while (tape.peek(0) == 0) {
            tape.read();
        }
        start = tape.position();
        if (tape.atEnd()) {
            return false;
        }
        failed = true;
        if (!isNext(tape)) {
            throw new IOException("what follows is not packed with gzip");
        }
        header();
        inflating.restart();
        open = true;
        failed = false;
        return true;
    }

    /** Goes to the end of the current member; a member that failed is left where it failed. */
    private void skipRest() throws IOException {
        byte[] rest = open ? new byte[1 << 13] : null;
        while (open) {
            read(rest, 0, rest.length);
        }
    }

    /** Opens the member that begins at an offset, whatever was before it. */
    boolean next(long offset) throws IOException {
        open = false;
        tape.seek(offset);
        return next();
    }

    private void header() throws IOException {
        tape.seek(start + 3);
        int flags = must();
        if ((flags & RESERVED) != 0) {
            throw new IOException("not a header of gzip");
        }
        skipBytes(6);
        if ((flags & EXTRA) != 0) {
            int low = must();
            skipBytes(low | must() << 8);
        }
        for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
            for (int length = 0; must() != 0; length++) {
                if (length > LONGEST_NAME) {
                    throw new IOException("not a header of gzip");
                }
            }
        }
        skipBytes((flags & HEADER_CRC) != 0 ? 2 : 0);
    }

    private void skipBytes(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            must();
        }
    }

    private int must() throws IOException {
        int b = tape.read();
        if (b < 0) {
            throw new EOFException("it is cut off");
        }
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!open) {
            return -1;
        }
        failed = true;
        open = false;
        int n = inflating.read(into, offset, length);
        if (n < 0) {
            trailer();
        }
        failed = false;
        open = n >= 0;
        return n;
    }

    private void trailer() throws IOException {
        long crc = number();
        long size = number();
        if (crc != inflating.checksum() || size != (inflating.size() & 0xffffffffL)) {
            throw new IOException("its bytes do not agree with their checksum");
        }
    }

    private long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) must() << shift;
        }
        return value;
    }

    @Override
    public void close() {
        inflating.close();
    }
}
