package dev.billet.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Stands before the parser and hands it what it can take: no characters that XML forbids, no entities of HTML, no comments,
 * processing instructions or document types, and {@code &} and {@code <} escaped where they stand for themselves.
 * What is inside CDATA sections stays as it is but for forbidden characters and ends that are none.
 */
final class CleanXml extends Reader {
    /** How far the end of a section is looked for that may have been none. */
    private static final int FAR = 1 << 20;
    /** The longest piece that is looked at as a whole, such as a reference. */
    private static final int AHEAD = 64;
    private static final int BLOCK = 1024;
    private static final int MARKS = 64;
    /** In place of the quote around an attribute's value that has none. */
    private static final char BARE = 1;
    private static final String[] ROOTS = {"<?xml", "<rss", "<feed", "<rdf:RDF"};

    /** Where in the text it stands. */
    private enum Place {
        PROLOG, TEXT, TAG, CDATA, COMMENT, INSTRUCTION, DOCTYPE
    }

    private final XmlBytes bytes;
    private final Predicate<String> elements;
    private char[] raw = new char[BLOCK + AHEAD];
    private int at;
    private int end;
    private boolean ended;
    /** Of the stream; what came before it is read first. */
    private IOException failure;
    private final StringBuilder out = new StringBuilder(BLOCK + 16);
    private int given;
    private Place place = Place.PROLOG;
    /** The quote that ends the attribute's value or the piece of the document type, or 0. */
    private char quote;
    /** An attribute's value comes next. */
    private boolean assigned;
    /** The last start tag: a section's end stands right before its end tag. */
    private String tagName = "";
    private int brackets;
    /** Total of characters handed out before each of the last blocks, and the byte that it began with. */
    private final long[] markedOut = new long[MARKS];
    private final long[] markedByte = new long[MARKS];
    private int marks;
    private long before;
    private long illegal;
    private long ampersands;
    private long mended;
    private long doctypes;

    /** @param elements whether a name that stands behind {@code <} is one of the text's elements; else it is no tag */
    CleanXml(XmlBytes bytes, Predicate<String> elements) {
        this.bytes = bytes;
        this.elements = elements;
    }

    XmlRepairs repairs() {
        return new XmlRepairs(illegal, bytes.undecoded(), ampersands, mended, doctypes);
    }

    /** The byte near which this many characters had been handed out; the parser counts them in 32 bits. */
    long byteAt(int characters) {
        if (characters - (int) (before + out.length()) >= 0) {
            return bytes.offset();
        }
        long found = 0;
        for (int i = Math.max(0, marks - MARKS); i < marks; i++) {
            if ((int) markedOut[i % MARKS] - characters <= 0) {
                found = markedByte[i % MARKS];
            }
        }
        return found;
    }

    /** The byte behind all that was read. */
    long byteAtEnd() {
        return bytes.offset();
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        while (given == out.length()) {
            before += out.length();
            out.setLength(0);
            given = 0;
            if (!fill()) {
                return -1;
            }
            mark();
            clean();
        }
        int count = Math.min(length, out.length() - given);
        out.getChars(given, given + count, chars, from);
        given += count;
        return count;
    }

    private void mark() {
        markedOut[marks % MARKS] = before;
        markedByte[marks % MARKS] = Math.max(0, bytes.offset() - (end - at));
        marks++;
    }

    /** Sees to it that a piece can be looked at as a whole; false when nothing is left. */
    private boolean fill() throws IOException {
        System.arraycopy(raw, at, raw, 0, end - at);
        end -= at;
        at = 0;
        while (!ended && end <= AHEAD) {
            readOn();
        }
        if (end == 0 && failure != null) {
            throw failure;
        }
        return end > 0;
    }

    private void readOn() {
        try {
            int count = bytes.read(raw, end, Math.min(BLOCK, raw.length - end));
            ended = count < 0;
            end += Math.max(0, count);
        } catch (IOException broken) {
            failure = broken;
            ended = true;
        }
    }

    private void clean() {
        int stop = ended ? end : end - AHEAD;
        while (at < stop) {
            if (place == Place.TEXT || place == Place.CDATA) {
                plain(stop);
            }
            if (at == stop) {
                return;
            }
            char c = raw[at];
            switch (place) {
                case PROLOG -> prolog();
                case TEXT -> text(c);
                case TAG -> tag(c);
                case CDATA -> section(c);
                case COMMENT -> skipTo("-->");
                case INSTRUCTION -> skipTo("?>");
                case DOCTYPE -> doctype(c);
                default -> throw new IllegalStateException(place.name());
            }
        }
    }

    /** Hands on what means nothing but itself, up to what has to be looked at. */
    private void plain(int stop) {
        int to = at;
        while (to < stop && isPlain(raw[to])) {
            to++;
        }
        out.append(raw, at, to - at);
        at = to;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' || c == '\n' || c == '\t') && c < '\ud800' && c != '<' && c != '&' && c != ']';
    }

    /** What servers print before the text begins (blanks, warnings of PHP) is left out. */
    private void prolog() {
        String seen = new String(raw, at, end - at);
        int begin = -1;
        for (String root : ROOTS) {
            int found = seen.indexOf(root);
            begin = found >= 0 && (begin < 0 || found < begin) ? found : begin;
        }
        begin = begin < 0 ? Math.max(0, seen.indexOf('<')) : begin;
        at += begin;
        place = Place.TEXT;
    }

    private void text(char c) {
        if (c == '<') {
            open();
        } else if (c == '&') {
            reference();
        } else if (c == ']' && is("]]>")) {
            mended++;
            out.append("]]&gt;");
            at += 3;
        } else {
            put(c);
        }
    }

    private void open() {
        char next = at + 1 < end ? raw[at + 1] : 0;
        if (is("<!--")) {
            place = Place.COMMENT;
            at += 4;
        } else if (is("<![CDATA[")) {
            place = Place.CDATA;
            out.append("<![CDATA[");
            at += 9;
        } else if (next == '?') {
            place = Place.INSTRUCTION;
            at += 2;
        } else if (next == '!') {
            place = Place.DOCTYPE;
            brackets = 0;
            quote = 0;
            doctypes++;
            at += 2;
        } else if (isTag(next)) {
            place = Place.TAG;
            quote = 0;
            out.append('<');
            at++;
        } else {
            mended++;
            out.append("&lt;");
            at++;
        }
    }

    private boolean isTag(char next) {
        int from = next == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < end && (Character.isLetterOrDigit(raw[to]) || "_:-.".indexOf(raw[to]) >= 0)) {
            to++;
        }
        boolean begins = to > from && (Character.isLetter(raw[from]) || raw[from] == '_' || raw[from] == ':');
        String name = begins ? new String(raw, from, to - from) : "";
        boolean tag = begins && elements.test(name);
        tagName = tag && next != '/' ? name : tagName;
        return tag;
    }

    /** In a tag attributes have values in quotes; those without get some. */
    private void tag(char c) {
        if (c == '&' && quote != 0) {
            reference();
            return;
        }
        if (c == '<' && quote != 0) {
            mended++;
            out.append("&lt;");
            at++;
            return;
        }
        if (assigned && quote == 0 && c != '"' && c != '\'' && c > ' ') {
            mended++;
            quote = BARE;
            out.append('"');
        } else if (quote == BARE && (c <= ' ' || c == '>' || is("/>"))) {
            quote = 0;
            out.append('"');
        }
        if (quote == 0 && c == '>') {
            place = Place.TEXT;
        }
        assigned = quote == 0 && (c == '=' || assigned && c <= ' ');
        quote = quote == 0 && (c == '"' || c == '\'') ? c : quote == c ? 0 : quote;
        put(c);
    }

    private void section(char c) {
        if (c != ']' || !is("]]>")) {
            put(c);
        } else if (isEnd()) {
            out.append("]]>");
            at += 3;
            place = Place.TEXT;
        } else {
            mended++;
            out.append("]]]]><![CDATA[>");
            at += 3;
        }
    }

    /**
     * Whether the section ends here. Engines forget to split what looks like an end in a text; but a second end without a beginning
     * before it cannot be, so that the first was none.
     */
    private boolean isEnd() {
        int behind = at + 3;
        while (behind < end && Character.isWhitespace(raw[behind])) {
            behind++;
        }
        String close = "</" + tagName + ">";
        if (behind >= end || new String(raw, behind, Math.min(close.length(), end - behind)).equals(close)) {
            return true;
        }
        for (int i = at + 3; i - at < FAR && (i + 9 < end || more() || i + 2 < end); i++) {
            if (raw[i] == '<' && new String(raw, i, Math.min(9, end - i)).equals("<![CDATA[")) {
                return true;
            }
            if (raw[i] == ']' && raw[i + 1] == ']' && raw[i + 2] == '>') {
                return false;
            }
        }
        return true;
    }

    /** Reads on for a look far ahead; false at the end. */
    private boolean more() {
        if (ended) {
            return false;
        }
        raw = end + BLOCK > raw.length ? Arrays.copyOf(raw, raw.length * 2) : raw;
        readOn();
        return !ended;
    }

    private void skipTo(String close) {
        if (is(close)) {
            at += close.length();
            place = Place.TEXT;
        } else {
            at++;
        }
    }

    private void doctype(char c) {
        at++;
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[' || c == ']') {
            brackets += c == '[' ? 1 : -1;
        } else if (c == '>' && brackets <= 0) {
            place = Place.TEXT;
        }
    }

    /** An entity or a character by its number. */
    private void reference() {
        int semicolon = at + 1;
        while (semicolon < end && semicolon - at < AHEAD && raw[semicolon] < 0x80 && (Character.isLetterOrDigit(raw[semicolon])
            || raw[semicolon] == '#' && semicolon == at + 1)) {
            semicolon++;
        }
        boolean closed = semicolon > at + 1 && semicolon < end && raw[semicolon] == ';';
        String name = closed ? new String(raw, at + 1, semicolon - at - 1) : "";
        String meant = closed ? References.meaning(name) : null;
        if (meant == null) {
            ampersands++;
            out.append("&amp;");
            at++;
            return;
        }
        illegal += meant.isEmpty() ? 1 : 0;
        out.append(meant);
        at = semicolon + 1;
    }

    private void put(char c) {
        at++;
        if (Character.isHighSurrogate(c) && at < end && Character.isLowSurrogate(raw[at])) {
            out.append(c).append(raw[at++]);
        } else if (XmlText.legal(c)) {
            out.append(c);
        } else {
            illegal++;
        }
    }

    private boolean is(String piece) {
        if (end - at < piece.length()) {
            return false;
        }
        for (int i = 0; i < piece.length(); i++) {
            if (raw[at + i] != piece.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
