package dev.billet.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** A file in memory, for tests of what comes behind the sources. */
public record MemoryFile(String location, byte[] bytes, boolean opensAgain) implements Capture {

    @Override
    public byte[] head() {
        return Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
        return bytes.length;
    }
}
