package dev.billet.xml;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML that is well-formed whatever the text: the JDK's StAX writer lets control characters and {@code ]]>} pass.
 * Names of elements are the caller's constants and are not checked.
 */
public final class XmlOut implements Closeable {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private final int depth;
    private long removed;
    private long lineEnds;

    /** Writes to a stream; {@code depth} is how far the outermost element is set in. */
    public XmlOut(OutputStream stream, int depth) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        this.depth = depth;
    }

    /** Writes something that is XML already. */
    public XmlOut raw(String xml) throws IOException {
        out.write(xml);
        return this;
    }

    /** Opens an element that holds others. */
    public XmlOut start(String name) throws IOException {
        indent();
        out.write('<' + name + ">\n");
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    public XmlOut end() throws IOException {
        String name = open.pop();
        indent();
        out.write("</" + name + ">\n");
        return this;
    }

    /** An element with text in CDATA, which all readers of WXR take alike; null is empty. Attributes: names and values in turn. */
    public XmlOut cdata(String name, String text, String... attributes) throws IOException {
        tag(name, attributes);
        out.write("<![CDATA[");
        out.write(legal(text).replace("]]>", "]]]]><![CDATA[>"));
        out.write("]]></" + name + ">\n");
        return this;
    }

    /** An element with escaped text, for numbers and addresses; null is empty. */
    public XmlOut plain(String name, String text, String... attributes) throws IOException {
        tag(name, attributes);
        out.write(XmlText.escape(legal(text)) + "</" + name + ">\n");
        return this;
    }

    /** Like {@link #plain(String, String, String...)} for a number. */
    public XmlOut plain(String name, long number) throws IOException {
        return plain(name, Long.toString(number));
    }

    /**
     * An element whose text is not known yet; {@code place} is asked to note where it will stand, when all before it is with the stream.
     */
    public void later(String name, Runnable place) throws IOException {
        tag(name);
        out.flush();
        place.run();
        out.write("</" + name + ">\n");
    }

    /** How many characters were left out because XML cannot hold them. */
    public long removed() {
        return removed;
    }

    /** How many texts had line ends other than LF. */
    public long lineEnds() {
        return lineEnds;
    }

    /** Hands everything to the stream. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void tag(String name, String... attributes) throws IOException {
        indent();
        out.write('<' + name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ' + attributes[i] + "=\"" + XmlText.escape(legal(attributes[i + 1])) + '"');
        }
        out.write('>');
    }

    private String legal(String text) {
        if (text == null) {
            return "";
        }
        removed += XmlText.illegal(text);
        if (text.indexOf('\r') >= 0) {
            lineEnds++;
        }
        return XmlText.lineEnds(XmlText.clean(text));
    }

    private void indent() throws IOException {
        for (int i = -depth; i < open.size(); i++) {
            out.write('\t');
        }
    }
}
