package dev.billet.extract.fact;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.html.PlainText;
import dev.billet.text.Dates;
import dev.billet.text.Space;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The name in "30 November 2011 | Ann Lee | News": bylines without a word, only separators around a date and a name. */
final class BylineParts {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·/–—-]|//)\\s+|\\s*[|•·]\\s*");
    private static final int MOST_PARTS = 6;

    private final Reading reading;
    private final Bylines bylines;

    BylineParts(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    /** The part beside the date that looks like a name and leads nowhere else; null when there is none. */
    String name(Element element, String line) {
        if (!Walk.hasDigit(line)) {
            return null;
        }
        String[] parts = SEPARATOR.split(line);
        if (parts.length < 2 || parts.length > MOST_PARTS) {
            return null;
        }
        Set<String> linked = new HashSet<>();
        Walk.links(reading.index(), element).forEach(a -> linked.add(Ballot.fold(PlainText.line(a))));
        for (int i = 0; i < parts.length; i++) {
            if (isDate(parts[i])) {
                String before = i == 0 ? null : name(parts[i - 1], linked);
                return before != null ? before : i + 1 == parts.length ? null : name(parts[i + 1], linked);
            }
        }
        return null;
    }

    private boolean isDate(String part) {
        return Walk.hasDigit(part) && Dates.find(part, reading.dates()).filter(d -> part.length() - (d.end() - d.start()) < 14).isPresent();
    }

    private String name(String part, Set<String> linked) {
        String text = Space.orNull(part);
        return text == null || linked.contains(Ballot.fold(text)) || !NameShape.isName(text) || bylines.isFurniture(text)
            || bylines.name(text) == null ? null : text;
    }
}
