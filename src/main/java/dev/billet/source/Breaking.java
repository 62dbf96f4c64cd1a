package dev.billet.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The place where a capture's bytes break off: whoever reads on meets the damage, however often. */
public final class Breaking extends InputStream {
    private final IOException failure;

    public Breaking(IOException failure) {
        this.failure = failure;
    }

    /** What a look at the first bytes meets when there are so many: what is there of something that was only cut off is good. */
    public void meet(int bytes) throws IOException {
        if (bytes == 0 || !(failure instanceof EOFException)) {
            throw failure;
        }
    }

    public IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        throw failure;
    }
}
