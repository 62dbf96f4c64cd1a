package dev.billet.crawl.store;

import java.io.IOException;
import java.nio.file.Path;

/** An answer could not be kept, as on a full disk; all before it is. */
public final class UnwrittenException extends IOException {
    private static final long serialVersionUID = 1;

    UnwrittenException(Path file, IOException why) {
        super(file + " cannot be written: " + why.getMessage(), why);
    }
}
