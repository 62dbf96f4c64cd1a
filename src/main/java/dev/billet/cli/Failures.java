package dev.billet.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What to tell a person about an exception: one sentence, or all of it on {@code --debug}. */
final class Failures {
    private static final int DEEPEST = 20;

    private Failures() {
    }

    /** Whether the reader at the other end has gone, for whatever reason: that is its right. */
    static boolean isBrokenPipe(Throwable failed) {
        int depth = 0;
        for (Throwable at = failed; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
            String message = at.getMessage();
            if (at instanceof IOException && message != null && message.contains("Broken pipe")) {
                return true;
            }
        }
        return false;
    }

    /** The exception as a clause; the file exceptions of the JDK say no more than the name. */
    static String reason(IOException failed) {
        if (failed instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + reasonOf(file);
        }
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    /** The class, message and stack of the exception and its causes, a line each. */
    static String trace(Throwable failed) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (Throwable at = failed; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
            out.append(depth == 0 ? "" : "caused by ").append(at).append('\n');
            for (StackTraceElement line : at.getStackTrace()) {
                out.append("    at ").append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static String reasonOf(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (file instanceof AccessDeniedException) {
            return "permission denied";
        }
        return file instanceof FileAlreadyExistsException ? "it exists already" : file.getClass().getSimpleName();
    }
}
