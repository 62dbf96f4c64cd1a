package dev.billet.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells how much of the inputs is read, by bytes: so a WARC of ten gigabytes counts for more than a page beside it. How much there
 * is in all is found out by a thread of its own, since a mirror may hold a million files.
 */
public final class Meter implements Source {
    private final Source inputs;
    private volatile long total = -1;
    private volatile long begun;
    private volatile long currentSize;
    private volatile long currentRead;

    public Meter(Source inputs) {
        this.inputs = inputs;
    }

    /** Begins to add up what lies in these files and folders. */
    public void measure(List<Path> roots) {
        Thread thread = new Thread(() -> total = size(roots), "billet-meter");
        thread.setDaemon(true);
        thread.start();
    }

    /** From 0 to 1; below 0 while it is not known. */
    public double share() {
        long all = total;
        long done = begun - currentSize + Math.min(currentRead, currentSize);
        return all <= 0 ? -1 : Math.min(1, (double) done / all);
    }

    @Override
    public Optional<Capture> next() throws IOException {
        Optional<Capture> next = inputs.next();
        if (next.isEmpty()) {
            return next;
        }
        currentSize = Math.max(0, next.get().size());
        currentRead = 0;
        begun += currentSize;
        return Optional.of(new Metered(next.get(), begun));
    }

    private static long size(List<Path> roots) {
        Adder adder = new Adder();
        try {
            for (Path root : roots) {
                Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, adder);
            }
            return adder.bytes;
        } catch (IOException notKnown) {
            return -1;
        }
    }

    /** Adds up files; those that cannot be looked at are somebody else's to report. */
    private static final class Adder extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }

    /** A capture whose reading is followed as long as it is the last that was begun. */
    private final class Metered extends ForwardingCapture {
        private final long mark;

        Metered(Capture origin, long mark) {
            super(origin);
            this.mark = mark;
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(super.open()) {
                private long read;

                @Override
                public int read() throws IOException {
                    int b = in.read();
                    count(b < 0 ? 0 : 1);
                    return b;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int n = in.read(into, offset, length);
                    count(n);
                    return n;
                }

                @Override
                public long skip(long n) throws IOException {
                    long skipped = in.skip(n);
                    count(skipped);
                    return skipped;
                }

                private void count(long n) {
                    read += Math.max(0, n);
                    if (mark == begun) {
                        currentRead = read;
                    }
                }
            };
        }
    }

    @Override
    public void close() throws IOException {
        inputs.close();
    }
}
