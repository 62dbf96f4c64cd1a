package dev.billet.source.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of a page in a server's answer: what was done to them on the way is undone. Crawlers often keep the fields of the answer but
 * undo the coding themselves, so that each is tried only when the bytes look like it.
 */
final class Payload {
    private static final int CHUNK_LINE = 64;

    private Payload() {
    }

    /**
     * Opens it.
     *
     * @param answer its head
     * @param body   the rest of the record's block, behind the head
     */
    static InputStream open(Answer answer, InputStream body) throws IOException {
        InputStream in = answer.lines().text("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked") ? chunked(body) : body;
        return new Whole(decoded(answer.lines().text("Content-Encoding"), in), body);
    }

    /** Whether the number of bytes is that of the body, because nothing was done to them. */
    static boolean isPlain(Answer answer) {
        String coding = answer.lines().text("Content-Encoding").strip();
        return answer.lines().get("Transfer-Encoding") == null && (coding.isEmpty() || coding.equalsIgnoreCase("identity"));
    }

    private static InputStream chunked(InputStream body) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, CHUNK_LINE);
        byte[] begin = in.readNBytes(CHUNK_LINE);
        in.unread(begin);
        int end = 0;
        while (end < begin.length && begin[end] != '\n') {
            end++;
        }
        boolean chunks = end < begin.length && Chunks.size(new String(begin, 0, end, StandardCharsets.ISO_8859_1)) >= 0;
        return chunks ? new Chunks(in) : in;
    }

    private static InputStream decoded(String coding, InputStream body) throws IOException {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return body;
        }
        PushbackInputStream in = new PushbackInputStream(body, 2);
        byte[] begin = in.readNBytes(2);
        in.unread(begin);
        if (begin.length < 2) {
            return in;
        }
        int first = begin[0] & 0xff;
        int second = begin[1] & 0xff;
        return switch (name) {
            case "gzip", "x-gzip" -> first == 0x1f && second == 0x8b ? new GZIPInputStream(in) : in;
            case "deflate" -> deflated(first, second, in);
            case "br", "zstd", "compress", "x-compress" -> isText(first) ? in : refused(name);
            default -> in;
        };
    }

    private static InputStream deflated(int first, int second, InputStream in) {
        boolean zlib = (first & 0x0f) == Deflater.DEFLATED && (first << 8 | second) % 31 == 0;
        return zlib ? new InflaterInputStream(in) : isText(first) ? in : new Inflating(Tape.of(in), null);
    }

    private static boolean isText(int b) {
        return b == '<' || b == '{' || b == '[' || b == 0xef || b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static InputStream refused(String coding) throws IOException {
        throw new IOException("packed in a way that billet cannot undo (" + coding + ")");
    }

    /** Reads the record to its end when the payload has ended, since damage may show only there. */
    private static final class Whole extends FilterInputStream {
        private final InputStream body;

        Whole(InputStream in, InputStream body) {
            super(in);
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            return b < 0 ? end() : b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            return n < 0 ? end() : n;
        }

        private int end() throws IOException {
            byte[] rest = new byte[1 << 12];
            for (int n = 0; n >= 0; n = body.read(rest, 0, rest.length)) {
                // What follows the payload is of no use.
            }
            return -1;
        }
    }

    /** Undoes the transfer in chunks. */
    private static final class Chunks extends BulkStream {
        private final InputStream in;
        private long left;
        private boolean first = true;
        private boolean over;

        Chunks(InputStream in) {
            this.in = in;
        }

        /** What a line says, or -1. */
        static long size(String line) {
            int end = line.indexOf(';');
            String digits = (end < 0 ? line : line.substring(0, end)).strip();
            return digits.matches("[0-9A-Fa-f]{1,15}") ? Long.parseLong(digits, 16) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0 && !over) {
                begin();
            }
            if (over) {
                return -1;
            }
            int n = in.read(into, offset, (int) Math.min(left, length));
            if (n < 0) {
                throw new EOFException("the answer ends in the middle");
            }
            left -= n;
            return n;
        }

        private void begin() throws IOException {
            String line = Tape.line(in);
            if (!first && line != null && line.isEmpty()) {
                line = Tape.line(in);
            }
            first = false;
            left = line == null ? 0 : size(line);
            if (left < 0) {
                throw new IOException("the chunks in which the server sent it are damaged");
            }
            over = left == 0;
        }
    }
}
