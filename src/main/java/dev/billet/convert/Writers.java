package dev.billet.convert;

import dev.billet.model.Blog;
import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.write.PostWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The writer of a run, or one for each blog. */
final class Writers implements Closeable {
    private final Plan plan;
    private final Output output;
    private final Notices notices;
    private final Consumer<Post> written;
    private final Map<Integer, PostWriter> perBlog = new TreeMap<>();
    private final List<CutStream> streams = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private PostWriter single;
    private boolean finished;

    /** Opens the writer at once, so that a place that cannot be written shows before the work is done. */
    Writers(Plan plan, Output output, Notices notices, Consumer<Post> written) throws IOException {
        this.plan = plan;
        this.output = output;
        this.notices = notices;
        this.written = written;
        if (!plan.fileForEachBlog()) {
            single = plan.format().open(name -> open(plan.folder() && plan.format().oneBlog() ? "blog" + ending() : name), plan.write(),
                notices);
        }
    }

    private OutputStream open(String name) throws IOException {
        CutStream stream = new CutStream(output.open(name));
        streams.add(stream);
        return stream;
    }

    private String ending() {
        return plan.format().endings().get(0);
    }

    /** Writes a post to the only file. */
    void write(Post post) throws IOException {
        single.write(post);
        written.accept(post);
    }

    /** Writes a post to where its blog goes. */
    void write(Post post, int blog, BlogChoice choice) throws IOException {
        if (single != null) {
            write(post);
            return;
        }
        PostWriter writer = perBlog.get(blog);
        if (writer == null) {
            String name = free(choice.fileName(blog)) + ending();
            writer = plan.format().open(ignored -> open(name), plan.write(), notices);
            perBlog.put(blog, writer);
        }
        writer.write(post);
        written.accept(post);
    }

    private String free(String name) {
        String free = name;
        for (int again = 2; !names.add(free.toLowerCase(Locale.ROOT)); again++) {
            free = name + "-" + again;
        }
        return free;
    }

    /** Ends the documents; they get their final names only when it is worthwhile: no file is put in the place of another for nothing. */
    void finish(BlogChoice choice, boolean worthwhile) throws IOException {
        if (single != null) {
            for (Blog blog : choice.told(plan.format().oneBlog())) {
                single.blog(blog);
            }
            single.close();
        }
        for (Map.Entry<Integer, PostWriter> entry : perBlog.entrySet()) {
            entry.getValue().blog(choice.blog(entry.getKey()));
            entry.getValue().close();
        }
        finished = true;
        if (worthwhile) {
            output.commit();
        }
    }

    /** Lets the writers of a run that broke off remove their temporary files; what they say on the way goes nowhere. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        streams.forEach(CutStream::cut);
        if (single != null) {
            single.close();
        }
        for (PostWriter writer : perBlog.values()) {
            writer.close();
        }
    }
}
