package dev.billet.write.shared;

/** A number for a text, so that a file of millions of posts remembers eight bytes of each and not the text. */
public final class Hash {
    private Hash() {
    }

    /** The same for the same text, and as good as never for another. */
    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
