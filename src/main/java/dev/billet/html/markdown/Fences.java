package dev.billet.html.markdown;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Code between fences that are longer than any in it. */
final class Fences {
    private static final Set<String> COLOURS = Set.of("br", "code", "span");

    private Fences() {
    }

    /** Whether nothing but text is in it, coloured or not. */
    static boolean isCode(Element pre) {
        return MarkdownTags.isPlain(pre) && pre.getAllElements().stream()
            .allMatch(element -> element == pre || COLOURS.contains(element.normalName()));
    }

    /** A block of code; {@code nested}: inside of another block. */
    static String block(Element pre, boolean nested) {
        String type = pre.className() + " " + (pre.childrenSize() == 1 ? pre.child(0).className() : "");
        String text = pre.wholeText().replace("\r\n", "\n").replace('\r', '\n');
        text = text.startsWith("\n") ? text.substring(1) : text;
        text = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        String language = language(type);
        if (text.contains("{{") || text.contains("{%") || text.contains("{#")) {
            return KeptHtml.code(text, language, nested);
        }
        String fence = "`".repeat(Math.max(3, longest(text, '`') + 1));
        return fence + language + "\n" + text + "\n" + fence;
    }

    /** The language that highlighters are told by a class, or nothing. */
    private static String language(String classes) {
        for (String word : classes.split("[\\s;]+")) {
            if (word.matches("lang(uage)?-[a-zA-Z0-9+#-]+")) {
                return word.substring(word.indexOf('-') + 1);
            }
        }
        return "";
    }

    /** The length of the longest run of a character. */
    static int longest(String text, char c) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == c ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
