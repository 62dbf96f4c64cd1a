package dev.billet.extract.fact;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Space;
import dev.billet.text.Urls;
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
    private static final int HEAD_OF_BODY = 160;
    private static final int MOST_SAID = 200;
    private static final int FAR = 600;
    private static final Set<String> BEARERS = Set.of("div", "span", "p", "a", "td", "font", "strong", "b", "big", "dt");
    private static final Pattern DAY = Pattern.compile("^\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\s*[:|–-]\\s*");
    private static final Pattern EDGES = Pattern.compile("^[«‹¶#\\s]+(?=\\S)|[\\s¶»›]+$|(?<=\\S)\\s+#$");

    private final Reading reading;
    private final ElementIndex index;
    private final Site site;
    private final Around around;
    private final String url;
    private final SpokenTitles spoken;
    private final Map<Element, String> byRule = new IdentityHashMap<>();

    Titles(Reading reading, Site site, Around around, String url, SpokenTitles spoken) {
        this.url = url;
        this.reading = reading;
        this.site = site;
        this.around = around;
        this.spoken = spoken;
        index = reading.index();
        for (Rules.Applied applied : reading.rules()) {
            applied.rule().first("post", "title", reading.page(), around.context(), e -> reading.claims().of(e) == null && !isAuthors(e),
                p -> p)
                .ifPresent((Picked p) -> byRule.putIfAbsent(p.element(), "platform:" + applied.rule().name() + " " + p.witness()));
        }
    }

    /** The name in an author's card is an {@code itemprop=name} too. */
    private static boolean isAuthors(Element element) {
        Element at = element;
        for (int steps = 0; at != null && steps < 4; at = at.parent(), steps++) {
            if (Marks.isAuthor(at) || at.hasClass("vcard") || at.hasClass("fn") || at.attr("itemprop").equals("author")) {
                return true;
            }
        }
        return false;
    }

    /** The title with who said it; null when there is none. The heading is told to {@link Around}. */
    Addresses.Said find(boolean isProtected) {
        Element best = null;
        double most = LEAST;
        for (Element heading : headings()) {
            double weight = weight(heading);
            if (weight > most) {
                most = weight;
                best = heading;
            }
        }
        Addresses.Said said = most > NEEDED ? null : spoken.best();
        if (best != null && said == null) {
            around.title(best);
            said = new Addresses.Said(text(best), witness(best));
        }
        return said == null || !isProtected ? said : new Addresses.Said(spoken.withoutProtection(said.value()), said.witness());
    }

    private String witness(Element heading) {
        return byRule.getOrDefault(heading, "heading " + heading.normalName()
            + (heading.className().isBlank() ? "" : "." + heading.className().strip().replace(' ', '.')));
    }

    private List<Element> headings() {
        List<Element> found = new ArrayList<>();
        Set<Element> titles = Marks.titles(index);
        for (Element element : index.elements()) {
            int length = index.textLength(element);
            boolean heading = length > 0 && length <= LONGEST && (isHeading(element) || byRule.containsKey(element)
                || BEARERS.contains(element.normalName()) && (titles.contains(element) || isSaid(element, length)));
            if (heading && around.isOwn(element) && !isAuthors(element)) {
                found.add(element);
            }
        }
        return found;
    }

    /** A line right above the text that says what the window title says: pages without headings show their title so. */
    private boolean isSaid(Element element, int length) {
        boolean above = length > 3 && length < MOST_SAID && around.isFound() && around.isBefore(element)
            && around.distance(element) < MOST_SAID;
        return above && (!around.isInBody(element) || around.isFirstOfBody(element)) && spoken.isSaid(Ballot.fold(PlainText.line(element)));
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** What the heading says, without dates, counters and anchors that stand in it. */
    private String text(Element heading) {
        Set<Element> without = new HashSet<>();
        for (int i = index.order(heading) + 1; i < index.end(heading); i++) {
            Element inner = index.elements().get(i);
            String name = inner.normalName();
            boolean anchor = name.equals("a") && index.textLength(inner) <= 1;
            if (name.equals("time") || anchor || Marks.isDiscussion(inner) && !Marks.isTitle(inner) || inner.hasClass("date")
                || inner.hasClass("edit-link") || inner.hasClass("screen-reader-text")) {
                without.add(inner);
            }
        }
        String text = without.isEmpty() ? "" : PlainText.line(List.of(heading), without);
        String whole = Space.collapse(text.isBlank() ? PlainText.line(heading) : text);
        String trimmed = hasEdge(whole) ? EDGES.matcher(whole).replaceAll("") : whole;
        String undated = trimmed.isEmpty() || !Character.isDigit(trimmed.charAt(0)) ? trimmed : DAY.matcher(trimmed).replaceFirst("");
        return trimmed.isBlank() ? whole : !undated.isBlank() && spoken.isSaid(Ballot.fold(undated)) ? undated : trimmed;
    }

    private static boolean hasEdge(String text) {
        return !text.isEmpty() && ("«‹¶#".indexOf(text.charAt(0)) >= 0 || "¶»›#".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private double weight(Element heading) {
        String text = Ballot.fold(text(heading));
        double weight = (byRule.containsKey(heading) ? 3 : 0) + spoken.agreement(text);
        weight += heading.normalName().equals("h1") ? 1 : heading.normalName().equals("h2") ? 0.6 : isHeading(heading) ? 0.3 : 0;
        weight += Marks.isTitle(heading) || heading.attr("itemprop").equals("headline") || heading.attr("itemprop").equals("name") ? 1.2
            : 0;
        weight -= site.name() != null && text.equals(Ballot.fold(site.name())) ? 5 : 0;
        weight += leadsHere(heading) ? 3 : leadsHome(heading) ? -4 : 0;
        weight -= Marks.isSiteTitle(heading) ? 4 : 0;
        weight -= around.isSide(heading) ? 2.5 : 0;
        weight -= reading.claims().of(heading) == Claims.Kind.FURNITURE ? 4 : 0;
        weight -= isDate(text) ? 5 : 0;
        return weight + nearness(heading) - (hasHeading(heading) ? 1 : 0);
    }

    private boolean hasHeading(Element element) {
        for (int i = index.order(element) + 1; i < index.end(element); i++) {
            if (isHeading(index.elements().get(i))) {
                return true;
            }
        }
        return false;
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
        return url == null ? link.attr("rel").contains("bookmark") : Urls.key(url).equals(Urls.key(target)) && Urls.slug(url) != null;
    }

    private Element link(Element heading) {
        Element link = heading.normalName().equals("a") ? heading : Walk.firstLink(index, heading);
        return link != null || heading.parent() == null || !heading.parent().normalName().equals("a") ? link : heading.parent();
    }

    private boolean leadsHome(Element heading) {
        Element link = link(heading);
        return link != null && site.home() != null && link.hasAttr("href")
            && Urls.key(site.home()).equals(Urls.key(around.absolute(link.attr("href"))));
    }

    private double nearness(Element heading) {
        if (!around.isFound()) {
            return 0;
        }
        double entry = around.isInEntry(heading) ? 1.2 : 0;
        if (around.isInBody(heading)) {
            return around.isFirstOfBody(heading) ? 1.5 : around.charactersIntoBody(heading) < HEAD_OF_BODY ? 0.5 : -3;
        }
        return around.isBefore(heading) ? entry + 1.8 * Math.max(0, 1 - (double) around.distance(heading) / FAR) : -3;
    }
}
