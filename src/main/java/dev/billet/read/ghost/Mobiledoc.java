package dev.billet.read.ghost;

import dev.billet.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A document of Mobiledoc 0.3, the editor of Ghost 1 to 4: everything is a list, its first number says of what. */
final class Mobiledoc {
    private static final String MARKUP = "1";
    private static final String IMAGE = "2";
    private static final String LIST = "3";
    private static final String CARD = "10";

    private final List<?> markups;
    private final List<?> atoms;
    private final List<?> cardList;
    private final List<?> sections;
    private final GhostCards cards;

    Mobiledoc(JsonObject document, GhostCards cards) {
        this.markups = document.items("markups");
        this.atoms = document.items("atoms");
        this.cardList = document.items("cards");
        this.sections = document.items("sections");
        this.cards = cards;
    }

    String html() {
        StringBuilder all = new StringBuilder();
        for (Object section : sections) {
            all.append(section(list(section)));
        }
        return all.toString();
    }

    private String section(List<?> section) {
        return switch (text(section, 0)) {
            case MARKUP -> element(name(text(section, 1)), markers(list(section, 2)));
            case IMAGE -> "<p><img src=\"" + GhostCards.escaped(text(section, 1)) + "\"></p>";
            case LIST -> element(name(text(section, 1)), items(list(section, 2)));
            case CARD -> card(list(cardList, number(text(section, 1))));
            default -> "";
        };
    }

    private String items(List<?> items) {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(element("li", markers(list(item)))));
        return all.toString();
    }

    private String card(List<?> card) {
        return card.size() > 1 && card.get(1) instanceof JsonObject payload ? cards.html(text(card, 0), payload)
            : text(card, 0).equals("hr") ? "<hr>" : "";
    }

    /** Each opens some markups, stands for a text or an atom, and closes the innermost ones. */
    private String markers(List<?> markers) {
        StringBuilder all = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (Object each : markers) {
            List<?> marker = list(each);
            for (Object opened : list(marker, 1)) {
                List<?> markup = list(markups, number(String.valueOf(opened)));
                all.append('<').append(name(text(markup, 0))).append(attributes(list(markup, 1))).append('>');
                open.push(name(text(markup, 0)));
            }
            all.append("1".equals(text(marker, 0)) ? atom(list(atoms, number(text(marker, 3)))) : GhostCards.escaped(text(marker, 3)));
            for (int close = number(text(marker, 2)); close > 0 && !open.isEmpty(); close--) {
                all.append("</").append(open.pop()).append('>');
            }
        }
        open.forEach(name -> all.append("</").append(name).append('>'));
        return all.toString();
    }

    private static String atom(List<?> atom) {
        return text(atom, 0).equals("soft-return") ? "<br>" : GhostCards.escaped(text(atom, 1));
    }

    private static String attributes(List<?> namesAndValues) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            all.append(' ').append(name(text(namesAndValues, i))).append("=\"").append(GhostCards.escaped(text(namesAndValues, i + 1)))
                .append('"');
        }
        return all.toString();
    }

    private static String element(String name, String inner) {
        return "<" + name + ">" + inner + "</" + name + ">";
    }

    /** The name of an element or an attribute, never more than a name. */
    private static String name(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9-]{0,20}") ? name : "span";
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String text(List<?> list, int at) {
        return at < list.size() && list.get(at) instanceof String text ? text : "";
    }

    private static List<?> list(List<?> list, int at) {
        return at >= 0 && at < list.size() ? list(list.get(at)) : List.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
