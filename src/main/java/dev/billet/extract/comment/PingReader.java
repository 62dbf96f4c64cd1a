package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Traits;
import dev.billet.html.Cleaner;
import dev.billet.html.PlainText;
import dev.billet.model.Reply;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Makes a ping of an item: the linked title, the page that linked here, the excerpt. */
final class PingReader {
    private static final int LONGEST_LABEL = 20;

    private final Reading reading;
    private final Bylines bylines;

    PingReader(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    Reply read(ReadItem item, Reply.Kind kind, int order) {
        Element link = link(item);
        String title = link == null ? null : Space.orNull(PlainText.line(link));
        if (title == null && item.author() != null) {
            title = item.author().name();
        }
        String url = link != null ? Urls.resolve(reading.page().base(), link.attr("href")) : item.author() == null ? null
            : item.author().url();
        Set<Node> without = new HashSet<>(item.without());
        leaveOutMore(item, link, without);
        Cleaner.Fragment excerpt = excerpt(item, without, link, title);
        boolean none = Space.orNull(excerpt.text()) == null;
        return new Reply(kind, null, order, null, null, title, item.date(), item.approximate(), none ? null : excerpt.html(), none ? null
            : excerpt.text(),
            url, null, List.of());
    }

    /** What stands besides label, title, date and buttons; these are added to {@code without}. */
    private Cleaner.Fragment excerpt(ReadItem item, Set<Node> without, Element link, String title) {
        for (Line line : Lines.of(item.text(), without)) {
            boolean holdsTitle = link != null && line.nodes().stream().anyMatch(n -> Nodes.isBelow(n, link));
            boolean label = holdsTitle && (title == null || line.text().length() <= title.length() + 60);
            if (label || bylines.isFurniture(line.text()) || bylines.isByline(line.text(), title)) {
                without.addAll(line.nodes());
            }
        }
        return Cleaner.comment(reading.page(), item.text(), without);
    }

    /** "[Read more]": a second link to where the title leads. */
    private void leaveOutMore(ReadItem item, Element link, Set<Node> without) {
        for (int place : link == null ? new int[0] : item.item().places()) {
            Element other = reading.traits().any(place, Traits.LINK) ? reading.index().element(place) : null;
            if (other != null && other != link && other.attr("href").equals(link.attr("href"))
                && Words.is(Role.CONTINUE_READING, PlainText.line(other), reading.language())) {
                without.add(other);
            }
        }
    }

    /** "Trackback" is often a link to the ping's own place. */
    private boolean isLabel(Element link) {
        String text = reading.index().textLength(link) > LONGEST_LABEL ? "" : PlainText.line(link);
        return bylines.isButton(text) || Words.is(Role.TRACKBACK_LABEL, text, reading.language())
            || Words.is(Role.PINGBACK_LABEL, text, reading.language());
    }

    /** A speech balloon is no title. */
    private boolean hasWords(Element link) {
        int length = reading.index().textLength(link);
        return length > LONGEST_LABEL || length > 0 && PlainText.line(link).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The first link that leads to another page and has words. */
    private Element link(ReadItem item) {
        String here = Urls.key(reading.page().base());
        for (int place : item.item().places()) {
            Element element = reading.traits().any(place, Traits.LINK) ? reading.index().element(place) : null;
            if (element != null && element.hasClass("u-url") && !element.hasClass("p-author") && reading.index().textLengthAt(place) > 0) {
                return element;
            }
        }
        for (int place : item.item().places()) {
            Element element = reading.traits().any(place, Traits.LINK) ? reading.index().element(place) : null;
            if (element != null && hasWords(element) && !isLabel(element)) {
                String url = Urls.resolve(reading.page().base(), element.attr("href"));
                if (Urls.isWeb(url) && !element.attr("href").startsWith("#") && (here == null || !here.equals(Urls.key(url)))) {
                    return element;
                }
            }
        }
        return null;
    }
}
