package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done beside the writing: redirects, and the addresses of persons. */
class BesideTest {
    private static final String MILL = "fixtures/a-day-at-the-mill.html";
    private static final byte[] POST =
        ("{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"7\",\"url\":\"https://b.example/?p=7\",\"title\":\"T\",\"comments\":[{\"id\":\"1\","
        + "\"author\":{\"name\":\"Ann\",\"email\":\"ann@a.example\",\"ip\":\"192.0.2.7\"},\"text\":\"x\"}]}\n")
        .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void redirectsOfWxrLeadToNumbersAndThoseOfMarkdownToFiles() throws IOException {
        Path map = folder.resolve("redirects.csv");
        assertEquals(0, Run.of("convert", MILL, "-o", folder.resolve("blog.wxr"), "--redirects", map).code());
        assertEquals(List.of("old_url,new_path", "https://mill.example/2011/11/30/a-day-at-the-mill/,/?p=123"), Files.readAllLines(map));
        Path nginx = folder.resolve("redirects.map");
        assertEquals(0, Run.with(POST, "convert", "-t", "markdown", "-o", folder + "/site/", "--redirects", nginx, "-").code());
        assertTrue(Files.readString(nginx).endsWith("\"/?p=7\" \"/posts/1970-01-01-t/\";\n"), Files.readString(nginx));
    }

    @Test
    void redirectsAreThereOnlyWhenTheOutputIs() {
        Path map = folder.resolve("redirects.csv");
        assertEquals(1, Run.of("convert", folder.resolve("missing.html"), "-o", folder.resolve("blog.wxr"), "--redirects", map).code());
        assertTrue(Files.notExists(map));
        Run ndjson = Run.of("convert", MILL, "-t", "ndjson", "--redirects", map);
        assertEquals(2, ndjson.code());
        assertTrue(ndjson.err().contains("--redirects is for wxr and markdown"), ndjson.err());
        assertEquals(2, Run.of("convert", MILL, "-t", "wxr", "--redirects", map, "--redirects-format", "iis").code());
        assertEquals(2, Run.of("convert", MILL, "fixtures/template-marks-en.html", "-t", "wxr", "-o", folder
            + "/x/", "--redirects", map).code());
        assertTrue(Files.notExists(map));
    }

    @Test
    void partsAreReadLikeOneFile() throws IOException {
        assertEquals(0, Run.of("convert", "fixtures", "--one-blog", "-o", folder.resolve("whole.wxr")).code());
        Run split = Run.of("convert", "fixtures", "--one-blog", "-o", folder.resolve("blog.wxr"), "--split", "100K");
        assertEquals(0, split.code(), split.err());
        assertTrue(Files.exists(folder.resolve("blog-004.wxr")) && Files.notExists(folder.resolve("blog.wxr")));
        assertEquals(Run.of("convert", folder.resolve("whole.wxr"), "--one-blog", "-t", "csv", "--table", "comments").out(),
            Run.of("convert", folder.resolve("blog-*.wxr"), "--one-blog", "-t", "csv", "--table", "comments").out());
        assertEquals(2, Run.of("convert", MILL, "-o", folder.resolve("blog.wxr"), "--split", "100K").code());
        assertEquals(0, Run.of("convert", MILL, "-o", folder.resolve("blog.wxr"), "--split", "100K", "--force").code());
        assertTrue(Files.exists(folder.resolve("blog-001.wxr")) && Files.notExists(folder.resolve("blog-002.wxr")));
        assertEquals(2, Run.of("convert", MILL, "-t", "wxr", "--split", "100K").code());
        assertEquals(2, Run.of("convert", MILL, "-o", folder.resolve("blog.json"), "--split", "100K").code());
        assertEquals(0, Run.of("convert", MILL, "fixtures/template-marks-en.html", "-t", "wxr", "-o", folder
            + "/two/", "--split", "100K").code());
        assertTrue(Files.exists(folder.resolve("two/mill.example-001.wxr")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "json", "wxr"})
    void safeHtmlHoldsForEveryWriter(String format) {
        byte[] post = ("{\"schema\":\"billet/1\",\"kind\":\"post\",\"id\":\"7\",\"title\":\"T\",\"content\":{\"html\":\"<p>x<script>alert(1)</script></p>\","
            + "\"source\":\"Two\\n\\nparagraphs<script>alert(1)</script> and "
            + "[gallery]\",\"format\":\"wordpress\"},\"comments\":[{\"id\":\"1\","
            + "\"html\":\"<p onclick='alert(1)'>y</p>\",\"source\":\"y <img src=x onerror=alert(1)>\"}]}\n")
            .getBytes(StandardCharsets.UTF_8);
        assertTrue(Run.with(post, "convert", "-t", format, "-").out().contains("alert"));
        Run safe = Run.with(post, "convert", "-t", format, "--safe-html", "-");
        assertFalse(safe.out().contains("alert"), safe.out());
        assertTrue(safe.out().contains("paragraphs and [gallery]"), safe.out());
        assertTrue(safe.err().contains("--safe-html: texts that held scripts"), safe.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "json", "wxr"})
    void privacyHoldsForEveryWriter(String format) {
        assertTrue(Run.with(POST, "convert", "-t", format, "-").out().contains("ann@a.example"));
        String dropped = Run.with(POST, "convert", "-t", format, "--privacy", "drop", "-").out();
        assertFalse(dropped.contains("ann@a.example") || dropped.contains("192.0.2.7"), dropped);
        String hashed = Run.with(POST, "convert", "-t", format, "--privacy", "hash:word", "-").out();
        assertTrue(hashed.contains("@hash.invalid") && !hashed.contains("192.0.2.7"), hashed);
        assertEquals(2, Run.with(POST, "convert", "-t", format, "--privacy", "some", "-").code());
    }
}
