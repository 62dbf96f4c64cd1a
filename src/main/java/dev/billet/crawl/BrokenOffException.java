package dev.billet.crawl;

import java.io.IOException;

/** A crawl cannot go on now; what it has is kept, and the same command goes on with it. */
public final class BrokenOffException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenOffException(String reason) {
        super(reason);
    }
}
