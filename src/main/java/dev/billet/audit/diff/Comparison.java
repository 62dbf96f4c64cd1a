package dev.billet.audit.diff;

/**
 * Compares one field of two posts or of two replies that belong together. A new one is a line in {@link PostComparisons} or
 * {@link ReplyComparisons}.
 *
 * @param <T> what has the field
 */
interface Comparison<T> {

    /** The field's name, as in JSON. */
    String field();

    Verdict compare(T a, T b);
}
