package dev.billet.audit;

import java.util.regex.Pattern;

/**
 * Where two texts part.
 *
 * @param a the place in the first text
 * @param b the place in the second text
 */
public record FirstDifference(int a, int b) {

    /** Of the characters. */
    public static FirstDifference ofCharacters(String a, String b) {
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (same > 0 && Character.isHighSurrogate(a.charAt(same - 1))) {
            same--;
        }
        return new FirstDifference(same, same);
    }

    /** Of the words, passing over what is mere typography; of the characters when the words are the same. */
    public static FirstDifference ofWords(String a, String b) {
        Word one = new Word(a);
        Word two = new Word(b);
        while (one.hasWord() && two.hasWord() && one.plain.equals(two.plain)) {
            one.next();
            two.next();
        }
        return one.hasWord() || two.hasWord() ? new FirstDifference(one.start, two.start) : ofCharacters(a, b);
    }

    /** Steps over the words of a text that are more than marks. */
    private static final class Word {
        private static final Pattern BORDER = Pattern.compile("[.,;:!?)]+$");
        private final String text;
        private int start;
        private int end;
        private String plain;

        Word(String text) {
            this.text = text;
            next();
        }

        boolean hasWord() {
            return start < text.length();
        }

        void next() {
            do {
                start = end;
                while (start < text.length() && isBlank(text.charAt(start))) {
                    start++;
                }
                end = start;
                while (end < text.length() && !isBlank(text.charAt(end))) {
                    end++;
                }
                plain = BORDER.matcher(PlainWords.of(text.substring(start, end))).replaceFirst("");
            } while (plain.isEmpty() && start < text.length());
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || Character.isSpaceChar(c);
        }
    }
}
