package dev.billet.text;

import java.text.Normalizer;

/** A text beside its folded form, so that what is found in the one can be cut out of the other. */
final class FoldedText {
    private static final String EDGE = " \"':;,|-*•·→←»«–—“”„‟‹›「」『』《》〈〉‘’：\u00a0";

    /** How many characters one can become when it is folded. */
    private static final int MOST = 3;

    /** As it was written, put together where it was saved in pieces. */
    final String shown;
    /** As it compares: blanks collapsed, none at the ends. */
    final String folded;
    /** The first and the behind-the-last character of {@link #folded} that is more than decoration. */
    final int start;
    final int end;
    /** The first and the last letters between these places, for {@link Affixes}. */
    final long head;
    final long tail;
    private final int[] origin;
    private final String core;
    private final boolean latin;
    private Clues clues;

    private FoldedText(String shown, String folded, int[] origin) {
        this.shown = shown;
        this.folded = folded;
        this.origin = origin;
        int from = first(folded);
        int to = last(folded, from);
        this.start = from;
        this.end = to;
        core = folded.substring(from, to);
        latin = isLatin(folded, from, to);
        head = Affixes.head(folded, from, to);
        tail = Affixes.tail(folded, from, to);
    }

    private static int first(String folded) {
        int from = 0;
        while (from < folded.length() && !Folding.wordly(folded.charAt(from))) {
            from++;
        }
        return from;
    }

    private static int last(String folded, int from) {
        int to = folded.length();
        while (to > from && !Folding.wordly(folded.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    static FoldedText of(String text) {
        String shown = composed(text);
        int[] origin = new int[room(shown) + 1];
        return new FoldedText(shown, fold(shown, origin), origin);
    }

    /** The folded form of a text that nothing is to be cut out of: thousands of phrases are folded on a cold start. */
    static String fold(String text) {
        return fold(composed(text), null);
    }

    /** The same without decoration at its ends. */
    static String core(String text) {
        String folded = fold(text);
        int from = first(folded);
        return folded.substring(from, last(folded, from));
    }

    /** Arrays, not builders: until the JIT has seen a method, each call in it costs more than what it does. */
    private static String fold(String shown, int[] origin) {
        char[] from = shown.toCharArray();
        char[] to = new char[room(shown)];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < from.length; i++) {
            char c = from[i];
            if (Folding.blank(c)) {
                gap = length > 0;
            } else if (c < 128 || !Folding.invisible(c)) {
                if (gap) {
                    length = put(' ', i - 1, to, length, origin);
                    gap = false;
                }
                for (int dots = c == '…' ? MOST : 1; dots > 0; dots--) {
                    length = put(c == '…' ? '.' : Folding.fold(c), i, to, length, origin);
                }
            }
        }
        if (origin != null) {
            origin[length] = from.length;
        }
        return new String(to, 0, length);
    }

    /** How long the folded text can be: an ellipsis becomes three dots. */
    private static int room(String shown) {
        return shown.indexOf('…') < 0 ? shown.length() : shown.length() * MOST;
    }

    private static int put(char c, int at, char[] to, int length, int[] origin) {
        to[length] = c;
        if (origin != null) {
            origin[length] = at;
        }
        return length + 1;
    }

    /** Hangul and kana that were saved in pieces (as some file systems do) are put together; accents are dropped anyway. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u1100' && c <= '\u11ff' || c == '\u3099' || c == '\u309a') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** The folded text without decoration at its ends. */
    String core() {
        return core;
    }

    /** Whether it has no letter but Latin ones. */
    boolean latin() {
        return latin;
    }

    /** Of which roles it can be a phrase, these roles (as bits) among those that are known. */
    Clues clues(long roles) {
        Clues known = Clues.with(roles, this, clues);
        clues = known;
        return known;
    }

    private static boolean isLatin(String folded, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = folded.charAt(i);
            if (c >= '\u0250' && !(c >= '\u1e00' && c <= '\u1eff') && Folding.wordly(c)) {
                return false;
            }
        }
        return true;
    }

    /** Where a character of the folded text stands in the shown one. */
    int originOf(int at) {
        return origin[at];
    }

    /** What was written between two places of the folded text, without quotes and other decoration at its ends. */
    String cut(int from, int to) {
        int first = origin[from];
        int last = Math.min(origin[to], shown.length());
        while (first < last && decoration(shown.charAt(first))) {
            first++;
        }
        while (last > first && decoration(shown.charAt(last - 1))) {
            last--;
        }
        return shown.substring(first, last);
    }

    private static boolean decoration(char c) {
        return EDGE.indexOf(c) >= 0 || Folding.blank(c) || Folding.invisible(c);
    }
}
