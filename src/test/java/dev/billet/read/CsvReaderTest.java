package dev.billet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.platform.Platforms;
import dev.billet.source.Capture;
import dev.billet.source.FetchOptions;
import dev.billet.source.Inputs;
import dev.billet.source.Names;
import dev.billet.source.Web;
import dev.billet.write.PostWriter;
import dev.billet.write.PostWriters;
import dev.billet.write.WriteOptions;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables become the posts again that they were made of. */
class CsvReaderTest {
    private static final ReadOptions OPTIONS = new ReadOptions(null, Platforms.NONE, false, 1000);
    @TempDir
    private Path folder;

    private Capture capture(String name) throws IOException {
        Web web = new Web(new FetchOptions(false, Duration.ofSeconds(1), 1000), Clock.systemUTC());
        try (Inputs inputs = new Inputs(Names.of(List.of(folder.resolve(name).toString())), InputStream.nullInputStream(), path -> false,
            web, notice -> { })) {
            return inputs.next().orElseThrow();
        }
    }

    private static void write(Path into, List<Post> posts, List<Blog> blogs) throws IOException {
        Files.createDirectories(into);
        try (PostWriter writer = PostWriters.named("csv").orElseThrow().open(name -> Files.newOutputStream(into.resolve(name)),
            WriteOptions.NONE, notice -> { })) {
            for (Post post : posts) {
                writer.write(post);
            }
            for (Blog blog : blogs) {
                writer.blog(blog);
            }
        }
    }

    /** Reads until the end or the damage, whose words come as the last of the list. */
    private List<Object> read(String name) throws IOException {
        List<Object> all = new ArrayList<>();
        try (Findings findings = CaptureReaders.read(capture(name), null, OPTIONS)) {
            for (Optional<Finding> next = findings.next(); next.isPresent(); next = findings.next()) {
                all.add(next.get());
            }
        } catch (UnreadableException damage) {
            all.add(damage.notice().message());
        }
        return all;
    }

    private static List<Post> posts(List<Object> findings) {
        return findings.stream().filter(Finding.PostFound.class::isInstance).map(f -> ((Finding.PostFound) f).post()).toList();
    }

    private static List<Blog> blogs(List<Object> findings) {
        return findings.stream().filter(Finding.BlogFact.class::isInstance).map(f -> ((Finding.BlogFact) f).blog()).toList();
    }

    /** Nothing for an empty text, and for a record in which nothing is: a table cannot tell these apart. */
    private static Object known(Object value) {
        if (value instanceof String text) {
            return text.isEmpty() ? null : text;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> Objects.requireNonNullElse(known(item), "")).toList();
        }
        if (!(value instanceof Record)) {
            return value;
        }
        List<Object> parts = Stream.of(value.getClass().getRecordComponents()).map(part -> known(get(value, part))).toList();
        return parts.stream().allMatch(Objects::isNull) ? null : parts;
    }

    private static Object get(Object of, RecordComponent part) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void givesBackEveryPost() throws IOException {
        List<Post> posts = SamplePosts.random(77, 300);
        write(folder, posts, List.of(SamplePosts.blog()));
        List<Object> findings = read("posts.csv");
        List<Post> back = posts(findings);
        assertEquals(posts.size(), back.size());
        for (int i = 0; i < posts.size(); i++) {
            assertEquals(known(posts.get(i)), known(back.get(i)));
        }
        write(folder.resolve("again"), back, blogs(findings));
        for (String table : List.of("posts", "comments", "pings", "post_terms", "meta", "problems", "evidence", "sources", "blogs",
            "authors")) {
            assertEquals(file(table + ".csv"), file("again/" + table + ".csv"), table);
        }
    }

    @Test
    void givesBackAllFieldsAndTheBlog() throws IOException {
        write(folder, List.of(SamplePosts.rich()), List.of(SamplePosts.blog()));
        List<Object> findings = read("posts.csv");
        assertEquals(List.of(known(SamplePosts.rich())), posts(findings).stream().map(CsvReaderTest::known).toList());
        Blog blog = blogs(findings).get(0);
        assertEquals(SamplePosts.blog().authors(), blog.authors());
        assertEquals("America/Toronto", blog.timeZone());
        assertTrue(blog.terms().containsAll(SamplePosts.blog().terms()), () -> blog.terms().toString());
    }

    @Test
    void theOtherTablesAreNoInputsOfTheirOwn() throws IOException {
        write(folder, List.of(SamplePosts.rich()), List.of());
        assertEquals(List.of(new Finding.NoPost("table of billet's CSV")), read("comments.csv"));
        assertEquals(List.of(new Finding.NoPost("table of billet's CSV")), read("links.csv"));
        Files.delete(folder.resolve("posts.csv"));
        assertTrue(read("comments.csv").get(0).toString().contains("without its posts.csv beside it"));
    }

    @Test
    void aTableByItselfIsRead() throws IOException {
        write(folder, List.of(SamplePosts.rich()), List.of(SamplePosts.blog()));
        Files.move(folder.resolve("posts.csv"), folder.resolve("mine.csv"));
        List<Object> findings = read("mine.csv");
        assertEquals("One \"title\" <here> & 😀", posts(findings).get(0).title());
        assertEquals(List.of(), posts(findings).get(0).comments());
        assertEquals(1, findings.size());
    }

    @Test
    void rowsWithoutAPostAreTold() throws IOException {
        List<Post> posts = SamplePosts.random(5, 3);
        write(folder, posts, List.of());
        Files.writeString(folder.resolve("links.csv"),
            "post_id,url,text\r\np2,http://b.example/,B\r\np1,http://a.example/,A\r\nx,http://c.example/,C\r\n");
        List<Object> findings = read("posts.csv");
        assertEquals(3, posts(findings).size());
        assertEquals("http://b.example/", posts(findings).get(2).links().get(0).url());
        assertEquals("links.csv: not in the order of posts.csv, or of a row of it that was not understood: 1 row (row 3, post_id p1); "
            + "links.csv: of no post in posts.csv: 1 row (row 4, post_id x)", findings.get(findings.size() - 1));
    }

    @Test
    void aRowThatIsNotUnderstoodCostsItselfAlone() throws IOException {
        write(folder, SamplePosts.random(5, 4), List.of());
        Files.writeString(folder.resolve("comments.csv"), "post_id,id,order,parent,author_name,author_url,author_login,author_email,"
            + "author_avatar,author_ip,title,published,published_approximate,html,text,url,status,source\r\n"
            + "p0,1,first,,,,,,,,,,,,One,,,\r\np0,2,2,,,,,,,,,,,,Two,,,\r\np1,3,1,,,,,,,,,soon,,,Three,,,\r\n");
        String table = file("posts.csv");
        Files.writeString(folder.resolve("posts.csv"), table.replaceFirst("\r\np3,[a-z]+,", "\r\np3,poem,"));
        List<Object> findings = read("posts.csv");
        assertEquals(List.of("p0", "p1", "p2"), posts(findings).stream().map(Post::id).toList());
        assertEquals(List.of("Two"), posts(findings).get(0).comments().stream().map(Reply::text).toList());
        String told = findings.get(findings.size() - 1).toString();
        assertTrue(told.startsWith(
            "comments.csv: not understood: 2 rows (the first is row 2, order is \"first\", and a whole number is expected)"), told);
        assertTrue(told.contains("posts.csv: not understood: 1 row (row 5, kind is \"poem\""), told);
    }

    @Test
    void readsWhatASpreadsheetMadeOfIt() throws IOException {
        Files.writeString(folder.resolve("posts.csv"),
            "\ufefftitle,post_id,content_text,content_html,kind,sticky,mine\n\"One, two\",7,T,,page,TRUE,x\n");
        Post post = posts(read("posts.csv")).get(0);
        assertEquals("7 One, two T PAGE true", post.id() + " " + post.title() + " " + post.content().text() + " " + post.kind() + " "
            + post.sticky());
    }

    @Test
    void keepsWhatStoodBeforeDamage() throws IOException {
        write(folder, SamplePosts.random(5, 2), List.of());
        Files.writeString(folder.resolve("posts.csv"), "p9,post,\"a\" b\r\n", StandardOpenOption.APPEND);
        List<Object> findings = read("posts.csv");
        assertEquals(2, posts(findings).size());
        assertEquals("damaged behind line 9: a cell's quotes do not match", findings.get(findings.size() - 1));
        byte[] latin = "post_id,kind,title,content_html,content_text\r\n1,post,\u00e9t\u00e9,,\r\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("posts.csv"), latin);
        assertTrue(assertThrows(IOException.class, () -> CaptureReaders.read(capture("posts.csv"), null, OPTIONS).next()).getMessage()
            .contains("not UTF-8"));
    }

    @Test
    void aTableWithoutPostsHasNone() throws IOException {
        write(folder, List.of(), List.of());
        assertEquals(List.of(new Finding.NoPost("export without posts")), read("posts.csv"));
    }
}
