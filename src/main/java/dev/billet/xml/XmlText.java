package dev.billet.xml;

/**
 * The characters that XML 1.0 can hold. A file with a single other one is not well-formed, and the JDK's writer lets
 * them pass; all text goes through here once.
 */
public final class XmlText {
    private XmlText() {
    }

    /** How many characters of the text XML cannot hold; half surrogate pairs count as one each. */
    public static int illegal(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (pair(text, i)) {
                i++;
            } else if (!legal(c)) {
                count++;
            }
        }
        return count;
    }

    /** The text without the characters that XML cannot hold; half surrogate pairs become U+FFFD. */
    public static String clean(String text) {
        if (illegal(text) == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (pair(text, i)) {
                out.append(c).append(text.charAt(++i));
            } else if (legal(c)) {
                out.append(c);
            } else if (Character.isSurrogate(c)) {
                out.append('\ufffd');
            }
        }
        return out.toString();
    }

    /** Every XML parser turns CR LF and CR into LF; doing it here makes what is written what will be read. */
    public static String lineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Markup characters as references: for text and for attributes in double quotes. */
    public static String escape(String text) {
        return text.chars().allMatch(c -> c > '>' || c == '/' || c >= '0' && c <= ':') ? text : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t' -> out.append("&#9;");
                case '\n' -> out.append("&#10;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean pair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /** Whether XML can hold it; half a surrogate pair it cannot. */
    static boolean legal(char c) {
        return c >= ' ' ? c < '\ud800' || c >= '\ue000' && c <= '\ufffd' : c == '\t' || c == '\n' || c == '\r';
    }
}
