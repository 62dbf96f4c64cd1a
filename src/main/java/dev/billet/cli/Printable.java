package dev.billet.cli;

/**
 * Text of strangers made fit for a terminal: titles, file names and error messages may hold escape sequences or turn the
 * writing direction around.
 */
final class Printable {
    private Printable() {
    }

    /** One line: line breaks and tabs become a blank, control and direction characters go. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return out.toString().strip();
    }

    /** One line whose blanks and line ends in front are our own. */
    static String indented(String text) {
        int start = text.length() - text.stripLeading().length();
        return text.substring(0, start) + line(text);
    }

    /** The same, cut to so many columns with an ellipsis. */
    static String fit(String text, int columns) {
        String line = line(text);
        StringBuilder out = new StringBuilder();
        int used = 0;
        int cut = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int c = line.codePointAt(i);
            used += columns(c);
            if (used > columns) {
                return out.substring(0, cut).stripTrailing() + "…";
            }
            out.appendCodePoint(c);
            cut = used < columns ? out.length() : cut;
        }
        return line;
    }

    /** How many columns a terminal gives the line. */
    static int columns(String line) {
        return line.codePoints().map(Printable::columns).sum();
    }

    private static void append(StringBuilder out, int c) {
        if (c < ' ' && Character.isWhitespace(c) || c == 0x2028 || c == 0x2029) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (!Character.isISOControl(c) && !turnsDirection(c)) {
            boolean half = c >= 0xD800 && c <= 0xDFFF;
            out.appendCodePoint(half ? 0xFFFD : c);
        }
    }

    private static boolean turnsDirection(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static int columns(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** East Asian characters and emoji fill two columns (Unicode Standard Annex 11, the large ranges of it). */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
    }
}
