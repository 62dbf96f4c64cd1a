package dev.billet.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of files, each of which appears whole or not at all. */
final class FolderOutput implements Output {
    private final Path folder;
    private final boolean made;
    private StagedFolder staged;
    private boolean committed;

    /**
     * Makes the folder when it is not there.
     *
     * @param force whether it may hold something already
     */
    FolderOutput(Path folder, boolean force) throws IOException, UsageException {
        this.folder = folder;
        this.made = !Files.isDirectory(folder);
        if (made) {
            Files.createDirectories(folder);
        } else if (!force && !isEmpty(folder)) {
            throw new UsageException("the folder " + folder + " is not empty; --force writes into it all the same");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    @Override
    public OutputStream open(String name) throws IOException {
        if (staged == null) {
            staged = new StagedFolder(folder);
        }
        return staged.open(name);
    }

    @Override
    public void commit() throws IOException {
        if (staged != null) {
            staged.commit();
        }
        committed = true;
    }

    @Override
    public boolean owns(Path other) {
        try {
            return other.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException notThere) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (staged != null) {
            staged.discard();
        }
        if (made && !committed && isEmpty(folder)) {
            Files.delete(folder);
        }
    }
}
