package dev.billet.xml;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one place where XML parsers are made: by default the JDK's reads local files that a document names. */
public final class Xml {
    private static final String DEPTH = "jdk.xml.maxElementDepth";

    private Xml() {
    }

    /** A parser that knows no DTD and fetches nothing. */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return Holder.FACTORY.createXMLStreamReader(in);
    }

    /** The same for characters, and with names as they are written: prefixes that nobody declared are no reason to stop. */
    static XMLStreamReader reader(Reader in) throws XMLStreamException {
        return Prefixed.FACTORY.createXMLStreamReader(in);
    }

    /** Looking for the factory takes time that a run without XML should not pay. */
    private static final class Holder {
        private static final XMLInputFactory FACTORY = hardened();

        static XMLInputFactory hardened() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            // From Java 24 on the parser's own limit is 100; the reader has one that is the same everywhere.
            if (factory.isPropertySupported(DEPTH)) {
                factory.setProperty(DEPTH, "0");
            }
            factory.setXMLResolver((publicId, systemId, base, namespace) -> {
                throw new XMLStreamException("external entities are not read: " + systemId);
            });
            return factory;
        }
    }

    /** A factory of its own: the property is not one of the single parser. */
    private static final class Prefixed {
        private static final XMLInputFactory FACTORY = prefixed();

        private static XMLInputFactory prefixed() {
            XMLInputFactory factory = Holder.hardened();
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            return factory;
        }
    }
}
