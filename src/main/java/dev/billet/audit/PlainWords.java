package dev.billet.audit;

import dev.billet.text.Space;
import java.util.Locale;
import java.util.Map;

/**
 * Words without their typography: when engines show a text, they turn straight quotes into curly ones, hyphens into dashes and smileys
 * into pictures, and set blanks around them as the language wants it.
 */
public final class PlainWords {
    private static final String QUOTES = "'\"`‘’‚‛“”„‟«»‹›′″´";
    private static final String DASHES = "-‐‑‒–—―−";
    private static final String MARKS = ".,;:!?)";
    /** What WordPress makes of smileys that stand between blanks; those with a nose have lost it here. */
    private static final Map<String, String> SMILEYS = Map.ofEntries(Map.entry(":)", "🙂"), Map.entry(":smile:", "🙂"), Map.entry(";)", "😉"),
        Map.entry(":wink:", "😉"), Map.entry(":(", "🙁"), Map.entry(":sad:", "🙁"), Map.entry(":D", "😀"), Map.entry(":grin:", "😀"),
        Map.entry(":P", "😛"), Map.entry(":razz:", "😛"), Map.entry(":o", "😮"), Map.entry(":O", "😮"), Map.entry("8)", "😎"),
        Map.entry(":cool:", "😎"), Map.entry(":x", "😡"), Map.entry(":mad:", "😡"), Map.entry(":|", "😐"), Map.entry(":neutral:", "😐"),
        Map.entry(":?", "😕"), Map.entry(":???:", "😕"), Map.entry("8O", "😯"), Map.entry(":shock:", "😯"), Map.entry(":lol:", "😆"),
        Map.entry(":oops:", "😳"), Map.entry(":cry:", "😥"), Map.entry(":roll:", "🙄"), Map.entry(":evil:", "👿"),
        Map.entry(":twisted:", "😈"), Map.entry(":!:", "❗"), Map.entry(":?:", "❓"), Map.entry(":idea:", "💡"), Map.entry(":arrow:", "➡"));

    private PlainWords() {
    }

    /** The words with single blanks between them; null becomes an empty text. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        for (String word : Space.collapse(text).split(" ")) {
            int before = out.length();
            out.append(before == 0 ? "" : " ");
            int begin = out.length();
            word(out, word);
            if (out.length() == begin) {
                out.setLength(before);
            } else if (before > 0 && isMarks(out, begin)) {
                // French sets a blank before these, and others leave one where a quotation mark stood.
                out.deleteCharAt(before);
            }
        }
        return out.toString();
    }

    private static boolean isMarks(StringBuilder out, int from) {
        for (int i = from; i < out.length(); i++) {
            if (MARKS.indexOf(out.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The same without case, to find one text by another. */
    public static String key(String text) {
        return of(text).toLowerCase(Locale.ROOT);
    }

    private static void word(StringBuilder out, String word) {
        String smiley = word.length() > 6 && word.charAt(0) != ':' || word.length() < 2 ? null
            : SMILEYS.get(word.indexOf('-') == 1 ? word.charAt(0) + word.substring(2) : word);
        if (smiley != null) {
            out.append(smiley);
            return;
        }
        for (int i = 0; i < word.length(); i++) {
            mark(out, word.charAt(i));
        }
    }

    private static void mark(StringBuilder out, char c) {
        if (c < 128 && c > '`' || QUOTES.indexOf(c) < 0 && DASHES.indexOf(c) < 0 && c < 128) {
            out.append(c);
        } else if (DASHES.indexOf(c) >= 0) {
            if (out.length() == 0 || out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        } else if (QUOTES.indexOf(c) < 0) {
            out.append(c == '…' ? "..." : c == '×' ? "x" : c == '™' ? "(tm)" : c == '\ufe0f' ? "" : Character.toString(c));
        }
    }
}
