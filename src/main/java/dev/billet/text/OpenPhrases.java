package dev.billet.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases with gaps at both ends ("%1$s responses to %2$s"), of which there are a thousand: found by what stands between the first
 * two gaps, wherever that is in a text.
 */
final class OpenPhrases {
    private final Affixes byMiddle = new Affixes();
    private final List<Phrase> bare = new ArrayList<>();
    private final Map<Phrase, Integer> ranks = new IdentityHashMap<>();
    /** Whether any middle gave a key of so many letters. */
    private final boolean[] lengths = new boolean[Affixes.LONGEST + 1];

    /** In the order in which they are believed. */
    void add(Phrase phrase) {
        String middle = phrase.fixed[1];
        ranks.put(phrase, ranks.size());
        if (middle.isEmpty()) {
            bare.add(phrase);
        } else {
            lengths[Math.min(Affixes.LONGEST, middle.length())] = true;
            byMiddle.add(Affixes.head(middle, 0, middle.length()), phrase);
        }
    }

    /** The first phrase that matches, or null. */
    Phrase find(FoldedText text) {
        if (ranks.isEmpty()) {
            return null;
        }
        Phrase best = first(bare, text, null);
        int end = text.folded.length();
        for (int at = 1; at < end; at++) {
            long key = Affixes.head(text.folded, at, end);
            for (int length = Math.min(Affixes.LONGEST, end - at); length > 0; length--) {
                if (lengths[length]) {
                    best = first(byMiddle.get(Affixes.part(key, length)), text, best);
                }
            }
        }
        return best;
    }

    /** The first phrase of a list that matches and is believed before another, else that other. */
    private Phrase first(List<Phrase> phrases, FoldedText text, Phrase other) {
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if (other != null && ranks.get(phrase) >= ranks.get(other)) {
                    return other;
                }
                if (phrase.match(text) != null) {
                    return phrase;
                }
            }
        }
        return other;
    }
}
