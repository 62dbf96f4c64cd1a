package dev.billet.read;

import dev.billet.csv.CsvBlogs;
import dev.billet.csv.CsvFile;
import dev.billet.csv.CsvPosts;
import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The posts of tables, then the blogs; rows that could not be used are told when all the others have been handed out. */
final class CsvFindings implements Findings {
    private final Capture capture;
    private final CsvPosts posts;
    private final CsvPosts.Beside beside;
    private final Deque<Finding> blogs = new ArrayDeque<>();
    private boolean found;
    private boolean over;
    private String damage;

    /** {@code folder}: whether the other tables are looked for beside it. */
    CsvFindings(Capture capture, boolean folder) throws IOException {
        this.capture = capture;
        this.beside = table -> folder ? CsvReader.beside(capture, table) : null;
        this.posts = new CsvPosts(new CsvFile(capture.open()), beside);
    }

    @Override
    public Optional<Finding> next() throws IOException {
        Post post = over ? null : post();
        if (post != null) {
            found = true;
            return Optional.of(new Finding.PostFound(post, List.of()));
        }
        if (!over) {
            end();
        }
        Optional<Finding> blog = Optional.ofNullable(blogs.poll());
        if (blog.isEmpty() && damage != null) {
            String said = damage;
            damage = null;
            throw new UnreadableException(new InputNotice.Unreadable(capture.location(), said));
        }
        return blog;
    }

    private Post post() {
        try {
            return posts.next();
        } catch (IOException broken) {
            damage = broken.getMessage();
            return null;
        }
    }

    private void end() throws IOException {
        over = true;
        for (Blog blog : CsvBlogs.of(beside)) {
            blogs.add(new Finding.BlogFact(blog));
        }
        damage = damage == null ? posts.leftOver() : damage;
        if (!found && damage == null) {
            blogs.addFirst(new Finding.NoPost("export without posts"));
        }
    }

    @Override
    public void close() throws IOException {
        posts.close();
    }
}
