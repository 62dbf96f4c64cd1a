package dev.billet.text;

import java.util.Map;
import java.util.OptionalInt;

/** Numbers as counters print them: digits of any script, grouped by thousands, or words. */
final class Numbers {
    private static final String SEPARATORS = ",.' \u00a0\u202f\u2009’٬";
    private static final int MOST_DIGITS = 9;

    private Numbers() {
    }

    /** The number that the whole text is; brackets, quotes and blanks around it do not matter. */
    static OptionalInt parse(String text, Map<String, Integer> words) {
        FoldedText folded = FoldedText.of(text);
        if (folded.start == folded.end) {
            return OptionalInt.empty();
        }
        if (Character.isDigit(folded.folded.charAt(folded.start))) {
            return digits(folded.core());
        }
        Integer word = words.get(folded.core());
        return word == null ? OptionalInt.empty() : OptionalInt.of(word);
    }

    /** Digits, between which separators may stand before each group of three. */
    static OptionalInt digits(String text) {
        int value = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0 && digits < MOST_DIGITS) {
                value = value * 10 + digit;
                digits++;
            } else if (digit >= 0 || digits == 0 || !groupFollows(text, i)) {
                return OptionalInt.empty();
            }
        }
        return digits == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static boolean groupFollows(String text, int at) {
        if (SEPARATORS.indexOf(text.charAt(at)) < 0 || at + 4 > text.length()) {
            return false;
        }
        for (int i = at + 1; i < at + 4; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return at + 4 == text.length() || !Character.isDigit(text.charAt(at + 4));
    }

    /** Whether the character may stand within a number of digits. */
    static boolean part(char c) {
        return Character.isDigit(c) || SEPARATORS.indexOf(c) >= 0;
    }
}
