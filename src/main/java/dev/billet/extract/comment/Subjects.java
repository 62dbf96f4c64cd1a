package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.text.Space;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The subject of a comment in a line that leads it without being a heading: bold, a link, or in a box of its own name. */
final class Subjects {
    private static final int LONGEST = 140;
    /** Letters that may stand beside the bold words: "(Score:2)". */
    private static final int MOST_BESIDE = 10;
    private static final Pattern NUMBER = Pattern.compile("^#?\\d{1,4}[.):]\\s+");
    private static final Pattern NAMED = Pattern.compile("(?i)title|subject|subj(?:$|[-_ ])|betreff|sujet|asunto");
    private static final Set<String> BOLD = Set.of("b", "strong", "a", "em", "h3", "h4", "h5", "h6");

    private Subjects() {
    }

    /** The subject that a line is; null when it is none. */
    static FoundIn<String> of(Line line, Bylines bylines) {
        String text = line.text();
        if (text.isEmpty() || text.length() > LONGEST || bylines.isFurniture(text) || bylines.date(text).isPresent()
            || bylines.said(text) != null || !NAMED.matcher(line.block().className()).find() && !isBold(line)) {
            return null;
        }
        String subject = Space.orNull(NUMBER.matcher(text).replaceFirst(""));
        return subject == null ? null : FoundIn.inLine(subject, line);
    }

    private static boolean isBold(Line line) {
        int bold = 0;
        int beside = 0;
        for (Node node : line.nodes()) {
            if (node instanceof TextNode text) {
                int letters = (int) text.getWholeText().codePoints().filter(Character::isLetter).count();
                boolean inside = false;
                for (Node at = node.parent(); at instanceof Element element && at != line.block() && !inside; at = at.parent()) {
                    inside = BOLD.contains(element.normalName());
                }
                bold += inside ? letters : 0;
                beside += inside ? 0 : letters;
            }
        }
        return bold > 0 && beside <= MOST_BESIDE;
    }
}
