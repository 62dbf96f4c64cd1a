package dev.billet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading XML as it is found: mostly well-formed. */
class XmlInTest {
    private static XmlIn open(String text, Charset charset) throws IOException {
        return XmlIn.open(new ByteArrayInputStream(text.getBytes(charset)), null, XmlInTest::prefix);
    }

    private static String prefix(String namespace) {
        return namespace.equals("http://purl.org/dc/elements/1.1/") ? "dc" : namespace.equals("http://atom.example/") ? "" : null;
    }

    private static XmlElement root(String text) throws IOException {
        XmlIn xml = open(text, StandardCharsets.UTF_8);
        xml.next();
        return xml.element();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <a>Fish &amp; chips</a>                              | Fish & chips
        <a>Fish & chips &c; AT&T</a>                         | Fish & chips &c; AT&T
        <a>caf&eacute;&nbsp;&hellip;&bogus;</a>              | café\u00a0…&bogus;
        <a>it&#8217;s it&#146;s &#x41;&#0;</a>               | it’s it’s A
        <a>1 < 2 <= 3</a>                                    | 1 < 2 <= 3
        <a>x]]>y</a>                                         | x]]>y
        <a><![CDATA[&eacute; <b> & ]] ]]><b>c</b></a>        | &eacute; <b> & ]] c
        <a><i/><![CDATA[<b>x]]>y</b>]]></c>]]></a>           | <b>x]]>y</b>]]></c>
        <a><b><![CDATA[x]]>y]]></b> <c><![CDATA[z]]></c></a> | x]]>y z
        <a><![CDATA[x]]>y<b><![CDATA[z]]></b></a>            | xyz
        <a><![CDATA[<i>x]]></i>y]]></a>                      | <i>x]]></i>y
        <a>b<!-- -- & <c> -->d<?php echo 1 ?>e</a>           | bde
        <!DOCTYPE a [<!ENTITY x "y>">]><a>&x;</a>            | &x;
        Warning in line 3<?xml version="1.0"?><a>b</a> junk  | b
        """)
    void whatStandsForItselfIsReadAsSuch(String text, String expected) throws IOException {
        assertEquals(expected, root(text).text());
    }

    @Test
    void repairsAreCounted() throws IOException {
        XmlIn xml = open("<!DOCTYPE a><a t='<&'>\u0007b\ufffe & ]]> &#8; \ud83d\ude00</a>", StandardCharsets.UTF_8);
        xml.next();
        assertEquals("<&", xml.attribute("t"));
        assertEquals("b & ]]>  \ud83d\ude00", xml.element().text());
        assertEquals(new XmlRepairs(3, 0, 2, 2, 1), xml.repairs());
    }

    @Test
    void noEntityIsEverExpandedOrFetched() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;'><!ENTITY s SYSTEM 'file:///etc/passwd'>]><a>&m;&s;</a>";
        assertEquals("&m;&s;", root(bomb).text());
    }

    @Test
    void namesHaveTheUsualPrefixesWhateverTheFileCallsThem() throws IOException {
        XmlElement root = root("<x:feed xmlns:x='http://atom.example/' xmlns:y='http://purl.org/dc/elements/1.1/' y:lang='fr' type='z'>"
            + "<y:creator>A</y:creator><slash:comments>3</slash:comments><p xmlns='http://other.example/'><q/></p></x:feed>");
        assertEquals("feed", root.name());
        assertEquals("fr", root.attribute("dc:lang"));
        assertEquals("z", root.attribute("type"));
        assertEquals(List.of("dc:creator", "slash:comments", "p"), root.children().stream().map(XmlElement::name).toList());
    }

    @Test
    void markupInATextIsMarkupAgain() throws IOException {
        assertEquals("<p class=\"a&quot;b\">1 &lt; 2<br>é</p><i></i>",
            root("<c><h:p class='a\"b'>1 &lt; 2<h:br/>é</h:p><i/></c>").markup());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "ISO-8859-1,iso-8859-1", "windows-1252,windows-1252", "UTF-16LE,utf-16", "UTF-16BE,utf-16",
        "Shift_JIS,shift_jis"})
    void theEncodingIsTheDeclaredOne(String used, String declared) throws IOException {
        String text = used.equals("Shift_JIS") ? "ラジオ" : "Élan";
        XmlIn xml = open("<?xml version='1.0' encoding='" + declared + "'?><a>" + text + "</a>", Charset.forName(used));
        xml.next();
        assertEquals(text, xml.element().text());
        assertEquals(0, xml.repairs().undecoded());
    }

    @Test
    void bytesOfAnotherEncodingAreReadAsWindows() throws IOException {
        byte[] bytes = "<?xml version='1.0' encoding='utf-8'?><a>\u00e9t\u00e9 \u0080 \u00c3\u00a9</a>".getBytes(
            StandardCharsets.ISO_8859_1);
        XmlIn xml = XmlIn.open(new ByteArrayInputStream(bytes), null, name -> null);
        xml.next();
        assertEquals("été € é", xml.element().text());
        assertEquals(3, xml.repairs().undecoded());
        assertTrue(xml.repairs().touchedCharacters());
    }

    @Test
    void whatStandsBeforeTheDamageIsHandedOut() throws IOException {
        String item = "<item><t>" + "word ".repeat(300) + "</t></item>";
        String text = "<rss>" + item.repeat(20) + "<item><t>cut</x></item></rss>";
        XmlIn xml = open(text, StandardCharsets.UTF_8);
        assertEquals("rss", xml.next());
        int items = 0;
        for (; items < 20; items++) {
            assertEquals("item", xml.next());
            assertEquals("t", xml.element().children().get(0).name());
        }
        xml.next();
        XmlDamage damage = assertThrows(XmlDamage.class, xml::element);
        assertTrue(Math.abs(damage.offset() - text.indexOf("</x>")) < 5000, damage.getMessage());
    }

    @Test
    void aTextThatBreaksOffSaysWhere() throws IOException {
        String text = "<rss><item>a</item><item>b";
        XmlIn xml = open(text, StandardCharsets.UTF_8);
        xml.next();
        xml.next();
        assertEquals("a", xml.element().text());
        xml.next();
        XmlDamage damage = assertThrows(XmlDamage.class, xml::element);
        assertEquals(text.length(), damage.offset());
    }

    private static void walk(XmlIn xml, List<String> seen) throws IOException {
        for (String name = xml.next(); name != null; name = xml.next()) {
            seen.add(name);
        }
    }

    @Test
    void aBrokenStreamIsDamageBehindWhatWasRead() throws IOException {
        InputStream broken = new InputStream() {
            private final byte[] begin = "<rss><item>a</item><item>".getBytes(StandardCharsets.US_ASCII);
            private int at;

            @Override
            public int read() throws IOException {
                if (at == begin.length) {
                    throw new IOException("bad block");
                }
                return begin[at++];
            }
        };
        XmlIn xml = XmlIn.open(broken, null, name -> null);
        List<String> seen = new ArrayList<>();
        XmlDamage damage = assertThrows(XmlDamage.class, () -> walk(xml, seen));
        assertEquals("bad block", damage.reason());
        assertEquals(List.of("rss", "item", "item"), seen);
    }

    @Test
    void elementsBeyondTheLimitsAreDamage() throws IOException {
        XmlIn deep = open("<a>".repeat(20_000), StandardCharsets.UTF_8);
        deep.next();
        assertTrue(assertThrows(XmlDamage.class, deep::element).reason().contains("one in the other"));
        XmlIn large = open("<a>" + "x".repeat(5000) + "</a>", StandardCharsets.UTF_8).largest(4000);
        large.next();
        assertTrue(assertThrows(XmlDamage.class, large::element).reason().contains("4000"));
    }

    @Test
    void nothingIsReadBehindTheRoot() throws IOException {
        XmlIn xml = open("<a><b/></a><c><<<", StandardCharsets.UTF_8);
        assertEquals("a", xml.next());
        assertEquals("b", xml.next());
        assertEquals(1, xml.depth());
        assertNull(xml.next());
        assertNull(xml.next());
    }
}
