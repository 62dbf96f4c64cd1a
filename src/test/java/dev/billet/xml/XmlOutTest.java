package dev.billet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** Whatever goes in, a strict parser must read the same out again, but for what XML cannot hold. */
class XmlOutTest {
    private static final String[] PIECES = {"]]>", "]]", ">", "]", "<", "&", "&amp;", "<![CDATA[", "\"", "'", "\u0000", "\u000b", "\u001b",
        "\ufffe", "\uffff", "\ud83d", "\ude00", "😀", "é", "\t", "\n", "\r", "\r\n", " ", "\u0085", "\u2028", "-->", "<?", "a"};

    @Test
    void readsBackWhatItWroteMinusTheCharactersThatXmlCannotHold() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String expected = expected(text.toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XmlOut xml = new XmlOut(out, 0)) {
                xml.start("r").cdata("c", text.toString(), "at", text.toString()).plain("p", text.toString()).end();
            }
            XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(out.toByteArray()));
            reader.nextTag();
            reader.nextTag();
            assertEquals(expected, reader.getAttributeValue(null, "at"));
            assertEquals(expected, reader.getElementText());
            reader.nextTag();
            assertEquals(expected, reader.getElementText());
        }
    }

    private static String expected(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0xd800 && c < 0xe000) {
                out.append('\ufffd');
            } else if (c >= ' ' && c != 0xfffe && c != 0xffff || c == '\t' || c == '\n' || c == '\r') {
                out.appendCodePoint(c);
            }
        });
        return out.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    @Test
    void countsWhatItLeavesOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XmlOut xml = new XmlOut(out, 0)) {
            xml.cdata("c", "a\u0000\u000b\ufffe😀\ud83d", "at", "\u0001");
            assertEquals(5, xml.removed());
            assertEquals(0, xml.lineEnds());
        }
        assertEquals("<c at=\"\"><![CDATA[a😀\ufffd]]></c>\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void neverReadsWhatADocumentTypeNames() throws Exception {
        String xml = "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><r>&e;</r>";
        XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        StringBuilder seen = new StringBuilder();
        assertThrows(XMLStreamException.class, () -> {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.CHARACTERS) {
                    seen.append(reader.getText());
                }
            }
        });
        assertEquals("", seen.toString());
        assertFalse(reader.hasText() && !reader.getText().isEmpty());
    }
}
