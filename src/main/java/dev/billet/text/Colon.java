package dev.billet.text;

/** The mark behind labels, which East Asian texts have in a width of its own. */
public final class Colon {
    private Colon() {
    }

    /** Whether it is a colon of either width. */
    public static boolean is(char c) {
        return c == ':' || c == '\uff1a';
    }
}
