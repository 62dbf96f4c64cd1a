package dev.billet.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the last part of a selector demands of an element by name: its tag, id, classes and attributes. A demand such as
 * {@code [^data-]} names nothing.
 */
final class QueryKeys {
    /** Of a kind ({@code t # . [}) and in lower case. */
    record Key(char kind, String name) {
        Bearers bearers(ElementIndex index) {
            return index.bearers(kind, name);
        }
    }

    private QueryKeys() {
    }

    /** The demands of a selector without top-level commas; empty when nothing is demanded by name. */
    static List<Key> of(String selector) {
        return ofCompound(lastCompound(selector));
    }

    /** The ids and classes that parents and siblings must have: where the page has none of them, nothing can match. */
    static List<Key> elsewhere(String selector) {
        List<Key> keys = new ArrayList<>(2);
        String rest = selector;
        for (int at = lastCombinator(rest); at >= 0; at = lastCombinator(rest)) {
            rest = rest.substring(0, at);
            ofCompound(lastCompound(rest)).stream().filter(k -> k.kind == '#' || k.kind == '.').forEach(keys::add);
        }
        return keys;
    }

    static String lastCompound(String selector) {
        return selector.substring(lastCombinator(selector) + 1);
    }

    private static List<Key> ofCompound(String compound) {
        List<Key> keys = new ArrayList<>(3);
        int at = 0;
        while (at < compound.length()) {
            char c = compound.charAt(at);
            boolean marked = c == '#' || c == '.' || c == '[';
            int from = c == '[' ? blanksEnd(compound, at + 1) : marked ? at + 1 : at;
            int end = nameEnd(compound, from);
            char next = end < compound.length() ? compound.charAt(end) : ' ';
            if (c != '[' && (next == '\\' || next == '|')) {
                // An escape or a namespace: the name is not what it looks like.
                return List.of();
            }
            if (end > from && (marked || at == 0) && (c != '[' || isDemand(compound, end))) {
                keys.add(new Key(marked ? c : 't', compound.substring(from, end).toLowerCase(Locale.ROOT)));
            }
            at = c == '[' || c == ':' ? skipped(compound, at) : Math.max(end, at + 1);
        }
        return keys;
    }

    /** Not {@code [a!=b]}, which elements without the attribute meet, nor {@code [abs:href]} or an escaped name. */
    private static boolean isDemand(String compound, int end) {
        int at = blanksEnd(compound, end);
        return at < compound.length() && ":\\|!".indexOf(compound.charAt(at)) < 0;
    }

    private static int blanksEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Whether jsoup remembers answers for this selector: those with combinators and with selectors inside. */
    static boolean isStructural(String selector) {
        return lastCombinator(selector) >= 0 || selector.indexOf(':') >= 0;
    }

    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(char c) {
        return c >= 0x80 || Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    /** The place behind a bracket, or behind a pseudo class with its argument. */
    private static int skipped(String text, int from) {
        int at = from + 1;
        if (text.charAt(from) == ':') {
            at = nameEnd(text, at);
            if (at >= text.length() || text.charAt(at) != '(') {
                return at;
            }
            at++;
        }
        int depth = 1;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return at;
    }

    private static int lastCombinator(String selector) {
        int depth = 0;
        for (int i = selector.length() - 1; i >= 0; i--) {
            char c = selector.charAt(i);
            depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
            if (depth == 0 && (c == ' ' || c == '>' || c == '+' || c == '~')) {
                return i;
            }
        }
        return -1;
    }
}
