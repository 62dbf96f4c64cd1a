package dev.billet.convert;

import dev.billet.model.Post;
import dev.billet.write.OutputFormat;
import dev.billet.write.PostWriter;
import dev.billet.write.shared.Field;
import java.io.IOException;
import java.util.List;

/** Lets a taker stand where a writer does. */
record TakenPosts(PostTaker taker) implements PostWriter {

    /** An output format that only the program itself can ask for. */
    static OutputFormat format(PostTaker taker) {
        return new OutputFormat("posts", List.of(), "posts as they are", Field.allBut(), false, false, null,
            (target, options, notices) -> new TakenPosts(taker));
    }

    @Override
    public void write(Post post) throws IOException {
        taker.post(post);
    }

    @Override
    public void close() {
        // The taker knows that a run has ended.
    }
}
