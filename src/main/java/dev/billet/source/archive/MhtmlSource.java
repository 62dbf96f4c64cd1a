package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.ContentType;
import dev.billet.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of an MHTML file: the page itself bears the file's name, the others are parts of it. mime4j, the library for this format,
 * was not taken (0.35 MB, a megabyte with what it needs): what matters here are files without borders, heads or ends.
 */
final class MhtmlSource implements Source {
    private final String location;
    private final Setting setting;
    private final MimeParts parts;
    private final HeaderLines top;
    private final String start;
    private boolean rootSeen;
    private int number;

    MhtmlSource(Capture file, Setting setting) throws IOException {
        this.location = file.location();
        this.setting = setting;
        Tape tape = setting.tape(file);
        top = HeaderLines.read(tape);
        start = MimeParts.parameter(top.text("Content-Type"), "start");
        parts = new MimeParts(tape, MimeParts.parameter(top.text("Content-Type"), "boundary"));
    }

    @Override
    public Optional<Capture> next() throws IOException {
        try {
            InputStream part = number == 0 && !parts.isDivided() ? parts.rest() : parts.next();
            HeaderLines head = part == null ? null : number == 0 && !parts.isDivided() ? top : HeaderLines.read(part);
            number++;
            return part == null ? end() : Optional.of(capture(head, part));
        } catch (IOException damage) {
            setting.damaged(location, damage);
            return Optional.empty();
        }
    }

    private Optional<Capture> end() {
        if (!rootSeen) {
            setting.damaged(location, new IOException("there is no page in it"));
            rootSeen = true;
        }
        return Optional.empty();
    }

    private Capture capture(HeaderLines head, InputStream part) {
        ContentType type = ContentType.of(head.text("Content-Type"));
        boolean root = !rootSeen && isRoot(head, type);
        rootSeen |= root;
        String named = head.text("Content-Location");
        String url = root ? web(named, top.text("Snapshot-Content-Location"), top.text("Content-Location"), top.text("Content-Base"))
            : web(named);
        String place = root ? location : location + "!/" + (named.isEmpty() ? Integer.toString(number) : named);
        Label label = new Label(place, root ? "page.html" : named, url, MailDate.of(top.text("Date")), type, 0, null,
            root ? null : "part of a saved page", false);
        return new StoredCapture(label, decoded(head.text("Content-Transfer-Encoding"), part), -1);
    }

    private boolean isRoot(HeaderLines head, ContentType type) {
        if (start != null) {
            return head.text("Content-ID").equals(start);
        }
        return type.isHtml() || type.type() == null;
    }

    private static String web(String... candidates) {
        for (String candidate : candidates) {
            if (candidate.regionMatches(true, 0, "http://", 0, 7) || candidate.regionMatches(true, 0, "https://", 0, 8)) {
                return candidate.replace(" ", "");
            }
        }
        return null;
    }

    private static InputStream decoded(String encoding, InputStream part) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> new QuotedPrintable(part);
            case "base64" -> new ByteByByte(Base64.getMimeDecoder().wrap(part));
            default -> part;
        };
    }

    /** What a decoder has in hand where its bytes break off is read before the damage is met. */
    private static final class ByteByByte extends InputStream {
        private final InputStream in;

        ByteByByte(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
