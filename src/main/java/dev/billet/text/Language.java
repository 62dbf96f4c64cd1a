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
    private static final String NUMBER = "\nnumber.";

    final String tag;
    private final String text;
    private Map<String, Integer> numbers;

    Language(String tag) {
        this.tag = tag;
        this.text = read(tag.concat(".txt"));
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
        return List.of(read(file).split("\n"));
    }

    private static String read(String file) {
        try (InputStream in = Language.class.getResourceAsStream(FOLDER.concat(file))) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + file);
            }
            return "\n".concat(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line "key = value" of the file. */
    List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                entries.add(line);
            }
        }
        return entries;
    }

    /** Finds a role's lines without looking at the others: most roles are never asked for in most languages. */
    List<Phrase> phrases(Role role) {
        List<Phrase> all = new ArrayList<>();
        String mark = "\n".concat(role.name().toLowerCase(Locale.ROOT)).concat(" = ");
        Map<String, Integer> counted = counts(role) ? numbers() : null;
        for (int at = text.indexOf(mark); at >= 0;) {
            int end = text.indexOf('\n', at + 1);
            end = end < 0 ? text.length() : end;
            all.add(new Phrase(tag, text.substring(at + mark.length(), end).strip(), counted));
            at = text.startsWith(mark, end) ? end : text.indexOf(mark, end);
        }
        return all;
    }

    synchronized Map<String, Integer> numbers() {
        if (numbers == null) {
            numbers = new HashMap<>();
            for (int at = text.indexOf(NUMBER); at >= 0; at = text.indexOf(NUMBER, at + 1)) {
                int mark = text.indexOf(" = ", at);
                int end = text.indexOf('\n', mark) < 0 ? text.length() : text.indexOf('\n', mark);
                Integer value = Integer.valueOf(text.substring(at + NUMBER.length(), mark));
                numbers.putIfAbsent(FoldedText.of(text.substring(mark + 3, end)).core(), value);
            }
        }
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
