package dev.billet.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs of a text in which blank lines stand for them, and line ends for line breaks, as WordPress shows its texts and comments
 * (wp-includes/formatting.php, {@code wpautop}). Blocks of HTML in it stay as they are.
 */
final class Paragraphs {
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>", Pattern.DOTALL);
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t\u00a0]*\n\\s*");
    private static final Set<String> BLOCKS = Set.of("table", "thead", "tfoot", "caption", "col", "colgroup", "tbody", "tr", "td",
        "th", "div",
        "dl", "dd", "dt", "ul", "ol", "li", "pre", "form", "map", "area", "blockquote", "address", "style", "p", "h1", "h2",
        "h3", "h4", "h5",
        "h6", "hr", "fieldset", "legend", "section", "article", "aside", "hgroup", "header", "footer", "nav", "figure",
        "figcaption", "details",
        "menu", "summary", "script", "textarea", "center", "iframe", "video", "audio", "object");
    /** What is in them is copied as it stands. */
    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea", "object", "iframe", "video", "audio");
    private static final Set<String> WITHOUT_TEXT = Set.of("table", "thead", "tfoot", "tbody", "tr", "colgroup", "ul", "ol", "dl", "menu");
    /** In these a paragraph cannot be. */
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend", "summary", "dt",
        "figcaption",
        "address");
    private static final Set<String> VOID = Set.of("hr", "col", "area");

    private final String text;
    private final StringBuilder out;
    /** What will be the next paragraph. */
    private final StringBuilder run = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    /** A blank line stood before the run. */
    private boolean apart = true;

    private Paragraphs(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
    }

    /** The text as HTML. */
    static String of(String text) {
        return new Paragraphs(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n')).html();
    }

    private String html() {
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (at < text.length() && tag.find(at)) {
            words(text.substring(at, tag.start()));
            String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
            at = tag.end();
            if (BLOCKS.contains(name)) {
                at = block(name, tag);
            } else if (!name.isEmpty()) {
                run.append(tag.group());
            } else if (tag.group().startsWith("<!--more") || tag.group().startsWith("<!--nextpage")) {
                end(true);
            }
        }
        words(text.substring(at));
        end(true);
        return out.toString();
    }

    private void words(String words) {
        Matcher blank = BLANK_LINE.matcher(words);
        int at = 0;
        while (blank.find()) {
            run.append(words, at, blank.start());
            end(true);
            at = blank.end();
        }
        run.append(words, at, words.length());
    }

    /** Copies a tag of a block, or all of it; gives the place behind. */
    private int block(String name, Matcher tag) {
        end(false);
        boolean closes = !tag.group(1).isEmpty();
        if (!closes && VERBATIM.contains(name)) {
            int close = end(name, tag.end());
            int after = close < 0 ? -1 : text.indexOf('>', close);
            int end = after < 0 ? text.length() : after + 1;
            out.append(text, tag.start(), end).append('\n');
            apart = true;
            return end;
        }
        out.append(tag.group());
        if (closes) {
            close(name);
            out.append('\n');
        } else if (!VOID.contains(name)) {
            open.push(name);
        }
        apart = closes && open.isEmpty();
        return tag.end();
    }

    private int end(String name, int from) {
        for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return -1;
    }

    private void close(String name) {
        if (open.contains(name)) {
            while (!open.pop().equals(name)) {
                // Ends that were left out.
            }
        }
    }

    /** Ends the run; {@code blank}: by a blank line or the end of the text. */
    private void end(boolean blank) {
        String words = run.toString().strip();
        run.setLength(0);
        if (!words.isEmpty()) {
            String within = open.isEmpty() ? "" : open.peek();
            boolean paragraph = !LINES.contains(within) && !WITHOUT_TEXT.contains(within)
                && (within.isEmpty() || within.equals("blockquote") || blank || apart);
            String lines = WITHOUT_TEXT.contains(within) ? words : words.replace("\n", "<br />\n");
            if (paragraph) {
                out.append("<p>").append(lines).append("</p>\n");
            } else {
                out.append(lines).append(blank && within.equals("p") ? "</p>\n<p>" : "");
            }
        }
        apart = blank || apart && words.isEmpty();
    }
}
