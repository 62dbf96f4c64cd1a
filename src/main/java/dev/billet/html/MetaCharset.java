package dev.billet.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds the charset that a page names in its own first bytes, before anything is decoded. */
final class MetaCharset {
    /** How far is always looked, whatever stands there. */
    private static final int SURE = 4096;
    /** How far is looked while the head has not ended: some heads carry whole style sheets before the label. */
    private static final int AT_MOST = 1 << 16;

    private MetaCharset() {
    }

    /** The label of a {@code meta} element or of an XML declaration, or null. */
    static String label(byte[] bytes) {
        String label = bytes.length > SURE ? label(head(bytes, SURE)) : null;
        return label != null ? label : label(head(bytes, AT_MOST));
    }

    private static String head(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }

    private static String label(String head) {
        int at = 0;
        while ((at = head.indexOf('<', at)) >= 0) {
            if (head.startsWith("<!--", at)) {
                at = after(head, "-->", at + 4);
                continue;
            }
            if (at > SURE && is(head, "<body", at)) {
                return null;
            }
            String label = is(head, "<meta", at) ? ofMeta(tag(head, at)) : is(head, "<?xml", at) ? ofXml(tag(head, at)) : null;
            if (label != null) {
                return label;
            }
            at++;
        }
        return null;
    }

    private static boolean is(String head, String tag, int at) {
        return head.regionMatches(true, at, tag, 0, tag.length());
    }

    private static int after(String head, String mark, int from) {
        int at = head.indexOf(mark, from);
        // An unclosed comment hides the rest from browsers' readers of labels, too.
        return at < 0 ? head.length() : at + mark.length();
    }

    private static String tag(String head, int at) {
        int end = head.indexOf('>', at);
        // A tag that the window cuts is left to the larger window.
        return end < 0 ? "" : head.substring(at, end).toLowerCase(Locale.ROOT);
    }

    private static String ofMeta(String tag) {
        int at = tag.indexOf("charset");
        if (at < 0) {
            return null;
        }
        // In a content attribute it counts only beside http-equiv: descriptions may speak of charsets, too.
        boolean inContent = tag.lastIndexOf("content", at) > 0;
        return inContent && !tag.contains("http-equiv") ? null : value(tag, at + "charset".length());
    }

    private static String ofXml(String tag) {
        int at = tag.indexOf("encoding");
        return at < 0 ? null : value(tag, at + "encoding".length());
    }

    private static String value(String tag, int from) {
        int i = skip(tag, from, " \t\r\n\f");
        if (i >= tag.length() || tag.charAt(i) != '=') {
            return null;
        }
        i = skip(tag, i + 1, " \t\r\n\f\"'");
        int start = i;
        while (i < tag.length() && " \t\r\n\f\"';/?".indexOf(tag.charAt(i)) < 0) {
            i++;
        }
        return i == start ? null : tag.substring(start, i);
    }

    private static int skip(String tag, int from, String what) {
        int i = from;
        while (i < tag.length() && what.indexOf(tag.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
