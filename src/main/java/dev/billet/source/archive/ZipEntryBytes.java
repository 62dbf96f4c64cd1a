package dev.billet.source.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;

/** The bytes of one entry, unpacked; at their end sizes and checksum are compared, wherever they are written. */
final class ZipEntryBytes extends BulkStream {
    private static final String BEHIND = "PK\u0007\b";
    private final ZipEntryHead head;
    private final Tape tape;
    private final Inflating inflating;
    private final CRC32 checksum = new CRC32();
    private final long start;
    private long count;
    private boolean over;
    private boolean failed;

    ZipEntryBytes(ZipEntryHead head, Tape tape, Budget budget) {
        this.head = head;
        this.tape = tape;
        this.start = tape.position();
        this.inflating = head.method() == ZipEntryHead.DEFLATED ? new Inflating(tape, budget) : null;
    }

    ZipEntryHead head() {
        return head;
    }

    /** Whether damage was met. */
    boolean failed() {
        return failed;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (over) {
            return -1;
        }
        failed = true;
        int n = inflating == null ? stored(into, offset, length) : inflating.read(into, offset, length);
        if (n < 0) {
            checkEnd();
            over = true;
        } else {
            count += n;
            checksum.update(into, offset, n);
        }
        failed = false;
        return n;
    }

    private int stored(byte[] into, int offset, int length) throws IOException {
        if (head.packed() < 0) {
            return untilNumbers(into, offset);
        }
        if (count == head.packed()) {
            return -1;
        }
        int n = tape.read(into, offset, (int) Math.min(length, head.packed() - count));
        if (n < 0) {
            throw new EOFException("it is cut off");
        }
        return n;
    }

    /** Bytes as they are, whose number stands behind them only: they end where the right number does. */
    private int untilNumbers(byte[] into, int offset) throws IOException {
        if (tape.startsWith(BEHIND) && new ZipEntryHead.Numbers(Tape.of(new ByteArrayInputStream(tape.peekBytes(12), 8, 4))).four()
            == (count & 0xffffffffL)) {
            return -1;
        }
        int b = tape.read();
        if (b < 0) {
            throw new EOFException("it is cut off");
        }
        into[offset] = (byte) b;
        return 1;
    }

    private void checkEnd() throws IOException {
        long crc = head.crc();
        if (head.packed() < 0) {
            crc = numbersBehind();
        } else if (tape.position() - start != head.packed()) {
            throw new IOException("it is longer or shorter than it says");
        }
        if (crc != checksum.getValue()) {
            throw new IOException("its bytes do not agree with their checksum");
        }
        if (inflating != null) {
            inflating.close();
        }
    }

    private long numbersBehind() throws IOException {
        ZipEntryHead.Numbers in = new ZipEntryHead.Numbers(tape);
        if (tape.startsWith(BEHIND)) {
            in.four();
        }
        long crc = in.four();
        in.four();
        in.four();
        // Some write the longer numbers without saying so.
        if (head.zip64() || !tape.atEnd() && !tape.startsWith("PK")) {
            in.four();
            in.four();
        }
        return crc;
    }

    /** Goes to the end; what is refused or never opened is not unpacked when its length is known. */
    void skipRest() throws IOException {
        if (head.packed() >= 0 && !over) {
            failed = true;
            tape.seek(start + head.packed());
            over = true;
            failed = false;
            return;
        }
        byte[] rest = new byte[1 << 13];
        for (int n = 0; n >= 0; n = read(rest, 0, rest.length)) {
            // Only the place matters.
        }
    }
}
