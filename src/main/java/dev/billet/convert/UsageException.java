package dev.billet.convert;

/** The user asked for something that cannot be done as asked; the message says what to do instead. Exit code 2. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
