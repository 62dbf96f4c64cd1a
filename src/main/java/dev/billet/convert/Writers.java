package dev.billet.convert;

import dev.billet.model.Blog;
import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.write.PostWriter;
import dev.billet.write.Target;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private final RedirectFile redirects;
    /** Null without copies of media. */
    private final MediaFolder media;
    private final Map<Integer, PostWriter> perBlog = new TreeMap<>();
    /** Those that are open: a folder may get a file for each post. */
    private final Set<CutStream> streams = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private PostWriter single;
    private boolean finished;
    private boolean brokenOff;

    /** Opens the writer at once, so that a place that cannot be written shows before the work is done. */
    Writers(Plan plan, Output output, RedirectFile redirects, MediaFolder media, Notices notices, Consumer<Post> written)
        throws IOException {
        this.redirects = redirects;
        this.media = media;
        this.plan = plan;
        this.output = output;
        this.notices = notices;
        this.written = written;
        if (!plan.fileForEachBlog()) {
            boolean named = plan.folder() && plan.format().oneBlog() && !plan.format().folder();
            single = plan.format().open(name -> open(named ? renamed("blog", name) : name), plan.write(), notices);
        }
    }

    private OutputStream open(String name) throws IOException {
        CutStream stream = new CutStream(output.open(name), streams::remove);
        streams.add(stream);
        if (brokenOff) {
            stream.cut();
        }
        return stream;
    }

    private String ending() {
        return plan.format().endings().get(0);
    }

    /** Writes a post to the only file. */
    void write(Post post) throws IOException {
        write(post, single);
    }

    private void write(Post post, PostWriter writer) throws IOException {
        writer.write(plan.beside().of(media == null ? post : media.of(post)));
        redirects.add(post, writer.newPath());
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
            writer = plan.format().open(target(blog, choice), plan.write(), notices);
            perBlog.put(blog, writer);
        }
        write(post, writer);
    }

    /** A file for a blog, or a folder unless it is the only one. */
    private Target target(int blog, BlogChoice choice) {
        if (!plan.format().folder()) {
            String file = free(choice.fileName(blog));
            return name -> open(renamed(file, name));
        }
        String folder = choice.isSingle() ? "" : free(choice.fileName(blog)) + "/";
        return name -> open(folder + name);
    }

    /** A blog's file or one of its parts: "posts-001.wxr" becomes "NAME-001.wxr". */
    private String renamed(String file, String name) {
        int number = name.indexOf('-');
        return file + (number < 0 ? "" : name.substring(number, name.lastIndexOf('.'))) + ending();
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
                single.blog(plan.beside().of(blog));
            }
            single.close();
        }
        for (Map.Entry<Integer, PostWriter> entry : perBlog.entrySet()) {
            entry.getValue().blog(plan.beside().of(choice.blog(entry.getKey())));
            entry.getValue().close();
        }
        plan.beside().report(notices);
        if (media != null) {
            media.report(notices);
        }
        finished = true;
        if (worthwhile) {
            if (media != null) {
                media.commit();
            }
            output.commit();
            redirects.commit();
        }
    }

    /** Lets the writers of a run that broke off remove their temporary files; what they say on the way goes nowhere. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        brokenOff = true;
        streams.forEach(CutStream::cut);
        if (single != null) {
            single.close();
        }
        for (PostWriter writer : perBlog.values()) {
            writer.close();
        }
    }
}
