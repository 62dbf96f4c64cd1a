package dev.billet.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The text of an export file without what runs: tags are read as a browser reads them and written anew when they are known and
 * harmless; blank lines, shortcodes and marks of the block editor between them stay as they are.
 */
public final class SafeSource {
    private static final Set<String> KNOWN = Set.of("a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi",
        "bdo", "big",
        "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt",
        "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "iframe",
        "img", "ins",
        "kbd", "li", "main", "map", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "rb", "rp", "rt", "rtc", "ruby", "s",
        "samp", "section",
        "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
        "time", "tr",
        "track", "tt", "u", "ul", "var", "video", "wbr", "area");
    /** Nothing in these is a tag until they end. */
    private static final Set<String> RAW = Set.of("iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style",
        "template", "textarea",
        "title", "xmp");
    private static final Set<String> ADDRESSES = Set.of("background", "cite", "href", "longdesc", "poster", "src", "srcset", "usemap");
    private static final Set<String> NEVER = Set.of("action", "data", "formaction", "ping", "srcdoc", "xlink:href");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Pattern MARK = Pattern.compile("\\s*(?:/?wp:|more(?![a-z])|nextpage|noteaser)[^<>]*");
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern ACTIVE_STYLE = Pattern.compile(".*(expression|script:|url\\(|behavior|binding|import|\\\\).*",
        Pattern.DOTALL);

    private final String source;
    private final StringBuilder out;
    private int at;

    private SafeSource(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length());
    }

    /** The text without scripts, forms, handlers of events and addresses that run; the same object when there is no tag in it. */
    public static String of(String source) {
        return source.indexOf('<') < 0 ? source : new SafeSource(source).clean();
    }

    private String clean() {
        while (at < source.length()) {
            int open = source.indexOf('<', at);
            if (open < 0) {
                break;
            }
            out.append(source, at, open);
            at = open;
            char next = open + 1 < source.length() ? source.charAt(open + 1) : ' ';
            if (source.startsWith("<!--", open)) {
                remark();
            } else if (isLetter(next) || next == '/' && open + 2 < source.length() && isLetter(source.charAt(open + 2))) {
                tag(next == '/');
            } else {
                // What follows may go, and would make a tag of what comes then.
                out.append("!?/<".indexOf(next) >= 0 ? "&lt;" : "<");
                at++;
            }
        }
        return out.append(source, Math.min(at, source.length()), source.length()).toString();
    }

    private void remark() {
        int end = source.indexOf("-->", at + 4);
        String inside = end < 0 ? "<" : source.substring(at + 4, end);
        if (MARK.matcher(inside).matches() && !inside.contains("--")) {
            out.append(source, at, end + 3);
        }
        at = end < 0 ? source.length() : end + 3;
    }

    private void tag(boolean closing) {
        int from = at + (closing ? 2 : 1);
        int end = from;
        while (end < source.length() && !isSpace(source.charAt(end)) && source.charAt(end) != '/' && source.charAt(end) != '>') {
            end++;
        }
        String name = source.substring(from, end).toLowerCase(Locale.ROOT);
        StringBuilder attributes = new StringBuilder();
        at = attributes(end, attributes);
        if (at > source.length()) {
            return;
        }
        if (KNOWN.contains(name)) {
            out.append(closing ? "</" : "<").append(name).append(closing ? "" : attributes).append('>');
        }
        if (!closing && RAW.contains(name)) {
            skipTo(name);
        }
    }

    /** The end of a tag, behind the text when it has none; a browser shows nothing of such. */
    private int attributes(int from, StringBuilder written) {
        int i = from;
        while (i < source.length() && source.charAt(i) != '>') {
            if (isSpace(source.charAt(i)) || source.charAt(i) == '/') {
                i++;
                continue;
            }
            int nameEnd = i + 1;
            while (nameEnd < source.length() && "=/>".indexOf(source.charAt(nameEnd)) < 0 && !isSpace(source.charAt(nameEnd))) {
                nameEnd++;
            }
            String name = source.substring(i, nameEnd).toLowerCase(Locale.ROOT);
            i = spaces(nameEnd);
            String value = null;
            if (i < source.length() && source.charAt(i) == '=') {
                i = spaces(i + 1);
                int valueEnd = valueEnd(i);
                boolean quoted = i < source.length() && (source.charAt(i) == '"' || source.charAt(i) == '\'');
                value = source.substring(Math.min(source.length(), quoted ? i + 1 : i), Math.min(source.length(), valueEnd));
                i = quoted ? valueEnd + 1 : valueEnd;
            }
            attribute(name, value, written);
        }
        return i + 1;
    }

    private int spaces(int from) {
        int i = from;
        while (i < source.length() && isSpace(source.charAt(i))) {
            i++;
        }
        return i;
    }

    private int valueEnd(int from) {
        if (from >= source.length()) {
            return from;
        }
        char quote = source.charAt(from);
        if (quote == '"' || quote == '\'') {
            int end = source.indexOf(quote, from + 1);
            return end < 0 ? source.length() : end;
        }
        int end = from;
        while (end < source.length() && !isSpace(source.charAt(end)) && source.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private static void attribute(String name, String value, StringBuilder written) {
        if (!NAME.matcher(name).matches() || name.startsWith("on") || NEVER.contains(name)) {
            return;
        }
        String compact = value == null ? "" : Parser.unescapeEntities(value, true).replaceAll("[\\s\\p{Cntrl}\u200b\ufeff]+", "")
            .toLowerCase(Locale.ROOT);
        boolean active = ADDRESSES.contains(name) && !leadsSomewhere(compact)
            || name.equals("style") && ACTIVE_STYLE.matcher(compact).matches();
        if (!active) {
            written.append(' ').append(name);
            if (value != null) {
                written.append("=\"").append(value.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;")).append('"');
            }
        }
    }

    private static boolean leadsSomewhere(String address) {
        var scheme = SCHEME.matcher(address);
        boolean harmless = !scheme.matches() || Set.of("http", "https", "mailto", "tel", "ftp").contains(scheme.group(1))
            || address.startsWith("data:image/") && !address.startsWith("data:image/svg");
        return harmless && !address.contains("script:");
    }

    private void skipTo(String name) {
        int i = at;
        while (i >= 0 && !source.regionMatches(true, i, "</" + name, 0, name.length() + 2)) {
            i = source.indexOf("</", i + 1);
        }
        at = i < 0 ? source.length() : i;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
