package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Names in a byline that has neither a word nor a class for them, but the picture of a person before them, and a date beside. */
final class IconNames {
    private static final Pattern PERSON = Pattern.compile("(?:^|[-_ ])(?:users?|person|author|autor|avatar|pencil)(?:$|[-_ ])");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 200;

    private final Reading reading;
    private final ElementIndex index;
    private final Around around;
    private final NamesInElements names;

    IconNames(Reading reading, Around around, NamesInElements names) {
        this.reading = reading;
        this.around = around;
        this.names = names;
        index = reading.index();
    }

    /** In page order. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        for (Element icon : index.byTag("i")) {
            int place = index.order(icon);
            if (index.textLengthAt(place) == 0 && PERSON.matcher(icon.className()).find() && around.isOwn(place)
                && !around.isSide(place)) {
                Element named = named(icon);
                String name = named == null || !isDated(named) ? null : names.in(named);
                if (name != null) {
                    all.add(name);
                }
            }
        }
        return all;
    }

    /** The link or the little box behind the icon, or where a bare text follows, the box around both. */
    private Element named(Element icon) {
        boolean bare = icon.nextSibling() instanceof TextNode text && !text.isBlank();
        Element named = bare ? icon.parent() : icon.nextElementSibling();
        int length = named == null ? 0 : index.textLength(named);
        boolean term = named != null && named.normalName().equals("a") && TermKinds.isTermUrl(named.attr("href"));
        return length == 0 || length > LONGEST_NAME || term ? null : named;
    }

    private boolean isDated(Element named) {
        Element at = named.parent();
        for (int i = 0; i < 2 && at != null && index.textLength(at) <= LONGEST_LINE; i++, at = at.parent()) {
            if (around.isAbout(index.order(at)) && Dates.find(around.line(index.order(at)), reading.dates()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
