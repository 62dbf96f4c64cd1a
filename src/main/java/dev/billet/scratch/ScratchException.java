package dev.billet.scratch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A temporary file cannot be written: not the fault of the output, which has its place elsewhere. The message says what to do. */
public final class ScratchException extends IOException {
    private static final long serialVersionUID = 1;

    ScratchException(Path folder, IOException cause) {
        super("no room for temporary data in " + folder + ": " + reason(cause) + "; --temp-dir names another folder", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such folder";
        }
        String said = cause instanceof FileSystemException system && system.getReason() != null ? system.getReason() : cause.getMessage();
        return said == null ? "cannot be written" : said;
    }
}
