package dev.billet.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Seeks many words in a text in one go (after Wu and Manber 1994): three characters tell how far the next place is at which a
 * word can be, so that most of the text is leapt over.
 */
public final class WordSearch {
    private static final int BLOCK = 3;
    private static final int BLOCKS = 1 << 12;

    private final List<String> words;
    /** So many characters of each word are looked at until it is found. */
    private final int reach;
    /** By block of characters, how far it may be moved; 0 where a word's first characters may end here. */
    private final byte[] leaps = new byte[BLOCKS];
    private final List<List<Integer>> ending = new ArrayList<>();

    /** @param words each of three characters or more */
    public WordSearch(List<String> words) {
        this.words = words;
        reach = words.stream().mapToInt(String::length).min().orElse(BLOCK);
        Arrays.fill(leaps, (byte) (reach - BLOCK + 1));
        ending.addAll(Collections.nCopies(BLOCKS, null));
        for (int word = 0; word < words.size(); word++) {
            for (int at = BLOCK; at <= reach; at++) {
                int block = block(words.get(word), at);
                leaps[block] = (byte) Math.min(leaps[block], reach - at);
                if (at == reach) {
                    List<Integer> others = ending.get(block) == null ? new ArrayList<>() : ending.get(block);
                    others.add(word);
                    ending.set(block, others);
                }
            }
        }
    }

    /** The block of characters before a place. */
    private static int block(String text, int end) {
        return (text.charAt(end - 3) << 8 ^ text.charAt(end - 2) << 4 ^ text.charAt(end - 1)) & BLOCKS - 1;
    }

    /** By number, which of the words stand between two places of the text. */
    public boolean[] find(String text, int from, int to) {
        boolean[] found = new boolean[words.size()];
        for (int at = next(text, from, to); at >= 0; at = next(text, at + 1, to)) {
            for (int word : ending.get(block(text, at + reach))) {
                found[word] |= stands(word, text, at, to);
            }
        }
        return found;
    }

    /** Whether one of the words stands in the text. */
    public boolean isIn(String text) {
        int to = text.length();
        for (int at = next(text, 0, to); at >= 0; at = next(text, at + 1, to)) {
            for (int word : ending.get(block(text, at + reach))) {
                if (stands(word, text, at, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The next place at which a word may begin; -1 when there is none. */
    private int next(String text, int from, int to) {
        int end = from + reach;
        while (end <= to) {
            int leap = leaps[block(text, end)];
            if (leap == 0) {
                return end - reach;
            }
            end += leap;
        }
        return -1;
    }

    private boolean stands(int word, String text, int at, int to) {
        return at + words.get(word).length() <= to && text.startsWith(words.get(word), at);
    }
}
