package dev.billet.text;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words that themes and engines print, in many languages.
 *
 * <p>Phrases may have gaps ({@code %s dit :}); a gap takes any text. Case, accents, white space, typographic quotes and what is
 * not a letter or digit at both ends do not matter. The page's language is tried first, then English, then all others, because
 * saved themes are often half translated; phrases of one or two letters ("by") are believed in the first two only.
 */
public final class Words {
    /** Longer texts are prose, whatever they begin with. */
    private static final int LONGEST = 500;
    private static final int SHORT = 5;
    /** No phrase without gaps is nearly as long; so much of a text is remembered with what was found out about it. */
    private static final int LONGEST_BEGIN = 96;

    private Words() {
    }

    /**
     * What stood in a gap of a phrase, as it was written, without quotes around it.
     *
     * @param language file of the language that the phrase is from
     * @param phrase   as that file has it
     * @param first    what stood for %s or %1$s (in the roles that count: the number), or null
     * @param second   what stood for %2$s (in the roles that count: the post's title), or null
     */
    public record Match(String language, String phrase, String first, String second) {
    }

    /** Whether the whole text is one of the role's phrases. {@code language} may be null. */
    public static boolean is(Role role, String text, String language) {
        return match(role, text, language).isPresent();
    }

    /** The phrase that the whole text is, with what stood in its gaps; empty when it is none. */
    public static Optional<Match> match(Role role, String text, String language) {
        return text == null || text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(Asked.of(text, language).match(role));
    }

    /** The same, but short phrases are believed in the page's language and in English only: "the" is a tag in Vietnamese. */
    public static Optional<Match> believed(Role role, String text, String language) {
        return match(role, text, language).filter(m -> m.phrase().length() > SHORT || m.language().equals("en")
            || language != null && language.startsWith(m.language()));
    }

    /**
     * Length of the role's phrase without gaps that the text begins with (a word boundary behind it), or 0. What stands before its
     * first letter counts in.
     */
    public static int startsWith(Role role, String text, String language) {
        return text == null ? 0 : begin(text, language).prefix(role);
    }

    /** Whether the whole text is a phrase of any of the roles. */
    public static boolean isAny(Roles roles, String text, String language) {
        return text != null && text.length() <= LONGEST && Asked.of(text, language).isAny(roles);
    }

    /** Whether {@link #startsWith} says more than 0 for any of the roles. */
    public static boolean startsWithAny(Roles roles, String text, String language) {
        return text != null && begin(text, language).startsWithAny(roles);
    }

    private static Asked begin(String text, String language) {
        return Asked.of(text.length() > LONGEST_BEGIN ? text.substring(0, LONGEST_BEGIN) : text, language);
    }

    /** The number of comments that a heading or counter claims ("13 Responses to X", "Ein Gedanke zu X"); empty when it claims none. */
    public static OptionalInt count(String text, String language) {
        return text == null || text.length() > LONGEST ? OptionalInt.empty() : Asked.of(text, language).count();
    }
}
