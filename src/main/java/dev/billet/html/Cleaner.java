package dev.billet.html;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Makes HTML of a page fit to be shown elsewhere: no scripts, forms or event handlers, real addresses, no invisible parts. */
public final class Cleaner {
    /** Odd nesting settles at the first or second reading; the bound is for what nobody has thought of. */
    private static final String BREAK = "<br>";
    private static final int ROUNDS = 4;

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
        PostWalk walk = new PostWalk(page, without);
        String html = walk.clean(nodes);
        return new Fragment(walk.isOddlyNested() ? settled(page, html) : html, PlainText.blocks(nodes, without));
    }

    /** For a comment: keeps what WordPress allows in comments (a, abbr, b, blockquote, cite, code, del, em, i, q …), p, br, lists. */
    public static Fragment comment(Page page, Collection<? extends Node> nodes, Set<? extends Node> without) {
        return new Fragment(withoutLastBreaks(new CommentWalk(page, without).clean(nodes)), PlainText.blocks(nodes, without));
    }

    /** Breaks before a byline or a button that is left out. */
    private static String withoutLastBreaks(String html) {
        String rest = html;
        while (rest.endsWith(BREAK)) {
            rest = rest.substring(0, rest.length() - BREAK.length());
        }
        return rest;
    }

    /**
     * Parsers rebuild tables that stand inside links or lists; what they make of ours is written, so that it is read the same
     * by everybody.
     */
    private static String settled(Page page, String html) {
        String now = html;
        for (int round = 0; round < ROUNDS; round++) {
            Document document = Parser.htmlParser().parseInput("<!DOCTYPE html><body>" + now, "");
            Page again = new Page(page.location(), page.url(), page.base(), null, document, page.index(), List.of());
            String next = new PostWalk(again, Set.of()).clean(List.of(document.body()));
            if (next.equals(now)) {
                break;
            }
            now = next;
        }
        return now;
    }
}
