package dev.billet.text;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words that themes and engines print, in many languages.
 *
 * <p>Phrases may have gaps ({@code %s dit :}); a gap takes any text. Case, white space, typographic quotes and trailing
 * {@code : ! … .} do not matter. The page's language is tried first, then all others, because saved themes are often
 * half translated.
 */
public final class Words {
    private Words() {
    }

    /** What stood in a gap of a phrase. */
    public record Match(String language, String phrase, String first, String second) {
    }

    /** Whether the whole text is one of the role's phrases. {@code language} may be null. */
    public static boolean is(Role role, String text, String language) {
        return match(role, text, language).isPresent();
    }

    /** The phrase that the whole text is, with what stood in its gaps; empty when it is none. */
    public static Optional<Match> match(Role role, String text, String language) {
        throw new UnsupportedOperationException();
    }

    /** Length of the role's phrase without gaps that the text begins with (a word boundary behind it), or 0. */
    public static int startsWith(Role role, String text, String language) {
        throw new UnsupportedOperationException();
    }

    /** The number of comments that a heading or counter claims ("13 Responses to X", "Ein Gedanke zu X"); empty when it claims none. */
    public static OptionalInt count(String text, String language) {
        throw new UnsupportedOperationException();
    }
}
