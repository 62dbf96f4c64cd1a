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
    static final double NEEDED = 4;

    private final Reading reading;
    private final Headings headings;

    Plausibility(Reading reading, Headings headings) {
        this.reading = reading;
        this.headings = headings;
    }

    double of(Candidate candidate, List<ReadItem> items) {
        if (items.isEmpty()) {
            return 0;
        }
        double share = 1.0 / items.size();
        double weight = candidate.rule() != null ? 3 : candidate.prior() > 0.8 ? 2.5 : 0;
        weight += 1.5 * items.stream().filter(i -> speaksOfDiscussion(i)).count() * share;
        weight += 1.0 * items.stream().filter(i -> i.date() != null).count() * share;
        weight += 1.0 * items.stream().filter(i -> i.author() != null).count() * share;
        weight += 1.0 * items.stream().filter(i -> i.characters() > 0).count() * share;
        weight += 1.5 * items.stream().filter(this::hasReplyLink).count() * share;
        weight -= 3.0 * items.stream().filter(i -> linkDensity(i) > 0.7).count() * share;
        weight -= 2.5 * items.stream().filter(this::headsElsewhere).count() * share;
        weight += surroundings(items);
        return weight;
    }

    private double surroundings(List<ReadItem> items) {
        Element first = items.get(0).start();
        Headings.Heading heading = headings.above(first);
        double weight = heading == null ? 0 : heading.count() != null ? 2 : 1.5;
        weight += hasDiscussionAbove(first) ? 1.5 : 0;
        weight += CommentForm.find(reading) != null ? 0.5 : 0;
        weight -= Tokens.isAside(reading.page(), first) ? 3.5 : 0;
        return weight;
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

    private boolean speaksOfDiscussion(ReadItem item) {
        return Tokens.speaksOfDiscussion(item.start()) || item.id() != null && EPOCH_ID.matcher(item.start().id()).matches();
    }

    private boolean hasReplyLink(ReadItem item) {
        for (Element element : item.item().elements(reading.index())) {
            String tag = element.normalName();
            if ((tag.equals("a") || tag.equals("button") || tag.equals("span")) && (element.hasClass("comment-reply-link")
                || reading.index().textLength(element) <= 30 && Words.is(Role.REPLY_LINK, element.ownText(), reading.language()))) {
                return true;
            }
        }
        return false;
    }

    private double linkDensity(ReadItem item) {
        ElementIndex index = reading.index();
        int text = 0;
        int links = 0;
        for (Element root : item.item().roots()) {
            text += index.textLength(root);
            links += index.linkTextLength(root);
        }
        return text == 0 ? 0 : (double) links / text;
    }

    /** A heading that links to another page of the same site is a post's title in a list of posts. */
    private boolean headsElsewhere(ReadItem item) {
        String home = Urls.host(reading.page().base());
        String here = Urls.key(reading.page().base());
        for (Element element : item.item().elements(reading.index())) {
            Element link = Tags.isHeading(element) ? element.selectFirst("a[href]") : null;
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
