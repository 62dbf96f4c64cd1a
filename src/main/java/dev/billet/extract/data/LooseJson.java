package dev.billet.extract.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as blogs print it: line ends inside strings, commas too many, an end that is missing. What parses is kept, nothing
 * throws. Values are maps, lists, strings (numbers and booleans too) and nulls.
 */
final class LooseJson {
    /** Deeper than any honest page; protects the stack. */
    private static final int MAX_DEPTH = 64;

    private final String json;
    private int at;

    private LooseJson(String json) {
        this.json = json;
    }

    /** All values of a text, usually one. */
    static List<Object> read(String json) {
        LooseJson reader = new LooseJson(json);
        List<Object> values = new ArrayList<>(1);
        reader.blanks();
        while (reader.at < json.length()) {
            int before = reader.at;
            char c = json.charAt(before);
            if (c == '{' || c == '[') {
                values.add(reader.value(0));
            }
            reader.at = Math.max(reader.at, before + 1);
            reader.blanks();
        }
        return values;
    }

    private Object value(int depth) {
        blanks();
        if (at >= json.length() || depth > MAX_DEPTH) {
            at = json.length();
            return null;
        }
        return switch (json.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        at++;
        while (more('}')) {
            String name = json.charAt(at) == '"' ? string() : word();
            blanks();
            if (at < json.length() && json.charAt(at) == ':') {
                at++;
                Object value = value(depth + 1);
                if (name != null && value != null) {
                    fields.putIfAbsent(name, value);
                }
            } else if (name == null || name.isEmpty()) {
                at++;
            }
        }
        return fields;
    }

    private List<Object> list(int depth) {
        List<Object> items = new ArrayList<>();
        at++;
        while (more(']')) {
            int before = at;
            Object item = value(depth + 1);
            if (item != null) {
                items.add(item);
            }
            at = Math.max(at, at == before ? before + 1 : at);
        }
        return items;
    }

    /** Goes on to the next member; false behind the end of the object or list, or of the text. */
    private boolean more(char end) {
        blanks();
        while (at < json.length() && json.charAt(at) == ',') {
            at++;
            blanks();
        }
        if (at < json.length() && json.charAt(at) == end) {
            at++;
            return false;
        }
        return at < json.length();
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < json.length()) {
            char c = json.charAt(at++);
            if (c == '"') {
                break;
            }
            if (c == '\\' && at < json.length()) {
                escape(json.charAt(at++), text);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private void escape(char c, StringBuilder text) {
        switch (c) {
            case 'n', 'r' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'b', 'f' -> text.append(' ');
            case 'u' -> unicode(text);
            default -> text.append(c);
        }
    }

    private void unicode(StringBuilder text) {
        int code = 0;
        int digits = 0;
        while (digits < 4 && at < json.length() && Character.digit(json.charAt(at), 16) >= 0) {
            code = code * 16 + Character.digit(json.charAt(at++), 16);
            digits++;
        }
        if (digits == 4) {
            text.append((char) code);
        }
    }

    /** A number, true, false or null; or a name that lacks its quotes. */
    private String word() {
        int from = at;
        while (at < json.length() && ",:]}\"".indexOf(json.charAt(at)) < 0 && json.charAt(at) > ' ') {
            at++;
        }
        String word = json.substring(from, at);
        return word.equals("null") ? null : word;
    }

    private void blanks() {
        while (at < json.length() && (json.charAt(at) <= ' ' || json.charAt(at) == '\u00a0' || json.charAt(at) == '\ufeff')) {
            at++;
        }
    }
}
