package dev.billet.csv;

import dev.billet.model.Blog;
import dev.billet.model.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the tables of a folder say of blogs as a whole; there are as many rows as authors and terms. */
public final class CsvBlogs {
    private final List<Parts> all = new ArrayList<>();
    private final Map<String, Parts> byUrl = new HashMap<>();

    /** What is known of one so far. */
    private static final class Parts {
        private final CsvRow row;
        private final List<Person> authors = new ArrayList<>();
        private final List<Blog.BlogTerm> terms = new ArrayList<>();

        Parts(CsvRow row) {
            this.row = row;
        }

        Blog blog() {
            return new Blog(row.text("url"), row.text("title"), row.text("description"), row.text("language"),
                row.text("time_zone"), authors,
                terms);
        }
    }

    private CsvBlogs() {
    }

    /** All of them, in the order of their table. */
    public static List<Blog> of(CsvPosts.Beside beside) throws IOException {
        CsvBlogs blogs = new CsvBlogs();
        rows(beside.open(CsvTable.BLOGS), blogs::blog);
        rows(beside.open(CsvTable.AUTHORS), row -> Optional.ofNullable(row.person("")).ifPresent(blogs.of(row).authors::add));
        rows(beside.open(CsvTable.TERMS), row -> blogs.of(row).terms.add(new Blog.BlogTerm(row.text("taxonomy"), row.text("slug"),
            row.cell("name"), row.text("parent"), row.text("description"))));
        return blogs.all.stream().map(Parts::blog).toList();
    }

    private void blog(CsvRow row) {
        Parts parts = new Parts(row);
        all.add(parts);
        // Of several blogs without an address nobody can say whose an author is; the posts name theirs.
        byUrl.merge(row.cell("url"), parts, (first, second) -> new Parts(row));
    }

    /** The blog that a row is of; one that is thrown away when it is not in the table of blogs: then posts have named the term. */
    private Parts of(CsvRow row) {
        return byUrl.getOrDefault(row.cell("blog_url"), new Parts(row));
    }

    private static void rows(CsvFile file, Consumer<CsvRow> taking) throws IOException {
        if (file == null) {
            return;
        }
        try (file) {
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                taking.accept(row);
            }
        }
    }
}
