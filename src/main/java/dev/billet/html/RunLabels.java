package dev.billet.html;

import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words by which lines of bare text are told apart: what heads a discussion, what says that somebody wrote, what follows it. */
final class RunLabels {
    private static final int LONGEST_HEADING = 70;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_UP = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern PARTS = Pattern.compile("\\s[|·•/]\\s");

    private final String language;

    RunLabels(String language) {
        this.language = language;
    }

    /** Whether a line heads a discussion: "Comments", "4 comments", "Comments on this post". */
    boolean isHeading(String line) {
        if (line.length() > LONGEST_HEADING || line.endsWith(".")) {
            return false;
        }
        if (Words.is(Role.COMMENTS_LABEL, line, language) || Words.count(line, language).isPresent()) {
            return true;
        }
        for (String word : BETWEEN_WORDS.split(line)) {
            if (word.length() > 4 && Words.is(Role.COMMENTS_LABEL, word, language)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading speaks of another number of comments. */
    boolean countsOthers(String line, int number) {
        OptionalInt count = Words.count(line, language);
        return count.isPresent() && count.getAsInt() != number;
    }

    /** Whether such a line stands right above an element's first line: in the block before it, or before the element. */
    boolean isBelowHeading(Element parent, Node first) {
        Node at = first;
        for (int up = 0; up < MOST_UP && at != null; up++) {
            for (Node before = at.previousSibling(); before != null; before = before.previousSibling()) {
                if (before instanceof TextNode text && !text.isBlank()) {
                    return isHeading(text.text().strip());
                }
                if (before instanceof Element element && element.hasText() && !Visibility.isSilent(element)) {
                    return isHeading(last(element));
                }
            }
            at = at.parent();
        }
        return false;
    }

    private static String last(Element element) {
        Element at = element;
        while (at.lastElementChild() != null && at.lastElementChild().hasText() && at.text().length() > LONGEST_HEADING) {
            at = at.lastElementChild();
        }
        return PlainText.line(List.of(at), Set.of());
    }

    /** Whether what stands beside the day says that somebody wrote or posted. */
    boolean says(RunByline byline) {
        String before = byline.before().strip();
        return Words.startsWith(Role.POSTED_BY, before, language) > 2
            || Words.match(Role.SAYS_LABEL, before, language).filter(m -> m.first() != null).isPresent();
    }

    /** "Ann wrote:" on a line of its own, or a bold name with a colon before the text; null when it is neither. */
    RunByline undated(int number, RunLine line) {
        String text = line.text();
        boolean says = text.length() <= LONGEST_HEADING && (text.endsWith(":") || text.endsWith("…") || text.endsWith("..."))
            && Words.match(Role.SAYS_LABEL, text, language).filter(m -> m.first() != null).isPresent();
        if (says) {
            return RunByline.undated(number, text, "says");
        }
        Node first = line.nodes().stream().filter(node -> !(node instanceof TextNode words && words.isBlank())).findFirst().orElse(null);
        boolean bold = first != null && (first.nameIs("b") || first.nameIs("strong"));
        String name = bold ? PlainText.line(List.of(first), Set.of()) : "";
        boolean colon = name.endsWith(":") || text.startsWith(":", name.length());
        return name.isEmpty() || name.length() > LONGEST_NAME || !colon || !line.isBelow(RunLine.Gap.BLANK) || isHeading(name) ? null
            : RunByline.undated(number, text.substring(0, name.length() + (name.endsWith(":") ? 0 : 1)), "named");
    }

    /** Whether it counts comments, as the lines under the posts of a list do. */
    boolean counts(RunByline byline) {
        for (String part : PARTS.split(byline.behind())) {
            if (Words.count(part, language).isPresent() || Words.is(Role.COMMENTS_LABEL, part, language)) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind the last comment. */
    boolean isEnd(String line) {
        return line.length() <= LONGEST_HEADING && (Words.is(Role.REPLY_FORM_HEADING, line, language)
            || Words.is(Role.COMMENTS_CLOSED, line, language) || Words.startsWith(Role.REPLY_FORM_HEADING, line, language) > 0);
    }
}
