package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.billet.html.Rendered;
import dev.billet.json.BlogJson;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Content;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.When;
import dev.billet.text.Space;
import dev.billet.write.PostWriters;
import dev.billet.write.shared.Field;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each format says that it carries comes back as it was, and written again gives the same bytes; what it leaves out is one notice. */
class RoundTripTest {
    private static final List<Post> POSTS = GeneratedPosts.of(11, 120);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("blog.json", POSTS);
    }

    private void write(String name, List<Post> posts) throws IOException {
        try (JsonGenerator json = Json.generator(Files.newOutputStream(folder.resolve(name)))) {
            json.writeRaw("{\"schema\":\"billet/1\",\"posts\":[");
            for (Post post : posts) {
                json.writeRaw(post == posts.get(0) ? "\n" : ",\n");
                PostJson.write(json, post);
            }
            json.writeRaw("],\"blogs\":[");
            BlogJson.write(json, GeneratedPosts.blog());
            json.writeRaw("]}");
        }
    }

    @Test
    void jsonCarriesEverything() throws IOException {
        assertEquals(each(POSTS, post -> parts(post, false)), each(there("blog.json", "json", "a.json"), post -> parts(post, false)));
        again("json", "a.json", "b.json");
    }

    @Test
    void ndjsonCarriesEverything() throws IOException {
        assertEquals(each(POSTS, post -> parts(post, false)), each(there("blog.json", "ndjson", "a.ndjson"), post -> parts(post, false)));
        again("ndjson", "a.ndjson", "b.ndjson");
    }

    @Test
    void csvCarriesEverything() throws IOException {
        assertEquals(each(POSTS, post -> parts(post, true)), each(there("blog.json", "csv", "a/"), post -> parts(post, true)));
        again("csv", "a/", "b/");
        zip(folder.resolve("a"), folder.resolve("a.zip"));
        assertEquals(each(POSTS, post -> parts(post, true)), each(posts("a.zip"), post -> parts(post, true)));
    }

    @Test
    void wxrCarriesWhatItSays() throws IOException {
        FieldValues values = new FieldValues(RoundTripTest::xml, RoundTripTest::xmlLine, RoundTripTest::second, RoundTripTest::source,
            RoundTripTest::source);
        carries("wxr", values, there("blog.json", "wxr", "a.wxr"));
        again("wxr", "a.wxr", "b.wxr");
    }

    /** Each field that a format says it carries, of each post. */
    private static void carries(String format, FieldValues values, List<Post> back) {
        carries(format, values, POSTS, back, Post::id);
    }

    private static void carries(String format, FieldValues values, List<Post> posts, List<Post> back, Function<Post, String> identity) {
        assertEquals(each(posts, identity), each(back, identity));
        List<String> wrong = new ArrayList<>();
        for (Field field : PostWriters.named(format).orElseThrow().carries()) {
            for (int i = 0; i < posts.size(); i++) {
                Object before = values.of(field, posts.get(i));
                Object after = values.of(field, back.get(i));
                // What a page showed is what an export file holds from then on.
                boolean shown = field == Field.SOURCE && before == null;
                if (!shown && !Objects.equals(before, after)) {
                    wrong.add(field + " of post " + posts.get(i).id() + "\nwas " + before + "\n is " + after);
                }
            }
        }
        assertEquals("", wrong.stream().map(line -> line.length() > 1500 ? line.substring(0, 1500)
            : line).limit(5).collect(Collectors.joining("\n")), () -> wrong.size() + " in all");
    }

    /** One line names all that posts have of what the format does not carry, and nothing else. */
    private static void saysWhatItLeavesOut(String format, Run run) {
        saysWhatItLeavesOut(format, POSTS, run);
    }

    private static void saysWhatItLeavesOut(String format, List<Post> posts, Run run, String... more) {
        List<String> said = run.err().lines().filter(line -> line.contains(" has no place for: ")).toList();
        Set<Field> without = PostWriters.named(format).orElseThrow().leavesOut();
        List<String> expected = Stream.concat(Stream.of(more), without.stream()
            .filter(field -> posts.stream().anyMatch(post -> field.count(post) > 0)).map(Field::words)).sorted().toList();
        assertEquals(expected.isEmpty() ? 0 : 1, said.size(), run.err());
        List<String> words = said.isEmpty() ? List.of()
            : List.of(said.get(0).replaceFirst(".* has no place for: ", "").split(" \\(\\d+\\)(, |$)"));
        assertEquals(expected, words);
    }

    /** XML has one line end, no control characters and no half letters. */
    private static String xml(String text) {
        StringBuilder out = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff || c == '\t'
            || c == '\n')
            .forEach(c -> out.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
        return out.toString();
    }

    private static String xmlLine(String text) {
        String line = Space.orNull(text.replace('\ufffe', ' ').replace('\uffff', ' '));
        return line == null ? null : xml(line);
    }

    private static Object source(Content content) {
        return xml(content.source() != null ? content.source() : content.html());
    }

    private static Object source(Reply reply) {
        String text = reply.text() == null ? "" : reply.text();
        return xml(reply.source() != null ? reply.source() : reply.html() != null ? reply.html() : text);
    }

    /** The second that a date means, or begins with, on its own clock. */
    private static Object second(When when) {
        return when == null ? null : when.localTime().orElseGet(() -> when instanceof When.OfDay day ? day.date().atStartOfDay()
            : LocalDateTime.of(when.year(), when instanceof When.OfMonth month ? month.month().getMonthValue() : 1, 1, 0, 0));
    }

    /** Posts that nobody commented on are left out, so others are compared than in the other formats. */
    @Test
    void disqusCarriesWhatItSays() throws IOException {
        List<Post> dated = new ArrayList<>();
        List<Post> commented = new ArrayList<>();
        for (Post post : POSTS) {
            List<Reply> exact = post.comments().stream().map(reply -> reply.on(exact(reply.published()))).toList();
            Post whole = post.toBuilder().published(exact(post.published())).comments(exact).build();
            dated.add(whole);
            List<Reply> shown = exact.stream().filter(reply -> reply.status() == null || reply.status() == Reply.Status.PENDING).toList();
            List<String> ids = shown.stream().map(Reply::id).toList();
            if (!shown.isEmpty()) {
                // A reply to what is not there is one to the post.
                commented.add(whole.toBuilder().pings(List.of()).comments(shown.stream()
                    .map(reply -> longEnough(ids.contains(reply.parent()) ? reply : reply.with(reply.id(), null))).toList()).build());
            }
        }
        write("dated.json", dated);
        Run run = convert("dated.json", "disqus", "a.xml");
        Set<String> written = commented.stream().map(Post::id).collect(Collectors.toSet());
        List<Post> posts = dated.stream().filter(post -> written.contains(post.id())).toList();
        // What else it cannot do is no field of a post.
        saysWhatItLeavesOut("disqus", posts, run, "posts without comments");
        FieldValues values = new FieldValues(RoundTripTest::xml, RoundTripTest::xmlLine, RoundTripTest::instant, RoundTripTest::source,
            RoundTripTest::source);
        carries("disqus", values, commented, posts("a.xml"), Post::url);
        again("disqus", "a.xml", "b.xml");
    }

    /** Texts become Markdown: the words stay. */
    @Test
    void markdownCarriesWhatItSays() throws IOException {
        FieldValues values = new FieldValues(RoundTripTest::utf8, RoundTripTest::utf8, when -> when, RoundTripTest::words,
            RoundTripTest::whole);
        List<Post> back = new ArrayList<>(there("blog.json", "markdown", "a/"));
        // Files are read in the order of their names.
        back.sort(Comparator.comparing(post -> Integer.valueOf(post.id())));
        carries("markdown", values, back);
        again("markdown", "a/", "b/");
        zip(folder.resolve("a"), folder.resolve("a.zip"));
        List<Post> unpacked = new ArrayList<>(posts("a.zip"));
        unpacked.sort(Comparator.comparing(post -> Integer.valueOf(post.id())));
        carries("markdown", values, unpacked);
    }

    private static void zip(Path from, Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Map.Entry<String, byte[]> file : files(from).entrySet()) {
                zip.putNextEntry(new ZipEntry("site/" + file.getKey().replace('\\', '/')));
                zip.write(file.getValue());
            }
        }
    }

    private static Reply longEnough(Reply reply) {
        String said = reply.source() != null ? reply.source() : reply.html();
        return said.replaceAll("<[^>]*>", "").strip().length() < 3 ? reply.saying(reply.html(), said.strip() + "...") : reply;
    }

    /** Where no offset is known some moment is taken. */
    private static When exact(When when) {
        return when instanceof When.Zoned ? when : When.parse("2011-11-30T09:15:07Z").orElseThrow();
    }

    private static Object instant(When when) {
        return ((When.Zoned) when).time().toInstant();
    }

    private static Object words(Content content) {
        return Space.orNull(utf8(Rendered.of(content.html(), "", null).post().text()));
    }

    private static Object whole(Reply reply) {
        return Stream.of(reply.html(), reply.text(), reply.source()).map(text -> text == null ? "none" : utf8(text)).toList();
    }

    /** UTF-8 has no half letters. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    private Run convert(String from, String format, String to) {
        Run run = Run.of("convert", folder.resolve(from), "-t", format, "-o", folder + "/" + to);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    /** The posts after a way through a format. */
    private List<Post> there(String from, String format, String to) throws IOException {
        saysWhatItLeavesOut(format, convert(from, format, to));
        return posts(to);
    }

    private List<Post> posts(String from) throws IOException {
        Run back = Run.of("convert", folder.resolve(from));
        assertEquals(0, back.code(), back.err());
        List<Post> posts = new ArrayList<>();
        for (String line : back.out().split("\n")) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            try (JsonParser json = Json.parser(bytes, 0, bytes.length)) {
                json.nextToken();
                posts.add(PostJson.read(json));
            }
        }
        return posts;
    }

    /** What was read and is written again has the same bytes. */
    private void again(String format, String first, String second) throws IOException {
        convert(first, format, second);
        Map<String, byte[]> before = files(folder.resolve(first));
        Map<String, byte[]> after = files(folder.resolve(second));
        assertEquals(before.keySet(), after.keySet());
        for (String name : before.keySet()) {
            assertEquals("", difference(before.get(name), after.get(name)), name);
        }
    }

    /** The lines that are not the same, of many the first. */
    private static String difference(byte[] before, byte[] after) {
        if (Arrays.equals(before, after)) {
            return "";
        }
        List<String> was = new String(before, StandardCharsets.UTF_8).lines().toList();
        List<String> is = new String(after, StandardCharsets.UTF_8).lines().toList();
        return "lines: " + was.size() + ", now " + is.size() + IntStream.range(0, Math.min(was.size(), is.size()))
            .filter(i -> !was.get(i).equals(is.get(i)))
            .limit(8).mapToObj(i -> "\nwas " + was.get(i) + "\n is " + is.get(i)).collect(Collectors.joining());
    }

    private static Map<String, byte[]> files(Path of) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(of.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** A record as a list of its parts; {@code empty}: whether an empty text is as none. */
    private static Object parts(Object value, boolean empty) {
        if (value instanceof String text) {
            return empty && text.isEmpty() ? null : utf8(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> Objects.requireNonNullElse(parts(item, empty), "nothing")).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), Objects.requireNonNullElse(parts(entry.getValue(), empty), "nothing"))).toList();
        }
        if (!(value instanceof Record)) {
            return value;
        }
        List<Object> parts = Stream.of(value.getClass().getRecordComponents()).map(part -> parts(get(value, part), empty)).toList();
        return empty && parts.stream().allMatch(Objects::isNull) ? null : parts;
    }

    private static Object get(Object of, RecordComponent part) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static <T, U> List<U> each(List<T> list, Function<T, U> what) {
        return list.stream().map(what).toList();
    }
}
