package dev.billet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.platform.Platforms;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import dev.billet.source.FetchOptions;
import dev.billet.source.Inputs;
import dev.billet.source.Names;
import dev.billet.source.Web;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which reader a capture gets, and what those that get none are called. */
class CaptureReadersTest {
    private static final ReadOptions OPTIONS = new ReadOptions("https://example.org/2011/a-page/", Platforms.NONE, false, 1000);
    @TempDir
    private Path folder;

    private Capture capture(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Web web = new Web(new FetchOptions(false, Duration.ofSeconds(1), 1000), Clock.systemUTC());
        try (Inputs inputs = new Inputs(Names.of(List.of(file.toString())), InputStream.nullInputStream(), path -> false, web,
            notice -> { })) {
            return inputs.next().orElseThrow();
        }
    }

    private Finding first(String name, String content) throws IOException {
        return CaptureReaders.read(capture(name, content.getBytes(StandardCharsets.UTF_8)), null, OPTIONS).next().orElseThrow();
    }

    private InputNotice refusal(String name, String content) {
        return assertThrows(UnreadableException.class, () -> first(name, content)).notice();
    }

    @Test
    void countsWhatIsNoPageByItsNature() throws IOException {
        assertEquals(new Finding.NoPost("image"), first("a.png", "GIF89a"));
        assertEquals(new Finding.NoPost("style"), first("a.css", "p { margin: 0 }"));
        assertEquals(new Finding.NoPost("plain text"), first("robots.txt", "User-agent: *"));
        assertEquals(new Finding.NoPost("plain text"), first("LICENSE", "You may do this and that."));
        assertEquals(new Finding.NoPost("JSON data"), first("manifest.json", "{\"name\":\"x\"}"));
        assertEquals(new Finding.NoPost("feed without posts"), first("feed.html", "<rss version=\"2.0\"></rss>"));
        assertEquals(new Finding.NoPost("image"), first("captcha.php", "GIF89a"));
    }

    @Test
    void saysWhenAPageIsNone() {
        assertEquals(InputNotice.NotWhatItClaims.class, refusal("a.html", "GIF89a").getClass());
        assertEquals(InputNotice.NotWhatItClaims.class, refusal("b.htm", "\u0001\u0002\u0003\u0004").getClass());
        assertEquals(InputNotice.Empty.class, refusal("c.html", "").getClass());
        assertTrue(refusal("d.html", "<rss version=\"2.0\">").message().startsWith("damaged near byte 19"));
        assertEquals(InputNotice.Refused.class, refusal("d.txt", "word ".repeat(300)).getClass());
    }

    @Test
    void readsPlainTextUnderTheAddressThatTheUserGives() throws IOException {
        byte[] old = "Un été à la mer".getBytes(Charset.forName("windows-1252"));
        Finding found = CaptureReaders.read(capture("a.txt", old), null, OPTIONS).next().orElseThrow();
        Post post = ((Finding.PostFound) found).post();
        assertEquals("Un été à la mer", post.content().text());
        assertEquals("https://example.org/2011/a-page/", post.url());
        assertEquals("a-page", post.slug());
        assertEquals("text/plain", post.sources().get(0).mediaType());
    }

    @Test
    void readsAnythingThatMayBeTextWhenTheUserSaysSo() throws IOException {
        CaptureReader text = CaptureReaders.named("text").orElseThrow();
        Finding found = CaptureReaders.read(capture("NOTES", "Plain words.".getBytes(StandardCharsets.UTF_8)), text, OPTIONS).next()
            .orElseThrow();
        assertEquals("Plain words.", ((Finding.PostFound) found).post().content().text());
        assertTrue(CaptureReaders.named("nonsense").isEmpty());
    }

    @Test
    void namesEachFormatOnce() {
        List<String> formats = CaptureReaders.all().stream().map(CaptureReader::format).toList();
        assertEquals(formats.stream().distinct().toList(), formats);
        assertTrue(formats.containsAll(List.of("json", "ndjson", "html", "text")));
    }
}
