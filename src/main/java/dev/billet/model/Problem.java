package dev.billet.model;

/**
 * Something about a post that was not understood or does not balance; it stays with the post for ever.
 *
 * @param code     short and stable, for scripts: {@code comment-count-differs}
 * @param severity how bad it is
 * @param message  a sentence for people
 */
public record Problem(String code, Severity severity, String message) {
}
