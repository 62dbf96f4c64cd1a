package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;

/** Finds comments and pings, and claims their elements, the list's heading and the comment form. */
public final class CommentFinder {
    private CommentFinder() {
    }

    /** The discussion of the page; empty lists where there is none. */
    public static Discussion find(Reading reading) {
        throw new UnsupportedOperationException();
    }
}
