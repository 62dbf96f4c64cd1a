package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The files in a tar file. The format is so plain that a library for it (commons-compress, a megabyte with what it needs, for all the
 * formats that it knows beside) would be larger than all archives that billet reads.
 */
final class TarSource implements Source {
    private static final int LONGEST_NAME = 1 << 16;
    private final String location;
    private final Tape tape;
    private final Setting setting;
    private final EntryNames names = new EntryNames();
    private String longName;
    private long end;
    private Content content;

    TarSource(Capture file, Setting setting) throws IOException {
        this.location = file.location();
        this.tape = setting.tape(file);
        this.setting = setting;
    }

    @Override
    public Optional<Capture> next() throws IOException {
        while (true) {
            long start = end;
            try {
                tape.seek(end);
                content = null;
                Optional<TarHead> head = head();
                if (head.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Capture> capture = entry(head.get());
                if (capture.isPresent()) {
                    return capture;
                }
            } catch (IOException damage) {
                boolean known = content != null && content.failed;
                if (!known) {
                    setting.damaged(location + "#" + start, damage);
                }
                content = null;
                if (!recover()) {
                    return Optional.empty();
                }
            }
        }
    }

    /** The next header; two blocks of zeros, or the end of the file, are the end. */
    private Optional<TarHead> head() throws IOException {
        byte[] block = tape.readNBytes(TarHead.BLOCK);
        if (block.length == 0 || isZero(block) && (tape.atEnd() || isZero(tape.peekBytes(TarHead.BLOCK)))) {
            return Optional.empty();
        }
        TarHead head = TarHead.isHead(block) ? TarHead.of(block) : null;
        if (head == null || head.size() < 0) {
            throw new IOException(block.length < TarHead.BLOCK ? "it is cut off" : "no entry begins here");
        }
        end = tape.position() + (head.size() + TarHead.BLOCK - 1) / TarHead.BLOCK * TarHead.BLOCK;
        return Optional.of(head);
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean recover() {
        longName = null;
        try {
            return find();
        } catch (IOException furtherDamage) {
            return false;
        }
    }

    /** Headers stand at multiples of a block. */
    private boolean find() throws IOException {
        long from = Math.max(tape.oldest(), Math.min(tape.position(), end) + TarHead.BLOCK);
        tape.seek(Math.min((from + TarHead.BLOCK - 1) / TarHead.BLOCK * TarHead.BLOCK, from + TarHead.BLOCK));
        while (tape.ahead(TarHead.BLOCK) >= TarHead.BLOCK) {
            if (TarHead.isHead(tape.peekBytes(TarHead.BLOCK))) {
                end = tape.position();
                return true;
            }
            tape.seek(tape.position() + TarHead.BLOCK);
        }
        return false;
    }

    private Optional<Capture> entry(TarHead head) throws IOException {
        String name = EntryNames.tidy(longName == null ? head.name() : longName);
        String place = location + "!/" + name;
        switch (head.kind()) {
            case 'L' -> longName = content(head).replaceAll("\0+$", "");
            case 'x' -> longName = extendedPath(content(head));
            case '0', '\0', '7' -> {
                longName = null;
                if (EntryNames.leadsOut(name)) {
                    setting.refused(place, "its name leads out of the archive");
                } else if (!name.endsWith("/")) {
                    Label label = Label.ofFile(place, name, names.noPage(name));
                    content = new Content(head.size());
                    return Optional.of(new StoredCapture(label, content, head.size()));
                }
            }
            case '1', '2' -> {
                longName = null;
                Label label = Label.ofFile(place, name, "link within the archive");
                return Optional.of(new StoredCapture(label, InputStream.nullInputStream(), 0));
            }
            case '3', '4', '6' -> {
                longName = null;
                setting.refused(place, "neither a file nor a folder");
            }
            default -> longName = null;
        }
        return Optional.empty();
    }

    private String content(TarHead head) throws IOException {
        if (head.size() > LONGEST_NAME) {
            throw new IOException("a name of more than " + LONGEST_NAME + " bytes");
        }
        return Tape.text(tape.readNBytes((int) head.size()));
    }

    /** {@code 27 path=some/long/name} among other lines of a length, a key and a value. */
    private static String extendedPath(String lines) {
        for (String line : lines.split("\n")) {
            int blank = line.indexOf(' ');
            if (line.startsWith("path=", blank + 1)) {
                return line.substring(blank + 6);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        tape.close();
    }

    /** The bytes of an entry. */
    private final class Content extends BulkStream {
        private long left;
        private boolean failed;

        Content(long size) {
            left = size;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            failed = true;
            int n = tape.read(into, offset, (int) Math.min(left, length));
            if (n < 0) {
                throw new EOFException("it is cut off");
            }
            left -= n;
            failed = false;
            return n;
        }
    }
}
