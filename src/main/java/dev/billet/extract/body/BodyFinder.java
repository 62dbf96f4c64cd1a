package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import java.util.List;

/** Finds the body of the post, by rule or by density of text and links. */
public final class BodyFinder {
    private BodyFinder() {
    }

    /** The body of the page's one post; comments and related links are already claimed. */
    public static Body find(Reading reading) {
        throw new UnsupportedOperationException();
    }

    /** On a list page: the entries one by one, each with its excerpt or body. May be empty. */
    public static List<Body> entries(Reading reading) {
        throw new UnsupportedOperationException();
    }
}
