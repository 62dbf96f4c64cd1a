package dev.billet.assemble;

import dev.billet.model.Post;
import java.util.List;

/** Gives posts what they need to be written: ids that are unique in the output, parents that exist, counts that were checked. */
public final class Completion {
    private final PostIds ids = new PostIds();

    /** A post that one capture showed; call it in the order of the output. */
    public Post complete(Post post) {
        return complete(List.of(post));
    }

    /** A post that several captures showed, in input order, of a blog of which nothing else is known. */
    Post complete(List<Post> captures) {
        return complete(captures, KnownTerms.NONE);
    }

    /** A post that several captures showed, in input order; {@code known} is what the blog's other posts tell. */
    Post complete(List<Post> captures, KnownTerms known) {
        List<Post> ranked = BodyPages.joined(Merger.ranked(captures));
        Post merged = References.named(known.below(known.sorted(Merger.fields(ranked))));
        String id = ids.next(merged);
        Post whole = Merger.replies(merged.toBuilder().id(id).build(), ranked, id);
        // What billet itself has written was checked then.
        boolean checked = captures.size() == 1 && captures.get(0).id() != null;
        return checked ? Parents.check(whole) : Counts.check(Parents.check(whole));
    }
}
