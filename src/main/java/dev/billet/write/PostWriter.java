package dev.billet.write;

import dev.billet.model.Blog;
import dev.billet.model.Post;
import java.io.Closeable;
import java.io.IOException;

/** Writes posts as they come; memory does not grow with their number. */
public interface PostWriter extends Closeable {
    /** Writes one assembled post (its id and its replies' ids are set). */
    void write(Post post) throws IOException;

    /** The path of the post written last on the new site, percent-encoded, with its query; null when the format makes no site. */
    default String newPath() {
        return null;
    }

    /** Takes note of a blog; called before {@link #close()}, after all posts. */
    default void blog(Blog blog) throws IOException {
    }

    /** Ends the document. An exception means that the output is not whole. */
    @Override
    void close() throws IOException;
}
