package dev.billet.write;

import dev.billet.model.Blog;
import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.text.Urls;
import dev.billet.write.markdown.SiteFiles;
import dev.billet.write.shared.Field;
import dev.billet.write.shared.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A folder for a static site generator (Hugo, Jekyll, Eleventy): a Markdown file for each post, comments as data. */
final class MarkdownWriter implements PostWriter {
    /** What of posts it has a place for. */
    static final Set<Field> CARRIES = Field.allBut(Field.SOURCE, Field.LISTS, Field.PROVENANCE);
    private static final Blog UNKNOWN = new Blog(null, null, null, null, null, List.of(), List.of());

    private final Notices notices;
    private final Tally tally = new Tally("Markdown");
    private final SiteFiles files;
    private Blog blog = UNKNOWN;
    private String newPath;
    private boolean closed;

    MarkdownWriter(Target target, WriteOptions options, Notices notices) {
        this.notices = notices;
        this.files = new SiteFiles(target::open, options.zone(), tally);
    }

    @Override
    public void write(Post post) throws IOException {
        newPath = Urls.request(files.write(post).path());
    }

    @Override
    public String newPath() {
        return newPath;
    }

    @Override
    public void blog(Blog found) {
        blog = found;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        files.end(blog);
        tally.report(notices);
    }
}
