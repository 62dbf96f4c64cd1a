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
    private final Map<Character, List<Phrase>> byFirst = new HashMap<>();
    private final Map<Character, List<Phrase>> byLast = new HashMap<>();
    private final List<Phrase> open = new ArrayList<>();
    private int longest;

    PhraseBook(List<Phrase> phrases) {
        List<Phrase> gapped = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (phrase.exact()) {
                exact.putIfAbsent(phrase.fixed[0], phrase);
                longest = Math.max(longest, phrase.fixed[0].length());
            } else {
                gapped.add(phrase);
            }
        }
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
            file(byFirst, head.charAt(0), phrase);
        } else if (!tail.isEmpty()) {
            file(byLast, tail.charAt(tail.length() - 1), phrase);
        } else {
            open.add(phrase);
        }
    }

    private static void file(Map<Character, List<Phrase>> shelf, char key, Phrase phrase) {
        List<Phrase> phrases = shelf.get(key);
        if (phrases == null) {
            phrases = new ArrayList<>(4);
            shelf.put(key, phrases);
        }
        phrases.add(phrase);
    }

    /** The match with the whole text, or null. */
    Words.Match find(FoldedText text) {
        Phrase whole = exact.get(text.core());
        if (whole != null) {
            return whole.match(text);
        }
        Words.Match match = first(byFirst.get(text.folded.charAt(text.start)), text);
        if (match == null) {
            match = first(byLast.get(text.folded.charAt(text.end - 1)), text);
        }
        return match == null ? first(open, text) : match;
    }

    private static Words.Match first(List<Phrase> phrases, FoldedText text) {
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                Words.Match match = phrase.match(text);
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    /** How far the longest phrase without gaps reaches in the folded text, or 0. */
    int prefix(FoldedText text) {
        String folded = text.folded;
        for (int end = Math.min(text.end, text.start + longest); end > text.start; end--) {
            if (boundary(folded, end) && exact.containsKey(folded.substring(text.start, end))) {
                return end;
            }
        }
        return 0;
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
