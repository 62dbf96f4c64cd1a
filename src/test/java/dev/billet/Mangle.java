package dev.billet;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renames class words or ids of a page to words without sense, each the same way throughout the page: a theme nobody knows. */
final class Mangle {
    private static final Pattern CLASS = Pattern.compile("(?i)(\\sclass\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s>\"']+)");
    private static final Pattern ID = Pattern.compile("(?i)(\\sid\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s>\"']+)");

    private Mangle() {
    }

    static String classes(String page, long seed) {
        return rename(page, CLASS, seed);
    }

    static String ids(String page, long seed) {
        return rename(page, ID, seed);
    }

    private static String rename(String page, Pattern attribute, long seed) {
        Random random = new Random(seed);
        Map<String, String> words = new HashMap<>();
        Matcher matcher = attribute.matcher(page);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = matcher.group(2);
            char quote = value.charAt(0) == '\'' ? '\'' : '"';
            String bare = value.charAt(0) == quote ? value.substring(1, value.length() - 1) : value;
            StringBuilder renamed = new StringBuilder();
            for (String word : bare.strip().split("\\s+")) {
                renamed.append(renamed.length() == 0 ? "" : " ").append(words.computeIfAbsent(word, w -> word(random)));
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(matcher.group(1) + quote + renamed + quote));
        }
        return matcher.appendTail(out).toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(random.nextInt(20)));
        }
        return word.toString();
    }
}
