package dev.billet.extract.reading;

import dev.billet.text.Memory;

/**
 * A class attribute or an id as it is written, with what it says in each {@link Vocabulary}. The pages of a blog use the same
 * names: each is looked at once.
 */
final class Naming {
    private static final Memory<Naming> KNOWN = new Memory<>(1 << 15);
    /** Tells that a vocabulary was asked: it may find nothing. */
    private static final int ASKED = 1 << 31;

    private final String names;
    /** By vocabulary. Threads may ask the same twice, which does no harm: the answer is the same. */
    private final int[] said = new int[Vocabulary.MOST];

    private Naming(String names) {
        this.names = names;
    }

    static Naming of(String names) {
        return KNOWN.get(names, Naming::new);
    }

    /** Of an id. Ids differ in their numbers: without them they are few. */
    static Naming ofId(String id) {
        return of(masked(id));
    }

    private static String masked(String id) {
        char[] out = null;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c >= '1' && c <= '9') {
                out = out == null ? id.toCharArray() : out;
                out[i] = '0';
            }
        }
        return out == null ? id : new String(out);
    }

    /** The bits of what it says. */
    int in(Vocabulary words) {
        int bits = said[words.number];
        if (bits == 0) {
            bits = words.look(names) | ASKED;
            said[words.number] = bits;
        }
        return bits & ~ASKED;
    }
}
