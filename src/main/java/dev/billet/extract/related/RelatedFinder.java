package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;

/** Finds blocks of related links by platform rule, plug-in, heading and place, and claims them. */
public final class RelatedFinder {
    private RelatedFinder() {
    }

    /** The related links of the page; the comments are already claimed. */
    public static RelatedLinks find(Reading reading) {
        throw new UnsupportedOperationException();
    }
}
