package dev.billet.html;

/**
 * Writes well-formed HTML: white space that no browser shows is left out (WordPress would make line breaks of line ends),
 * everything else is escaped.
 */
final class HtmlOut {
    private final StringBuilder out = new StringBuilder();
    /** White space is owed before the next visible thing. */
    private boolean gap;
    /** White space here would not be seen: at the border of a block or behind a blank. */
    private boolean edge = true;
    /** An unwrapped block owes a line break, if text follows. */
    private boolean lineOwed;
    private int preformatted;
    private int preStart = -1;
    /** Where the content of the innermost block begins. */
    private int blockStart;
    private boolean inBlockTag;

    void text(String text) {
        if (preformatted > 0) {
            for (int i = 0; i < text.length(); i++) {
                literal(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0);
            }
            return;
        }
        int i = 0;
        while (i < text.length()) {
            int end = wordsEnd(text, i);
            if (end > i) {
                pay();
                edge = false;
                words(text, i, end);
            }
            gap |= end < text.length();
            i = end + 1;
        }
    }

    /** Where the words that begin here end, with one blank between each two; the same place when white space stands there. */
    private static int wordsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (!isSpace(text.charAt(end)) || isOneBlank(text, from, end))) {
            end++;
        }
        return end;
    }

    private static boolean isOneBlank(String text, int from, int at) {
        return at > from && text.charAt(at) == ' ' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    private void words(String text, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&') {
                out.append(text, start, i);
                escape(c);
                start = i + 1;
            }
        }
        out.append(text, start, to);
    }

    private void literal(char c, char next) {
        if (c == '\r' && next == '\n') {
            return;
        }
        payLine();
        if (c == '\n' && out.length() == preStart) {
            // Parsers drop a line end behind the tag.
            out.append('\n');
        }
        escape(c == '\r' ? '\n' : c);
        edge = false;
    }

    private void escape(char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            default -> out.append(c);
        }
    }

    private void pay() {
        payLine();
        if (gap && !edge) {
            out.append(' ');
            edge = true;
        }
        gap = false;
    }

    private void payLine() {
        if (lineOwed && !edge) {
            out.append(preformatted > 0 ? "\n" : "<br>");
            edge = true;
            gap = false;
        }
        lineOwed = false;
    }

    /** A block without a tag of its own begins or ends here. */
    void breakLine() {
        lineOwed = true;
    }

    private void border() {
        gap = false;
        lineOwed = false;
        edge = true;
    }

    /** Begins a tag; attributes and {@link #endTag} follow. */
    void startTag(String tag, boolean block) {
        if (block) {
            border();
        } else {
            pay();
        }
        out.append('<').append(tag);
        inBlockTag = block;
    }

    void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '&' || c == '<' || c == '>' || c == '\n' || c == '\r' || c == '\t') {
                out.append(value, start, i);
                start = i + 1;
                if (c == '"') {
                    out.append("&quot;");
                } else if (c != '\r') {
                    escape(c == '\n' || c == '\t' ? ' ' : c);
                }
            }
        }
        out.append(value, start, value.length()).append('"');
    }

    void endTag() {
        out.append('>');
        blockStart = inBlockTag ? out.length() : blockStart;
    }

    /** Behind the start tag of an element in which white space counts. */
    void enterPreformatted() {
        preformatted++;
        preStart = out.length();
    }

    void leavePreformatted() {
        preformatted--;
    }

    void close(String tag, boolean block) {
        if (block) {
            border();
        }
        out.append("</").append(tag).append('>');
    }

    /** A remark to programs at a border of blocks. */
    void remark(String words) {
        border();
        out.append("<!--").append(words).append("-->");
    }

    /** Behind something that is shown by itself, a picture or a film. */
    void shown() {
        edge = false;
    }

    /** Whether anything stands before this in the innermost block. */
    boolean holdsSomething() {
        return out.length() > blockStart;
    }

    /** How much is written so far. */
    int length() {
        return out.length();
    }

    /** Where an element begins that may turn out to hold nothing, and what was owed there. */
    record Mark(int length, int blockStart, boolean gap, boolean edge, boolean lineOwed) {
    }

    Mark mark() {
        return new Mark(out.length(), blockStart, gap, edge, lineOwed);
    }

    /** Takes back an element that turned out empty; what stands before it and behind it is still kept apart as it would have been. */
    void takeBack(Mark mark, boolean block) {
        out.setLength(mark.length);
        blockStart = mark.blockStart;
        gap |= mark.gap;
        edge = mark.edge;
        lineOwed = mark.lineOwed || block;
    }

    /** A line break that the page itself makes. */
    void lineBreak() {
        gap = false;
        lineOwed = false;
        out.append("<br>");
        edge = true;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
