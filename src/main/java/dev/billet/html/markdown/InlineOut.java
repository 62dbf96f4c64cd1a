package dev.billet.html.markdown;

/**
 * Writes the lines of a paragraph: white space collapsed, and each character that Markdown or a template would take for its own escaped.
 */
final class InlineOut {
    private final StringBuilder out = new StringBuilder();
    private final boolean oneLine;
    private boolean gap;
    private boolean linked;
    private boolean breakOwed;
    private int breaks;

    /** {@code oneLine}: breaks of lines are written as HTML, as in headings. */
    InlineOut(boolean oneLine) {
        this.oneLine = oneLine;
    }

    /** For a part of the same line. */
    InlineOut another() {
        InlineOut other = new InlineOut(oneLine);
        other.linked = linked;
        return other;
    }

    /** From here on the text stands in a link, where no reader makes another. */
    void inLink() {
        linked = true;
    }

    boolean isEmpty() {
        return out.length() == 0;
    }

    /** Whether white space or a break is owed. */
    boolean owes() {
        return gap || breakOwed;
    }

    /** Lets another pay what is owed here. */
    void passOn(InlineOut other) {
        if (breakOwed) {
            other.lineBreak();
        }
        if (gap) {
            other.gap();
        }
    }

    void gap() {
        gap = true;
    }

    /** Words, and the white space around them; {@code after} is what comes behind, as far as known. */
    void text(String text, String after) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                gap = true;
                continue;
            }
            char next = i + 1 < text.length() ? text.charAt(i + 1) : after.isEmpty() ? ' ' : after.charAt(0);
            pay(c == '<' ? '&' : c);
            escape(c, next, i + 1 == text.length());
        }
    }

    /** Something that is Markdown or HTML already. */
    void raw(String markdown) {
        if (!markdown.isEmpty()) {
            pay(markdown.charAt(0));
            out.append(markdown);
        }
    }

    /** A break that is seen only when something follows. */
    void lineBreak() {
        gap = false;
        if (out.length() > 0) {
            breakOwed = true;
            breaks++;
        }
    }

    /** The last character, or a line end where a line begins. */
    char last() {
        return out.length() == 0 ? '\n' : out.charAt(out.length() - 1);
    }

    /** Pays what is owed before something that begins with this character. */
    void pay(char first) {
        if (breakOwed) {
            // A line that begins with a tag could be a block of HTML up to the next blank line.
            boolean tags = oneLine || first == '<' || out.charAt(0) == '<';
            out.append(tags ? "<br />".repeat(breaks) : "<br />".repeat(breaks - 1) + "  \n");
        } else if (gap && out.length() > 0) {
            out.append(' ');
        }
        breakOwed = false;
        breaks = 0;
        gap = false;
    }

    private void escape(char c, char next, boolean end) {
        boolean start = last() == '\n';
        String escaped = switch (c) {
            case '<' -> "&lt;";
            case '{' -> "&#123;";
            case '*', '`', '[', ']', '|' -> "\\" + c;
            case '\\' -> Character.isLetterOrDigit(next) ? "\\\\" : "&#92;";
            case '_' -> Character.isLetterOrDigit(last()) && Character.isLetterOrDigit(next) ? "_" : "\\_";
            case '&' -> Character.isLetter(next) || next == '#' || end ? "&amp;" : "&";
            case '>' -> start || next == '>' || last() == ';' ? "&gt;" : ">";
            case '~', '$' -> next == c || last() == ';' || end ? "&#" + (int) c + ";" : String.valueOf(c);
            case '!' -> end ? "\\!" : "!";
            case '#' -> start || oneLine ? "\\#" : "#";
            case '+', '-' -> start ? "\\" + c : String.valueOf(c);
            case ':' -> start || next == '/' && !linked ? "\\:" : ":";
            case '^' -> "&#94;";
            case '=', '\u00a0' -> start ? "&#" + (int) c + ";" : String.valueOf(c);
            case '.' -> lineIsNumber() || !linked && endsWith("www") ? "\\." : ".";
            case ')' -> lineIsNumber() ? "\\)" : ")";
            default -> null;
        };
        if (escaped == null) {
            out.append(c);
        } else {
            out.append(escaped);
        }
    }

    /** An address in the text: a reader that makes links of such takes all that follows literally, escapes too. */
    private boolean endsWith(String word) {
        return out.length() >= word.length() && out.substring(out.length() - word.length()).equalsIgnoreCase(word);
    }

    private boolean lineIsNumber() {
        int i = out.length();
        while (i > 0 && out.charAt(i - 1) >= '0' && out.charAt(i - 1) <= '9') {
            i--;
        }
        return i < out.length() && (i == 0 || out.charAt(i - 1) == '\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
