package dev.billet.text;

import dev.billet.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells the language of a text by its commonest words and its script. Saved pages often lost the head with the language tag,
 * and themes carry the tag of their maker; a library for this weighs 100 MB, and running text of a page needs none.
 */
public final class LanguageGuess {
    private static final int MOST_CHARACTERS = 6000;
    private static final int FEWEST_WORDS = 15;
    private static final double LEAST_SHARE = 0.12;
    private static final double LEAD = 1.15;

    private LanguageGuess() {
    }

    /** The BCP 47 tag of the text's language; empty when the text is short or no language clearly leads. */
    public static Optional<String> of(String text) {
        String start = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
        Optional<String> script = byScript(start);
        return script.isPresent() ? script : byWords(start);
    }

    /** Scripts that one language writes. */
    private static Optional<String> byScript(String text) {
        int kana = 0;
        int han = 0;
        int hangul = 0;
        int thai = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x2e7f || c >= 0x0e00 && c < 0x0e80) {
                kana += c >= 0x3040 && c <= 0x30ff ? 1 : 0;
                han += c >= 0x4e00 && c <= 0x9fff ? 1 : 0;
                hangul += c >= 0xac00 && c <= 0xd7a3 ? 1 : 0;
                thai += c < 0x0e80 ? 1 : 0;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        int most = Math.max(Math.max(kana + han, hangul), thai);
        if (most < FEWEST_WORDS || most * 2 < letters) {
            return Optional.empty();
        }
        return Optional.of(hangul == most ? "ko" : thai == most ? "th" : kana * 20 > han ? "ja" : "zh");
    }

    private static Optional<String> byWords(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int[] hits = new int[CommonWords.NAMES.size()];
        double[] weights = new double[hits.length];
        int words = 0;
        int from = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !isOfWord(lower.charAt(i))) {
                if (i > from) {
                    words++;
                    int[] languages = CommonWords.LANGUAGES.getOrDefault(lower.substring(from, i), CommonWords.NONE);
                    for (int language : languages) {
                        hits[language]++;
                        // What many languages have in common ("la", "a") tells little.
                        weights[language] += 1.0 / languages.length;
                    }
                }
                from = i + 1;
            }
        }
        return leading(hits, weights, words);
    }

    /** Letters and the marks on them; letters beyond 16 bits are in no word that is known. */
    private static boolean isOfWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    }

    /** The language that the words speak for most, of equals the first by its name. */
    private static Optional<String> leading(int[] hits, double[] weights, int words) {
        int best = 0;
        double second = 0;
        for (int i = 1; i < hits.length; i++) {
            second = Math.max(second, Math.min(weights[i], weights[best]));
            best = weights[i] > weights[best] ? i : best;
        }
        boolean clear = words >= FEWEST_WORDS && hits[best] >= LEAST_SHARE * words && weights[best] >= LEAD * second;
        return clear ? Optional.of(CommonWords.NAMES.get(best)) : Optional.empty();
    }

    /** Word to the numbers of its languages, read when a text is first asked about. */
    private static final class CommonWords {
        private static final int[] NONE = {};
        private static final List<String> NAMES = new ArrayList<>();
        private static final Map<String, int[]> LANGUAGES = load();

        private static Map<String, int[]> load() {
            Map<String, String> lists = new TreeMap<>();
            for (String line : new String(DataFile.read("languages/common-words.txt"), StandardCharsets.UTF_8).split("\n")) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    lists.merge(line.substring(0, equals).strip(), line.substring(equals + 1).strip(), (a, b) -> a + " " + b);
                }
            }
            Map<String, int[]> languages = new HashMap<>();
            for (Map.Entry<String, String> list : lists.entrySet()) {
                int[] language = {NAMES.size()};
                NAMES.add(list.getKey());
                for (String word : list.getValue().split(" ")) {
                    languages.merge(word, language, CommonWords::joined);
                }
            }
            return languages;
        }

        private static int[] joined(int[] a, int[] b) {
            int[] joined = Arrays.copyOf(a, a.length + 1);
            joined[a.length] = b[0];
            return joined;
        }
    }
}
