package dev.billet.scratch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is written once, read at any place, and gone when the run is over, however it ends. */
public final class ScratchFile implements Closeable {
    private static final int PART = 1 << 16;
    private final Path folder;
    private final FileChannel channel;
    private long length;

    /**
     * Creates it.
     *
     * @param chosen the folder for it, or null for the system's place
     */
    public ScratchFile(Path chosen) throws IOException {
        folder = chosen == null ? Path.of(System.getProperty("java.io.tmpdir")) : chosen;
        try {
            channel = open(Files.createTempFile(folder, "billet-", ".tmp"));
        } catch (IOException failure) {
            throw new ScratchException(folder, failure);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            // Where the system allows it the file has no name from here on, so that not even a killed run leaves it behind.
            Files.delete(file);
        } catch (IOException deletedOnCloseThen) {
            file.toFile().deleteOnExit();
        }
        return opened;
    }

    /** Puts bytes behind those that are there. */
    public void append(byte[] bytes, int offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, count);
        try {
            while (buffer.hasRemaining()) {
                length += channel.write(buffer, length);
            }
        } catch (IOException failure) {
            throw new ScratchException(folder, failure);
        }
    }

    /** How many bytes it has. */
    public long length() {
        return length;
    }

    /** The bytes at a place. */
    public byte[] read(long from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("a temporary file in " + folder + " was cut by someone else");
            }
        }
        return buffer.array();
    }

    /** A stream that appends; closing it leaves the file open. */
    public OutputStream appending() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                append(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                append(bytes, offset, count);
            }
        };
    }

    /** Writes all of it to a stream. */
    public void copyTo(OutputStream out) throws IOException {
        copyTo(out, 0, length);
    }

    /** Writes a piece of it to a stream. */
    public void copyTo(OutputStream out, long from, long to) throws IOException {
        for (long at = from; at < to; at += PART) {
            out.write(read(at, (int) Math.min(PART, to - at)));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
