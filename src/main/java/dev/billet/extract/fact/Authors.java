package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Person;
import dev.billet.text.Urls;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds who wrote the post, by vote of the rule, the data for machines, marks and bylines around the body. */
final class Authors {
    private static final Pattern AUTHOR_URL = Pattern.compile("(?i)/(?:author|autor|auteur|autoren|profile|people|users?|members?)/|[?&]author=|blogger\\.com/profile|plus\\.google\\.com/");
    private static final Pattern AUTHOR_WORD = Pattern.compile("(?i)(?:^|[-_ ])(?:author|autor|auteur|autore|byline|posted-?by|writer)(?:$|[-_ ]|name)");
    private static final Pattern BOX = Pattern.compile("(?i)author-?(?:box|bio|info|area|description|archive)|about-?(?:the-)?author|post-?author-?box");
    private static final Map<String, Double> DATA = Map.of("json-ld", 3.5, "microdata", 3.5, "meta", 2.2, "opengraph", 2.0);
    private static final int LONGEST = 90;
    private static final int BYLINE = 160;

    private final Reading reading;
    private final Site site;
    private final Around around;
    private final Bylines bylines;
    private final Ballot ballot = new Ballot();

    Authors(Reading reading, Site site, Around around) {
        this.reading = reading;
        this.site = site;
        this.around = around;
        bylines = new Bylines(reading);
    }

    /** The author with who said it; empty when nobody does. */
    Optional<Map.Entry<Person, String>> find() {
        byRules();
        byData();
        byMarks();
        byBylines();
        return ballot.winner().map(c -> Map.entry(Person.named(c.value(), Urls.isWeb(c.extra()) ? c.extra() : null), c.witness()));
    }

    private void byRules() {
        for (Rules.Applied applied : reading.rules()) {
            for (Picked picked : applied.rule().values("post", "author", reading.page(), around.context(), e -> around.isOwn(e) && !isBox(e))) {
                String name = bylines.name(picked.text());
                if (name != null) {
                    ballot.vote(name, link(picked.element()), 4, "platform:" + applied.rule().name() + " " + picked.witness());
                    return;
                }
            }
        }
    }

    private void byData() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.AUTHOR)) {
            boolean isSite = site.name() != null && Ballot.fold(site.name()).equals(Ballot.fold(claim.value()));
            String name = Urls.isWeb(claim.value()) ? null : bylines.name(claim.value());
            if (name != null) {
                ballot.vote(name, null, DATA.getOrDefault(claim.witness(), 2.0) - (isSite ? 1.5 : 0), claim.witness());
            }
        }
    }

    /** {@code rel=author}, vcard names, classes that speak of authors, links to author pages. */
    private void byMarks() {
        ElementIndex index = reading.index();
        for (Element element : index.elements()) {
            if (element.attributesSize() == 0 || index.textLength(element) == 0 || index.textLength(element) > LONGEST) {
                continue;
            }
            double weight = weight(element);
            if (weight > 0 && around.isOwn(element) && element.closest("form") == null && !Tokens.isAside(reading.page(), element)) {
                String name = bylines.name(PlainText.line(element));
                if (name != null) {
                    ballot.vote(name, link(element), weight * around.nearness(element) * (isBox(element) ? 0.5 : 1), "mark " + mark(element));
                }
            }
        }
    }

    private static double weight(Element element) {
        if (element.attr("rel").contains("author") || element.attr("itemprop").equals("author")) {
            return 3;
        }
        if (element.hasClass("fn") || element.hasClass("p-author")) {
            return 2.5;
        }
        if (AUTHOR_WORD.matcher(element.className()).find() || AUTHOR_WORD.matcher(element.id()).find()) {
            return 2;
        }
        return element.normalName().equals("a") && AUTHOR_URL.matcher(element.attr("href")).find() ? 1.8 : 0;
    }

    private static String mark(Element element) {
        return element.hasAttr("rel") ? "rel=" + element.attr("rel") : element.hasAttr("class") ? "." + element.className().strip().replace(' ', '.')
            : element.normalName();
    }

    private static boolean isBox(Element element) {
        Element at = element;
        for (int steps = 0; at != null && steps < 4; at = at.parent(), steps++) {
            if (BOX.matcher(Tokens.of(at)).find()) {
                return true;
            }
        }
        return false;
    }

    /** "Posted by X on DATE" in a short line near the body. */
    private void byBylines() {
        ElementIndex index = reading.index();
        for (Element element : index.elements()) {
            int length = index.textLength(element);
            if (length < 4 || length > BYLINE || !around.isNear(element) || element.normalName().matches("a|title|option|script")) {
                continue;
            }
            String name = bylines.postedBy(PlainText.line(element));
            if (name != null) {
                Element link = element.selectFirst("a[href]");
                boolean linked = link != null && Ballot.fold(PlainText.line(link)).equals(Ballot.fold(name));
                ballot.vote(name, linked ? link(link) : null, linked ? 2.5 : 1.8, "byline");
                return;
            }
        }
    }

    private String link(Element element) {
        Element link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
        if (link == null && element.parent() != null && element.parent().normalName().equals("a")) {
            link = element.parent();
        }
        return link == null ? null : Urls.resolve(reading.page().base(), link.attr("href"));
    }
}
