package dev.billet.text;

import java.util.OptionalInt;

/**
 * A text with what was found out about it. Labels come again and again on the pages of a blog, and each is asked about many
 * roles: it is folded once, and each answer is worked out once.
 */
final class Asked {
    /** Short texts that were asked about. */
    private static final Memory<Asked> KNOWN = new Memory<>(1 << 12);
    /** Longer texts are rarely labels, and not met again. */
    private static final int LONGEST_KNOWN = 100;
    private static final int ROLES = Role.values().length;
    private static final Words.Match NONE = new Words.Match(null, null, null, null);

    private final FoldedText folded;
    private final String language;
    /** By role. Threads may work out the same answer twice, which does no harm: answers never change. */
    private final Words.Match[] matches = new Words.Match[ROLES];
    /** By role, one more than what {@link #prefix} says; 0 for not asked yet. */
    private final short[] prefixes = new short[ROLES];
    private OptionalInt count;

    private Asked(String text, String language) {
        this.folded = FoldedText.of(text);
        this.language = language;
    }

    static Asked of(String text, String language) {
        String own = Lexicon.own(language);
        if (text.length() > LONGEST_KNOWN) {
            return new Asked(text, own);
        }
        return KNOWN.get(text, known -> known.language.equals(own), asked -> new Asked(asked, own));
    }

    private boolean isEmpty() {
        return folded.start == folded.end;
    }

    /** The phrase of the role that the whole text is, or null. */
    Words.Match match(Role role) {
        Words.Match known = matches[role.ordinal()];
        if (known == null) {
            known = isEmpty() ? null : Lexicon.find(role, folded, language);
            known = known == null ? NONE : known;
            matches[role.ordinal()] = known;
        }
        return known == NONE ? null : known;
    }

    boolean isAny(Roles roles) {
        if (!isEmpty() && Lexicon.mayBe(roles, folded, language)) {
            for (Role role : roles.list()) {
                if (match(role) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean startsWithAny(Roles roles) {
        if (!isEmpty() && Lexicon.mayBeginWith(roles, folded, language)) {
            for (Role role : roles.list()) {
                if (prefix(role) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The number of comments that it claims. */
    OptionalInt count() {
        OptionalInt known = count;
        if (known == null) {
            known = isEmpty() ? OptionalInt.empty() : Counts.of(folded, language);
            count = known;
        }
        return known;
    }

    /** How many of its characters the longest phrase of the role without gaps that it begins with takes, or 0. */
    int prefix(Role role) {
        int known = prefixes[role.ordinal()];
        if (known == 0) {
            int end = isEmpty() ? 0 : Lexicon.prefix(role, folded, language);
            known = end == 0 ? 1 : folded.originOf(end - 1) + 2;
            prefixes[role.ordinal()] = (short) known;
        }
        return known - 1;
    }
}
