package dev.billet.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Names as the vocabulary's readers know them, whatever prefixes a file has chosen; a prefix that a file uses without
 * declaring it is taken as it stands.
 */
final class XmlNames {
    private final UnaryOperator<String> vocabulary;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Map<String, String> known = new HashMap<>();

    /** @param vocabulary from a namespace to its usual prefix, empty for none; null when it is not known */
    XmlNames(UnaryOperator<String> vocabulary) {
        this.vocabulary = vocabulary;
        scopes.push(new HashMap<>());
    }

    /** An element begins; {@code declared} has prefix and namespace of what it declares. */
    void open(Map<String, String> declared) {
        Map<String, String> scope = scopes.peek();
        if (!declared.isEmpty()) {
            scope = new HashMap<>(scope);
            for (Map.Entry<String, String> one : declared.entrySet()) {
                String usual = vocabulary.apply(one.getValue());
                scope.put(one.getKey(), usual == null ? one.getKey() : usual);
            }
            known.clear();
        }
        scopes.push(scope);
    }

    /** It ends. */
    void close() {
        Map<String, String> left = scopes.pop();
        if (left != scopes.peek()) {
            known.clear();
        }
    }

    /** The usual name of an element. */
    String element(String raw) {
        return known.computeIfAbsent(raw, this::named);
    }

    /** The usual name of an attribute: one without a prefix belongs to its element. */
    String attribute(String raw) {
        return raw.indexOf(':') < 0 ? raw : element(raw);
    }

    private String named(String raw) {
        int colon = raw.indexOf(':');
        String prefix = colon < 0 ? "" : raw.substring(0, colon);
        String usual = scopes.peek().getOrDefault(prefix, prefix);
        String local = raw.substring(colon + 1);
        return usual.isEmpty() ? local : usual.concat(":").concat(local);
    }
}
