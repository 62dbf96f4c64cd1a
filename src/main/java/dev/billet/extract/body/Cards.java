package dev.billet.extract.body;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Knows the card of the author below a text by what it says, where its box has no telling name. */
final class Cards {
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_NAME = 3;
    private static final int HIGHEST = 6;

    private final Reading reading;
    /** In lower case; gathered when they are first asked for. */
    private Set<String> names;

    Cards(Reading reading) {
        this.reading = reading;
    }

    /** Whether the line opens a card: "About Ann", Ann's name over "Ann is …", or a box that is marked as a person's. */
    boolean opens(List<Line> lines, int at) {
        Line line = lines.get(at);
        if (line.text().length() > LONGEST_NAME) {
            return false;
        }
        return isMarked(line) || isNameOfNext(lines, at) || Words.match(Role.ABOUT_AUTHOR, line.text(), reading.language())
            .filter(match -> match.first() != null && isAuthor(match.first())).isPresent();
    }

    private static boolean isMarked(Line line) {
        Element element = line.block();
        for (int i = 0; i < HIGHEST && element != null; i++, element = element.parent()) {
            if (element.attr("itemtype").endsWith("schema.org/Person")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameOfNext(List<Line> lines, int at) {
        String name = lines.get(at).text();
        return at + 1 < lines.size() && name.length() >= SHORTEST_NAME && lines.get(at + 1).text().startsWith(name + " ") && isAuthor(name);
    }

    /** Whether it is the name of an author of the page, or the begin of one. */
    private boolean isAuthor(String name) {
        if (names == null) {
            names = new HashSet<>();
            reading.data().of(PageData.Field.AUTHOR).forEach(claim -> names.add(fold(claim.value())));
            for (Element link : reading.index().byTag("a")) {
                if (Links.isAuthor(link)) {
                    names.add(fold(link.text()));
                }
            }
        }
        String folded = fold(name);
        return folded.length() >= SHORTEST_NAME && names.stream().anyMatch(known -> known.equals(folded) || known.startsWith(folded + " "));
    }

    private static String fold(String text) {
        return Space.collapse(text).strip().toLowerCase(Locale.ROOT);
    }
}
