package dev.billet.run;

import static dev.billet.run.Samples.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of strange build and with strange characters: a post comes out, its problem is said, and every output is valid. */
class BadPagesTest {

    private static Run convert(String html, String... options) {
        return convert(html.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Run convert(byte[] page, String... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "convert";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "-";
        return Run.with(page, arguments);
    }

    /** The text of the first element of that name, read by the JDK's parser. */
    private static String element(byte[] wxr, String name) throws Exception {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new java.io.ByteArrayInputStream(wxr));
        String found = null;
        boolean item = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                item |= xml.getLocalName().equals("item");
                if (item && found == null && xml.getLocalName().equals(name)) {
                    found = xml.getElementText();
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "blockquote", "ul><li"})
    void aHundredThousandNestedTagsCostNothingButTime(String tag) {
        Run run = convert(page("Deep", ("<" + tag + ">").repeat(100_000) + "in the deep"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("in the deep") && run.out().contains("I remember it well."), "the post or its comment is lost");
    }

    @Test
    void whatXmlCannotHoldIsLeftOutAndTheRestReadsBackTheSame() throws Exception {
        String page = page("T\u0001i\u0000tle ]]&gt; &#xD800;",
            "<p>a ]]&gt; b \u0008c &#xFFFE; d\u000be &#7; <code>&lt;![CDATA[x]]&gt;</code></p>");
        Run run = convert(page, "-t", "wxr");
        assertEquals(0, run.code(), run.err());
        assertEquals("Title ]]> \ufffd", element(run.bytes(), "title"));
        String body = element(run.bytes(), "encoded");
        assertTrue(body.contains("<p>a ]]&gt; b c  d e  <code>&lt;![CDATA[x]]&gt;</code></p>")
            || body.contains("<p>a ]]&gt; b c d e <code>&lt;![CDATA[x]]&gt;</code></p>"), body);
        assertTrue(convert(page).out().contains("\"code\":\"characters-replaced\""), "the post does not say it");
    }

    @Test
    void postsOfOwnJsonWithControlCharactersBecomeValidXml() throws Exception {
        String post = "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"1\",\"title\":\"a\\ud800b\",\"content\":{\"html\":"
            + "\"<p>x\\udc00 ]]> \\u0000\\u0001\\ufffe y</p>\"}}\n";
        Run run = convert(post, "-t", "wxr");
        assertEquals(0, run.code(), run.err());
        assertEquals("a\ufffdb", element(run.bytes(), "title"));
        assertEquals("<p>x\ufffd ]]>  y</p>", element(run.bytes(), "encoded"));
        assertTrue(run.err().contains("characters that XML cannot hold left out (5 times)"), run.err());
    }

    @Test
    void aWrongLabelIsSaidAndTheBytesAreBelieved() {
        Run run = convert(page("Müller", "<p>caf\u00e9</p>").replace("charset=utf-8", "charset=iso-8859-1"));
        assertTrue(run.out().contains("\"title\":\"Müller\"") && run.out().contains("café"), run.out());
        assertTrue(run.out().contains("\"code\":\"charset-disagrees\""), run.out());
    }

    @Test
    void noLabelAtAllIsReadAsBrowsersDo() {
        String page = page("Müller", "<p>it’s</p>").replace("<meta charset=utf-8>", "");
        Run run = convert(page.getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertTrue(run.out().contains("\"title\":\"Müller\"") && run.out().contains("it’s"), run.out());
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertTrue(convert("\ufeff" + page("Marked", "")).out().contains("\"title\":\"Marked\""));
        assertTrue(convert(page("Wide", "").getBytes(StandardCharsets.UTF_16)).out().contains("\"title\":\"Wide\""));
    }

    @Test
    void plainTextLosesItsNulsAndSaysSo() {
        Run run = convert("A line with a \0 in it, and many words more.\n".repeat(3) + "Another \u0001 line.\n", "--from", "text");
        assertFalse(run.out().toLowerCase(Locale.ROOT).contains("\\u000"), run.out());
        assertTrue(run.out().contains("characters-replaced"), run.out());
    }

    @Test
    void aPageThatIsCutOffGivesWhatIsThere() {
        String whole = page("Cut", "");
        Run run = convert(whole.substring(0, whole.indexOf("I remember") + 5));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"title\":\"Cut\"") && run.out().contains("\"name\":\"Ann\""), run.out());
    }

    @Test
    void ownNdjsonThatIsCutOffGivesThePostsBeforeTheDamage() {
        String post = "{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"%d\",\"title\":\"t\"}\n";
        String lines = post.formatted(1) + post.formatted(2) + post.formatted(3).substring(0, 30);
        Run run = convert(lines);
        assertEquals(3, run.code(), run.err());
        assertEquals(2, run.posts());
        List<String> complaints = run.err().lines().filter(line -> line.startsWith("billet: standard input: ")).toList();
        assertEquals(1, complaints.size(), run.err());
        assertTrue(complaints.get(0).matches(".*(offset|byte|line) ?\\d+.*"), "without its place: " + complaints);
    }
}
