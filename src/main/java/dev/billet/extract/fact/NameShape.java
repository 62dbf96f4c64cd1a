package dev.billet.extract.fact;

import java.util.regex.Pattern;

/** What a person's name may look like, pen names and lower-case logins included. */
final class NameShape {
    private static final Pattern SENTENCE = Pattern.compile("[.!?…:;]\\s+\\p{L}.*\\s|[|»«<>{}=]|\\d{3,}\\s|https?:");
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_UNMARKED = 4;

    private NameShape() {
    }

    /** Whether a text in a place for names can be one. */
    static boolean isLikely(String text) {
        return text.length() <= 70 && text.split(" ").length <= MOST_WORDS && (!SENTENCE.matcher(text).find() || text.contains(". ") && text.length() < 30);
    }

    /** Whether a text that nothing marks looks like a name: some words, all of them capitalised but for particles. */
    static boolean isName(String text) {
        String[] words = text.split(" ");
        if (text.length() < 3 || text.length() > 40 || words.length > MOST_WORDS_UNMARKED || !Character.isUpperCase(text.codePointAt(0))) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            capitals += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals >= 2 && words.length - capitals <= 1 && text.chars().noneMatch(c -> Character.isDigit(c) || "&:!?%()[]/\"".indexOf(c) >= 0);
    }
}
