package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.reading.Traits;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Weighs whether a list of items is a discussion at all: lists of posts, recent comments and events have dates and names
 * too.
 */
final class Plausibility {
    private static final Pattern EPOCH_ID = Pattern.compile("(?i)c\\d{4,}");
    private static final Pattern HOME = Pattern.compile("(?i)https?://[^/]+/?");
    private static final double NEEDED = 4;
    /** What the fields of the items can weigh at most, and a heading, buttons to reply, and links to other posts. */
    private static final double FIELDS = 3;
    private static final double HEADING = 2;
    private static final double REPLY = 1.5;
    private static final double ELSEWHERE = 2.5;
    private static final double COUNTED = 1.25;
    /** So many items lead to one page only if it is their own. */
    private static final int MANY = 3;
    private static final int NEAR_FORM = 30;
    private static final Set<String> BUTTONS = Set.of("a", "button", "span");
    private static final int LONGEST_BUTTON = 30;
    private static final int LONGEST_BYLINE = 120;
    private static final double OTHERS = 4;
    private static final int NEAR_HEADING = 12;

    private final Reading reading;
    private final Traits traits;
    private final Headings headings;
    private final Element form;
    private final String home;
    private final String here;

    Plausibility(Reading reading, Headings headings) {
        this.reading = reading;
        this.headings = headings;
        traits = reading.traits();
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

    Headings headings() {
        return headings;
    }

    /** Weighs one candidate; what is dear to find out is looked at only where it can turn the scale. */
    final class Scale {
        private final Candidate candidate;
        private double weight;
        private boolean complete;

        Scale(Candidate candidate) {
            this.candidate = candidate;
            weight = cheap(candidate);
        }

        /** Whether it may be a discussion, if all its items turn out to be filled. */
        boolean mayBe() {
            return suffices(FIELDS);
        }

        /** Whether it is one, with what was read of its items. */
        boolean is(List<ReadItem> items) {
            return suffices(fields(candidate, items));
        }

        private boolean suffices(double fields) {
            if (!complete && weight - ELSEWHERE + fields < NEEDED && weight + HEADING + REPLY + fields >= NEEDED) {
                weight += dear(candidate, weight);
                complete = true;
            }
            return weight + fields >= NEEDED;
        }
    }

    /** Signs of a discussion that are found by a look. */
    private double cheap(Candidate candidate) {
        List<Item> items = candidate.items();
        int speaking = 0;
        int links = 0;
        for (Item item : items) {
            speaking += speaksOfDiscussion(item) ? 1 : 0;
            links += linkDensity(item) > 0.7 && !isByline(item) ? 1 : 0;
        }
        double weight = candidate.rule() != null ? 3 : candidate.prior() > 0.8 ? 2.5 : 0;
        weight += (1.5 * speaking - 3.0 * links) / items.size();
        weight += hasDiscussionAbove(items.get(0).start()) ? 1.5 : 0;
        weight -= traits.any(items.get(0).start(), Traits.ASIDE) ? 3.5 : 0;
        return weight + (leadsToForm(items) ? 1.5 : 0);
    }

    /** The heading above, buttons to reply, titles of other posts. */
    private double dear(Candidate candidate, double cheap) {
        List<Item> items = candidate.items();
        double weight = isOfOthers(items.get(0).start()) ? -OTHERS : heading(items.get(0).start(), items.size());
        if (cheap + weight + REPLY + FIELDS < NEEDED) {
            return weight;
        }
        int answerable = 0;
        int elsewhere = 0;
        String first = here == null && items.size() < MANY ? null : pageOfPermalink(items.get(0));
        for (Item item : items) {
            answerable += hasReplyLink(item) || first != null && isHere(pageOfPermalink(item), first) ? 1 : 0;
            elsewhere += headsElsewhere(item) || countsComments(item) ? 1 : 0;
        }
        return weight + (REPLY * answerable - ELSEWHERE * elsewhere) / items.size();
    }

    /** Authors, dates and texts of the items that were read. */
    private static double fields(Candidate candidate, List<ReadItem> items) {
        // One box with a word in its class and no date is more often a byline or a notice than a comment.
        double alone = items.size() == 1 && candidate.prior() < 0.8 && items.get(0).date() == null ? 2 : 0;
        int filled = 0;
        for (ReadItem item : items) {
            filled += (item.date() != null ? 1 : 0) + (item.author() != null ? 1 : 0) + (item.characters() > 0 ? 1 : 0);
        }
        return (double) filled / items.size() - alone;
    }

    private double heading(Element first, int items) {
        Headings.Heading heading = headings.above(first);
        if (heading == null) {
            return items > 1 && headings.counting(first, items) != null ? COUNTED : 0;
        }
        return heading.count() == null ? 1.5 : heading.count() > 0 ? HEADING : -1.5;
    }

    /** "Recent comments" right above: those of other posts. */
    private boolean isOfOthers(Element first) {
        ElementIndex index = reading.index();
        for (int at = index.order(first) - 1, steps = 0; at > 0 && steps < NEAR_HEADING; at--, steps++) {
            Element before = index.element(at);
            int length = index.textLengthAt(at);
            if (length > 0 && length <= LONGEST_BUTTON && Tags.isHeading(before)) {
                return Words.match(Role.RECENT_COMMENTS, PlainText.line(before), reading.language()).filter(m -> m.first() == null)
                    .isPresent();
            }
        }
        return false;
    }

    /** "Posted by Ann on 3 May" of which all but two words are links: the text stands beside it. */
    private boolean isByline(Item item) {
        Element start = item.start();
        return candidateOfBylines(start) && Words.startsWith(Role.POSTED_BY, PlainText.line(start), reading.language()) > 0;
    }

    private boolean candidateOfBylines(Element start) {
        int length = reading.index().textLength(start);
        return length > 0 && length <= LONGEST_BYLINE && !start.normalName().equals("li");
    }

    /** A link that counts comments leads to those of another post; a comment has none of its own. */
    private boolean countsComments(Item item) {
        ElementIndex index = reading.index();
        for (int place : item.places()) {
            int length = index.textLengthAt(place);
            Element link = length > 0 && length <= LONGEST_BUTTON && index.hasOwnDigit(place) ? index.element(place) : null;
            if (link != null && link.normalName().equals("a") && Words.count(PlainText.line(link), reading.language()).isPresent()) {
                return true;
            }
        }
        return false;
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
            if (traits.any(at, Traits.DISCUSSION)) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksOfDiscussion(Item item) {
        return traits.any(item.start(), Traits.DISCUSSION) || EPOCH_ID.matcher(item.start().id()).matches();
    }

    private boolean hasReplyLink(Item item) {
        ElementIndex index = reading.index();
        for (int place : item.places()) {
            Element element = index.textLengthAt(place) <= LONGEST_BUTTON || traits.any(place, Traits.DISCUSSION)
                ? index.element(place) : null;
            if (element != null && BUTTONS.contains(element.normalName()) && (element.hasClass("comment-reply-link")
                || index.textLengthAt(place) <= LONGEST_BUTTON && Words.is(Role.REPLY_LINK, element.ownText(), reading.language()))) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the "#" of a link to a comment's place; null when the item has none. */
    private String pageOfPermalink(Item item) {
        ElementIndex index = reading.index();
        for (int place : item.places()) {
            Element link = index.textLengthAt(place) <= LONGEST_BUTTON ? index.element(place) : null;
            String href = link != null && link.normalName().equals("a") ? link.attr("href") : "";
            int mark = href.indexOf('#');
            String name = mark < 0 ? "" : href.substring(mark + 1);
            if (Tokens.isDiscussionWord(name) && ItemIds.named(name) != null) {
                return href.substring(0, mark);
            }
        }
        return null;
    }

    /** Whether a comment's link leads to this page, or where nobody knows its address, to where the first one's leads. */
    private boolean isHere(String page, String first) {
        return page != null && (page.isEmpty() || (here == null ? page.equals(first)
            : here.equals(Urls.key(Urls.resolve(reading.page().base(), page)))));
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
        for (int place : item.places()) {
            Element link = traits.any(place, Traits.HEADING) ? Nodes.firstLink(reading.index().element(place), reading) : null;
            if (link != null) {
                String href = link.attr("href");
                String url = Urls.resolve(reading.page().base(), href);
                // On a copy under another address the links lead to the blog's old one.
                boolean site = home != null && home.equals(Urls.host(url)) || link.attr("rel").contains("bookmark");
                boolean relative = reading.page().base() == null && !href.isEmpty() && href.indexOf(':') < 0 && !href.startsWith("//");
                if ((relative || Urls.isWeb(url) && site && !Urls.key(url).equals(here)) && !href.contains("#")) {
                    return true;
                }
            }
        }
        return false;
    }
}
