package dev.billet.source.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts between the borders of a message. A border that the head does not name is known by its two hyphens. */
final class MimeParts implements Closeable {
    private static final int CHUNK = 1 << 13;
    private static final int TAIL = 400;
    private final Tape tape;
    private final List<String> borders = new ArrayList<>();
    private Part current;

    /** {@code border}: as the head names it, or null. */
    MimeParts(Tape tape, String border) throws IOException {
        this.tape = tape;
        if (border != null && !border.isEmpty()) {
            borders.add("--" + border);
        }
        while (tape.peek(0) == '\r' || tape.peek(0) == '\n') {
            tape.read();
        }
        if (tape.startsWith("--") && !isBorder()) {
            String line = Tape.text(tape.peekBytes(200)).lines().findFirst().orElse("").stripTrailing();
            borders.add(line);
        }
    }

    /** Value of a parameter behind a field's value, without its quotes, or null. */
    static String parameter(String value, String name) {
        Matcher found = Pattern.compile("(?i)[;\\s]" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))").matcher(value);
        return !found.find() ? null : found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** Whether there are any borders; without, the message is one part. */
    boolean isDivided() {
        return !borders.isEmpty();
    }

    /** All that is left, as one part. */
    InputStream rest() {
        current = new Part();
        return current;
    }

    /** The next part with its head; null at the end. What was left of the part before is passed over. */
    InputStream next() throws IOException {
        if (current == null) {
            current = new Part();
            current.whole = true;
        }
        current.skipRest();
        while (!tape.atEnd()) {
            String line = Tape.line(tape);
            if (!line.stripTrailing().endsWith("--")
                || !borders.contains(line.stripTrailing().substring(0, line.stripTrailing().length() - 2))) {
                divideFurther();
                current = new Part();
                return current;
            }
            // Behind the last border of an inner division the outer one goes on.
            current = new Part();
            current.whole = true;
            current.skipRest();
        }
        return null;
    }

    /** A part can itself be divided; its own parts then come in its place. */
    private void divideFurther() throws IOException {
        String head = Tape.text(tape.peekBytes(1 << 11));
        int end = head.indexOf("\n\r\n") >= 0 ? head.indexOf("\n\r\n") : head.indexOf("\n\n");
        String fields = end < 0 ? "" : head.substring(0, end);
        if (fields.toLowerCase(Locale.ROOT).contains("multipart/")) {
            String inner = parameter(fields, "boundary");
            if (inner != null && !borders.contains("--" + inner)) {
                borders.add("--" + inner);
                Part before = new Part();
                before.whole = true;
                before.skipRest();
                Tape.line(tape);
            }
        }
    }

    private boolean isBorder() throws IOException {
        for (String border : borders) {
            if (tape.startsWith(border)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        tape.close();
    }

    /** Everything up to the next border; the line's end before a border belongs to the border. */
    private final class Part extends InputStream {
        private byte[] chunk = new byte[0];
        private int at;
        private byte[] lineEnd = new byte[0];
        private boolean lineStart = true;
        private boolean over;
        private boolean whole;
        /** Whoever reads on behind the damage meets it again. */
        private IOException damage;
        private final StringBuilder tail = new StringBuilder();

        @Override
        public int read() throws IOException {
            return more() ? chunk[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (!more()) {
                return -1;
            }
            int n = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, offset, n);
            at += n;
            return n;
        }

        private boolean more() throws IOException {
            while (at == chunk.length && !over) {
                fill();
            }
            if (at == chunk.length && damage != null) {
                throw damage;
            }
            return at < chunk.length;
        }

        private void fill() throws IOException {
            if (tape.atEnd()) {
                over = true;
                checkWhole();
                return;
            }
            if (lineStart && tape.peek(0) == '-' && isBorder()) {
                over = true;
                return;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(lineEnd);
            int b = 0;
            while (out.size() < CHUNK && b != '\n' && !tape.atEnd()) {
                b = tape.read();
                out.write(b);
            }
            lineStart = b == '\n';
            byte[] all = out.toByteArray();
            int cut = all.length - (!lineStart ? 0 : all.length > 1 && all[all.length - 2] == '\r' ? 2 : 1);
            chunk = Arrays.copyOf(all, cut);
            lineEnd = Arrays.copyOfRange(all, cut, all.length);
            at = 0;
            remember();
        }

        private void remember() {
            tail.append(new String(chunk, Math.max(0, chunk.length - TAIL), Math.min(TAIL, chunk.length), StandardCharsets.ISO_8859_1));
            tail.delete(0, Math.max(0, tail.length() - TAIL));
        }

        /** Some programs leave the last border out: then the page itself tells whether it is all there. */
        private void checkWhole() throws IOException {
            String end = tail.toString().replaceAll("=?\\s", "").toLowerCase(Locale.ROOT);
            if (!whole && !end.contains("</html") && !end.contains("</body")) {
                damage = new EOFException("it is cut off");
            }
        }

        /** Goes to the end; damage that the reader of the part has not met is met here. */
        void skipRest() throws IOException {
            boolean known = over;
            while (!over) {
                at = chunk.length;
                fill();
            }
            at = chunk.length;
            if (!known && damage != null) {
                throw damage;
            }
        }
    }
}
