package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Post;
import dev.billet.csv.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Tables must be what their header says, for any content. */
class CsvWriterTest {
    @Test
    void writesTheTablesOfTheGoldenFile() throws IOException {
        StringBuilder all = new StringBuilder();
        write(List.of(SamplePosts.rich()), WriteOptions.NONE).forEach((name,
            text) -> all.append("== ").append(name).append('\n').append(text));
        try (InputStream in = CsvWriterTest.class.getResourceAsStream("rich-post.csv.txt")) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), all.toString().replace("\r\n", "\n"));
        }
        assertEquals(2, write(List.of(SamplePosts.rich()), WriteOptions.NONE).get("pings.csv").split("\r\n").length);
    }

    @Test
    void readsBackEveryCellOfNastyPosts() throws IOException {
        List<Post> posts = SamplePosts.random(21, 150);
        Map<String, String> files = write(posts, WriteOptions.NONE);
        assertEquals(CsvTable.values().length, files.size());
        List<CSVRecord> rows = rows(files.get("posts.csv"));
        for (int i = 0; i < posts.size(); i++) {
            assertEquals(posts.get(i).title() == null ? "" : posts.get(i).title(), rows.get(i).get("title"));
            assertEquals(posts.get(i).blog() == null || posts.get(i).blog().title() == null ? "" : posts.get(i).blog().title(),
                rows.get(i).get("blog_title"));
        }
        List<String> texts = posts.stream().flatMap(post -> post.comments().stream()).map(c -> c.text() == null ? "" : c.text()).toList();
        assertEquals(texts, rows(files.get("comments.csv")).stream().map(row -> row.get("text")).toList());
        for (CsvTable table : CsvTable.values()) {
            for (CSVRecord row : rows(files.get(table.word() + ".csv"))) {
                assertEquals(table.columns().size(), row.size(), table.word());
            }
        }
        assertEquals(files, write(posts, WriteOptions.NONE));
    }

    @Test
    void writesOneTableWhenAsked() throws IOException {
        Map<String, String> files = write(List.of(SamplePosts.rich()), new WriteOptions(false, "comments", false, null, null));
        assertEquals(List.of("comments.csv"), List.copyOf(files.keySet()));
        assertThrows(IllegalArgumentException.class, () -> write(List.of(), new WriteOptions(false, "poems", false, null, null)));
    }

    @Test
    void guardsFormulasOnlyWhenAsked() throws IOException {
        for (String title : List.of("=1+1", "+1", "-1", "@x", "\tx", "\rx", "x=1", "")) {
            Post post = Post.builder().id("1").title(title).build();
            assertEquals(title, rows(write(List.of(post), WriteOptions.NONE).get("posts.csv")).get(0).get("title"));
            String guarded = title.isEmpty() || title.startsWith("x") ? title : "'" + title;
            assertEquals(guarded, rows(write(List.of(post), new WriteOptions(false, null, true, null,
                null)).get("posts.csv")).get(0).get("title"));
        }
    }

    @Test
    void schemaNamesEveryTableAndColumn() {
        String[] lines = Schema.csv().split("\n");
        assertEquals(CsvTable.values().length, lines.length);
        assertTrue(lines[0].startsWith("posts\tpost_id,kind,type,source_id,url,"));
        assertTrue(Schema.json().contains("\"billet/1\""));
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }

    private static Map<String, String> write(List<Post> posts, WriteOptions options) throws IOException {
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        Target target = name -> files.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        try (PostWriter writer = PostWriters.named("csv").orElseThrow().open(target, options, notice -> { })) {
            for (Post post : posts) {
                writer.write(post);
            }
            writer.blog(SamplePosts.blog());
        }
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }
}
