package dev.billet.write;

import dev.billet.write.shared.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All output formats: a new one is one class and one entry here. */
public final class PostWriters {
    /** The format of which one table may be chosen. */
    public static final String TABLES = "csv";

    /** The format that can be written in parts. */
    public static final String PARTS = "wxr";

    private PostWriters() {
    }

    /** Every format, in the order in which they are shown. */
    public static List<OutputFormat> all() {
        return List.of(
            new OutputFormat("ndjson", List.of(".ndjson", ".jsonl"),
            "one post a line as JSON (schema billet/1), with --blog-lines one a blog, too",
                Field.allBut(), false, false, null, (target, options, notices) -> new NdjsonWriter(target, options)),
            new OutputFormat("json", List.of(".json"), "one JSON document (schema billet/1)",
                Field.allBut(), false, false, null, (target, options, notices) -> new JsonWriter(target)),
            new OutputFormat(TABLES, List.of(".csv"),
            "a folder of tables, a list in each (empty is as not known), or one table with --table",
                Field.allBut(), false, true, null, (target, options, notices) -> new CsvWriter(target, options)),
            new OutputFormat(PARTS, List.of(".wxr", ".xml"), "WordPress' own export format, version 1.2",
                WxrWriter.CARRIES, true, false, "/?p=NUMBER, from where WordPress leads on to the post's own address", WxrWriter::new),
            new OutputFormat("disqus", List.of(".disqus.xml"),
            "the flavour of WXR that Disqus imports comments from, under the addresses of their posts",
                DisqusWriter.CARRIES, true, false, null, DisqusWriter::new),
            new OutputFormat("markdown", List.of(".md"),
            "a folder for Hugo, Jekyll or Eleventy, a file with front matter for each post, comments beside",
                MarkdownWriter.CARRIES, true, true, "the old one where a file can stand for it, else /posts/NAME/", MarkdownWriter::new));
    }

    /** The format with this name. */
    public static Optional<OutputFormat> named(String name) {
        return all().stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The length of the ending that means the format; 0 when there is none. */
    private static int ending(OutputFormat format, String name) {
        return format.endings().stream().filter(name::endsWith).mapToInt(String::length).max().orElse(0);
    }

    /** The format that a file's ending means: the longest that fits. */
    public static Optional<OutputFormat> forFile(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return all().stream().filter(format -> ending(format, lower) > 0).max(Comparator.comparingInt(format -> ending(format, lower)));
    }
}
