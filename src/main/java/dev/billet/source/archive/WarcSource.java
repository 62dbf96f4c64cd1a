package dev.billet.source.archive;

import dev.billet.source.Breaking;
import dev.billet.source.Capture;
import dev.billet.source.ContentType;
import dev.billet.source.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The captures in a WARC or ARC file. What crawlers note for themselves (requests, metadata) is no capture and is passed over. */
final class WarcSource implements Source {
    private static final Set<String> NOTES = Set.of("warcinfo", "request", "metadata", "continuation");
    private final String location;
    private final Records records;
    private final Setting setting;
    private final Map<String, Integer> besides = new TreeMap<>();
    private Records.Block block;

    WarcSource(Capture file, Setting setting) throws IOException {
        this.location = file.location();
        this.records = new Records(file, setting);
        this.setting = setting;
    }

    @Override
    public Optional<Capture> next() throws IOException {
        boolean more = leaveRecord();
        while (more) {
            try {
                RecordHead head = records.next();
                if (head == null) {
                    return Optional.empty();
                }
                block = records.block();
                Capture capture = capture(head);
                if (capture != null) {
                    return Optional.of(capture);
                }
            } catch (IOException damage) {
                setting.damaged(place(), damage);
                block = null;
                more = records.recover();
            }
            more = more && leaveRecord();
        }
        return Optional.empty();
    }

    /** Goes to the end of the record before; damage that its reader has met is known already. False when nothing can follow. */
    private boolean leaveRecord() throws IOException {
        Records.Block last = block;
        block = null;
        if (last == null) {
            return true;
        }
        boolean known = last.failed();
        if (!known) {
            try {
                last.skipRest();
                return true;
            } catch (IOException damage) {
                setting.damaged(place(), damage);
            }
        }
        return records.recover();
    }

    private String place() {
        return location + "#" + records.place();
    }

    private Capture capture(RecordHead head) throws IOException {
        return switch (head.type()) {
            case "response" -> response(head);
            case "resource", "conversion" -> resource(head);
            case "revisit" -> revisit(head);
            default -> {
                String known = NOTES.contains(head.type()) ? head.type() : "unknown";
                besides.merge(known, 1, Integer::sum);
                yield null;
            }
        };
    }

    @Override
    public String besides() {
        List<String> parts = new ArrayList<>();
        besides.forEach((type, count) -> parts.add(count + " " + type));
        return parts.isEmpty() ? "" : "records of other kinds (" + String.join(", ", parts) + ")";
    }

    private Capture response(RecordHead head) throws IOException {
        setting.digests().add(digest(head));
        if (!block.startsWith("HTTP/")) {
            return resource(head);
        }
        Answer answer = Answer.read(block);
        String noPage = answer.noPage();
        if (noPage == null && head.lines().get("WARC-Segment-Number") != null) {
            throw new IOException("it is split over several records, which billet does not join");
        }
        String url = head.url();
        long size = Payload.isPlain(answer) ? block.left() : -1;
        Label label = new Label(place(), name(url), url, head.captured(), answer.type(), answer.status(), answer.redirect(url),
            noPage == null && size == 0 ? "empty answer" : noPage, false);
        return new StoredCapture(label, noPage == null ? new LazyPayload(answer, whole(head)) : block, size);
    }

    /** The bytes themselves, without a server's answer around them. */
    private Capture resource(RecordHead head) {
        String url = head.url() == null ? "" : head.url();
        boolean web = url.regionMatches(true, 0, "http", 0, 4);
        boolean ours = web || url.startsWith("file:") || url.isEmpty();
        String own = url.startsWith("dns:") ? "DNS answer" : "archiver's own record";
        Label label = new Label(place(), name(url), web ? url : null, head.captured(), ContentType.of(head.mediaType()), 0, null,
            ours ? null : own, head.type().equals("conversion"));
        return new StoredCapture(label, ours ? whole(head) : block, block.left());
    }

    /** The record's block; where the crawler has cut it, it breaks off at its end. */
    private InputStream whole(RecordHead head) {
        String why = head.lines().text("WARC-Truncated");
        return why.isEmpty() ? block
            : new SequenceInputStream(block, new Breaking(new EOFException("the crawler has cut it off (" + why + ")")));
    }

    /** The content was the same as at another time or address, where it stands. */
    private Capture revisit(RecordHead head) {
        String same = RecordHead.url(head.lines().get("WARC-Refers-To-Target-URI"));
        boolean met = setting.digests().has(digest(head));
        Label label = new Label(place(), name(head.url()), head.url(), head.captured(), ContentType.UNKNOWN, 0,
            same == null || same.equals(head.url()) ? null : same, met ? "revisit" : "revisit without its original", false);
        return new StoredCapture(label, InputStream.nullInputStream(), -1);
    }

    private static String digest(RecordHead head) {
        return head.lines().text("WARC-Payload-Digest");
    }

    private static String name(String url) {
        return url == null ? "" : url;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** The payload is opened when somebody wants it: opening looks into it, and may find damage that belongs to the reader. */
    private static final class LazyPayload extends InputStream {
        private final Answer answer;
        private final InputStream body;
        private InputStream payload;

        LazyPayload(Answer answer, InputStream body) {
            this.answer = answer;
            this.body = body;
        }

        private InputStream payload() throws IOException {
            if (payload == null) {
                payload = Payload.open(answer, body);
            }
            return payload;
        }

        @Override
        public int read() throws IOException {
            return payload().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return payload().read(into, offset, length);
        }
    }
}
