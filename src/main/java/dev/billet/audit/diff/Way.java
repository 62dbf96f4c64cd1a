package dev.billet.audit.diff;

/** How two values of a field stand to each other. */
public enum Way {
    /** Neither archive has a value. */
    NOTHING(""),
    SAME("same"),
    DIFFERENT("differ"),
    /** The same words in other typography, the same address under http and https, the same moment on another clock. */
    FORM("written differently"),
    /** The same time on a clock that one archive puts into another zone. */
    ZONE("same clock in another zone"),
    /** B names what A leaves unsaid and what follows from the rest: the slug that a title gives, a login made of a name. */
    MADE("made of others in B"),
    LESS_A("less precise in A"),
    LESS_B("less precise in B"),
    ONLY_A("only in A"),
    ONLY_B("only in B");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /** Words for people. */
    public String words() {
        return words;
    }

    /** Whether it is worth telling. */
    public boolean isDifference() {
        return this != NOTHING && this != SAME && this != MADE;
    }

    /** The same seen from the other side. */
    Way turned() {
        return switch (this) {
            case LESS_A -> LESS_B;
            case LESS_B -> LESS_A;
            case ONLY_A -> ONLY_B;
            case ONLY_B -> ONLY_A;
            default -> this;
        };
    }
}
