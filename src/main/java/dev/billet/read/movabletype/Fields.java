package dev.billet.read.movabletype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of a key and a value, and the text behind them. */
final class Fields {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final String text;

    private Fields(List<String> lines, Set<String> keys) {
        int at = 0;
        for (; at < lines.size(); at++) {
            int colon = lines.get(at).indexOf(':');
            String key = colon < 0 ? "" : lines.get(at).substring(0, colon).strip();
            if (!keys.isEmpty() && !keys.contains(key)) {
                break;
            }
            if (colon > 0) {
                String value = lines.get(at).substring(colon + 1).strip();
                values.computeIfAbsent(key, first -> new ArrayList<>()).addAll(value.isEmpty() ? List.of() : List.of(value));
            }
        }
        text = String.join("\n", lines.subList(at, lines.size())).strip();
    }

    /** Of lines that are all of this kind. */
    static Fields of(List<String> lines) {
        return new Fields(lines, Set.of());
    }

    /** Of lines of which the first ones begin with these keys. */
    static Fields of(List<String> lines, Set<String> keys) {
        return new Fields(lines, keys);
    }

    /** The first value of a key, or null. */
    String first(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? null : all.get(0);
    }

    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Null when there is none. */
    String text() {
        return text.isEmpty() ? null : text;
    }
}
