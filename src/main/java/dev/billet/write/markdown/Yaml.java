package dev.billet.write.markdown;

import java.util.List;
import java.util.Map;

/** Writes front matter in the part of YAML that all readers take alike: texts in double quotes, with the escapes that JSON has too. */
final class Yaml {
    private final StringBuilder out = new StringBuilder();

    /** A text; null is left out. */
    Yaml text(String key, String value) {
        return value == null ? this : plain(key, quoted(value));
    }

    /** A number, a date or a truth; null is left out. */
    Yaml plain(String key, Object value) {
        if (value != null) {
            out.append(key).append(": ").append(value).append('\n');
        }
        return this;
    }

    /** Says only what is unusual. */
    Yaml flag(String key, boolean value) {
        return value ? plain(key, true) : this;
    }

    /** A list of texts, unless it is empty. */
    Yaml texts(String key, List<String> values) {
        if (!values.isEmpty()) {
            out.append(key).append(":\n");
            values.forEach(value -> out.append("  - ").append(quoted(value)).append('\n'));
        }
        return this;
    }

    /** A list of things with names and texts, unless it is empty; null texts are left out. */
    Yaml maps(String key, List<Map<String, String>> values) {
        if (!values.isEmpty()) {
            out.append(key).append(":\n");
            values.forEach(this::map);
        }
        return this;
    }

    private void map(Map<String, String> map) {
        String before = "  - ";
        for (Map.Entry<String, String> entry : map.entrySet()) {
            if (entry.getValue() != null) {
                out.append(before).append(entry.getKey()).append(": ").append(quoted(entry.getValue())).append('\n');
                before = "    ";
            }
        }
        if (before.equals("  - ")) {
            out.append("  - {}\n");
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else {
                escape(out, c);
            }
        }
        return out.append('"').toString();
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            default -> {
                boolean odd = c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff || c >= 0xfffe;
                out.append(odd ? String.format("\\u%04x", (int) c) : Character.isSurrogate(c) ? "\ufffd" : String.valueOf(c));
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
