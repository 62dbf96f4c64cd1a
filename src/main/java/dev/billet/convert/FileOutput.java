package dev.billet.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** One regular file. */
final class FileOutput implements Output {
    private final Path path;
    private StagedFile file;

    FileOutput(Path path) {
        this.path = path;
    }

    @Override
    public OutputStream open(String name) throws IOException {
        if (file != null) {
            throw new IOException("one file cannot hold " + name + " as well");
        }
        file = new StagedFile(path);
        return file.stream();
    }

    @Override
    public void commit() throws IOException {
        if (file != null) {
            file.commit();
        }
    }

    @Override
    public boolean owns(Path other) {
        return file != null && file.is(other);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.discard();
        }
    }
}
