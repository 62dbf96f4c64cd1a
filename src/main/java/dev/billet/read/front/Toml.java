package dev.billet.read.front;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The part of TOML that stands before posts: names, texts in the four kinds of quotes, numbers, dates, lists, tables. What is not
 * understood is left out.
 */
final class Toml {
    private final String text;
    private int at;

    private Toml(String text) {
        this.text = text;
    }

    /** All fields, each value a text, a list or a map of such. */
    static Map<String, Object> read(String text) {
        return new Toml(text).all();
    }

    private Map<String, Object> all() {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<String, Object> table = root;
        for (skip(); at < text.length(); skip()) {
            int start = at;
            if (text.charAt(at) == '[') {
                table = table(root);
            } else {
                pair(table);
            }
            if (at == start) {
                at++;
            }
        }
        return root;
    }

    /** {@code [name]}; of a list of tables ({@code [[name]]}) the last one stays. */
    private Map<String, Object> table(Map<String, Object> root) {
        int end = lineEnd();
        String name = text.substring(at, end).replaceAll("[\\[\\]\"']", "").replaceFirst("#.*", "").strip();
        at = end;
        Map<String, Object> table = new LinkedHashMap<>();
        root.put(name.toLowerCase(Locale.ROOT), table);
        return table;
    }

    private void pair(Map<String, Object> table) {
        int equal = text.indexOf('=', at);
        int end = lineEnd();
        if (equal <= at || equal > end) {
            at = end;
            return;
        }
        String name = text.substring(at, equal).strip().replaceAll("^[\"']|[\"']$", "");
        at = equal + 1;
        table.put(name.toLowerCase(Locale.ROOT), value());
        at = lineEnd();
    }

    private Object value() {
        blanks();
        char c = at < text.length() ? text.charAt(at) : '\n';
        return switch (c) {
            case '"' -> quoted("\"", true);
            case '\'' -> quoted("'", false);
            case '[' -> list();
            default -> bare();
        };
    }

    private String quoted(String mark, boolean escapes) {
        String quote = text.startsWith(mark.repeat(3), at) ? mark.repeat(3) : mark;
        at += quote.length();
        StringBuilder value = new StringBuilder();
        while (at < text.length() && !text.startsWith(quote, at)) {
            char c = text.charAt(at++);
            value.append(escapes && c == '\\' && at < text.length() ? escaped() : String.valueOf(c));
        }
        at = Math.min(text.length(), at + quote.length());
        return quote.length() == 3 && value.length() > 0 && value.charAt(0) == '\n' ? value.substring(1) : value.toString();
    }

    private String escaped() {
        char c = text.charAt(at++);
        int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + digits <= text.length() && text.substring(at, at + digits).matches("[0-9A-Fa-f]+")) {
            int point = (int) Long.parseLong(text.substring(at, at + digits), 16);
            at += digits;
            return Character.isValidCodePoint(point) ? Character.toString(point) : "\ufffd";
        }
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b', 'f' -> "";
            default -> String.valueOf(c);
        };
    }

    private List<Object> list() {
        List<Object> items = new ArrayList<>();
        at++;
        for (skip(); at < text.length() && text.charAt(at) != ']'; skip()) {
            int start = at;
            if (text.charAt(at) == ',') {
                at++;
            } else {
                items.add(value());
            }
            at = Math.max(at, start + 1);
        }
        at++;
        return items;
    }

    /** A number, a truth value, a date: up to the end of the item or the line. */
    private String bare() {
        int end = at;
        while (end < text.length() && ",]#\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String value = text.substring(at, end).strip();
        at = end;
        return value;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Over blanks, ends of lines and comments. */
    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? lineEnd() : at + 1;
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', Math.min(at, text.length()));
        return end < 0 ? text.length() : end;
    }
}
