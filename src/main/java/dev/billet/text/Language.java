package dev.billet.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The phrases of one language as its file has them; they are taken apart only for the roles that are asked for. */
final class Language {
    private static final String FOLDER = "/dev/billet/languages/";
    private static final String NUMBER = "number.";

    final String tag;
    private final Map<String, List<String>> phrases = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Language(String tag) {
        this.tag = tag;
        for (String line : lines(tag + ".txt")) {
            int mark = line.indexOf(" = ");
            if (line.isEmpty() || line.charAt(0) == '#' || mark < 0) {
                continue;
            }
            String key = line.substring(0, mark);
            String phrase = line.substring(mark + 3);
            if (key.startsWith(NUMBER)) {
                numbers.putIfAbsent(FoldedText.of(phrase).core(), Integer.valueOf(key.substring(NUMBER.length())));
            } else {
                phrases.computeIfAbsent(key, k -> new ArrayList<>()).add(phrase);
            }
        }
    }

    /** The languages there are, in the order in which they are looked up. */
    static List<String> index() {
        List<String> tags = new ArrayList<>();
        for (String line : lines("INDEX")) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                tags.add(line);
            }
        }
        return List.copyOf(tags);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Language.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(256);
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                lines.add(text.substring(from, end).strip());
                from = end + 1;
            }
            lines.add(text.substring(from).strip());
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles that the file names, as it spells them. */
    Map<String, List<String>> written() {
        return phrases;
    }

    List<Phrase> phrases(Role role) {
        List<Phrase> all = new ArrayList<>();
        for (String phrase : phrases.getOrDefault(role.name().toLowerCase(Locale.ROOT), List.of())) {
            all.add(new Phrase(tag, phrase, counts(role) ? numbers : null));
        }
        return all;
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    /** Whether the first gap of the role's phrases is a number. */
    private static boolean counts(Role role) {
        return switch (role) {
            case COMMENTS_HEADING_ONE, COMMENTS_HEADING_MANY, COMMENT_COUNT_NONE, COMMENT_COUNT_ONE, COMMENT_COUNT_MANY -> true;
            default -> false;
        };
    }
}
