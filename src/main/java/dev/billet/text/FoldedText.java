package dev.billet.text;

import java.text.Normalizer;

/** A text beside its folded form, so that what is found in the one can be cut out of the other. */
final class FoldedText {
    private static final String EDGE = " \"':;,|-*•·→←»«–—“”„‟‹›「」『』《》〈〉‘’：\u00a0";

    /** The text that was asked about. */
    final String source;
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

    private FoldedText(String source, String shown, String folded, int[] origin) {
        this.source = source;
        this.shown = shown;
        this.folded = folded;
        this.origin = origin;
        int from = 0;
        int to = folded.length();
        while (from < to && !Folding.wordly(folded.charAt(from))) {
            from++;
        }
        while (to > from && !Folding.wordly(folded.charAt(to - 1))) {
            to--;
        }
        this.start = from;
        this.end = to;
        core = folded.substring(from, to);
        latin = isLatin(folded, from, to);
        head = Affixes.head(folded, from, to);
        tail = Affixes.tail(folded, from, to);
    }

    static FoldedText of(String text) {
        String shown = composed(text);
        StringBuilder out = new StringBuilder(shown.length() + 2);
        int[] origin = new int[shown.length() * 3 + 2];
        boolean gap = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (Folding.blank(c)) {
                gap = out.length() > 0;
            } else if (!Folding.invisible(c)) {
                if (gap) {
                    origin[out.length()] = i - 1;
                    out.append(' ');
                    gap = false;
                }
                append(c, i, out, origin);
            }
        }
        origin[out.length()] = shown.length();
        return new FoldedText(text, shown, out.toString(), origin);
    }

    private static void append(char c, int at, StringBuilder out, int[] origin) {
        for (int dots = c == '…' ? 3 : 1; dots > 0; dots--) {
            origin[out.length()] = at;
            out.append(c == '…' ? '.' : Folding.fold(c));
        }
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
