package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Weighs whether a list of items is a discussion at all: lists of posts, recent comments and events have dates and names
 * too.
 */
final class Plausibility {
    private static final Pattern EPOCH_ID = Pattern.compile("(?i)c\\d{4,}");
    private static final Pattern HOME = Pattern.compile("(?i)https?://[^/]+/?");
    static final double NEEDED = 4;
    static final double FIELDS = 3;
    private static final double COUNTED = 1.25;
    private static final int NEAR_FORM = 30;

    private final Reading reading;
    private final Headings headings;
    private final Element form;
    private final String home;
    private final String here;

    Plausibility(Reading reading, Headings headings) {
        this.reading = reading;
        this.headings = headings;
        form = CommentForm.likely(reading);
        String base = reading.page().base();
        home = Urls.host(base != null ? base : home(reading));
        here = Urls.key(reading.page().base());
    }

    /** On a page without an address: where its first link to a home page leads, which is the blog's name. */
    private static String home(Reading reading) {
        for (Element link : reading.index().byTag("a")) {
            String href = link.attr("href");
            if (HOME.matcher(href).matches()) {
                return href;
            }
        }
        return null;
    }

    /** What the page tells without reading the items; their fields can add {@link #FIELDS} at most. */
    double structure(Candidate candidate) {
        List<Item> items = candidate.items();
        double share = 1.0 / items.size();
        double weight = candidate.rule() != null ? 3 : candidate.prior() > 0.8 ? 2.5 : 0;
        weight += 1.5 * share * items.stream().filter(this::speaksOfDiscussion).count();
        weight -= 3.0 * share * items.stream().filter(i -> linkDensity(i) > 0.7).count();
        weight += surroundings(items.get(0).start(), items.size()) + (leadsToForm(items) ? 1.5 : 0);
        if (weight + 1.5 + FIELDS < NEEDED) {
            return weight;
        }
        weight += 1.5 * share * items.stream().filter(this::hasReplyLink).count();
        return weight - 2.5 * share * items.stream().filter(this::headsElsewhere).count();
    }

    /** Authors, dates and texts of the items that were read. */
    static double fields(Candidate candidate, List<ReadItem> items) {
        // One box with a word in its class and no date is more often a byline or a notice than a comment.
        double alone = items.size() == 1 && candidate.prior() < 0.8 && items.get(0).date() == null ? 2 : 0;
        double share = 1.0 / items.size();
        return -alone + share * items.stream().filter(i -> i.date() != null).count() + share * items.stream().filter(i -> i.author() != null).count()
            + share * items.stream().filter(i -> i.characters() > 0).count();
    }

    private double surroundings(Element first, int items) {
        Headings.Heading heading = headings.above(first);
        boolean counted = heading == null && items > 1 && headings.counting(first, items) != null;
        double weight = heading == null ? counted ? COUNTED : 0 : heading.count() != null ? 2 : 1.5;
        weight += hasDiscussionAbove(first) ? 1.5 : 0;
        weight -= Tokens.isAside(reading.page(), first) ? 3.5 : 0;
        return weight;
    }

    /** Whether the form to write a comment follows the last item, or stands before the first, with little between them. */
    private boolean leadsToForm(List<Item> items) {
        if (form == null) {
            return false;
        }
        ElementIndex index = reading.index();
        Item last = items.get(items.size() - 1);
        int behind = index.order(form) - index.end(last.roots().get(last.roots().size() - 1));
        int before = index.order(items.get(0).start()) - index.end(form);
        return behind >= 0 && behind <= NEAR_FORM || before >= 0 && before <= NEAR_FORM / 2;
    }

    private boolean hasDiscussionAbove(Element element) {
        int steps = 0;
        for (Element at = element.parent(); at != null && at != reading.page().body() && steps < 4; at = at.parent(), steps++) {
            if (Tokens.speaksOfDiscussion(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksOfDiscussion(Item item) {
        return Tokens.speaksOfDiscussion(item.start()) || EPOCH_ID.matcher(item.start().id()).matches();
    }

    private boolean hasReplyLink(Item item) {
        for (Element element : item.elements(reading.index())) {
            String tag = element.normalName();
            if ((tag.equals("a") || tag.equals("button") || tag.equals("span")) && (element.hasClass("comment-reply-link")
                || reading.index().textLength(element) <= 30 && Words.is(Role.REPLY_LINK, element.ownText(), reading.language()))) {
                return true;
            }
        }
        return false;
    }

    private double linkDensity(Item item) {
        ElementIndex index = reading.index();
        int text = 0;
        int links = 0;
        for (Element root : item.roots()) {
            text += index.textLength(root);
            links += index.linkTextLength(root);
        }
        return text == 0 ? 0 : (double) links / text;
    }

    /** A heading that links to another page of the same site is a post's title in a list of posts. */
    private boolean headsElsewhere(Item item) {
        for (Element element : item.elements(reading.index())) {
            Element link = Tags.isHeading(element) ? Nodes.firstLink(element, reading.index()) : null;
            if (link != null) {
                String url = Urls.resolve(reading.page().base(), link.attr("href"));
                if (Urls.isWeb(url) && home != null && home.equals(Urls.host(url)) && !Urls.key(url).equals(here)
                    && !link.attr("href").contains("#")) {
                    return true;
                }
            }
        }
        return false;
    }
}
