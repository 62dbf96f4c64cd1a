package dev.billet.source.archive;

import static dev.billet.source.archive.WarcBytes.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes out of MHTML files, as browsers write them and as they should not be. */
class MhtmlSourceTest {
    private static final String URL = "https://mill.example/2011/10/02/the-river/";
    private static final String HTML = "<!doctype html>\r\n<title>Le moulin à eau = vieux</title>\r\n<p>By the river.</html>";
    private static final String HEAD = "From: <Saved by Own>\r\nSnapshot-Content-Location: " + URL + "\r\nSubject: =?utf-8?Q?x?=\r\n y\r\n"
        + "Date: Mon, 23 Nov 2020 18:17:21 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"";
    private static final String BORDER = ";\r\n\tboundary=\"----Border--x----\"";

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b != '=' || b == '\r' || b == '\n';
            out.append(plain ? String.valueOf((char) b) : String.format("=%02X", b));
            out.append(out.length() % 20 == 0 && b >= ' ' ? "=\r\n" : "");
        }
        return out.toString();
    }

    private static String part(String fields, String body) {
        return "------Border--x----\r\n" + fields + "\r\n\r\n" + body + "\r\n";
    }

    private static String page() {
        return part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
            + URL, quoted(HTML));
    }

    private static Unpacked read(String file) throws IOException {
        return Unpacked.of("page.mhtml", bytes(file));
    }

    @Test
    void thePageBearsTheFilesNameAndTheRestIsPartOfIt() throws IOException {
        String frame = part("Content-Type: text/html\r\nContent-Location: https://ads.example/", "<p>Buy</html>");
        String picture = part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: "
            + "https://mill.example/a.png", "iVBORw0K\r\nGgo=");
        Unpacked all = read(HEAD + BORDER + "\r\n\r\n\r\n" + page() + frame + picture + "------Border--x------\r\n");
        assertEquals(List.of(), all.notices);
        assertEquals(new Unpacked.Item("page.mhtml", URL, "2020-11-23T18:17:21Z", "text/html", "utf-8", 0, null, null, HTML),
            all.items.get(0));
        assertEquals(List.of("page.mhtml", "page.mhtml!/https://ads.example/", "page.mhtml!/https://mill.example/a.png"), all.locations());
        assertEquals(Arrays.asList(null, "part of a saved page", "part of a saved page"),
            all.items.stream().map(Unpacked.Item::noPage).toList());
    }

    @Test
    void readsBase64AndPlainParts() throws IOException {
        String base64 = part("Content-Type: text/html\r\nContent-Transfer-Encoding: base64",
            Base64.getMimeEncoder().encodeToString(HTML.getBytes(StandardCharsets.UTF_8)));
        assertEquals(HTML, read(HEAD + BORDER + "\r\n\r\n" + base64 + "------Border--x------").contents().get(0));
        String plain = part("Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit", HTML + "\r\n");
        assertEquals(HTML + "\r\n", read(HEAD + BORDER + "\r\n\r\n" + plain + "------Border--x------").contents().get(0));
        assertEquals(HTML, read("MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + quoted(HTML))
            .contents().get(0));
    }

    @Test
    void findsThePageThatTheHeadNamesAndPartsOfParts() throws IOException {
        String second = part("Content-Type: text/html\r\nContent-ID: <2>", "<p>two</html>");
        String start = HEAD + BORDER + "; start=\"<2>\"\r\n\r\n" + page() + second + "------Border--x------";
        assertEquals(Arrays.asList("part of a saved page", null), read(start).items.stream().map(Unpacked.Item::noPage).toList());
        String inner = part("Content-Type: multipart/alternative; boundary=\"in\"",
            "--in\r\nContent-Type: text/plain\r\n\r\nwords\r\n--in\r\n"
            + "Content-Type: text/html\r\n\r\n" + HTML + "\r\n--in--");
        Unpacked nested = read(HEAD + BORDER + "\r\n\r\n" + inner + "------Border--x------");
        assertEquals(List.of(), nested.notices);
        assertEquals(Arrays.asList(null, HTML), nested.contents());
    }

    @Test
    void doesWithoutBorderInTheHeadAndWithoutTheLastBorder() throws IOException {
        for (String file : List.of(HEAD + ";\r\n\r\n" + page() + "------Border--x------", HEAD + BORDER + "\r\n\r\n" + page(),
            HEAD + BORDER + "\n\n" + page().replace("\r\n", "\n"))) {
            Unpacked all = read(file);
            assertEquals(List.of(), all.notices);
            assertEquals(HTML.replace("\r\n", "\n"), all.contents().get(0).replace("\r\n", "\n").strip());
        }
    }

    @Test
    void tellsDamage() throws IOException {
        String whole = HEAD + BORDER + "\r\n\r\n" + page();
        assertEquals(List.of("[it is cut off]"), read(whole.substring(0, whole.length() - 40)).contents());
        assertEquals(List.of("page.mhtml: cannot be read: there is no page in it"), read(HEAD + BORDER + "\r\n\r\n").notices);
        Unpacked cutPicture = read(whole + part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0K"));
        assertEquals(HTML, cutPicture.contents().get(0));
        assertEquals(List.of("page.mhtml: cannot be read: it is cut off"), cutPicture.notices);
    }
}
