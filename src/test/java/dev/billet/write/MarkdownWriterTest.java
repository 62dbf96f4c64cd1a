package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Content;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.When;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each post is a file that generators can read, with a name and an address of its own; {@code rich-post.markdown.txt} shows all. */
class MarkdownWriterTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "billet", "write", "rich-post.markdown.txt");

    private final List<String> notices = new ArrayList<>();

    private Map<String, String> write(ZoneId zone, Post... posts) throws IOException {
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        Target target = name -> {
            assertFalse(files.containsKey(name), name + " is written twice");
            files.put(name, new ByteArrayOutputStream());
            return files.get(name);
        };
        WriteOptions options = new WriteOptions(false, null, false, zone, null);
        try (PostWriter writer = PostWriters.named("markdown").orElseThrow()
            .open(target, options, notice -> notices.add(notice.message()))) {
            for (Post post : posts) {
                writer.write(post);
            }
            writer.blog(SamplePosts.blog());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, bytes) -> texts.put(name, bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }

    private static PostBuilder post(String id) {
        return Post.builder().id(id).published(When.parse("2011-10-02").orElseThrow());
    }

    private static String value(String file, String key) {
        return file.lines().filter(line -> line.startsWith(key + ": ")).findFirst().map(line -> line.substring(key.length() + 2))
            .orElse(null);
    }

    @Test
    void writesTheFilesOfTheGoldenFile() throws IOException {
        StringBuilder all = new StringBuilder();
        write(null, SamplePosts.rich()).forEach((name, text) -> all.append("== ").append(name).append('\n').append(text));
        if ("update".equals(System.getProperty("billet.golden"))) {
            Files.writeString(GOLDEN, all);
        }
        assertEquals(Files.readString(GOLDEN), all.toString());
    }

    @Test
    void givesEveryPostAFileAndAnAddressOfItsOwn() throws IOException {
        Map<String, String> files = write(null, post("1").slug("mill").url("https://b.example/2011/mill/").build(),
            post("2").slug("mill").url("https://b.example/2011/MILL").build(), post("3").slug("日本").url("https://b.example/?p=3").build(),
            post("4").slug("%e6%97%a5-a").url("https://b.example/%e6%97%a5/a.html").build(), post("5").title("Été à l’île: 2/2").build(),
            post("6").kind(Post.Kind.PAGE).slug("index").url("https://b.example/").build(),
            post("7").kind(Post.Kind.PAGE).slug("about").build(),
            post("8").status(Post.Status.DRAFT).slug("mill").build(), post("9").kind(Post.Kind.ATTACHMENT).slug("a.jpg").build(),
            post("10").kind(Post.Kind.OTHER).type("nav_menu_item").slug("10").build(),
            post("11").url("https://b.example/index.php").build(),
            post("12").url("https://b.example/a/../b:c/").slug("../../etc").build());
        List<String> names = files.keySet().stream().filter(name -> name.endsWith(".md")).toList();
        assertEquals(List.of("posts/2011-10-02-mill.md", "posts/2011-10-02-mill-2.md", "posts/2011-10-02-post-3.md",
            "posts/2011-10-02-a.md",
            "posts/2011-10-02-ete-a-l-ile-2-2.md", "pages/index-page.md", "pages/about.md", "drafts/2011-10-02-mill-3.md",
            "attachments/a-jpg.md",
            "other/10.md", "posts/2011-10-02-post-11.md", "posts/2011-10-02-etc.md"), names);
        assertEquals(List.of("/2011/mill/", "/posts/2011-10-02-mill-2/", "/posts/2011-10-02-post-3/", "/日/a.html",
            "/posts/2011-10-02-ete-a-l-ile-2-2/",
            "/pages/index-page/", "/pages/about/", "/drafts/2011-10-02-mill-3/", "/attachments/a-jpg/", "/other/10/",
            "/posts/2011-10-02-post-11/",
            "/posts/2011-10-02-etc/"), names.stream().map(name -> value(files.get(name), "url").replace("\"", "")).toList());
        assertEquals("true", value(files.get("drafts/2011-10-02-mill-3.md"), "draft"));
        assertTrue(notices.contains("Markdown: addresses that no file can stand for became new ones (5 times)"), notices.toString());
    }

    @Test
    void namesPostsWithoutADateByTheirCapture() throws IOException {
        Map<String, String> files = write(null, post("1").published(null).slug("a").build(), post("2").published(null).slug("b")
            .sources(List.of(new Origin("b.html", null, When.parse("2019-05-04T03:02:01Z").orElseThrow(), null, null))).build());
        assertTrue(files.containsKey("posts/1970-01-01-a.md") && files.containsKey("posts/2019-05-04-b.md"), files.keySet().toString());
        assertFalse(files.get("posts/2019-05-04-b.md").contains("\ndate:"), "a date was made up");
        assertEquals(2, notices.size(), notices.toString());
    }

    @Test
    void writesDatesThatEveryYamlReaderTakesForDates() throws IOException {
        List<String> dates = new ArrayList<>();
        for (String date : List.of("2011", "2011-11", "2011-11-30", "2011-11-30T09:15", "2011-11-30T09:15:07", "2011-11-30T09:15-05:00",
            "2011-11-30T09:15:00Z", "2011-11-30T09:15:07.25+05:30", "1890-11-30T09:15:00+00:09:21")) {
            Map<String, String> files = write(null, post("1").published(When.parse(date).orElseThrow()).build());
            String file = files.get(files.keySet().iterator().next());
            dates.add(value(file, "date") + (value(file, "datePrecision") == null ? "" : " " + value(file, "datePrecision")));
        }
        assertEquals(List.of("2011-01-01 \"year\"", "2011-11-01 \"month\"", "2011-11-30", "2011-11-30T09:15:00 \"minute\"",
            "2011-11-30T09:15:07",
            "2011-11-30T09:15:00-05:00 \"minute\"", "2011-11-30T09:15:00Z", "2011-11-30T09:15:07+05:30", "1890-11-30T09:05:39Z"), dates);
        Map<String, String> files = write(ZoneId.of("Europe/Paris"), post("1")
            .published(When.parse("2011-07-30T09:15").orElseThrow()).build());
        assertEquals("2011-07-30T09:15:00+02:00", value(files.get(files.keySet().iterator().next()), "date"));
    }

    @Test
    void keepsAnyTextInsideItsQuotes() throws IOException {
        String title = "\"a\" \\ b: #c\n---\n\t\u0007\u0085\u2028\ufeff 😀 {{ x }} \ud800";
        Map<String, String> files = write(null, post("1").slug("a").title(title).build());
        String file = files.get("posts/2011-10-02-a.md");
        assertEquals("\"\\\"a\\\" \\\\ b: #c\\n---\\n\\t\\u0007\\u0085\\u2028\\ufeff 😀 {{ x }} \ufffd\"", value(file, "title"));
        assertEquals(2, file.lines().filter(line -> line.equals("---")).count());
    }

    @Test
    void takesTheBodyFromTheBestThatIsThere() throws IOException {
        Map<String, String> files = write(null, post("1").slug("a")
            .content(new Content("<p>h <b>b</b></p>", "h b", "h [x]", "wordpress")).build(),
            post("2").slug("b").content(new Content("<p>x</p>", "x", "**x** {{< y >}}\n", "markdown")).build(),
            post("3").slug("c").content(new Content(null, "1 < 2\n- x\n\ny * z", null, null)).build(), post("4").slug("d").build());
        assertTrue(files.get("posts/2011-10-02-a.md").endsWith("---\n\nh **b**\n"));
        assertTrue(files.get("posts/2011-10-02-b.md").endsWith("---\n\n**x** &#123;&#123;< y >}}\n"));
        assertTrue(files.get("posts/2011-10-02-c.md").endsWith("---\n\n1 &lt; 2  \n\\- x\n\ny \\* z\n"));
        assertTrue(files.get("posts/2011-10-02-d.md").endsWith("---\n"));
        assertEquals(List.of("Markdown has no place for: texts exactly as an export file holds them (1)"), notices);
    }

    @Test
    void writesNastyPostsTwiceAlike() throws IOException {
        Post[] posts = SamplePosts.random(3, 200).toArray(Post[]::new);
        Map<String, String> files = write(null, posts);
        assertEquals(200, files.keySet().stream().filter(name -> name.endsWith(".md")).count());
        assertTrue(files.keySet().stream().allMatch(name -> name.matches("(data/)?[a-z]+(/[a-z0-9_-]+)?\\.(md|json)")),
            files.keySet().toString());
        assertEquals(files, write(null, posts));
    }
}
