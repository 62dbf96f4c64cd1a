package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.reading.Vocabulary;
import dev.billet.html.ElementIndex;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the sidebars of a page from the asides that belong to its article. */
final class Places {
    private static final Pattern SIDE = Pattern.compile("(?:^|[-_ ])(?:side-?bar\\w*|secondary|tertiary|right-?rail|left-?rail"
        + "|rightcol|leftcol|blogroll|menu|(?<!entry[-_])(?<!post[-_])(?<!article[-_])footer|colophon|site-footer)"
        + "(?:$|[-_ \\d])|sidebar");
    /** An entry's own foot may be an element "footer". */
    private static final Pattern OF_ENTRY = Pattern.compile("(?:^|[-_ ])(?:entry|post|article)[-_]?footer(?:$|[-_ ])");
    private static final Set<String> BESIDE = Set.of("aside", "nav", "footer");
    private static final double MOST_OF_THE_PAGE = 0.6;

    private static final Vocabulary NAMED_SIDE = new Vocabulary(names -> SIDE.matcher(names.toLowerCase(Locale.ROOT)).find() ? 1 : 0);

    private final Reading reading;
    private final ElementIndex index;
    private final int[] side;

    Places(Reading reading) {
        this.reading = reading;
        index = reading.index();
        side = reading.traits().names().in(NAMED_SIDE);
    }

    /** Whether it stands in a sidebar, a menu or the page's foot; what stands in the article does not. */
    boolean isSide(Element element) {
        double most = MOST_OF_THE_PAGE * index.textLength(reading.page().body());
        for (Element at = element; at != null && at != reading.page().body() && index.textLength(at) <= most; at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("article") || tag.equals("main")) {
                return false;
            }
            if (BESIDE.contains(tag) && !reading.traits().any(at, Traits.RELATED) && !isInArticle(at) || side[index.order(at)] > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInArticle(Element element) {
        if (OF_ENTRY.matcher(element.className()).find()) {
            return true;
        }
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.normalName().equals("article") || Tokens.of(at).contains("hentry")) {
                return true;
            }
        }
        return false;
    }
}
