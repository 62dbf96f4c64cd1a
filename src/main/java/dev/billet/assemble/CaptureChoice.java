package dev.billet.assemble;

/** Which captures of an address count, when it was captured several times. */
public enum CaptureChoice {
    /** Each: the newest speaks first, and what only older ones have is kept. */
    ALL,
    /** The last one only: the posts as they were in the end. */
    NEWEST,
    /** The first one only: the posts as they were in the beginning. */
    OLDEST
}
