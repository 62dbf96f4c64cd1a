package dev.billet.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why an input could not be read; Java's own messages often repeat the path and nothing else. */
public final class Failures {
    private Failures() {
    }

    /** A clause such as "no such file". */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemLoopException) {
            return "a loop of links";
        }
        if (failure instanceof CharacterCodingException) {
            return "its characters cannot be decoded";
        }
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return said == null || said.isBlank() ? "cannot be read" : "cannot be read: " + said;
    }
}
