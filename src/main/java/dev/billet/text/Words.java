package dev.billet.text;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that themes and engines print, in many languages.
 *
 * <p>Phrases may have gaps ({@code %s dit :}); a gap takes any text. Case, accents, white space, typographic quotes and what is
 * not a letter or digit at both ends do not matter. The page's language is tried first, then English, then all others, because
 * saved themes are often half translated; phrases of one or two letters ("by") are believed in the first two only.
 */
public final class Words {
    /** Labels come again and again on the pages of a blog; what they mean is worked out once. Full, it is emptied. */
    private static final Map<Question, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final int MOST_ANSWERS = 20_000;
    /** Longer texts are prose, whatever they begin with. */
    private static final int LONGEST = 500;
    private static final int LONGEST_START = 80;

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
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(answer(new Question(role, text, language, false)).match);
    }

    /** What is asked of a text; without a role the number of comments it claims. */
    private record Question(Role role, String text, String language, boolean start) {
        /** Written out, like the hash: what the compiler makes for a record takes milliseconds when it first runs. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Question question && role == question.role && start == question.start && text.equals(question.text)
                && Objects.equals(language, question.language);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + (role == null ? 0 : role.ordinal());
        }

        Answer answer() {
            FoldedText folded = folded(text);
            if (folded == null) {
                return Answer.NONE;
            }
            if (role == null) {
                return new Answer(null, Counts.of(folded, language), 0);
            }
            if (start) {
                int end = Lexicon.prefix(role, folded, language);
                return end == 0 ? Answer.NONE : new Answer(null, OptionalInt.empty(), folded.originOf(end - 1) + 1);
            }
            Match match = Lexicon.find(role, folded, language);
            return match == null ? Answer.NONE : new Answer(match, OptionalInt.empty(), 0);
        }
    }

    /** The match, or null; the number, or the length of the beginning, where that was the question. */
    private record Answer(Match match, OptionalInt count, int length) {
        private static final Answer NONE = new Answer(null, OptionalInt.empty(), 0);
    }

    private static Answer answer(Question question) {
        Answer known = ANSWERS.get(question);
        if (known == null) {
            known = question.answer();
            if (ANSWERS.size() >= MOST_ANSWERS) {
                ANSWERS.clear();
            }
            ANSWERS.put(question, known);
        }
        return known;
    }

    /**
     * Length of the role's phrase without gaps that the text begins with (a word boundary behind it), or 0. What stands before its
     * first letter counts in.
     */
    public static int startsWith(Role role, String text, String language) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        // No phrase is longer, and the beginnings of texts come again more often than whole texts.
        return answer(new Question(role, text.substring(0, Math.min(LONGEST_START, text.length())), language, true)).length;
    }

    /** The number of comments that a heading or counter claims ("13 Responses to X", "Ein Gedanke zu X"); empty when it claims none. */
    public static OptionalInt count(String text, String language) {
        return text == null || text.length() > LONGEST ? OptionalInt.empty() : answer(new Question(null, text, language, false)).count;
    }

    private static FoldedText folded(String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        FoldedText folded = FoldedText.of(text);
        return folded.start == folded.end ? null : folded;
    }
}
