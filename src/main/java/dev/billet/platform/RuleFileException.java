package dev.billet.platform;

/** A rule file that cannot be used; the message names the file, the field and what is wrong with it. */
public final class RuleFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** {@code field} as {@code comments.item}, or null when the file as a whole is meant. */
    public RuleFileException(String file, String field, String problem, Throwable cause) {
        super(file + ": " + (field == null ? "" : field + ": ") + problem, cause);
    }
}
