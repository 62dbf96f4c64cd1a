package dev.billet.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder in another one, whose files move there when all are whole. However many they are, none is remembered: the folder
 * itself says what is in it.
 */
final class StagedFolder {
    private final Path target;
    private final Path staged;
    private final Thread cleaner;

    StagedFolder(Path target) throws IOException {
        this.target = target;
        Path free = null;
        for (int i = 0; free == null; i++) {
            free = create(target.resolve("." + ProcessHandle.current().pid() + "-" + i + StagedFile.END));
        }
        staged = free;
        cleaner = new Thread(this::deleteAtTheEnd);
        // For runs that a signal ends.
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** Null when the name is taken. */
    private static Path create(Path folder) throws IOException {
        try {
            return Files.createDirectory(folder);
        } catch (FileAlreadyExistsException ofAnotherRun) {
            return null;
        }
    }

    OutputStream open(String name) throws IOException {
        Path file = staged.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Where a file is until it moves. */
    Path path(String name) {
        return staged.resolve(name);
    }

    /** Moves all files to their places, in the order of their names. */
    void commit() throws IOException {
        commit(staged, target);
    }

    private static void commit(Path from, Path to) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(from)) {
            entries = all.sorted().toList();
        }
        for (Path entry : entries) {
            Path place = to.resolve(entry.getFileName());
            if (Files.isDirectory(entry)) {
                Files.createDirectories(place);
                commit(entry, place);
            } else {
                StagedFile.replace(StagedFile.followed(place.toAbsolutePath()), entry);
            }
        }
    }

    /** Removes what has not moved. */
    void discard() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException ending) {
            // The hook does the same at this moment.
            return;
        }
        delete();
    }

    private void delete() throws IOException {
        Files.walkFileTree(staged, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The run may still be writing while its process ends. */
    private void deleteAtTheEnd() {
        for (int attempt = 0; attempt < 20 && Files.exists(staged); attempt++) {
            try {
                delete();
            } catch (IOException again) {
                Thread.onSpinWait();
            }
        }
    }
}
