package dev.billet.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

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

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Optional<Capture> beside(String name) {
        Path other = file.resolveSibling(name);
        boolean there = Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS);
        int folder = Math.max(location.lastIndexOf('/'), location.lastIndexOf(File.separatorChar)) + 1;
        return there ? Optional.of(new FileCapture(other, location.substring(0, folder) + name, noPage)) : Optional.empty();
    }
}
