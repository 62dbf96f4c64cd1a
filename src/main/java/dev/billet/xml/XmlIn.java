package dev.billet.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of any size element by element. A reader walks from tag to tag with {@link #next()} and takes those whole that it wants,
 * with {@link #element()}; what is larger or deeper than any sane element is damage. What stands behind the root's end is not read.
 */
public final class XmlIn implements Closeable {
    private static final int DEEPEST = 10_000;
    /** Characters of one element: beyond what blog engines can store, and still no danger to memory. */
    private static final long LARGEST = 128L << 20;

    private final CleanXml clean;
    /** Made when the first tag is asked for: it begins to parse at once, and damage there belongs to the walk. */
    private XMLStreamReader xml;
    private final XmlNames names;
    private final Deque<String> open = new ArrayDeque<>();
    private Map<String, String> attributes = Map.of();
    private boolean begun;
    private long largest = LARGEST;

    private XmlIn(CleanXml clean, UnaryOperator<String> vocabulary) {
        this.clean = clean;
        this.names = new XmlNames(vocabulary);
    }

    /**
     * Opens a text; the caller closes what comes back, and the stream with it.
     *
     * @param sent       the charset that came with it, or null
     * @param vocabulary from a namespace to the prefix under which names are given here, empty for none; null when it is not known
     */
    public static XmlIn open(InputStream in, String sent, UnaryOperator<String> vocabulary) {
        return open(in, sent, vocabulary, name -> true);
    }

    /**
     * The same for texts that are known to hold {@code <} that nobody escaped.
     *
     * @param elements whether a name as it is written can be an element's; what looks like a tag of another name is text
     */
    public static XmlIn open(InputStream in, String sent, UnaryOperator<String> vocabulary, Predicate<String> elements) {
        return new XmlIn(new CleanXml(new XmlBytes(in, sent), elements), vocabulary);
    }

    /** For tests of the limit. */
    XmlIn largest(long characters) {
        largest = characters;
        return this;
    }

    /** Goes on to the next start tag, however deep, and gives the element's name; null at the end of the root. */
    public String next() throws IOException {
        while (!begun || !open.isEmpty()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return open.peek();
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
        }
        return null;
    }

    /** How many elements the one whose start tag was met last stands in. */
    public int depth() {
        return open.size() - 1;
    }

    /** An attribute of the start tag that was met last, or null. */
    public String attribute(String name) {
        return named(attributes).get(name);
    }

    private Map<String, String> named(Map<String, String> raw) {
        Map<String, String> named = raw.isEmpty() ? raw : new LinkedHashMap<>();
        raw.forEach((name, value) -> named.put(names.attribute(name), value));
        return named;
    }

    /** Takes the element whose start tag was met last, whole. */
    public XmlElement element() throws IOException {
        XmlElement top = new XmlElement(open.peek(), named(attributes));
        Deque<XmlElement> within = new ArrayDeque<>();
        within.push(top);
        long size = 0;
        while (!within.isEmpty()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement child = new XmlElement(open.peek(), named(attributes));
                    within.peek().add(child);
                    within.push(child);
                    size += 64;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    within.peek().add(xml.getText());
                    size += xml.getTextLength();
                }
                case XMLStreamConstants.END_ELEMENT -> within.pop();
                case XMLStreamConstants.END_DOCUMENT -> throw new XmlDamage(clean.byteAtEnd(), "it breaks off", null);
                default -> size++;
            }
            if (size > largest) {
                throw new XmlDamage(place(), "an element of more than " + largest + " characters", null);
            }
        }
        return top;
    }

    /** What had to be mended so far. */
    public XmlRepairs repairs() {
        return clean.repairs();
    }

    private int step() throws IOException {
        try {
            xml = xml == null ? Xml.reader(clean) : xml;
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begun = true;
                start();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
                names.close();
            }
            return event;
        } catch (XMLStreamException broken) {
            throw damage(clean, broken, xml == null ? 0 : place());
        }
    }

    private void start() throws XmlDamage {
        Map<String, String> declared = Map.of();
        Map<String, String> found = Map.of();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = raw(i);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                declared = declared.isEmpty() ? new HashMap<>() : declared;
                declared.put(name.equals("xmlns") ? "" : name.substring(6), xml.getAttributeValue(i));
            } else {
                found = found.isEmpty() ? new LinkedHashMap<>() : found;
                found.put(name, xml.getAttributeValue(i));
            }
        }
        names.open(declared);
        attributes = found;
        open.push(names.element(xml.getLocalName()));
        if (open.size() > DEEPEST) {
            throw new XmlDamage(place(), "more than " + DEEPEST + " elements one in the other", null);
        }
    }

    /** The parser splits names of attributes although it was told to know no namespaces. */
    private String raw(int attribute) {
        String prefix = xml.getAttributePrefix(attribute);
        String local = xml.getAttributeLocalName(attribute);
        return prefix == null || prefix.isEmpty() || local.equals("xmlns") ? local : prefix.concat(":").concat(local);
    }

    private long place() {
        return clean.byteAt(xml.getLocation().getCharacterOffset());
    }

    private static XmlDamage damage(CleanXml clean, XMLStreamException broken, long near) {
        if (broken.getNestedException() instanceof IOException stream) {
            return new XmlDamage(clean.byteAtEnd(), stream.getMessage() == null ? stream.getClass().getSimpleName() : stream.getMessage(),
                stream);
        }
        String message = String.valueOf(broken.getMessage());
        int said = message.indexOf("Message: ");
        String reason = said < 0 ? message : message.substring(said + 9);
        return new XmlDamage(near, reason.replaceAll("\\s+", " "), broken);
    }

    @Override
    public void close() throws IOException {
        try {
            if (xml != null) {
                xml.close();
            }
        } catch (XMLStreamException nothingLeftToFree) {
            throw new IOException(nothingLeftToFree);
        } finally {
            clean.close();
        }
    }
}
