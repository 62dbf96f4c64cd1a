package dev.billet.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * {@code tag[name*=value]} and its like without jsoup, which makes a lower-case copy of every address it looks at: half of
 * what gives platforms away is a part of the address of a style sheet, script or picture.
 */
final class AttributeTest {
    private final String tag;
    private final String name;
    private final char operator;
    private final String value;

    private AttributeTest(String tag, String name, char operator, String value) {
        this.tag = tag;
        this.name = name;
        this.operator = operator;
        this.value = value;
    }

    /** The test of a selector that is nothing but a tag, or none, and one attribute with {@code *= ^= $=}; else null. */
    static AttributeTest of(String selector) {
        int open = selector.indexOf('[');
        int equals = selector.indexOf('=');
        if (open < 0 || equals < open + 3 || selector.indexOf(']') != selector.length() - 1) {
            return null;
        }
        char operator = selector.charAt(equals - 1);
        String tag = selector.substring(0, open);
        String name = selector.substring(open + 1, equals - 1);
        String value = selector.substring(equals + 1, selector.length() - 1);
        boolean plain = "*^$".indexOf(operator) >= 0 && isWord(tag) && isWord(name) && !name.isEmpty() && !value.isBlank()
            && value.indexOf('"') < 0 && value.indexOf('\'') < 0 && value.indexOf('\\') < 0;
        return plain ? new AttributeTest(tag, name, operator, value.strip()) : null;
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether a look at all values of the page at once already tells that nothing matches. */
    boolean isNowhere(ElementIndex index) {
        return operator == '*' && !tag.isEmpty() && !index.anyValueContains(tag, name, value.toLowerCase(Locale.ROOT));
    }

    boolean matches(Element element) {
        if (!tag.isEmpty() && !element.normalName().equals(tag)) {
            return false;
        }
        String found = element.attributes().get(name);
        int room = found.length() - value.length();
        return room >= 0 && switch (operator) {
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
