package dev.billet.read.ghost;

import dev.billet.json.JsonObject;

/**
 * A tree of Lexical, the editor of Ghost since version 5. Source: packages/kg-lexical-html-renderer and kg-default-nodes of
 * TryGhost/Koenig.
 */
final class Lexical {
    /** Bits of a text's format, and the element for each. */
    private static final String[] MARKS = {"strong", "em", "s", "u", "code", "sub", "sup", "mark"};

    private final GhostCards cards;

    Lexical(GhostCards cards) {
        this.cards = cards;
    }

    /** A node and all below it. */
    String html(JsonObject node) {
        String type = node.text("type") == null ? "" : node.text("type").replaceFirst("^extended-", "");
        return switch (type) {
            case "root" -> inner(node);
            case "paragraph" -> element("p", node);
            case "heading" -> element(tag(node, "h2"), node);
            case "list" -> element("number".equals(node.text("listType")) ? "ol" : tag(node, "ul"), node);
            case "listitem" -> element("li", node);
            case "quote" -> element("blockquote", node);
            case "aside" -> element("blockquote", node);
            case "link", "autolink" -> "<a href=\"" + GhostCards.escaped(node.text("url")) + "\">" + inner(node) + "</a>";
            case "text" -> text(node);
            case "tab" -> "\t";
            case "linebreak" -> "<br>";
            case "at-link", "zwnj" -> inner(node);
            default -> cards.html(type, node);
        };
    }

    private String element(String name, JsonObject node) {
        return "<" + name + ">" + inner(node) + "</" + name + ">";
    }

    private String inner(JsonObject node) {
        StringBuilder all = new StringBuilder();
        node.objects("children").forEach(child -> all.append(html(child)));
        return all.toString();
    }

    private static String tag(JsonObject node, String usual) {
        String tag = node.text("tag");
        return tag != null && tag.matches("h[1-6]|ol|ul") ? tag : usual;
    }

    private static String text(JsonObject node) {
        String written = node.raw("text");
        String text = GhostCards.escaped(written == null ? "" : written);
        String format = node.text("format");
        int bits = format != null && format.matches("\\d{1,4}") ? Integer.parseInt(format) : 0;
        for (int bit = 0; bit < MARKS.length; bit++) {
            String mark = MARKS[bit];
            text = (bits & 1 << bit) == 0 ? text : "<" + mark + ">" + text + "</" + mark + ">";
        }
        return text;
    }
}
