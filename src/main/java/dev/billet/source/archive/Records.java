package dev.billet.source.archive;

import dev.billet.source.Capture;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;

/** The records of a WARC or ARC file, packed or not, whole or damaged, one after the other. */
final class Records implements Closeable {
    private final Tape file;
    /** Null for a file that is not packed. */
    private final GzipMembers members;
    /** What the records are read from: the file, or the current member unpacked. */
    private final Tape text;
    private boolean arc;
    /** In the text: where to look for the next record when the current one is damaged. */
    private long resume;
    private String place = "0";
    private boolean memberBegun;
    private Block block;

    Records(Capture capture, Setting setting) throws IOException {
        file = setting.tape(capture);
        members = GzipMembers.isNext(file) || isPackedByName(capture) ? new GzipMembers(file, setting.budget()) : null;
        text = members == null ? file : Tape.of(members);
    }

    /** The first bytes may be what is damaged. */
    private static boolean isPackedByName(Capture capture) {
        return capture.location().endsWith(".gz");
    }

    /** Whether the beginning of a text is that of a record. */
    static boolean isBeginning(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end).stripTrailing();
        return RecordHead.isWarc(line) || end > 0 && RecordHead.isArc(line);
    }

    /** Where the current record begins, for the location: the offset in the file, and within its packed member when that holds several. */
    String place() {
        return place;
    }

    /** The current record's block. */
    Block block() {
        return block;
    }

    /** Goes to the next record and reads its head; null at the end. The block before must have been read or given up. */
    RecordHead next() throws IOException {
        while (true) {
            skipBlank();
            if (!text.atEnd()) {
                return head();
            }
            if (members == null || !nextMember()) {
                return null;
            }
        }
    }

    private boolean nextMember() throws IOException {
        text.restart();
        place = Long.toString(file.position());
        boolean more = members.next();
        place = Long.toString(members.start());
        resume = 0;
        memberBegun = true;
        return more;
    }

    private void skipBlank() throws IOException {
        while (text.peek(0) == '\r' || text.peek(0) == '\n') {
            text.read();
        }
    }

    private RecordHead head() throws IOException {
        long at = text.position();
        place = members == null ? Long.toString(at) : members.start() + (memberBegun ? "" : "+" + at);
        memberBegun = false;
        String line = text.line();
        resume = text.position();
        RecordHead head;
        if (RecordHead.isWarc(line)) {
            head = RecordHead.ofWarc(text);
        } else if (RecordHead.isArc(line)) {
            arc = true;
            head = RecordHead.ofArc(line);
        } else {
            throw new IOException("no record begins here");
        }
        resume = text.position();
        block = new Block(head.length());
        return head;
    }

    /** Looks for the next record behind damage; false when there is none. */
    boolean recover() throws IOException {
        if (members == null) {
            text.seek(Math.max(resume, text.oldest()));
            return find(text);
        }
        boolean more = false;
        if (!members.failed()) {
            more = findInMember();
        }
        return more || !members.failed() || findMember();
    }

    private boolean findInMember() {
        try {
            text.seek(Math.max(resume, text.oldest()));
            return find(text);
        } catch (IOException damaged) {
            return false;
        }
    }

    private boolean find(Tape in) throws IOException {
        while (in.find(arc ? "://" : "WARC/")) {
            long found = in.position();
            if (arc) {
                // The line's beginning is a few letters before.
                in.seek(Math.max(Math.max(resume, in.oldest()), found - 16));
                while (in.position() < found && !isLine(in)) {
                    in.read();
                }
            }
            if (isLine(in)) {
                return true;
            }
            in.seek(found + 1);
        }
        return false;
    }

    private static boolean isLine(Tape in) throws IOException {
        return isBeginning(Tape.text(in.peekBytes(1 << 12)));
    }

    private boolean findMember() throws IOException {
        file.seek(Math.max(members.start() + 1, file.oldest()));
        while (file.find("\u001f\u008b\b")) {
            long found = file.position();
            if (Packed.head(file).map(Records::isBeginning).orElse(false)) {
                text.restart();
                members.next(found);
                place = Long.toString(found);
                memberBegun = true;
                return true;
            }
            file.seek(found + 1);
        }
        text.restart();
        return false;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (members != null) {
                members.close();
            }
        }
    }

    /** The block of a record: as many bytes as its head says, and then the end that a record must have. */
    final class Block extends BulkStream {
        private long left;
        private boolean failed;
        private boolean checked;

        Block(long length) {
            left = length;
        }

        /** Whether damage was met in it. */
        boolean failed() {
            return failed;
        }

        long left() {
            return left;
        }

        /** Whether these characters come next. */
        boolean startsWith(String ascii) throws IOException {
            return left >= ascii.length() && more() && text.startsWith(ascii);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            boolean was = failed;
            failed = true;
            int n = take(into, offset, length);
            failed = was;
            return n;
        }

        private int take(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                checkEnd();
                return -1;
            }
            if (!more()) {
                throw new EOFException("the record is cut off");
            }
            int n = text.read(into, offset, (int) Math.min(left, length));
            left -= n;
            return n;
        }

        /** Whether there are more bytes; a block may go on in the next member. */
        private boolean more() throws IOException {
            while (text.atEnd()) {
                if (members == null) {
                    return false;
                }
                text.restart();
                resume = 0;
                if (!members.next()) {
                    return false;
                }
                if (isLine(text)) {
                    // The record behind it: this one is shorter than it says.
                    memberBegun = true;
                    return false;
                }
            }
            return true;
        }

        /** A length that is too small or too large shows in what follows; so does damage that only a checksum can tell. */
        private void checkEnd() throws IOException {
            if (checked) {
                return;
            }
            String after = Tape.text(text.peekBytes(1 << 12));
            String rest = after.stripLeading();
            // The next record's own first bytes may be what is damaged.
            boolean ends = !arc && after.startsWith("\r\n\r\n") || rest.isEmpty() || rest.startsWith("WARC/");
            if (!ends && !(arc && isBeginning(rest))) {
                throw new IOException("it is longer or shorter than it says");
            }
            checked = true;
        }

        /** Goes to the end. */
        void skipRest() throws IOException {
            if (members == null && left > 1 << 16) {
                failed = true;
                text.seek(text.position() + left);
                left = 0;
                failed = false;
            }
            byte[] rest = new byte[1 << 13];
            for (int n = 0; n >= 0; n = read(rest, 0, rest.length)) {
                // Only the place matters.
            }
        }
    }
}
