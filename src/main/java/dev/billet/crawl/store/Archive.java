package dev.billet.crawl.store;

import dev.billet.source.WebAnswer;
import dev.billet.source.archive.WholeMembers;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/**
 * The WARC of a crawl. It lies under a name of its own until the crawl is done; whatever is in it was answered, and nothing else says
 * so. An answer counts when it is on the disk, and what a killed writer has left half is cut off.
 */
public final class Archive implements Closeable {
    private static final String END = ".part";
    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final ArchiveIndex index;
    private final int found;
    private long end;

    private Archive(Path target, FileChannel channel, ArchiveIndex.Scan scan) {
        this.target = target;
        this.part = part(target);
        this.channel = channel;
        this.index = scan.index();
        this.end = scan.end();
        this.found = index.size();
    }

    /** Where a crawl to this file lies before it is done. */
    public static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + END);
    }

    /**
     * Opens the archive, and goes on with what is there.
     *
     * @param facts what it says of itself; that named {@code start} must be the same for a crawl that goes on
     */
    public static Archive open(Path target, Map<String, String> facts, Instant now) throws IOException {
        Path part = part(target);
        FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            lock(channel, part);
            long sound = WholeMembers.end(part);
            if (sound == 0 && !begins(channel)) {
                throw new IOException(part + " is no crawl of billet's; delete it, or choose another name");
            }
            // What a killed writer has left half.
            channel.truncate(sound);
            ArchiveIndex.Scan scan = ArchiveIndex.scan(part);
            String start = scan.index().fact("start");
            if (scan.end() > 0 && !facts.get("start").equals(start)) {
                throw new IOException(part + " holds a crawl of " + (start == null ? "another program" : start)
                    + "; delete it, or choose another name");
            }
            channel.truncate(scan.end());
            Archive archive = new Archive(target, channel, scan);
            if (archive.end == 0) {
                archive.append(ArchiveRecords.info(target.getFileName().toString(), facts, now));
            }
            return archive;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Whether the file is empty or begins as a packed record does, which may be half there. */
    private static boolean begins(FileChannel channel) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(2);
        channel.read(first, 0);
        return first.position() == 0 || first.get(0) == 0x1f && (first.position() == 1 || (first.get(1) & 0xff) == 0x8b);
    }

    private static void lock(FileChannel channel, Path part) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            throw new IOException("another crawl is writing " + part, ofThisProcess);
        }
        throw new IOException("another crawl is writing " + part);
    }

    /** How many answers were there when it was opened. */
    public int found() {
        return found;
    }

    /** Bytes so far. */
    public long size() {
        return end;
    }

    /** Whether this address was answered. */
    public boolean has(String url) {
        return index.has(url);
    }

    /** What this address was answered, or null. */
    public WebAnswer get(String url) throws IOException {
        Earlier known = index.get(url);
        return known == null ? null : known.answer();
    }

    /** Keeps an answer; when this returns it is on the disk. */
    public void add(WebAnswer answer, Instant date) throws IOException {
        add(answer.url(), answer, date);
    }

    /** Keeps an answer as that of another address, of which the one that was asked holds a copy. */
    public void add(String url, WebAnswer answer, Instant date) throws IOException {
        append(url, ArchiveRecords.exchange(url, answer, date));
    }

    /** Keeps an answer whose content an earlier crawl has already. */
    public void addRevisit(WebAnswer answer, Instant date, Earlier earlier) throws IOException {
        append(answer.url(), ArchiveRecords.revisit(answer, date, earlier, answer.status() == 304));
    }

    private void append(String url, byte[]... records) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        for (byte[] record : records) {
            both.writeBytes(record);
        }
        long place = end + records[0].length;
        append(both.toByteArray());
        index.put(url, place);
    }

    private void append(byte[] records) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(records);
        try {
            for (long at = end; buffer.hasRemaining();) {
                at += channel.write(buffer, at);
            }
            channel.force(false);
        } catch (IOException full) {
            channel.truncate(end);
            throw new UnwrittenException(part, full);
        }
        end += records.length;
    }

    /** The crawl is done: the archive gets its name. */
    public void finish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
