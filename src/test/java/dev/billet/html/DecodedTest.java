package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.billet.report.PageNotice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTest {
    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof String text) {
                out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.write((Integer) part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] labelled(String label, String text, String charset) {
        return ("<meta charset=\"" + label + "\"><p>" + text).getBytes(Charset.forName(charset));
    }

    private static String paragraph(Decoded decoded) {
        return decoded.text().substring(decoded.text().indexOf("<p>") + 3);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, ‘naïve’ – 5 €",
        "Latin1, windows-1252, “façade”",
        "us-ascii, windows-1252, déjà vu",
        "iso-8859-2, ISO-8859-2, Žluťoučký kůň",
        "iso-8859-9, windows-1254, İstanbul’da ağaç",
        "iso-8859-15, ISO-8859-15, cœur à 5 €",
        "windows-1251, windows-1251, Привет мир",
        "KOI8-R, KOI8-R, Привет мир",
        "tis-620, x-windows-874, สวัสดีชาวโลก",
        "gb2312, GB18030, 繁體 朱镕基",
        "GBK, GB18030, 你好世界",
        "big5, Big5, 世界你好",
        "shift_jis, windows-31j, 日本語①のページ",
        "x-sjis, windows-31j, ～ページ",
        "euc-jp, EUC-JP, 日本語のページ",
        "iso-2022-jp, ISO-2022-JP, 日本語のページ",
        "euc-kr, x-windows-949, 똠방각하 안녕",
        "macintosh, x-MacRoman, éclair",
        "windows-1253, windows-1253, Καλημέρα",
    })
    void readsALabelAsBrowsersDo(String label, String javaName, String text) {
        Decoded decoded = Decoded.of(labelled(label, text, javaName), null);
        assertEquals(text, paragraph(decoded));
        assertEquals(0, decoded.replaced());
        assertNull(decoded.disagree());
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1", "windows-1251", "gb2312", "shift_jis"})
    void believesTheBytesMoreThanTheLabel(String label) {
        Decoded decoded = Decoded.of(labelled(label, "naïve", "UTF-8"), null);
        assertEquals("naïve", paragraph(decoded));
        PageNotice.CharsetDisagrees notice = (PageNotice.CharsetDisagrees) decoded.disagree();
        assertEquals(label, notice.label());
        assertEquals("UTF-8", notice.used());
    }

    @Test
    void saysNothingAboutThePureAscii() {
        Decoded decoded = Decoded.of(bytes("<meta charset=koi8-r><p>plain"), "iso-8859-1");
        assertEquals("plain", paragraph(decoded));
        assertNull(decoded.disagree());
    }

    @Test
    void prefersTheHeaderToTheMetaElement() {
        byte[] page = labelled("iso-8859-1", "Привет", "windows-1251");
        assertEquals("Привет", paragraph(Decoded.of(page, "windows-1251")));
        assertEquals("Ïðèâåò", paragraph(Decoded.of(page, null)));
    }

    @Test
    void ignoresALabelThatNobodyKnows() {
        assertEquals("Привет", paragraph(Decoded.of(labelled("windows-1251", "Привет", "windows-1251"), "x-klingon")));
        assertEquals("é", paragraph(Decoded.of(labelled("none", "é", "windows-1252"), null)));
    }

    @Test
    void readsTheLabelInHttpEquivAndInTheXmlDeclaration() {
        assertEquals("ň", paragraph(Decoded.of(
            bytes("<META content='text/html; charset=windows-1250' http-equiv=Content-Type><p>", 0xf2), null)));
        assertEquals("ň", paragraph(Decoded.of(bytes("<?xml version='1.0' encoding='windows-1250'?><p>", 0xf2), null)));
        assertEquals("ò", paragraph(Decoded.of(bytes("<meta name=description content='charset=windows-1250'><p>", 0xf2), null)));
        assertEquals("ò", paragraph(Decoded.of(bytes("<!-- <meta charset=windows-1250> --><p>", 0xf2), null)));
    }

    @Test
    void findsTheLabelBehindALongHead() {
        String style = "<style>" + "a{} ".repeat(5000) + "</style>";
        assertEquals("ň", paragraph(Decoded.of(bytes("<head>", style, "<meta charset=windows-1250><p>", 0xf2), null)));
        assertEquals("ò", paragraph(Decoded.of(bytes("<head>", style, "<body><meta charset=windows-1250><p>", 0xf2), null)));
    }

    @Test
    void takesUtf16InAMetaElementForUtf8() {
        Decoded decoded = Decoded.of(labelled("utf-16", "naïve", "UTF-8"), null);
        assertEquals("naïve", paragraph(decoded));
        assertNull(decoded.disagree());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void knowsUtf16ByItsMarkAndByItsNuls(String name) {
        String page = "<html><p>naïve 世界";
        assertEquals(page, Decoded.of(page.getBytes(Charset.forName(name)), "iso-8859-1").text());
        assertEquals(page, Decoded.of(("\ufeff" + page).getBytes(Charset.forName(name)), null).text());
    }

    @Test
    void dropsTheByteOrderMarkOfUtf8() {
        assertEquals("<p>ж", Decoded.of("\ufeff<p>ж".getBytes(StandardCharsets.UTF_8), "windows-1251").text());
    }

    @Test
    void readsWrongBytesInUtf8AsTheCharactersTheyWere() {
        Decoded decoded = Decoded.of(bytes("<meta charset=utf-8><p>", 0xc3, 0xa9, 0xc3, 0xa8, " it", 0x92, "s"), null);
        assertEquals("éè it’s", paragraph(decoded));
        assertEquals(1, decoded.replaced());
    }

    @Test
    void marksASequenceThatWasCutOff() {
        Decoded decoded = Decoded.of(bytes("<p>", 0xc3, 0xa9, 0xc3, 0xa8, 0xc3, 0xa8, " ", 0xe2, 0x80, "..."), "utf-8");
        assertEquals("éèè \ufffd...", paragraph(decoded));
        assertEquals(2, decoded.replaced());
    }

    @Test
    void joinsTheHalvesThatOldDatabasesWrote() {
        Decoded decoded = Decoded.of(bytes("<p>", 0xc3, 0xa9, "x".repeat(5), 0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9,
            0xc3, 0xa9, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), "utf-8");
        assertEquals("éxxxxxéééééé\ud83d\ude00", paragraph(decoded));
    }

    @Test
    void fallsBackToWindows1252WhenUtf8IsALie() {
        Decoded decoded = Decoded.of(bytes("<meta charset=utf-8><p>d", 0xe9, "j", 0xe0, " vu"), null);
        assertEquals("déjà vu", paragraph(decoded));
        assertEquals("windows-1252", ((PageNotice.CharsetDisagrees) decoded.disagree()).used());
    }

    @Test
    void seesUtf8BehindAnotherLabelInSpiteOfOneBrokenByte() {
        Decoded decoded = Decoded.of(bytes("<meta charset=iso-8859-1><p>", new String("é".repeat(30).getBytes(StandardCharsets.UTF_8),
            StandardCharsets.ISO_8859_1), 0xe9, "."), null);
        assertEquals("é".repeat(31) + ".", paragraph(decoded));
    }

    @Test
    void keepsTheLabelsCharsetInSpiteOfARareWrongByte() {
        byte[] good = labelled("euc-kr", "안녕하세요 세계 여러분 반갑습니다", "x-windows-949");
        byte[] page = java.util.Arrays.copyOf(good, good.length + 2);
        page[good.length] = (byte) 0xff;
        page[good.length + 1] = '.';
        Decoded decoded = Decoded.of(page, null);
        assertEquals("안녕하세요 세계 여러분 반갑습니다\ufffd.", paragraph(decoded));
        assertEquals(1, decoded.replaced());
    }

    @Test
    void readsNothingFromNothing() {
        assertEquals("", Decoded.of(new byte[0], null).text());
        assertEquals("é", Decoded.of(bytes(0xe9), null).text());
    }

    @Test
    void knowsOnlyCharsetsThatThisJavaHas() {
        for (String label : java.util.List.of("utf8", "866", "latin2", "greek", "logical", "x-mac-cyrillic", "chinese", "korean", "sjis")) {
            assertEquals(true, CharsetLabels.charset(" " + label.toUpperCase(java.util.Locale.ROOT)) != null, label);
        }
        assertNull(CharsetLabels.charset("hz-gb-2312"));
    }

    @Test
    void utf8IsReadAsTheJdkReadsItWhereverRunsOfAsciiEnd() {
        Random random = new Random(11);
        String[] parts = {"a", "bcdefgh", "a line of text, longer than a word\n", "é", "日本", "\ud83d\ude00", "\ufffd"};
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            boolean control = random.nextInt(4) == 0;
            text.insert(random.nextInt(text.length() + 1), control ? "\u0001" : " ");
            Utf8.Strict strict = Utf8.strict(text.toString().getBytes(StandardCharsets.UTF_8));
            assertEquals(new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), strict.text());
            assertEquals(!control, strict.legal());
        }
        assertNull(Utf8.strict(bytes("more than eight letters and ", 0xe9, " one of Latin-1")));
    }
}
