package dev.billet.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases of one role, in one language or in all, found by what is fixed in them instead of one by one. */
final class PhraseBook {
    private static final Comparator<Phrase> HEAVIER = new Comparator<>() {
        @Override
        public int compare(Phrase one, Phrase other) {
            return Integer.compare(other.weight, one.weight);
        }
    };

    private final Map<String, Phrase> exact = new HashMap<>();
    private final Affixes exactByStart = new Affixes();
    private final Affixes byStart = new Affixes();
    private final Affixes byEnd = new Affixes();
    private final OpenPhrases open = new OpenPhrases();
    private final int longest;

    PhraseBook(List<Phrase> phrases) {
        List<Phrase> gapped = new ArrayList<>();
        int most = 0;
        for (Phrase phrase : phrases) {
            if (!phrase.exact()) {
                gapped.add(phrase);
            } else if (exact.putIfAbsent(phrase.fixed[0], phrase) == null && !phrase.fixed[0].isEmpty()) {
                most = Math.max(most, phrase.fixed[0].length());
                exactByStart.add(Affixes.head(phrase.fixed[0], 0, phrase.fixed[0].length()), phrase);
            }
        }
        longest = most;
        // What says more is believed first; the sort is stable, so the order of languages holds among equals.
        gapped.sort(HEAVIER);
        for (Phrase phrase : gapped) {
            index(phrase);
        }
    }

    private void index(Phrase phrase) {
        String head = phrase.fixed[0];
        String tail = phrase.fixed[phrase.fixed.length - 1];
        if (!head.isEmpty()) {
            byStart.add(Affixes.head(head, 0, head.length()), phrase);
        } else if (!tail.isEmpty()) {
            byEnd.add(Affixes.tail(tail, 0, tail.length()), phrase);
        } else {
            open.add(phrase);
        }
    }

    /** The match with the whole text, or null. */
    Words.Match find(FoldedText text) {
        Phrase whole = text.end - text.start > longest ? null : exact.get(text.core());
        if (whole != null) {
            return whole.match(text);
        }
        Phrase best = null;
        for (int length = Math.min(Affixes.LONGEST, text.end - text.start); length > 0; length--) {
            best = heavier(best, heaviest(byStart.get(Affixes.part(text.head, length)), text, best));
            best = heavier(best, heaviest(byEnd.get(Affixes.part(text.tail, length)), text, best));
        }
        if (best == null) {
            best = open.find(text);
        }
        return best == null ? null : best.match(text);
    }

    private static Phrase heavier(Phrase best, Phrase found) {
        return found == null ? best : found;
    }

    /** The first phrase of a list, which is sorted by weight, that matches and outweighs another; null when none does. */
    private static Phrase heaviest(List<Phrase> phrases, FoldedText text, Phrase other) {
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if (other != null && phrase.weight <= other.weight) {
                    return null;
                }
                if (phrase.match(text) != null) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** How far the longest phrase without gaps reaches in the folded text, or 0. */
    int prefix(FoldedText text) {
        if (!begins(text)) {
            return 0;
        }
        String folded = text.folded;
        for (int end = Math.min(text.end, text.start + longest); end > text.start; end--) {
            if (boundary(folded, end) && exact.containsKey(folded.substring(text.start, end))) {
                return end;
            }
        }
        return 0;
    }

    /** Whether a phrase without gaps has the text's first letters. */
    private boolean begins(FoldedText text) {
        for (int length = Math.min(Affixes.LONGEST, text.end - text.start); length > 0; length--) {
            if (exactByStart.get(Affixes.part(text.head, length)) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean boundary(String folded, int at) {
        char last = folded.charAt(at - 1);
        if (!Folding.wordly(last)) {
            return false;
        }
        if (at == folded.length() || !Folding.wordly(folded.charAt(at))) {
            return true;
        }
        return Folding.unspaced(last) && !Folding.unspaced(folded.charAt(at));
    }
}
