package dev.billet.text;

import dev.billet.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        Map<String, List<String>> languages = CommonWords.LANGUAGES;
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            words += word.isEmpty() ? 0 : 1;
            for (String language : languages.getOrDefault(word, List.of())) {
                hits.merge(language, 1, Integer::sum);
            }
        }
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            // Equal counts must not be decided by the order of a hash map.
            boolean leads = hit.getValue() > most || hit.getValue() == most && best != null && hit.getKey().compareTo(best) < 0;
            second = leads ? most : Math.max(second, hit.getValue());
            most = leads ? hit.getValue() : most;
            best = leads ? hit.getKey() : best;
        }
        boolean clear = words >= FEWEST_WORDS && most >= LEAST_SHARE * words && most >= LEAD * second;
        return clear ? Optional.of(best) : Optional.empty();
    }

    /** Word to languages, read when a text is first asked about. */
    private static final class CommonWords {
        private static final Map<String, List<String>> LANGUAGES = load();

        private static Map<String, List<String>> load() {
            Map<String, List<String>> languages = new HashMap<>();
            for (String line : new String(DataFile.read("languages/common-words.txt"), StandardCharsets.UTF_8).split("\n")) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    String language = line.substring(0, equals).strip();
                    for (String word : line.substring(equals + 1).strip().split(" ")) {
                        languages.computeIfAbsent(word, w -> new ArrayList<>(2)).add(language);
                    }
                }
            }
            return languages;
        }
    }
}
