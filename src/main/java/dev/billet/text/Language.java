package dev.billet.text;

import dev.billet.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases of one language as its file has them; they are taken apart only for the roles that are asked for.
 *
 * <p>The file stays bytes: one pass finds where each role's lines stand, and only these become text. A text that no language
 * knows sends the look-up through all files, so this is where a cold start would spend its time.
 */
final class Language {
    private static final String FOLDER = "languages/";
    private static final String NUMBER = "number";

    final String tag;
    private final byte[] file;
    /** Key (a role, or "number") to the places of its lines, each from the first byte to behind the last. */
    private final Map<String, List<int[]>> lines = new HashMap<>();
    private final Map<Role, List<Phrase>> phrases = new ConcurrentHashMap<>();
    private Map<String, Integer> numbers;

    Language(String tag) {
        this.tag = tag;
        this.file = DataFile.read(FOLDER.concat(tag).concat(".txt"));
        sort();
    }

    /** The languages there are, in the order in which they are looked up. */
    static List<String> index() {
        List<String> tags = new ArrayList<>();
        for (String line : new String(DataFile.read(FOLDER.concat("INDEX")), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                tags.add(line);
            }
        }
        return List.copyOf(tags);
    }

    /** Lines of one key mostly follow each other: only the first of them is looked up. */
    private void sort() {
        int key = 0;
        int length = 0;
        List<int[]> places = null;
        for (int at = 0; at < file.length; at = lineEnd(at) + 1) {
            if (file[at] >= 'a' && file[at] <= 'z') {
                int keyEnd = keyEnd(at);
                if (places == null || keyEnd - at != length || !Arrays.equals(file, at, keyEnd, file, key, key + length)) {
                    key = at;
                    length = keyEnd - at;
                    places = places(new String(file, at, length, StandardCharsets.US_ASCII));
                }
                places.add(new int[] {at, lineEnd(at)});
            }
        }
    }

    private List<int[]> places(String key) {
        List<int[]> places = lines.get(key);
        if (places == null) {
            places = new ArrayList<>();
            lines.put(key, places);
        }
        return places;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < file.length && file[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The key ends at a blank, or at the dot of "number.3". */
    private int keyEnd(int from) {
        int at = from;
        while (at < file.length && file[at] != ' ' && file[at] != '.' && file[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Every line "key = value" of the file. */
    List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                entries.add(line);
            }
        }
        return entries;
    }

    /** The role's phrases in the order of the file. */
    List<Phrase> phrases(Role role) {
        List<Phrase> known = phrases.get(role);
        if (known == null) {
            String key = role.name().toLowerCase(Locale.ROOT);
            Map<String, Integer> counted = counts(role) ? numbers() : null;
            known = new ArrayList<>();
            for (int[] place : lines.getOrDefault(key, List.of())) {
                known.add(new Phrase(tag, value(place[0] + key.length(), place[1]), counted));
            }
            phrases.put(role, known);
        }
        return known;
    }

    /** What stands behind the " = " that stands at {@code from}. */
    private String value(int from, int end) {
        int start = from + " = ".length();
        return start >= end ? "" : new String(file, start, end - start, StandardCharsets.UTF_8).strip();
    }

    synchronized Map<String, Integer> numbers() {
        if (numbers == null) {
            numbers = new HashMap<>();
            for (int[] place : lines.getOrDefault(NUMBER, List.of())) {
                int digits = place[0] + NUMBER.length() + 1;
                int blank = digits;
                while (file[blank] != ' ') {
                    blank++;
                }
                Integer value = Integer.valueOf(new String(file, digits, blank - digits, StandardCharsets.US_ASCII));
                numbers.putIfAbsent(FoldedText.core(value(blank, place[1])), value);
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
