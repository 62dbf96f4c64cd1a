package dev.billet.extract.body;

import dev.billet.extract.reading.Tags;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The paragraph that leads into a post, where a theme sets it in a box of its own before the text. */
final class Lead {
    private static final Pattern NAMED =
        Pattern.compile("(?:^|[-_ ])(?:teaser-?text|lead|lede|intro|introtext|standfirst|chapo|vorspann|einleitung|entradilla|bajada"
        + "|subtitulo|summary|dek|ingress|entry-headline"
        + "|(?:post|entry|article|single)-(?:excerpt|teaser|intro)|sommario|inleiding|abstract)(?:$|[-_ ])");
    private static final int SHORTEST = 60;
    private static final int LONGEST = 1500;
    private static final int LONGEST_CAPTION = 160;
    private static final int HIGHEST = 2;

    private Lead() {
    }

    /** The lead right before these nodes, with no heading between; null when there is none. */
    static Element before(Density density, List<Node> body) {
        Element at = body.get(0) instanceof Element first ? first : null;
        for (int height = 0; at != null && height <= HIGHEST; at = at.parent(), height++) {
            Element before = at.previousElementSibling();
            while (before != null && (density.index().textLength(before) == 0 || isPicture(density, before))) {
                before = before.previousElementSibling();
            }
            if (before != null) {
                return isLead(density, before) ? before : inHead(density, before);
            }
        }
        return null;
    }

    /** In the head of the article, below its title and above the byline. */
    private static Element inHead(Density density, Element head) {
        boolean titled = false;
        for (int place = density.index().order(head); place < density.index().end(head); place++) {
            Element part = density.index().element(place);
            titled |= Tags.isHeading(part);
            if (titled && density.prose(part) > 0 && isLead(density, part)) {
                return part;
            }
        }
        return null;
    }

    /** A picture with its caption, between the lead and the text. */
    private static boolean isPicture(Density density, Element element) {
        return density.index().textLength(element) <= LONGEST_CAPTION && density.prose(element) == 0
            && !new Below(density.index(), element).tagged("img").isEmpty();
    }

    private static boolean isLead(Density density, Element element) {
        int length = density.index().textLength(element);
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return length >= SHORTEST && length <= LONGEST && !Tags.isHeading(element) && NAMED.matcher(names).find()
            && density.index().linkTextLength(element) * 3 < length
            && !density.isClaimed(element) && !density.isShunned(element);
    }
}
