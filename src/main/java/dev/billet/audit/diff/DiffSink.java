package dev.billet.audit.diff;

import dev.billet.model.Post;
import java.io.IOException;
import java.util.List;

/** Is told what differs, in the order of A, then what only B has. */
public interface DiffSink {

    /** A post that the other archive lacks; {@code way} is {@link Way#ONLY_A} or {@link Way#ONLY_B}. */
    void alone(Way way, Post post) throws IOException;

    /** A post that both have and that is not the same; at least one difference. */
    void pair(Post a, Post b, List<Difference> differences) throws IOException;
}
