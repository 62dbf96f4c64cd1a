package dev.billet.extract.body;

import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Sees that a page shows several posts where nothing stands around each of them: linked heading, text, linked heading, text. What
 * belongs to which of them is not certain, so no posts are made of it; but the page is none.
 */
final class FlatList {
    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4");
    private static final int FEWEST = 3;
    private static final int FEWEST_CHARACTERS = 100;
    private static final int LEAST_PROSE = 40;
    private static final int LONGEST_COUNTER = 24;

    private final Layout layout;
    private final ElementIndex index;

    private FlatList(Layout layout) {
        this.layout = layout;
        index = layout.density().index();
    }

    static void vote(Layout layout, KindVotes votes) {
        Element title = layout.kinds().titleHeading();
        // A post with linked headings in its text has one of its own, which leads nowhere.
        if ((title == null || layout.entryList().link(title) != null) && new FlatList(layout).isList()) {
            votes.vote(PageKind.LIST, 3, "linked headings");
        }
    }

    private boolean isList() {
        if (countedSections() >= FEWEST) {
            return true;
        }
        for (String tag : HEADINGS) {
            List<Element> headings = index.byTag(tag);
            if (headings.size() >= FEWEST && sections(headings) >= FEWEST) {
                return true;
            }
        }
        return false;
    }

    /** How many of the headings lead to a page of this blog each and have text behind them. */
    private int sections(List<Element> headings) {
        Set<String> targets = new HashSet<>();
        Element last = null;
        String host = null;
        double before = 0;
        int sections = 0;
        double[] until = prose();
        for (Element heading : headings) {
            int place = index.order(heading);
            if (isTitle(heading)) {
                sections += last != null && until[place] - before >= FEWEST_CHARACTERS ? 1 : 0;
                String target = Urls.resolve(layout.reading().page().base(), layout.entryList().link(heading).attr("href"));
                host = host == null ? String.valueOf(Urls.host(target)) : host;
                last = targets.add(target) && host.equals(String.valueOf(Urls.host(target))) ? heading : null;
                before = until[place];
            }
        }
        return sections + (last != null && until[layout.density().to()] - before >= FEWEST_CHARACTERS ? 1 : 0);
    }

    /** How many texts end with a link that counts the comments of a page of its own: "3 comments". */
    private int countedSections() {
        Set<String> targets = new HashSet<>();
        double before = 0;
        int sections = 0;
        double[] until = null;
        for (Element link : index.byTag("a")) {
            int place = index.order(link);
            int length = index.textLengthAt(place);
            boolean inside = length > 0 && length <= LONGEST_COUNTER && place > layout.density().from() && place < layout.density().to();
            if (inside && !layout.density().isForeign(place) && isCounter(PlainText.line(link))) {
                until = until == null ? prose() : until;
                sections += until[place] - before >= FEWEST_CHARACTERS && targets.add(link.attr("href")) ? 1 : 0;
                before = until[place];
            }
        }
        return sections;
    }

    private boolean isCounter(String text) {
        String language = layout.reading().language();
        return Words.count(text, language).isPresent() || Words.is(Role.COMMENTS_LABEL, text, language);
    }

    private boolean isTitle(Element heading) {
        int place = index.order(heading);
        boolean inside = place > layout.density().from() && place < layout.density().to() && !layout.density().isForeign(place);
        Element link = inside ? layout.entryList().link(heading) : null;
        return link != null && link.attr("href").indexOf('#') < 0 && index.textLength(link) >= index.textLength(heading);
    }

    /** By place, the prose in all text before it. */
    private double[] prose() {
        double[] until = new double[layout.density().to() + 1];
        double sum = 0;
        for (int place = layout.density().from(); place < layout.density().to(); place++) {
            until[place] = sum;
            int own = index.ownTextLength(place);
            sum += own < LEAST_PROSE || layout.density().isForeign(place) ? 0 : own;
        }
        until[layout.density().to()] = sum;
        return until;
    }
}
