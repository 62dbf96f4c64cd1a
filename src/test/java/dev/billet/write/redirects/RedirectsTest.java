package dev.billet.write.redirects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines that servers read, in a file a person can read. */
class RedirectsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "billet", "write", "redirects");

    private final List<String> notices = new ArrayList<>();

    private static PostBuilder post(String url) {
        return Post.builder().id("1").url(url);
    }

    private String write(RedirectFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Redirects redirects = new Redirects(out, format, notice -> notices.add(notice.message()))) {
            redirects.add(post("https://blog.example/2011/10/the-river/").guid("https://blog.example/?p=12").build(), "/?p=12");
            redirects.add(post("https://blog.example/2011/10/the-mill.html").guid("https://www.blog.example/?p=13").build(),
                "/2011/10/the-mill.html");
            redirects.add(post("https://blog.example/archives/a,\"b\"(c)+d$1").build(), "/posts/2011-10-02-a-b/");
            redirects.add(post("https://blog.example/日本/%e3%81%82/").build(), "/?p=15");
            redirects.add(post("https://blog.example/?p=16&lang=fr").build(), "/posts/%C3%A9t%C3%A9/");
            redirects.add(post("https://blog.example/2011/10/the-river/").build(), "/?p=17");
            redirects.add(post("https://blog.example/?p=18").status(Post.Status.DRAFT).build(), "/?p=18");
            redirects.add(post("https://blog.example/?p=19").kind(Post.Kind.OTHER).type("nav_menu_item").build(), "/?p=19");
            redirects.add(post(null).guid("tag:x").build(), "/?p=20");
            redirects.add(post("https://blog.example").build(), "/?p=21");
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(RedirectFormat.class)
    void writesTheLinesOfTheGoldenFile(RedirectFormat format) throws IOException {
        Path golden = GOLDEN.resolve(format.word() + ".txt");
        String written = write(format).replace("\r\n", "\n");
        if ("update".equals(System.getProperty("billet.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertEquals(Files.readString(golden), written);
    }

    @Test
    void saysWhereTwoPostsWantOneAddress() throws IOException {
        write(RedirectFormat.CSV);
        assertEquals(List.of("redirects: old addresses that two posts share lead to the first (once)"), notices);
    }

    @ParameterizedTest
    @CsvSource({"a.csv, CSV", "a, CSV", "a.map, NGINX", "site.CONF, NGINX", ".htaccess, APACHE", "x.htaccess, APACHE"})
    void isToldByTheNameOfTheFile(String name, RedirectFormat format) {
        assertEquals(format, RedirectFormat.forFile(name));
    }
}
