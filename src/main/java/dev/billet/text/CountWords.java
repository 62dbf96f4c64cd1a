package dev.billet.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The words that stand beside a bare number in a counter, for themes that set "Comments (12)" or "12 Comments »" their own way. */
final class CountWords {
    private static final List<Role> MANY = List.of(Role.COMMENT_COUNT_MANY, Role.COMMENTS_LABEL);

    private final Set<String> words = new HashSet<>();
    private final Set<String> singular = new HashSet<>();

    private CountWords(boolean latin) {
        for (String tag : Lexicon.tags(latin)) {
            Language language = Lexicon.language(tag);
            for (Role role : MANY) {
                add(language.phrases(role), words);
            }
            add(language.phrases(Role.COMMENT_COUNT_ONE), singular);
        }
        words.addAll(singular);
    }

    /** Loaded on first use only. */
    private static final class Latin {
        static final CountWords WORDS = new CountWords(true);
    }

    /** Loaded on first use only. */
    private static final class All {
        static final CountWords WORDS = new CountWords(false);
    }

    /** The words of all languages that the text can be in. */
    static CountWords of(FoldedText text) {
        return text.latin() ? Latin.WORDS : All.WORDS;
    }

    private static void add(List<Phrase> phrases, Set<String> to) {
        for (Phrase phrase : phrases) {
            add(phrase, to);
        }
    }

    private static void add(Phrase phrase, Set<String> to) {
        String word = phrase.exact() ? phrase.fixed[0] : phrase.besideNumber();
        if (word != null) {
            String core = FoldedText.core(word.startsWith("1") ? word.substring(1) : word);
            if (!core.isEmpty()) {
                to.add(core);
            }
        }
    }

    /** The number in a text that is nothing but a number and such a word, in any order. */
    OptionalInt count(FoldedText text, Map<String, Integer> numbers) {
        String core = text.core();
        OptionalInt leading = leading(core);
        if (leading.isEmpty()) {
            leading = trailing(core);
        }
        return leading.isPresent() ? leading : spelled(core, numbers);
    }

    private OptionalInt leading(String core) {
        int end = 0;
        while (end < core.length() && Numbers.part(core.charAt(end))) {
            end++;
        }
        boolean known = end > 0 && words.contains(FoldedText.core(core.substring(end)));
        return known ? Numbers.digits(core.substring(0, end).strip()) : OptionalInt.empty();
    }

    /** "Comment 5" is the number of a comment, not of comments; with a mark between ("Comment: 5", "Comment (5)") it is a counter. */
    private OptionalInt trailing(String core) {
        int from = core.length();
        while (from > 0 && Numbers.part(core.charAt(from - 1))) {
            from--;
        }
        if (from == core.length()) {
            return OptionalInt.empty();
        }
        FoldedText word = FoldedText.of(core.substring(0, from));
        String between = word.folded.substring(word.end).strip();
        boolean plural = words.contains(word.core()) && !singular.contains(word.core());
        boolean counter = between.isEmpty() ? plural : between.indexOf('#') < 0 && words.contains(word.core());
        return counter ? Numbers.digits(core.substring(from).strip()) : OptionalInt.empty();
    }

    private OptionalInt spelled(String core, Map<String, Integer> numbers) {
        for (int blank = core.indexOf(' '); blank > 0; blank = core.indexOf(' ', blank + 1)) {
            Integer number = numbers.get(core.substring(0, blank));
            if (number != null && words.contains(core.substring(blank + 1))) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }
}
