package dev.billet.crawl;

import java.io.IOException;

/** A server that only says "later", as often as it is asked. */
final class UnansweredException extends IOException {
    private static final long serialVersionUID = 1;

    UnansweredException(String reason) {
        super(reason);
    }
}
