package dev.billet.read.dotclear;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.dotclear.Tables.Row;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flat file as findings. Source: inc/dbschema and plugins/importExport of Dotclear 2 ({@code flatBackup}). */
public final class DotclearExport implements Closeable {
    private final BufferedReader lines;
    private final Origin origin;
    private DotclearBlogs blogs;
    private Map<String, List<Row>> comments;
    private Map<String, List<Row>> tags;
    private Iterator<Row> posts;
    private Iterator<Finding> facts;
    private boolean found;

    public DotclearExport(InputStream in, Origin origin) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.origin = origin;
    }

    /** The next finding; empty at the end. */
    public Optional<Finding> next() throws IOException {
        if (posts == null) {
            open();
        }
        if (posts.hasNext()) {
            found = true;
            Row post = posts.next();
            String id = post.get("post_id");
            return Optional.of(new DotclearPost(post, blogs, origin)
                .found(comments.getOrDefault(id, List.of()), tags.getOrDefault(id, List.of())));
        }
        if (!found) {
            found = true;
            return Optional.of(new Finding.NoPost("export without posts"));
        }
        return facts.hasNext() ? Optional.of(facts.next()) : Optional.empty();
    }

    private void open() throws IOException {
        Tables tables = Tables.read(lines);
        blogs = new DotclearBlogs(tables);
        comments = tables.by("comment", "post_id");
        tags = tables.by("meta", "post_id");
        posts = tables.of("post").iterator();
        facts = blogs.facts().iterator();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
