package dev.billet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First bytes and what they are taken for. */
class NatureTest {

    private static String of(String head, String name) {
        Nature nature = Nature.of(head.getBytes(StandardCharsets.ISO_8859_1), name);
        return nature.sort() + " " + nature.word();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <!DOCTYPE html><html>                            | x         | MARKUP page
        <?xml version="1.0"?><html xmlns="x">            | x.xml     | MARKUP page
        Some words and then <b>bold</b> ones             | x         | MARKUP page
        <rss version="2.0"><channel>                     | feed.html | FEED feed
        <rss xmlns:wp="http://wordpress.org/export/1.2/">| x.xml     | EXPORT WXR
        <?xml version="1.0"?><urlset >                   | s.xml     | MEDIA sitemap
        <?xml version="1.0"?><blog xmlns="http://www.blogml.com/2006/09/BlogML"><p> | x | EXPORT BlogML
        <?xml version="1.0"?><disqus xmlns="x"><p>       | x.xml     | EXPORT Disqus export
        <feed xmlns:b="http://schemas.google.com/blogger/2018"><p> | x | EXPORT Blogger export
        ///DOTCLEAR/2.25.3/single <p>                    | x.txt     | EXPORT Dotclear export
        <?xml version="1.0"?><recipe><p>Stir</p>         | x.xml     | MEDIA XML data
        TITLE: Mills;DATE: 01/02/2003;-----;BODY:;<p>x   | x.txt     | EXPORT Movable Type export
        TITLE: Mills and their <p>pages                  | x         | MARKUP page
        <svg xmlns="x"></svg>                            | x         | MEDIA image
        {"schema":"billet/1"}                            | x         | JSON JSON data
        [{"a":1}]                                        | x         | JSON JSON data
        If 3 < 4 and 5 > 2 we are fine                   | x         | TEXT plain text
        ' CDX N b a m s;org,example)/ 2011'              | a.cdx     | MEDIA index of an archive
        'org,example)/a 20110102030405 {"url": "x"}'     | a         | MEDIA index of an archive
        p { color: red }                                 | a.css     | MEDIA style
        document.write("<div>")                          | a.js?v=1  | MEDIA script
        GIF89a...                                        | a.html    | MEDIA image
        WARC/1.0                                         | a         | ARCHIVE WARC
        PK34xxxx                                         | a.zip     | ARCHIVE ZIP
        From: <Saved by Blink>                           | a.html    | ARCHIVE MHTML
        %PDF-1.4                                         | a         | MEDIA PDF
        """)
    void tellsByContentBeforeName(String head, String name, String expected) {
        assertEquals(expected, of(head.replace("PK34", "PK\u0003\u0004").replace("AR/", "AR|").replace(";", "\n"), name));
    }

    @Test
    void seesThroughByteOrderMarksAndWideCharacters() {
        assertEquals(Nature.Sort.MARKUP, Nature.of("<html><p>".getBytes(StandardCharsets.UTF_16), "x").sort());
        assertEquals(Nature.Sort.MARKUP, Nature.of("\ufeff <html>".getBytes(StandardCharsets.UTF_8), "x").sort());
        assertEquals(Nature.Sort.TEXT, Nature.of("Wide but plain".getBytes(StandardCharsets.UTF_16LE), "x").sort());
    }

    @Test
    void takesOldCharsetsForText() {
        byte[] russian = "Мы шли домой и говорили о погоде, как всегда.".getBytes(Charset.forName("windows-1251"));
        assertEquals(Nature.Sort.TEXT, Nature.of(russian, "x.txt").sort());
    }

    @Test
    void takesRandomBytesForNoise() {
        for (int seed = 0; seed < 200; seed++) {
            byte[] bytes = new byte[2048];
            new Random(seed).nextBytes(bytes);
            assertEquals(Nature.Sort.NOISE, Nature.of(bytes, "x.html").sort(), "seed " + seed);
        }
    }

    @Test
    void callsUnknownBytesWhatTheirNameSays() {
        assertEquals("MEDIA image", of("\u0001\u0002\u0003\u0004", "broken.png"));
        assertEquals("NOISE binary data", of("\u0001\u0002\u0003\u0004", "x"));
        assertEquals("EMPTY file", of("", "x.html"));
        assertEquals("MEDIA style", of("", "x.css"));
    }
}
