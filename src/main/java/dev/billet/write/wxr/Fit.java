package dev.billet.write.wxr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes texts fit the columns of a database, never through the middle of a letter. */
final class Fit {
    private Fit() {
    }

    static int bytes(String text) {
        // A text that fits at three bytes a letter need not be encoded to know it.
        return text.length() < 256 ? text.getBytes(StandardCharsets.UTF_8).length : count(text);
    }

    private static int count(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += width(text.charAt(i));
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    /** Bytes of a character in UTF-8; each half of a surrogate pair counts two of its four. */
    private static int width(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** The beginning of a text that has at most this many bytes. */
    static String cut(String text, int bytes) {
        int end = end(text, 0, bytes);
        return end == text.length() ? text : text.substring(0, end);
    }

    private static int end(String text, int from, int bytes) {
        int left = bytes;
        int end = from;
        while (end < text.length() && width(text.charAt(end)) <= left) {
            left -= width(text.charAt(end++));
        }
        return end < text.length() && end > from && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    /** The text in parts of at most this many bytes, cut at a blank line, a line end or a blank where there is one, never in a tag. */
    static List<String> parts(String text, int bytes) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from, bytes);
            if (end < text.length()) {
                end = border(text, from, end);
            }
            parts.add(text.substring(from, end));
            from = end;
        }
        return parts;
    }

    private static int border(String text, int from, int limit) {
        int half = from + (limit - from) / 2;
        int end = limit;
        int tag = text.lastIndexOf('<', limit - 1);
        if (tag > half && text.indexOf('>', tag) >= limit) {
            end = tag;
        }
        for (String mark : List.of("\n\n", "</p>", "\n", " ")) {
            int at = text.lastIndexOf(mark, end - mark.length());
            if (at > half && outsideOfTag(text, from, at)) {
                return at + mark.length();
            }
        }
        return end;
    }

    private static boolean outsideOfTag(String text, int from, int at) {
        int open = text.lastIndexOf('<', at - 1);
        return open < from || text.charAt(at) == '<' || text.lastIndexOf('>', at) > open;
    }
}
