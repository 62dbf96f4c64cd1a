package dev.billet.html;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Node;

/** Makes HTML of a page fit to be shown elsewhere: no scripts, forms or event handlers, real addresses, no invisible parts. */
public final class Cleaner {
    private Cleaner() {
    }

    /**
     * A cleaned fragment.
     *
     * @param html without line breaks of the printer's own
     * @param text the same as text ({@link PlainText#blocks})
     */
    public record Fragment(String html, String text) {
    }

    /**
     * For a post's body: keeps iframe, video, audio, classes and ids. {@code without} and what stands below is left out. A
     * single container (div, article, td …) stands for its content.
     */
    public static Fragment post(Page page, Collection<? extends Node> nodes, Set<? extends Node> without) {
        return new Fragment(new PostWalk(page, without).clean(nodes), PlainText.blocks(nodes, without));
    }

    /** For a comment: keeps what WordPress allows in comments (a, abbr, b, blockquote, cite, code, del, em, i, q, s, strike, strong, p, br …). */
    public static Fragment comment(Page page, Collection<? extends Node> nodes, Set<? extends Node> without) {
        return new Fragment(new CommentWalk(page, without).clean(nodes), PlainText.blocks(nodes, without));
    }
}
