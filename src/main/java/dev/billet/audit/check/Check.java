package dev.billet.audit.check;

import dev.billet.model.Post;
import java.io.IOException;
import java.util.List;

/** Looks for one sort of flaw, or for a few that are found in the same place. A new one is a class and a line in {@link Checks}. */
interface Check {

    /** What it can find. */
    List<FlawKind> kinds();

    /**
     * Looks at a post; called for each one in the order of the archive.
     *
     * @param number the post's number in the archive
     */
    void look(Post post, int number, FlawSink sink) throws IOException;
}
