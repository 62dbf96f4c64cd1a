package dev.billet.convert;

import dev.billet.model.Post;
import dev.billet.source.Capture;
import java.io.IOException;

/** Takes the posts of a run in place of a writer: what billet compares and checks is exactly what it would write. */
@FunctionalInterface
public interface PostTaker {
    /** Takes one assembled post. */
    void post(Post post) throws IOException;

    /** Told of each capture before it is read. */
    default void capture(Capture capture) {
        // Most want the posts alone.
    }
}
