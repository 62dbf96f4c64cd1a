package dev.billet.html;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes that are UTF-8 for the most part.
 *
 * <p>Blogs moved from Latin-1 to UTF-8 halfway, and pasted or cut text without looking: one wrong byte must not turn the rest
 * of the page into rubbish, nor be lost when it is plainly a character of windows-1252.
 */
final class Utf8 {
    private static final Charset SINGLE = Charset.forName("windows-1252");
    /** 1, and the sign bit, in each of eight bytes. */
    private static final long ONES = 0x0101010101010101L;
    private static final long SIGNS = 0x8080808080808080L;
    /** The bits that all control characters lack. */
    private static final long VISIBLE = 0xe0 * ONES;

    private Utf8() {
    }

    /**
     * What strict reading would say.
     *
     * @param sequences valid sequences of two bytes and more
     * @param bad       bytes that belong to none
     */
    record Count(int sequences, int bad) {
        /** Whether wrong bytes are the exception. */
        boolean almost() {
            return sequences > bad;
        }

        /** Whether wrong bytes are so few that even a label to the contrary must be wrong. */
        boolean surely() {
            return sequences >= 20 && sequences >= 10 * bad;
        }
    }

    /**
     * What strict reading gives.
     *
     * @param text  the characters
     * @param legal whether it is known that {@link LegalText} has nothing to take out
     */
    record Strict(String text, boolean legal) {
    }

    /** Reads bytes that are all UTF-8; null for others. Runs of ASCII, which most of a page is, are copied whole. */
    static Strict strict(byte[] bytes) {
        Runs runs = new Runs(bytes);
        String single = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = runs.end(0);
        if (at == bytes.length) {
            return new Strict(single, !runs.control);
        }
        char[] out = new char[bytes.length];
        single.getChars(0, at, out, 0);
        int n = at;
        boolean legal = true;
        while (at < bytes.length) {
            int length = sequence(bytes, at);
            if (length == 0) {
                return null;
            }
            int code = codePoint(bytes, at, length);
            n += Character.toChars(code, out, n);
            legal &= code != 0xfffe && code != 0xffff;
            at += length;
            if (at < bytes.length && bytes[at] >= 0) {
                int end = runs.end(at);
                single.getChars(at, end, out, n);
                n += end - at;
                at = end;
            }
        }
        return new Strict(new String(out, 0, n), legal && !runs.control);
    }

    /** Runs of ASCII, looked at eight bytes in one go. */
    private static final class Runs {
        private final ByteBuffer bytes;
        /** Whether there was a control character in them that no text may hold. */
        private boolean control;

        Runs(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        /** Where the run that begins here ends. */
        int end(int from) {
            int at = from;
            for (; at + Long.BYTES <= bytes.limit(); at += Long.BYTES) {
                long eight = bytes.getLong(at);
                if ((eight & SIGNS) != 0) {
                    break;
                }
                long controls = zeros(eight & VISIBLE);
                control |= controls != 0 && (
                    controls & ~(zeros(eight ^ '\n' * ONES) | zeros(eight ^ '\t' * ONES) | zeros(eight ^ '\r' * ONES))) != 0;
            }
            while (at < bytes.limit() && bytes.get(at) >= 0) {
                byte b = bytes.get(at++);
                control |= b < ' ' && b != '\n' && b != '\t' && b != '\r';
            }
            return at;
        }

        /** The sign bit of each of eight bytes that is zero. */
        private static long zeros(long eight) {
            return ~((eight & ~SIGNS) + ~SIGNS | eight | ~SIGNS);
        }
    }

    static Count count(byte[] bytes) {
        int sequences = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i);
            sequences += length > 0 ? 1 : 0;
            bad += length > 0 ? 0 : 1;
            i += length > 0 ? length : 1;
        }
        return new Count(sequences, bad);
    }

    /** Decodes; single wrong bytes are read as windows-1252, sequences that were cut off become one U+FFFD. */
    static String decode(byte[] bytes, int from) {
        StringBuilder out = new StringBuilder(bytes.length - from);
        int i = from;
        while (i < bytes.length) {
            int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
            if (length > 0) {
                out.appendCodePoint(codePoint(bytes, i, length));
                i += length;
            } else {
                i += wrong(bytes, i, out);
            }
        }
        return out.toString();
    }

    private static int wrong(byte[] bytes, int at, StringBuilder out) {
        int high = surrogate(bytes, at);
        int low = surrogate(bytes, at + 3);
        if (high >= 0xd800 && high < 0xdc00 && low >= 0xdc00) {
            // Old databases wrote characters beyond U+FFFF as two halves.
            out.append((char) high).append((char) low);
            return 6;
        }
        int cut = cut(bytes, at);
        if (cut > 1) {
            out.append('\ufffd');
            return cut;
        }
        out.append(new String(bytes, at, 1, SINGLE));
        return 1;
    }

    private static int surrogate(byte[] bytes, int at) {
        boolean half = at + 2 < bytes.length && (bytes[at] & 0xff) == 0xed && (bytes[at + 1] & 0xe0) == 0xa0 && more(bytes, at + 2);
        return half ? codePoint(bytes, at, 3) : -1;
    }

    /** Length of a sequence that begins rightly and is not finished, or 0. */
    private static int cut(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 0;
        int n = 1;
        while (n < wanted && more(bytes, at + n)) {
            n++;
        }
        return n < wanted ? n : 0;
    }

    /** Length of the valid sequence that begins here, or 0. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        if (lead < 0xc2 || lead > 0xf4 || !more(bytes, at + 1)) {
            return 0;
        }
        if (lead < 0xe0) {
            return 2;
        }
        int second = bytes[at + 1] & 0xff;
        if (lead == 0xe0 && second < 0xa0 || lead == 0xed && second > 0x9f || !more(bytes, at + 2)) {
            return 0;
        }
        if (lead < 0xf0) {
            return 3;
        }
        return lead == 0xf0 && second < 0x90 || lead == 0xf4 && second > 0x8f || !more(bytes, at + 3) ? 0 : 4;
    }

    private static boolean more(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] & 0xc0) == 0x80;
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        if (length == 1) {
            return bytes[at];
        }
        int code = bytes[at] & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            code = code << 6 | bytes[at + i] & 0x3f;
        }
        return code;
    }
}
