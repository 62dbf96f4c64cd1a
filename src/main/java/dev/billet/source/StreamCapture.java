package dev.billet.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Bytes that come only once: standard input, a FIFO, a device. The first ones are kept for telling formats apart. */
final class StreamCapture implements Capture {
    /** Opens the stream as late as possible: a FIFO waits for its writer. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private final String location;
    private final Opening opening;
    private InputStream rest;
    private byte[] head;

    StreamCapture(String location, Opening opening) {
        this.location = location;
        this.opening = opening;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public byte[] head() throws IOException {
        if (head == null) {
            rest = opening.open();
            head = rest.readNBytes(HEAD);
        }
        return head.clone();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream begin = new ByteArrayInputStream(head());
        return new SequenceInputStream(begin, rest);
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public boolean takesPlainText() {
        return true;
    }
}
