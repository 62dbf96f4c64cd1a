package dev.billet.text;

import java.util.ArrayList;
import java.util.BitSet;
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
    /** Long enough to leave few phrases to try, short enough that most phrases have as much fixed. */
    private static final int KEY = 4;

    private final Map<String, List<Phrase>> byStart = new HashMap<>();
    private final Map<String, List<Phrase>> byEnd = new HashMap<>();
    private final List<Phrase> open = new ArrayList<>();
    /** Hashes of the beginnings of the phrases without gaps: nearly all lines begin with none of them. */
    private final BitSet starts = new BitSet();
    private int longest;

    PhraseBook(List<Phrase> phrases) {
        List<Phrase> gapped = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (phrase.exact()) {
                exact.putIfAbsent(phrase.fixed[0], phrase);
                longest = Math.max(longest, phrase.fixed[0].length());
                starts.set(start(phrase.fixed[0], 0, Math.min(KEY, phrase.fixed[0].length())));
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
            file(byStart, head.substring(0, Math.min(KEY, head.length())), phrase);
        } else if (!tail.isEmpty()) {
            file(byEnd, tail.substring(Math.max(0, tail.length() - KEY)), phrase);
        } else {
            open.add(phrase);
        }
    }

    private static void file(Map<String, List<Phrase>> shelf, String key, Phrase phrase) {
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
        Phrase best = null;
        Words.Match match = null;
        for (int length = Math.min(KEY, text.end - text.start); length > 0; length--) {
            for (int side = 0; side < 2; side++) {
                List<Phrase> phrases = side == 0 ? byStart.get(text.folded.substring(text.start, text.start + length))
                    : byEnd.get(text.folded.substring(text.end - length, text.end));
                Phrase found = heaviest(phrases, text, best);
                if (found != null) {
                    best = found;
                    match = found.match(text);
                }
            }
        }
        if (match == null) {
            best = heaviest(open, text, null);
            match = best == null ? null : best.match(text);
        }
        return match;
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
        String folded = text.folded;
        if (!mayBegin(folded, text.start, text.end)) {
            return 0;
        }
        for (int end = Math.min(text.end, text.start + longest); end > text.start; end--) {
            if (boundary(folded, end) && exact.containsKey(folded.substring(text.start, end))) {
                return end;
            }
        }
        return 0;
    }

    private boolean mayBegin(String folded, int from, int to) {
        for (int end = from + 1; end <= Math.min(to, from + KEY); end++) {
            if (starts.get(start(folded, from, end))) {
                return true;
            }
        }
        return false;
    }

    /** Shorter beginnings than {@link #KEY} are whole phrases; their length counts, or any text with the same first letter would do. */
    private static int start(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 14) & 0x3fff;
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
