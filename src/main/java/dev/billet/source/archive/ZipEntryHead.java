package dev.billet.source.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The header before an entry of a ZIP file.
 *
 * @param flags  of the format
 * @param method how it is packed
 * @param crc    checksum of the bytes unpacked; 0 when it stands behind them
 * @param packed number of packed bytes, or -1 when it stands behind them
 * @param size   number of bytes unpacked, or -1
 * @param zip64  whether numbers behind the bytes have 8 bytes each
 */
record ZipEntryHead(String name, int flags, int method, long crc, long packed, long size, boolean zip64) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int LATER = 8;
    private static final int ENCRYPTED = 1;
    private static final int ZIP64 = 1;
    private static final long ALL_ONES = 0xffffffffL;

    /** Takes it from the tape. */
    static ZipEntryHead read(Tape tape) throws IOException {
        Numbers in = new Numbers(tape);
        if (in.four() != 0x04034b50L) {
            throw new IOException("no entry begins here");
        }
        in.two();
        int flags = in.two();
        int method = in.two();
        in.four();
        long crc = in.four();
        long packed = in.four();
        long size = in.four();
        int nameLength = in.two();
        int extraLength = in.two();
        String name = EntryNames.tidy(Tape.text(in.bytes(nameLength)));
        Numbers extra = new Numbers(Tape.of(new ByteArrayInputStream(in.bytes(extraLength))));
        long[] wide = wide(extra, extraLength, packed, size);
        boolean later = (flags & LATER) != 0 && (packed == 0 || packed == ALL_ONES);
        return new ZipEntryHead(name, flags, method, crc, later ? -1 : wide[0], later ? -1 : wide[1], wide[2] > 0);
    }

    /** Sizes above 4 GB stand in an extra field. */
    private static long[] wide(Numbers extra, int length, long packed, long size) throws IOException {
        long[] wide = {packed, size, 0};
        for (int left = length; left >= 4;) {
            int id = extra.two();
            int bytes = Math.min(extra.two(), left - 4);
            left -= 4 + bytes;
            if (id != ZIP64) {
                extra.bytes(bytes);
                continue;
            }
            wide[2] = 1;
            int used = 0;
            if (size == ALL_ONES && bytes >= 8) {
                wide[1] = extra.eight();
                used = 8;
            }
            if (packed == ALL_ONES && bytes >= used + 8) {
                wide[0] = extra.eight();
                used += 8;
            }
            extra.bytes(bytes - used);
        }
        return wide;
    }

    /** Why it cannot be read, or null. */
    String refusal() {
        if ((flags & ENCRYPTED) != 0) {
            return "it is encrypted";
        }
        return method == STORED || method == DEFLATED ? null : "it is packed by a method that billet does not know (" + method + ")";
    }

    /** Numbers as this format writes them: the low byte first. */
    record Numbers(Tape tape) {
        int two() throws IOException {
            return must() | must() << 8;
        }

        long four() throws IOException {
            return two() | (long) two() << 16;
        }

        long eight() throws IOException {
            return four() | four() << 32;
        }

        byte[] bytes(int count) throws IOException {
            byte[] bytes = tape.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException("it is cut off");
            }
            return bytes;
        }

        private int must() throws IOException {
            int b = tape.read();
            if (b < 0) {
                throw new EOFException("it is cut off");
            }
            return b;
        }
    }
}
