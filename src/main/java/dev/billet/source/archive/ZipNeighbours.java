package dev.billet.source.archive;

import dev.billet.source.Capture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a ZIP file by their names, for formats of several files: the archive itself is read from its beginning to its end, and
 * what belongs to an entry may have gone by, or be still to come.
 */
final class ZipNeighbours {
    private final Path file;
    private final String location;
    private final ArchiveLimits limits;
    /** Closed when nobody can ask any more: entries are read by others while the archive is at its end already. */
    private ZipFile directory;
    private boolean unreadable;

    ZipNeighbours(Path file, String location, ArchiveLimits limits) {
        this.file = file;
        this.location = location;
        this.limits = limits;
    }

    /** The file with this name or path, seen from the folder of an entry; empty where there is none, or too much in too few bytes. */
    Optional<Capture> beside(String entry, String name) {
        String path = Path.of("/" + entry).resolveSibling(name).normalize().toString().replace('\\', '/').substring(1);
        try {
            ZipFile zip = directory();
            ZipEntry found = zip == null ? null : zip.getEntry(path);
            boolean bomb = found != null && found.getSize() > limits.harmless()
                && found.getSize() / limits.ratio() > found.getCompressedSize();
            if (found == null || found.isDirectory() || bomb) {
                return Optional.empty();
            }
            InputStream bytes = new Counted(zip.getInputStream(found), found.getSize());
            return Optional.of(new StoredCapture(Label.ofFile(location + "!/" + path, path, null), bytes, found.getSize()));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private synchronized ZipFile directory() {
        if (directory == null && !unreadable) {
            try {
                directory = new ZipFile(file.toFile());
            } catch (IOException withoutDirectory) {
                unreadable = true;
            }
        }
        return directory;
    }

    /** So many bytes as the directory says, and no more. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long left;

        Counted(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = left <= 0 ? -1 : in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
