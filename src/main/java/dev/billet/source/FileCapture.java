package dev.billet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A regular file as a capture. Its time stamps say when it was copied, not when it was captured, so they are not used. */
final class FileCapture implements Capture {
    private final Path file;
    private final String location;
    private final String noPage;
    private byte[] head;

    FileCapture(Path file, String location, String noPage) {
        this.file = file;
        this.location = location;
        this.noPage = noPage;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public byte[] head() throws IOException {
        if (head == null) {
            try (InputStream in = open()) {
                head = in.readNBytes(HEAD);
            }
        }
        return head.clone();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException notKnown) {
            return -1;
        }
    }

    @Override
    public String noPage() {
        return noPage;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public boolean opensAgain() {
        return true;
    }
}
