package dev.billet.extract.fact;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import dev.billet.text.WordSet;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the post's title by agreement of headings, the title element, what is said for machines, and nearness to the body.
 * The bare h1 is often the site's name.
 */
final class Titles {
    private static final int LONGEST = 400;
    private static final double NEEDED = 2.5;
    private static final double LEAST = 1;
    private static final double HERE = 3;
    private static final int HEAD_OF_BODY = 160;
    private static final int MOST_SAID = 200;
    private static final int FAR = 600;
    private static final WordSet BEARERS = WordSet.of("div", "span", "p", "a", "td", "font", "strong", "b", "big", "dt");
    private static final List<Role> LABELS = List.of(Role.RECENT_COMMENTS, Role.RECENT_POSTS, Role.COMMENTS_LABEL);
    private static final Pattern DAY = Pattern.compile("^\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\s*[:|–-]\\s*");
    private static final Pattern EDGES = Pattern.compile("^[«‹¶#\\s]+(?=\\S)|[\\s¶»›]+$|(?<=\\S)\\s+#$");

    private final Reading reading;
    private final ElementIndex index;
    private final Around around;
    private final String url;
    private final SpokenTitles spoken;
    private final Map<Element, String> byRule = new IdentityHashMap<>();
    private final boolean[] cards;
    private final LeadLine lead;
    private final String siteName;
    private final String siteKey;
    private final String key;

    Titles(Reading reading, Site site, Around around, String url, SpokenTitles spoken) {
        this.url = url;
        this.reading = reading;
        this.around = around;
        this.spoken = spoken;
        index = reading.index();
        lead = new LeadLine(reading, around, spoken, this::isAuthors);
        siteName = site.name() == null ? null : Ballot.fold(site.name());
        siteKey = Urls.key(site.home());
        key = Urls.slug(url) == null ? null : Urls.key(url);
        cards = cards();
        for (Rules.Applied applied : reading.rules()) {
            applied.rule().first("post", "title", reading.page(), around.context(), e -> reading.claims().of(e) == null
                && !isAuthors(index.order(e)),
                p -> p)
                .ifPresent((Picked p) -> byRule.putIfAbsent(p.element(), "platform:" + applied.rule().name() + " " + p.witness()));
        }
    }

    /** Authors and their cards, by place; the entry itself may name its author in its class (TypePad: {@code entry-author-ann}). */
    private boolean[] cards() {
        boolean[] cards = new boolean[index.size()];
        for (int place = 0; place < cards.length; place++) {
            cards[place] = around.marks().isAuthor(place) && !around.holdsBody(place);
        }
        index.byClass("vcard").forEach(e -> cards[index.order(e)] = true);
        index.byClass("fn").forEach(e -> cards[index.order(e)] = true);
        index.byAttribute("itemprop").forEach(e -> cards[index.order(e)] |= e.attr("itemprop").equals("author"));
        return cards;
    }

    /** The name in an author's card is an {@code itemprop=name} too. */
    private boolean isAuthors(int place) {
        int at = place;
        for (int steps = 0; at >= 0 && steps < 4; at = index.parent(at), steps++) {
            if (cards[at]) {
                return true;
            }
        }
        return false;
    }

    /** The title with who said it; null when there is none. The heading is told to {@link Around}. */
    Addresses.Said find(boolean isProtected) {
        int best = -1;
        double most = LEAST;
        for (int place = 0; place < cards.length; place++) {
            double weight = isCandidate(place) ? weight(place, most) : most;
            if (weight > most) {
                most = weight;
                best = place;
            }
        }
        int lower = best >= 0 && !byRule.containsKey(index.element(best)) && lead.isSiteName(best) ? lead.below(best) : -1;
        best = lower >= 0 ? lower : best;
        Addresses.Said said = most > NEEDED ? null : spoken.best();
        best = best < 0 && said == null ? lead.any() : best;
        if (best >= 0 && said == null) {
            around.title(best);
            said = new Addresses.Said(text(index.element(best)), witness(index.element(best)));
        }
        return said == null || !isProtected ? said : new Addresses.Said(spoken.withoutProtection(said.value()), said.witness());
    }

    private String witness(Element heading) {
        return byRule.getOrDefault(heading, "heading " + heading.normalName()
            + (heading.className().isBlank() ? "" : "." + heading.className().strip().replace(' ', '.')));
    }

    private boolean isCandidate(int place) {
        int length = index.textLengthAt(place);
        if (length == 0 || length > LONGEST || !around.isOwn(place)) {
            return false;
        }
        Element element = index.element(place);
        boolean heading = isHeading(element) || BEARERS.contains(element.normalName()) && (around.marks().isTitle(place)
            || isSaid(place, length)) || byRule.containsKey(element);
        return heading && !isAuthors(place);
    }

    /** A line right above the text that says what the window title says: pages without headings show their title so. */
    private boolean isSaid(int place, int length) {
        boolean above = length > 3 && length < MOST_SAID && around.isFound() && around.isBefore(place)
            && around.distance(place) < MOST_SAID;
        return above && (!around.isInBody(place) || around.isFirstOfBody(place)) && spoken.isSaid(Ballot.fold(around.line(place)));
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** What the heading says, without dates, counters and anchors that stand in it. */
    private String text(Element heading) {
        Set<Element> without = new HashSet<>();
        int place = index.order(heading);
        for (int i = place + 1; i < index.endAt(place); i++) {
            Element inner = index.element(i);
            String name = inner.normalName();
            boolean anchor = name.equals("a") && index.textLengthAt(i) <= 1;
            boolean discussion = around.marks().isDiscussion(i) && !around.marks().isTitle(i);
            if (name.equals("time") || anchor || discussion || inner.hasClass("date")
                || inner.hasClass("edit-link") || inner.hasClass("screen-reader-text")) {
                without.add(inner);
            }
        }
        String text = without.isEmpty() ? "" : PlainText.line(List.of(heading), without);
        String whole = Space.collapse(text.isBlank() ? PlainText.line(heading) : text);
        String trimmed = spoken.withoutNotes(hasEdge(whole) ? EDGES.matcher(whole).replaceAll("") : whole);
        String undated = trimmed.isEmpty() || !Character.isDigit(trimmed.charAt(0)) ? trimmed : DAY.matcher(trimmed).replaceFirst("");
        return trimmed.isBlank() ? whole : !undated.isBlank() && spoken.isSaid(Ballot.fold(undated)) ? undated : trimmed;
    }

    private static boolean hasEdge(String text) {
        return !text.isEmpty() && ("«‹¶#".indexOf(text.charAt(0)) >= 0 || "¶»›#".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /** How much speaks for the heading; what speaks against it is not looked for when that is no more than {@code most} anyway. */
    private double weight(int place, double most) {
        Element heading = index.element(place);
        String text = Ballot.fold(text(heading));
        String itemprop = heading.attr("itemprop");
        double weight = (byRule.containsKey(heading) ? 3 : 0) + spoken.agreement(text);
        weight += heading.normalName().equals("h1") ? 1 : heading.normalName().equals("h2") ? 0.6 : isHeading(heading) ? 0.3 : 0;
        weight += around.marks().isTitle(place) || itemprop.equals("headline") || itemprop.equals("name") ? 1.2 : 0;
        weight += nearness(place, text) - (around.marks().isSiteTitle(place) ? 4 : 0) - (around.isSide(place) ? 2.5 : 0);
        boolean here = weight + HERE > most && leadsHere(heading);
        weight += here ? HERE : 0;
        if (weight <= most) {
            return weight;
        }
        weight -= !here && leadsHome(heading) ? 4 : 0;
        weight -= text.equals(siteName) ? 5 : 0;
        weight -= reading.claims().of(heading) == Claims.Kind.FURNITURE ? 4 : 0;
        weight -= isDate(text) || isLabel(text) ? 5 : 0;
        return weight - (hasHeading(heading) ? 1 : 0);
    }

    private boolean hasHeading(Element element) {
        for (int i = index.order(element) + 1; i < index.end(element); i++) {
            if (isHeading(index.elements().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Recent comments", "Comments". */
    private boolean isLabel(String text) {
        return text.length() <= 40 && LABELS.stream().anyMatch(role -> Words.match(role, text, reading.language())
            .filter(m -> m.first() == null).isPresent());
    }

    private boolean isDate(String text) {
        if (text.length() > 45) {
            return false;
        }
        Optional<FoundDate> date = Dates.find(text, reading.dates());
        return date.isPresent() && text.length() - (date.get().end() - date.get().start()) < 6;
    }

    /** A heading that links to the post's own address. */
    private boolean leadsHere(Element heading) {
        Element link = link(heading);
        String target = link == null ? null : around.absolute(link.attr("href"));
        if (target == null || target.isEmpty()) {
            return false;
        }
        return url == null ? link.attr("rel").contains("bookmark") : key != null && key.equals(Urls.key(target));
    }

    private Element link(Element heading) {
        Element link = heading.normalName().equals("a") ? heading : Walk.firstLink(index, heading);
        return link != null || heading.parent() == null || !heading.parent().normalName().equals("a") ? link : heading.parent();
    }

    private boolean leadsHome(Element heading) {
        Element link = link(heading);
        String target = link == null || !link.hasAttr("href") ? null : around.absolute(link.attr("href"));
        // A front page is the blog's, though the page does not tell its address or one that misleads.
        return target != null && (siteKey != null && siteKey.equals(Urls.key(target)) || HomeLink.isRoot(target)
            && (siteKey == null || spoken.isSaid(Ballot.fold(heading.text()))));
    }

    private double nearness(int place, String text) {
        if (!around.isFound()) {
            return 0;
        }
        double entry = around.isInEntry(place) ? 1.2 : 0;
        if (around.isInBody(place)) {
            // Of two lines that the window title says ("Blog - Post"), the one at the head of the text is the post's.
            return around.isFirstOfBody(place) ? spoken.isSaid(text) ? 1.9 : 1.5
                : around.charactersIntoBody(place) < HEAD_OF_BODY ? 0.5 : -3;
        }
        return around.isBefore(place) ? entry + 1.8 * Math.max(0, 1 - (double) around.distance(place) / FAR) : -3;
    }
}
