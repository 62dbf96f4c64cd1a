package dev.billet.extract.fact;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Cards below the text that no class calls an author's: "About the author" or "Written by" over a name, or "About Ann Lee". */
final class AuthorCards {
    /** "Ann Lee has been writing …". */
    private static final Pattern BEGIN =
        Pattern.compile("^(\\p{Lu}[\\p{L}'’-]+(?: (?:von|van|de|di|zu)(?: (?:der|den))?)?(?: \\p{Lu}[\\p{L}'’.-]+){1,2}),? \\p{Ll}");
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_TEXT = 1200;
    private static final int MOST_STEPS = 12;

    private final ElementIndex index;
    private final Reading reading;
    private final Around around;
    private final Bylines bylines;

    AuthorCards(Reading reading, Around around, Bylines bylines) {
        this.reading = reading;
        this.around = around;
        this.bylines = bylines;
        index = reading.index();
    }

    /** In page order. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        for (int place = 0; place < index.size(); place++) {
            int length = index.ownTextLength(place) == 0 ? 0 : index.textLengthAt(place);
            if (length > 2 && length <= LONGEST_LABEL && around.isAbout(place) && around.isOwn(place)
                && !around.isSide(place)) {
                String name = named(place);
                if (name != null) {
                    all.add(name);
                }
            }
        }
        return all;
    }

    private String named(int place) {
        String text = around.line(place);
        if (Words.is(Role.PAGE_NAME, text, reading.language())) {
            return null;
        }
        Words.Match about = Words.match(Role.ABOUT_AUTHOR, text, reading.language()).orElse(null);
        if (about != null && about.first() == null || bylines.isLabel(text)) {
            return behind(place, null);
        }
        String name = NameShape.withoutAbout(text);
        return name == null || name.equals(text) || !NameShape.isName(name) ? null : behind(place, name);
    }

    /**
     * The name in the first words behind the label.
     *
     * @param name the name that the label has; what follows must speak of her by her first name then
     */
    private String behind(int label, String name) {
        int place = index.endAt(label);
        for (int steps = 0; place < index.size() && steps < MOST_STEPS; place++, steps++) {
            if (index.ownTextLength(place) > 0) {
                if (!around.isOwn(place) || around.isSide(place)) {
                    return null;
                }
                String text = index.textLengthAt(place) > LONGEST_TEXT ? "" : around.line(place);
                if (name != null) {
                    return text.startsWith(name.substring(0, name.indexOf(' ') + 1)) && !text.startsWith(name) ? name : null;
                }
                Matcher begin = BEGIN.matcher(text);
                return NameShape.isName(text) ? text : begin.find() && NameShape.isName(begin.group(1)) ? begin.group(1) : null;
            }
        }
        return null;
    }
}
