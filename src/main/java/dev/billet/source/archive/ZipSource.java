package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.ContentType;
import dev.billet.source.Source;
import java.io.IOException;
import java.util.Optional;

/**
 * The entries of a ZIP file in the order in which they lie in it, by their own headers: the directory at the end is not needed, so that
 * pipes can be read, and files whose end is missing. The JDK's readers want one or stop at the first damage.
 */
final class ZipSource implements Source {
    private static final String ENTRY = "PK\u0003\u0004";
    private final String location;
    private final Tape tape;
    private final Setting setting;
    private final EntryNames names = new EntryNames();
    private final ZipNeighbours neighbours;
    private ZipEntryBytes bytes;
    private long start;

    ZipSource(Capture file, Setting setting) throws IOException {
        this.location = file.location();
        this.tape = setting.tape(file);
        this.neighbours = file.file() == null ? null : new ZipNeighbours(file.file(), location, setting.limits());
        this.setting = setting;
    }

    @Override
    public Optional<Capture> next() throws IOException {
        boolean more = leaveEntry();
        while (more) {
            start = tape.position();
            try {
                if (isOver()) {
                    return Optional.empty();
                }
                Optional<Capture> capture = entry();
                if (capture.isPresent()) {
                    return capture;
                }
            } catch (IOException damage) {
                setting.damaged(location + "#" + start, damage);
                bytes = null;
                more = recover();
            }
            more = more && leaveEntry();
        }
        return Optional.empty();
    }

    /** At the directory, or at the end of a file that has lost it. */
    private boolean isOver() throws IOException {
        return tape.atEnd() || !tape.startsWith(ENTRY) && (tape.startsWith("PK\u0001\u0002") || tape.startsWith("PK\u0005\u0006")
            || tape.startsWith("PK\u0006"));
    }

    private boolean recover() throws IOException {
        tape.seek(Math.max(start + 1, tape.oldest()));
        return tape.find(ENTRY);
    }

    private boolean leaveEntry() throws IOException {
        ZipEntryBytes last = bytes;
        bytes = null;
        if (last == null) {
            return true;
        }
        boolean known = last.failed();
        if (!known) {
            try {
                last.skipRest();
                return true;
            } catch (IOException damage) {
                setting.damaged(location + "!/" + last.head().name(), damage);
            }
        }
        return recover();
    }

    private Optional<Capture> entry() throws IOException {
        ZipEntryHead head = ZipEntryHead.read(tape);
        bytes = new ZipEntryBytes(head, tape, setting.budget());
        String name = head.name();
        String place = location + "!/" + name;
        // HTTrack's own store names its entries by their addresses, and keeps pages as they were.
        String url = name.startsWith("http://") || name.startsWith("https://") ? name : null;
        if (url == null && name.endsWith("/") || name.isEmpty()) {
            return Optional.empty();
        }
        if (EntryNames.leadsOut(name)) {
            setting.refused(place, "its name leads out of the archive");
            return Optional.empty();
        }
        if (head.refusal() != null) {
            setting.refused(place, head.refusal());
            return Optional.empty();
        }
        String noPage = url != null && head.size() == 0 ? "empty answer" : names.noPage(name);
        Label label = new Label(place, name, url, null, ContentType.UNKNOWN, 0, null, noPage, false);
        return Optional.of(new StoredCapture(label, bytes, head.size(), neighbours));
    }

    @Override
    public void close() throws IOException {
        tape.close();
    }
}
