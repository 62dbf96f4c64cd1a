package dev.billet.text;

/**
 * Which roles have phrases that begin, end or go on with which letters. Most texts are no phrase at all: one look here tells so
 * for all roles, where each book would have to be asked. A role is entered when it is first asked about, because files are slow
 * to open; each state of the table is a new object, so threads need no lock.
 */
final class PhraseKeys {
    /** Whatever is looked for has keys of its own; where two meet by chance, the books are asked in vain. */
    private static final long WHOLE = 0x1D8E4E27C47D124FL;
    private static final long HEAD = 0x2545F4914F6CDD1DL;
    private static final long TAIL = 0x3C6EF372FE94F82BL;
    private static final long MIDDLE = 0x5BE0CD19137E2179L;
    private static final long BEGINNING = 0x6A09E667F3BCC909L;
    private static final int PAIRS = 1 << 12;
    private static final PhraseKeys NONE = new PhraseKeys(new long[512], new long[512], new boolean[PAIRS]);

    private static volatile PhraseKeys ofAll = NONE;
    private static volatile PhraseKeys ofLatin = NONE;

    /** A table with open addressing: keys, none of them 0, and the roles of each as bits. */
    private long[] keys;
    private long[] roles;
    private int size;
    private long entered;
    /** Roles with phrases that are known by their middle only. */
    private long open;
    /** By the lowest bits of the two letters with which they begin: most middles begin with a blank. */
    private final boolean[] middles;

    private PhraseKeys(long[] keys, long[] roles, boolean[] middles) {
        this.keys = keys;
        this.roles = roles;
        this.middles = middles;
    }

    /** The table for texts in Latin letters or for all, with these roles (as bits) in it. */
    static PhraseKeys with(long roles, boolean latin) {
        PhraseKeys known = latin ? ofLatin : ofAll;
        return known.knows(roles) ? known : enter(roles, latin);
    }

    private static synchronized PhraseKeys enter(long roles, boolean latin) {
        PhraseKeys old = latin ? ofLatin : ofAll;
        PhraseKeys more = new PhraseKeys(old.keys.clone(), old.roles.clone(), old.middles.clone());
        more.size = old.size;
        more.entered = old.entered | roles;
        more.open = old.open;
        for (Role role : Role.values()) {
            if ((roles & ~old.entered & bit(role)) != 0) {
                more.enter(role, latin);
            }
        }
        if (latin) {
            ofLatin = more;
        } else {
            ofAll = more;
        }
        return more;
    }

    private void enter(Role role, boolean latin) {
        for (String tag : Lexicon.tags(latin)) {
            for (Phrase phrase : Lexicon.language(tag).phrases(role)) {
                enter(phrase, bit(role));
            }
        }
    }

    private void enter(Phrase phrase, long role) {
        String head = phrase.fixed[0];
        String tail = phrase.fixed[phrase.fixed.length - 1];
        if (phrase.exact()) {
            add(whole(head), role);
            if (!head.isEmpty()) {
                add(BEGINNING * Affixes.head(head, 0, head.length()), role);
            }
        } else if (!head.isEmpty()) {
            add(HEAD * Affixes.head(head, 0, head.length()), role);
        } else if (!tail.isEmpty()) {
            add(TAIL * Affixes.tail(tail, 0, tail.length()), role);
        } else {
            open |= role;
            String middle = phrase.fixed[1];
            if (middle.isEmpty()) {
                add(MIDDLE, role);
            } else {
                add(MIDDLE * Affixes.head(middle, 0, middle.length()), role);
                middles[pair(middle.charAt(0), middle.length() > 1 ? middle.charAt(1) : 0)] = true;
            }
        }
    }

    /** Of two letters; of one letter and 0 for middles that are no longer. */
    private static int pair(char first, char second) {
        return (first * 31 + second) & PAIRS - 1;
    }

    static long bit(Role role) {
        return 1L << role.ordinal();
    }

    boolean knows(long roles) {
        return (~entered & roles) == 0;
    }

    /** Whether any of the roles has phrases with gaps at both ends. */
    boolean isOpen(long roles) {
        return (open & roles) != 0;
    }

    /** The roles whose phrases the whole text can be, but for those with gaps at both ends. */
    long matching(FoldedText text) {
        long found = get(whole(text.core()));
        for (int length = Math.min(Affixes.LONGEST, text.end - text.start); length > 0; length--) {
            found |= get(HEAD * Affixes.part(text.head, length)) | get(TAIL * Affixes.part(text.tail, length));
        }
        return found;
    }

    /** The roles with phrases that have gaps at both ends and whose middle stands in the text. */
    long inside(FoldedText text) {
        long found = get(MIDDLE);
        int end = text.folded.length();
        for (int at = 1; at < end && found != open; at++) {
            char next = at + 1 < end ? text.folded.charAt(at + 1) : 0;
            boolean may = middles[pair(text.folded.charAt(at), next)] || middles[pair(text.folded.charAt(at), (char) 0)];
            long key = may ? Affixes.head(text.folded, at, end) : 0;
            for (int length = may ? Math.min(Affixes.LONGEST, end - at) : 0; length > 0; length--) {
                found |= get(MIDDLE * Affixes.part(key, length));
            }
        }
        return found;
    }

    /** The roles with a phrase without gaps that the text can begin with. */
    long beginning(FoldedText text) {
        long found = 0;
        for (int length = Math.min(Affixes.LONGEST, text.end - text.start); length > 0; length--) {
            found |= get(BEGINNING * Affixes.part(text.head, length));
        }
        return found;
    }

    private static long whole(String core) {
        return WHOLE * (core.hashCode() + (1L << Integer.SIZE));
    }

    private void add(long key, long role) {
        int at = place(key);
        if (keys[at] == 0) {
            if (size * 2 >= keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            size++;
        }
        roles[at] |= role;
    }

    private long get(long key) {
        return roles[place(key)];
    }

    /** Where the key is, or would be; the last place of a chain holds no roles. */
    private int place(long key) {
        int at = (int) (key >>> 40) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldRoles = roles;
        keys = new long[oldKeys.length * 2];
        roles = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                roles[at] = oldRoles[i];
            }
        }
    }
}
