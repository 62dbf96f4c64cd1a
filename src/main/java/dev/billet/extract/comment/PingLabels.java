package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.model.Reply;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Space;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words before a ping's link that say what it is. */
final class PingLabels {
    private static final Pattern NUMBERED = Pattern.compile("^#?\\d{1,5}[.):]?\\s+(\\p{L}+)[\\s:]");
    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_LABEL = 40;
    private static final int SHORTEST_LABEL = 4;
    private static final int LABEL_LINES = 2;

    private final Reading reading;

    PingLabels(Reading reading) {
        this.reading = reading;
    }

    /** "Pingback:", "Ping :", "Trackback from:" before the first link, "#2 Pingback By X On DATE" in the byline. */
    Reply.Kind of(ReadItem read) {
        // Where a rule leaves something out of the text, the label may be among it.
        List<Line> lines = read.view().isWhole() ? read.view().lines()
            : Lines.first(LABEL_LINES, read.item().roots(), read.item().nested());
        for (Line line : lines.subList(0, Math.min(LABEL_LINES, lines.size()))) {
            int colon = colon(line.text());
            Reply.Kind kind = colon <= 0 || colon > LONGEST_LABEL ? null
                : label(line.text().substring(0, colon).strip());
            if (kind == null && line.text().length() <= LONGEST_BYLINE) {
                kind = numbered(line.text());
                kind = kind == null ? beforeLink(line) : kind;
            }
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** "#2 Pingback by …". */
    private Reply.Kind numbered(String text) {
        Matcher numbered = text.isEmpty() || text.charAt(0) > '9' ? null : NUMBERED.matcher(text);
        return numbered != null && numbered.find() ? label(numbered.group(1)) : null;
    }

    /** "Pingback by LINK", "Pingback LINK". */
    private Reply.Kind beforeLink(Line line) {
        StringBuilder label = new StringBuilder();
        for (Node node : line.nodes()) {
            if (node instanceof TextNode words && Nodes.closest(words.parent(), "a") == null) {
                label.append(words.getWholeText()).append(' ');
            } else {
                break;
            }
            if (label.length() > LONGEST_LABEL) {
                return null;
            }
        }
        String text = Space.collapse(label.toString());
        if (text.length() < SHORTEST_LABEL || text.length() == line.text().length()) {
            return null;
        }
        Reply.Kind kind = label(text);
        FoundDate date = kind == null ? Dates.find(text, reading.dates()).orElse(null) : null;
        return date != null && date.start() == 0 ? label(text.substring(date.end()).strip()) : kind;
    }

    /** Where the first colon stands, of East Asia too; -1 for none. */
    static int colon(String text) {
        int narrow = text.indexOf(':');
        return narrow >= 0 ? narrow : text.indexOf('\uff1a');
    }

    private Reply.Kind label(String label) {
        return PingHeadings.label(label, reading.language());
    }
}
