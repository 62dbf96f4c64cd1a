package dev.billet.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * {@code [name*=value]} and its like without jsoup, which makes a lower-case copy of every address it looks at: half of
 * what gives platforms away is a part of the address of a style sheet, script or picture.
 */
final class AttributeTest implements Demand {
    private final Named name;
    private final char operator;
    private final String value;
    private final String lower;

    private AttributeTest(String name, char operator, String value) {
        this.name = new Named('[', name, name);
        this.operator = operator;
        this.value = value;
        this.lower = value.toLowerCase(Locale.ROOT);
    }

    /** The test of an attribute in brackets with {@code = *= ^= $=}; null for other operators, escapes and flags. */
    static AttributeTest of(String test) {
        int equals = test.indexOf('=');
        if (equals < 2) {
            return null;
        }
        boolean plain = "*^$".indexOf(test.charAt(equals - 1)) >= 0;
        String name = test.substring(1, plain ? equals - 1 : equals);
        String value = unquoted(test.substring(equals + 1, test.length() - 1).strip());
        return isWord(name) && isPlain(value) ? new AttributeTest(name, plain ? test.charAt(equals - 1) : '=', value) : null;
    }

    private static String unquoted(String value) {
        int end = value.length() - 1;
        boolean quoted = end > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'') && value.charAt(end) == value.charAt(0);
        return quoted ? value.substring(1, end) : value;
    }

    /** Not blank, nothing escaped or quoted inside, and no flag ({@code [a=b i]}) at its end. */
    private static boolean isPlain(String value) {
        int end = value.length() - 1;
        return !value.isBlank() && value.indexOf('"') < 0 && value.indexOf('\'') < 0 && value.indexOf('\\') < 0
            && (end < 1 || value.charAt(end - 1) != ' ');
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    @Override
    public Named named() {
        return name;
    }

    /** Whether a look at all values of the page at once, of one tag where it is not null, already tells that nothing matches. */
    boolean isNowhere(ElementIndex index, String tag) {
        // Ids are asked for with many tags and without: one text does for all.
        return !index.anyValueContains(name.name().equals("id") ? null : tag, name.name(), lower);
    }

    @Override
    public boolean isMet(ElementIndex index, int root, int place) {
        Element element = index.element(place);
        if (element.attributesSize() == 0) {
            return false;
        }
        String found = element.attributes().get(name.name());
        int room = found.length() - value.length();
        return room >= 0 && switch (operator) {
            case '=' -> room == 0 && found.equalsIgnoreCase(value);
            case '^' -> found.regionMatches(true, 0, value, 0, value.length());
            case '$' -> found.regionMatches(true, room, value, 0, value.length());
            default -> contains(found, room);
        };
    }

    private boolean contains(String found, int room) {
        char first = value.charAt(0);
        char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        for (int i = 0; i <= room; i++) {
            char c = found.charAt(i);
            if ((c == first || c == other) && found.regionMatches(true, i, value, 0, value.length())) {
                return true;
            }
        }
        return false;
    }
}
