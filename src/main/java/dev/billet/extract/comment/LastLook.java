package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.html.Cleaner;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;

/**
 * A second look at a comment of which no text is left, because a box that is named for its author or its date held the words as well:
 * now only what a line says makes it a byline. Better a label too much in a text than a text that is lost.
 */
final class LastLook {
    /** "+1" */
    private static final Pattern AGREES = Pattern.compile("\\+1+\\s?!*");

    private final Reading reading;
    private final Bylines bylines;

    LastLook(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    /** The text of the item after all; empty when all its lines are a byline, buttons, or pictures. */
    Optional<Cleaner.Fragment> text(ReadItem item) {
        String name = item.author() == null ? null : item.author().name();
        Set<Node> without = new HashSet<>(item.view().without());
        boolean some = false;
        for (Line line : item.view().lines()) {
            if (saysNothing(line.text(), name)) {
                without.addAll(line.nodes());
            } else {
                some = true;
            }
        }
        return some ? Optional.of(Cleaner.comment(reading.page(), item.item().roots(), without)) : Optional.empty();
    }

    private boolean saysNothing(String line, String name) {
        return line.isEmpty() || !AGREES.matcher(line).matches() && isLabel(line, name);
    }

    private boolean isLabel(String line, String name) {
        return line.equals(name) || bylines.isByline(line, name) || bylines.isFurniture(line)
            || bylines.said(line) != null
            || Words.is(Role.AGO, line, reading.language());
    }
}
