package dev.billet.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A regular file that is written under a name of its own beside its final one, and gets that when it is whole. Its
 * permissions are those of any new file, not the narrow ones of temporary files.
 */
final class StagedFile {
    private static final String BEGIN = ".";
    static final String END = ".billet-part";
    private final Path target;
    private final Path staged;
    private OutputStream stream;

    /** Creates the file under its own name; a link's target is meant, not the link. */
    StagedFile(Path path) throws IOException {
        target = followed(path.toAbsolutePath());
        if (!Files.isDirectory(target.getParent())) {
            throw new IOException("cannot write " + path + ": its folder does not exist");
        }
        Path free = null;
        for (int i = 0; stream == null; i++) {
            free = target.resolveSibling(BEGIN + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + i + END);
            if (!Files.exists(free, LinkOption.NOFOLLOW_LINKS)) {
                stream = create(free);
            }
        }
        staged = free;
    }

    /** Null when another run was quicker. */
    private static OutputStream create(Path free) throws IOException {
        // For runs that a signal ends, even in the moment in which the file appears; once committed, nothing stands under this name.
        free.toFile().deleteOnExit();
        try {
            return Files.newOutputStream(free, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException ofAnotherRun) {
            return null;
        }
    }

    /** The file that a chain of links leads to. */
    static Path followed(Path path) throws IOException {
        Path at = path;
        for (int links = 0; links < 40 && Files.isSymbolicLink(at); links++) {
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    OutputStream stream() {
        return stream;
    }

    /** Replaces what stands under the final name. */
    void commit() throws IOException {
        stream.close();
        replace(target, staged);
    }

    /** Gives a whole file its name. */
    static void replace(Path target, Path whole) throws IOException {
        try {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was written, unless it has got its final name. */
    void discard() throws IOException {
        try {
            stream.close();
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** Whether the path is this file, under the one name or the other. */
    boolean is(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.equals(target) || absolute.equals(staged)
                || Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(path, target) || Files.isSameFile(path, staged);
        } catch (IOException oneIsNotThere) {
            return false;
        }
    }
}
