package dev.billet.extract.comment;

import dev.billet.model.Problem;
import dev.billet.model.Reply;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/**
 * What others said to the post, as the page shows it.
 *
 * @param replies  comments and pings in page order, {@code order} set, ids as in the page (null where there is none), parents set
 * @param declared the number of comments the page claims, or null
 * @param items    the elements they were read from
 * @param block    the smallest element around all items, or the empty comment list; or null
 * @param form     the comment form, or null
 * @param open     whether comments can still be written, or null
 * @param witness  who found them: {@code platform:wordpress-html5}, {@code generic:ids} …, or null
 * @param rivals   gives what else was taken for the comments, with its score, or null: only evidence asks for it
 * @param problems what was not understood
 */
public record Discussion(List<Reply> replies, Integer declared, List<Element> items, Element block, Element form, Boolean open,
                         String witness, Supplier<String> rivals, List<Problem> problems) {
    public Discussion {
        replies = List.copyOf(replies);
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** What else was taken for the comments, with its score, or null. */
    public String others() {
        return rivals.get();
    }
}
