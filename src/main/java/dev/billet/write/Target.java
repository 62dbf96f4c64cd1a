package dev.billet.write;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where a writer's files go. A writer of one file opens one stream, a writer of a folder one for each of its files.
 *
 * <p>The writer closes what it opened; that a stream was closed does not mean that it is whole. Only when
 * {@link PostWriter#close()} has returned normally may the files get their final names.
 */
@FunctionalInterface
public interface Target {
    /**
     * Opens a file for writing; {@code name} is a file name such as {@code comments.csv}, in a folder also one with folders in front
     * ({@code posts/a.md}); one file may ignore it.
     */
    OutputStream open(String name) throws IOException;
}
