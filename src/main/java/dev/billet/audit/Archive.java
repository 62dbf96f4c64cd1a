package dev.billet.audit;

import dev.billet.assemble.Spill;
import dev.billet.model.Post;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The posts of one archive, kept on disk, with what they hold counted. */
public final class Archive implements Closeable {
    private static final int IN_MEMORY = 16;
    private final Spill spill;
    private int size;
    private long comments;
    private long pings;

    /** An empty one; {@code folder} is where its temporary file goes, or null for the system's place. */
    public Archive(Path folder) {
        spill = new Spill(folder, IN_MEMORY);
    }

    /** Keeps a post; the first one has the number 0. */
    public void add(Post post) throws IOException {
        spill.add(post);
        size++;
        comments += post.comments().size();
        pings += post.pings().size();
    }

    public Post get(int number) throws IOException {
        return spill.get(number);
    }

    public int size() {
        return size;
    }

    public long comments() {
        return comments;
    }

    public long pings() {
        return pings;
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
