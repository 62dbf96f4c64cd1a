package dev.billet.text;

import java.util.Arrays;

/**
 * A text as numbers, words and marks with their places: dates are patterns of these, which is quicker and stricter than
 * expressions over characters.
 *
 * <p>Scripts without blanks between words (Chinese, Japanese, Korean, Thai) give one word per letter.
 */
final class Tokens {
    private static final byte NUMBER = 1;
    private static final byte WORD = 2;
    private static final byte MARK = 3;

    private final String text;
    private final String language;
    private int size;
    private byte[] kinds;
    private int[] starts;
    private int[] ends;
    private int[] values;
    private final String[] words;

    private Tokens(String text, int limit, String language) {
        this.text = text;
        this.language = language;
        // A token has some four characters, the blank behind it among them.
        int room = Math.max(2, Math.min(32, limit / 3));
        this.kinds = new byte[room];
        this.starts = new int[room];
        this.ends = new int[room];
        this.values = new int[room];
        scan(limit);
        this.words = new String[size];
    }

    /** The tokens of the first {@code limit} characters. */
    static Tokens of(String text, int limit) {
        return of(text, limit, "");
    }

    /** The same of a text in this language; "" where nobody knows which. */
    static Tokens of(String text, int limit, String language) {
        return new Tokens(text, Math.min(limit, text.length()), language);
    }

    /** The language of the text, without region; "" for unknown. */
    String language() {
        return language;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    boolean isNumber(int i) {
        return i >= 0 && i < size && kinds[i] == NUMBER;
    }

    boolean isWord(int i) {
        return i >= 0 && i < size && kinds[i] == WORD;
    }

    boolean isMark(int i) {
        return i >= 0 && i < size && kinds[i] == MARK;
    }

    /** Whether the token is this mark. */
    boolean is(int i, char mark) {
        return isMark(i) && values[i] == mark;
    }

    /** The mark, or 0 for anything else. */
    char mark(int i) {
        return isMark(i) ? (char) values[i] : 0;
    }

    /** Whether nothing stands between this token and the one before it. */
    boolean glued(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }

    /** Value of a number of up to nine digits, else -1. */
    int number(int i) {
        return isNumber(i) ? values[i] : -1;
    }

    /** How many digits the number has; 0 when the token is none. */
    int digits(int i) {
        return isNumber(i) ? ends[i] - starts[i] : 0;
    }

    /** The word in the form to compare by; empty when the token is none. */
    String word(int i) {
        if (!isWord(i)) {
            return "";
        }
        if (words[i] == null) {
            words[i] = fold(starts[i], ends[i]);
        }
        return words[i];
    }

    /** Whether the token begins with a capital, as names of months do in English and German. */
    boolean capital(int i) {
        return isWord(i) && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** The character as written; {@code at} counts characters of the text. */
    char charAt(int at) {
        return text.charAt(at);
    }

    private String fold(int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = Fold.of(text.charAt(i));
            if (c != 0 && !apostrophe(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void scan(int limit) {
        int i = 0;
        while (i < limit) {
            char c = text.charAt(i);
            if (blank(c)) {
                i++;
            } else if (digit(c) >= 0) {
                i = number(i, limit);
            } else if (Character.isLetter(c)) {
                i = word(i, limit);
            } else {
                add(MARK, i, i + 1, plain(c));
                i++;
            }
        }
    }

    private int number(int first, int limit) {
        int from = first;
        int i = from;
        long value = 0;
        while (i < limit && digit(text.charAt(i)) >= 0) {
            value = Math.min(value * 10 + digit(text.charAt(i)), Integer.MAX_VALUE);
            i++;
        }
        if (yearBeforeHour(from, i)) {
            add(NUMBER, from, from + 4, Integer.parseInt(text, from, from + 4, 10));
            from += 4;
            value = Integer.parseInt(text, from, i, 10);
        }
        add(NUMBER, from, i, i - from > 9 ? -1 : (int) value);
        return i;
    }

    /** "September 17, 20193:13 pm": what inline elements without a blank between them leave. */
    private boolean yearBeforeHour(int from, int to) {
        return (to - from == 5 || to - from == 6) && to < text.length() && text.charAt(to) == ':'
                && Years.plausible(Integer.parseInt(text, from, from + 4, 10));
    }

    private int word(int from, int limit) {
        int i = from + 1;
        boolean single = oneLetterWords(text.charAt(from));
        while (i < limit && continues(text.charAt(i), i, limit, single)) {
            i++;
        }
        add(WORD, from, i, 0);
        return i;
    }

    private boolean continues(char c, int at, int limit, boolean single) {
        if (c < 0x80 && c != '\'') {
            return !single && Character.isLetter(c);
        }
        if (apostrophe(c)) {
            return !single && at + 1 < limit && Character.isLetter(text.charAt(at + 1));
        }
        if (Character.isLetter(c)) {
            return !single && !oneLetterWords(c);
        }
        return Fold.of(c) == 0 || combines(c);
    }

    private static boolean combines(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean oneLetterWords(char c) {
        return c >= 0x0E00 && c < 0x0E80 || c >= 0x3040 && c < 0x3100 || c >= 0x3400 && c < 0xA000
                || c >= 0xAC00 && c < 0xD7A4 || c >= 0xF900 && c < 0xFB00;
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c > 0x7f && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }

    private static int digit(char c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        return c < 0x660 ? -1 : Character.digit(c, 10);
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018' || c == '\u00b4';
    }

    /** One mark for its many shapes. */
    private static char plain(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2212', '\uff0d' -> '-';
            case '\u2013', '\u2014', '\u2015' -> '\u2013';
            case '\u2018', '\u2019', '\u00b4', '`', '\u02bc' -> '\'';
            case '\uff1a' -> ':';
            case '\uff0f', '\u2044' -> '/';
            case '\uff0e', '\u3002' -> '.';
            case '\uff0c', '\u3001', '\u060c' -> ',';
            case '\uff08' -> '(';
            case '\uff09' -> ')';
            case '\uff20' -> '@';
            case '\uff5c', '\u00a6' -> '|';
            case '\u00b7', '\u2022', '\u30fb', '\u2219', '\u25cf' -> '\u00b7';
            default -> c;
        };
    }

    private void add(byte kind, int start, int end, int value) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        values[size++] = value;
    }
}
