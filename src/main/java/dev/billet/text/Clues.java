package dev.billet.text;

/** What the first and last letters of a text tell: of which roles it can be a phrase at all. */
final class Clues {
    private final FoldedText text;
    private final PhraseKeys keys;
    private final long matching;
    private final long beginning;
    /** Looked for only when a role with such phrases is asked about. Boxed: threads must not see half of it. */
    private Long inside;

    private Clues(FoldedText text, PhraseKeys keys) {
        this.text = text;
        this.keys = keys;
        this.matching = keys.matching(text);
        this.beginning = keys.beginning(text);
    }

    /** The clues of a text, with those of some roles (as bits); {@code known} may be null. */
    static Clues with(long roles, FoldedText text, Clues known) {
        return known != null && known.keys.knows(roles) ? known : new Clues(text, PhraseKeys.with(roles, text.latin()));
    }

    /** Whether the whole text may be a phrase of one of the roles. */
    boolean mayBe(long roles) {
        return (matching & roles) != 0 || keys.isOpen(roles) && (inside() & roles) != 0;
    }

    /** Whether the text may begin with a phrase of one of the roles that has no gaps. */
    boolean mayBeginWith(long roles) {
        return (beginning & roles) != 0;
    }

    private long inside() {
        Long known = inside;
        if (known == null) {
            known = keys.inside(text);
            inside = known;
        }
        return known;
    }
}
