package dev.billet.assemble;

import dev.billet.model.Finding;
import dev.billet.model.Post;
import java.util.Optional;

/** Findings to posts one by one, for runs in which each capture stands by itself: nothing waits for the input's end. */
public final class Passage {
    private final Completion completion = new Completion();
    private final References references = new References();
    private final Blogs blogs = new Blogs();

    /** The finished post of a finding; empty when it holds none. */
    public Optional<Post> pass(Finding finding) {
        if (finding instanceof Finding.BlogFact fact) {
            blogs.add(fact.blog());
        } else if (finding instanceof Finding.Nested nested) {
            blogs.add(nested);
        } else if (finding instanceof Finding.Known known) {
            references.add(known);
            blogs.add(known);
        }
        Post post = finding instanceof Finding.PostFound found ? found.post()
            : finding instanceof Finding.RepliesFound replies ? Assembly.postOf(replies) : null;
        if (post == null) {
            return Optional.empty();
        }
        blogs.add(post);
        return Optional.of(completion.complete(references.resolved(post)));
    }

    /** The blogs of all that has passed. */
    public Blogs blogs() {
        return blogs;
    }
}
