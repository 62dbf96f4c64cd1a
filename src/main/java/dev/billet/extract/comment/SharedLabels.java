package dev.billet.extract.comment;

import dev.billet.text.Space;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Short lines and links that most items of a list have in common (digits masked): labels and buttons in whatever language,
 * learned from the page itself.
 */
final class SharedLabels {
    private static final Set<String> BUTTONS = Set.of("a", "button", "span", "label");
    /** Where the comment's number may stand within its text. */
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i", "font", "big", "small");
    private static final Pattern NUMBER = Pattern.compile("[#(]?\\d{1,4}[.):]?");
    private static final int LONGEST = 300;
    private static final int LONGEST_BUTTON = 30;
    /** "Reply to @somebody@social.example". */
    private static final int LONGEST_ADDRESSED = 80;
    private static final int FEWEST_ITEMS = 4;
    private static final double SHARE = 0.6;
    /** What many say in the same long words, nobody says: a reply form in every third comment. */
    private static final int LONG = 12;
    private static final double SHARE_OF_LONG = 0.25;
    private static final int MANY = 8;

    private final Set<String> labels;
    private final Set<String> buttons;

    private SharedLabels(Set<String> labels, Set<String> buttons) {
        this.labels = labels;
        this.buttons = buttons;
    }

    static SharedLabels of(List<ItemView> items) {
        if (items.size() < FEWEST_ITEMS) {
            return new SharedLabels(Set.of(), Set.of());
        }
        Tally lines = new Tally();
        Tally links = new Tally();
        for (int i = 0; i < items.size(); i++) {
            for (Line line : items.get(i).lines()) {
                if (!line.text().isEmpty() && line.text().length() <= LONGEST) {
                    lines.add(masked(line.text()), i);
                }
                for (Node node : line.nodes()) {
                    String button = button(node);
                    if (button != null) {
                        links.add(button, i);
                    }
                }
            }
        }
        return new SharedLabels(lines.frequent(items.size()), links.frequent(items.size()));
    }

    /** In how many items each text stands. */
    private static final class Tally {
        private final Map<String, int[]> counts = new HashMap<>();

        /** Notes that it stands in an item; items come one after the other. */
        void add(String text, int item) {
            int[] count = counts.computeIfAbsent(text, t -> new int[] {0, -1});
            if (count[1] != item) {
                count[0]++;
                count[1] = item;
            }
        }

        Set<String> frequent(int items) {
            Set<String> frequent = new HashSet<>();
            counts.forEach((text, count) -> {
                if (count[0] >= needed(text, items)) {
                    frequent.add(text);
                }
            });
            return frequent;
        }
    }

    private static double needed(String label, int items) {
        return label.length() < LONG || items < 2 * MANY ? SHARE * items : Math.max(MANY, SHARE_OF_LONG * items);
    }

    boolean contains(String line) {
        return !labels.isEmpty() && line.length() <= LONGEST && labels.contains(masked(line));
    }

    /** Whether the node is the text of a link or button that most items have. */
    boolean isButton(Node node) {
        String text = buttons.isEmpty() ? null : button(node);
        return text != null && buttons.contains(text);
    }

    private static String button(Node node) {
        if (!(node instanceof TextNode words) || !(node.parent() instanceof Element parent)
            || !BUTTONS.contains(parent.normalName()) && !(EMPHASIS.contains(parent.normalName())
            && NUMBER.matcher(words.getWholeText().strip()).matches())) {
            return null;
        }
        String text = words.getWholeText().length() > LONGEST_BUTTON * 3 ? "" : Space.collapse(words.getWholeText());
        return text.isEmpty() || text.length() > LONGEST_BUTTON || parent.normalName().equals("span") && parent.attributesSize() == 0 ? null
            : masked(text);
    }

    /** Without what differs in a label from item to item: numbers, and whom "Reply to @ann" would answer. */
    private static String masked(String text) {
        int handle = text.length() > LONGEST_ADDRESSED ? 0 : text.indexOf(" @");
        String line = handle > 0 && text.indexOf(' ', handle + 1) < 0 ? text.substring(0, handle + 2) : text;
        int at = 0;
        while (at < line.length() && !isDigit(line.charAt(at))) {
            at++;
        }
        if (at == line.length()) {
            return line;
        }
        StringBuilder masked = new StringBuilder(line.length());
        masked.append(line, 0, at);
        for (; at < line.length(); at++) {
            boolean digit = isDigit(line.charAt(at));
            if (!digit) {
                masked.append(line.charAt(at));
            } else if (at == 0 || !isDigit(line.charAt(at - 1))) {
                masked.append('0');
            }
        }
        return masked.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
