package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSearchTest {
    private static final List<String> WORDS = List.of("sms:", "twitter.com/share", "share=", "日本語の", "share");

    @ParameterizedTest
    @CsvSource({"sms:1, true", "xxsms:, true", "sms, false", "'', false", "http://twitter.com/share?u=1, true",
        "http://twitter.com/shar, false",
        "これは日本語の, true", "?shared, true", "?shar=, false"})
    void saysWhetherOneIsIn(String text, boolean in) {
        assertEquals(in, new WordSearch(WORDS).isIn(text));
    }

    @Test
    void findsAllBetweenTwoPlaces() {
        WordSearch search = new WordSearch(WORDS);
        String text = "sms:share=1";
        assertArrayEquals(new boolean[] {true, false, true, false, true}, search.find(text, 0, text.length()));
        assertArrayEquals(new boolean[] {false, false, false, false, true}, search.find(text, 1, text.length() - 2));
    }

    @Test
    void agreesWithContains() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String text = word(random, 40);
            List<String> words = List.of(word(random, 3), word(random, 4), word(random, 5));
            assertEquals(words.stream().anyMatch(text::contains), new WordSearch(words).isIn(text), () -> words + " in " + text);
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
