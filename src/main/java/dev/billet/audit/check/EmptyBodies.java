package dev.billet.audit.check;

import dev.billet.model.Content;
import dev.billet.model.Post;
import java.io.IOException;
import java.util.List;

/** Posts without a text, and posts of which only the beginning is there. */
final class EmptyBodies implements Check {
    private static final FlawKind EMPTY = FlawKind.problem("empty-body", "posts without a text",
        "Look at the source: the page may have been saved before it was loaded, or its text may not have been found.");
    private static final FlawKind EXCERPT = FlawKind.remark("only-an-excerpt", "posts of which only an excerpt is in the archive",
        "Add the post's own page; so far a list page or a feed speaks of it.");

    @Override
    public List<FlawKind> kinds() {
        return List.of(EMPTY, EXCERPT);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        if (!MissingFacts.isPublic(post)) {
            return;
        }
        if (post.extent() == Post.Extent.EXCERPT) {
            sink.flaw(Flaw.of(EXCERPT, post, ""));
        } else if (isEmpty(post.content()) && post.media().isEmpty() && post.status() != Post.Status.PASSWORD) {
            sink.flaw(Flaw.of(EMPTY, post, ""));
        }
    }

    private static boolean isEmpty(Content content) {
        return content == null || isBlank(content.text()) && isBlank(content.source());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
