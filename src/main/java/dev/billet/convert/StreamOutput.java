package dev.billet.convert;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Standard output, a device, a FIFO: written in place, because there is no name that could be given later. */
final class StreamOutput implements Output {
    private final OutputStream standard;
    private final Path path;

    private StreamOutput(OutputStream standard, Path path) {
        this.standard = standard;
        this.path = path;
    }

    /** The caller's stream, which stays open. */
    static StreamOutput standard(OutputStream out) {
        return new StreamOutput(out, null);
    }

    /** Something that is there and is no regular file. */
    static StreamOutput inPlace(Path path) {
        return new StreamOutput(null, path);
    }

    @Override
    public OutputStream open(String name) throws IOException {
        return path != null ? Files.newOutputStream(path, StandardOpenOption.WRITE) : new FilterOutputStream(standard) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    @Override
    public void commit() {
        // It is already there.
    }

    @Override
    public boolean owns(Path other) {
        return false;
    }

    @Override
    public void close() {
        // Each stream was closed by the writer that opened it.
    }
}
