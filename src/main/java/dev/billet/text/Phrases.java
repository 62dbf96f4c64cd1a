package dev.billet.text;

import dev.billet.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and runs of words with what they mean; dots, hyphens and blanks inside a phrase do not matter ("p. m.", "p.m.", "pm").
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
    private final Map<String, T> meanings = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /** A phrase that was met, and the token behind it. */
    record Hit<T>(T meaning, int next) {
    }

    /** Gives the phrase this meaning; the one that it had until now comes back, or null. */
    T put(String phrase, T meaning) {
        if (plain(phrase)) {
            longest.putIfAbsent(phrase, 1);
            return meanings.put(phrase, meaning);
        }
        Tokens tokens = Tokens.of(phrase, phrase.length());
        String first = firstWord(tokens);
        Integer known = longest.get(first);
        if (known == null || known < tokens.size()) {
            longest.put(first, tokens.size());
        }
        return meanings.put(key(tokens), meaning);
    }

    /** Whether the phrase is one word in the form to compare by; most are, and loading is part of every start. */
    private static boolean plain(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The longest phrase that begins at this token, or null. */
    Hit<T> at(Tokens tokens, int i) {
        Integer most = tokens.isWord(i) ? longest.get(tokens.word(i)) : null;
        if (most == null) {
            return null;
        }
        Hit<T> best = null;
        String key = tokens.word(i);
        int next = i + 1;
        boolean dots = false;
        for (int words = 1; ; words++) {
            T meaning = meanings.get(key);
            if (meaning != null) {
                best = new Hit<>(meaning, dots && tokens.is(next, '.') && tokens.glued(next) ? next + 1 : next);
            }
            int following = tokens.isMark(next) && joins(tokens, next) ? next + 1 : next;
            if (words >= most || !tokens.isWord(following)) {
                return best;
            }
            dots |= following > next && tokens.is(next, '.');
            // Not "+": its first use costs a cold start tens of milliseconds.
            key = key.concat(tokens.word(following));
            next = following + 1;
        }
    }

    /** The words with which phrases begin, to find out cheaply that a text holds none. */
    Set<String> firstWords() {
        return longest.keySet();
    }

    private static boolean joins(Tokens tokens, int i) {
        char mark = tokens.mark(i);
        return tokens.glued(i) && (mark == '.' || mark == '-' || mark == '\'');
    }

    private static String key(Tokens tokens) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            key.append(tokens.word(i));
        }
        return key.toString();
    }

    private static String firstWord(Tokens tokens) {
        int i = 0;
        while (!tokens.isWord(i)) {
            i++;
        }
        return tokens.word(i);
    }

    /** Lines of a data file of this room, without comments. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>(64);
        for (String line : new String(DataFile.read("dates/".concat(name)), StandardCharsets.UTF_8).split("\n")) {
            if (!line.startsWith("#")) {
                lines.add(line);
            }
        }
        return lines;
    }
}
