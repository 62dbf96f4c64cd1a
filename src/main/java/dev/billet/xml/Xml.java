package dev.billet.xml;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one place where XML parsers are made: by default the JDK's reads local files that a document names. */
public final class Xml {
    private Xml() {
    }

    /** A parser that knows no DTD and fetches nothing. */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return Holder.FACTORY.createXMLStreamReader(in);
    }

    /** Looking for the factory takes time that a run without XML should not pay. */
    private static final class Holder {
        private static final XMLInputFactory FACTORY = hardened();

        private static XMLInputFactory hardened() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setXMLResolver((publicId, systemId, base, namespace) -> {
                throw new XMLStreamException("external entities are not read: " + systemId);
            });
            return factory;
        }
    }
}
