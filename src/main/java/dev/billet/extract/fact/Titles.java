package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds the post's title by agreement of headings, the title element, what is said for machines, and nearness to the body.
 * The bare h1 is often the site's name.
 */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|\\-–—»«·•:›]|::|&raquo;|\\\\|/)+\\s+|\\s*[|»«]\\s*");
    private static final Pattern TITLE_CLASS = Pattern.compile("(?i)(?:^|[-_ ])(?:title|headline|posttitle|storytitle|entry-?title)(?:$|[-_ ])|title$");
    private static final int LONGEST = 400;
    private static final Pattern SITE_CLASS = Pattern.compile("(?i)(?:site|blog|header|banner|masthead)[-_]?(?:title|name|logo|header)|^logo$|(?:widget|section|comments?|reply)-?title");
    private static final double NEEDED = 2.5;
    private static final int HEAD_OF_BODY = 160;

    private final Reading reading;
    private final ElementIndex index;
    private final Site site;
    private final Body body;
    private final String url;
    private final int bodyAt;
    private final Map<Element, String> byRule = new HashMap<>();
    private final String windowTitle;
    private final List<String> declared = new ArrayList<>();

    Titles(Reading reading, Site site, Body body, String url) {
        this.url = url;
        this.reading = reading;
        this.site = site;
        this.body = body;
        index = reading.index();
        bodyAt = body.nodes().stream().mapToInt(this::place).filter(p -> p >= 0).findFirst().orElse(-1);
        windowTitle = Ballot.fold(reading.page().document().title());
        reading.data().of(PageData.Field.TITLE).forEach(c -> declared.add(Ballot.fold(c.value())));
        for (Rules.Applied applied : reading.rules()) {
            for (Picked picked : applied.rule().values("post", "title", reading.page(), context(), e -> reading.claims().of(e) == null)) {
                byRule.putIfAbsent(picked.element(), "platform:" + applied.rule().name() + " " + picked.witness());
                break;
            }
        }
    }

    private int place(Node node) {
        Element element = node instanceof Element e ? e : (Element) node.parent();
        return element == null ? -1 : index.order(element);
    }

    private Element context() {
        return body.entry() == null ? reading.page().document() : body.entry();
    }

    /** The title with who said it; null when there is none. */
    Addresses.Said find() {
        Element best = null;
        double most = NEEDED;
        for (Element heading : headings()) {
            double weight = weight(heading);
            if (weight > most) {
                most = weight;
                best = heading;
            }
        }
        if (best != null) {
            String witness = byRule.getOrDefault(best, "heading " + best.normalName() + (best.className().isBlank() ? "" : "." + best.className().strip().replace(' ', '.')));
            return new Addresses.Said(Space.collapse(PlainText.line(best)), witness);
        }
        return fromHead();
    }

    private List<Element> headings() {
        List<Element> found = new ArrayList<>();
        for (Element element : index.elements()) {
            boolean heading = element.normalName().matches("h[1-5]") || byRule.containsKey(element)
                || element.attributesSize() > 0 && TITLE_CLASS.matcher(element.className()).find() && element.normalName().matches("div|span|p|a|td|font|strong|b");
            if (heading && index.textLength(element) > 0 && index.textLength(element) <= LONGEST && reading.claims().of(element) != dev.billet.extract.reading.Claims.Kind.COMMENT
                && reading.claims().of(element) != dev.billet.extract.reading.Claims.Kind.RELATED && reading.claims().of(element) != dev.billet.extract.reading.Claims.Kind.PING) {
                found.add(element);
            }
        }
        return found;
    }

    private double weight(Element heading) {
        String text = Ballot.fold(PlainText.line(heading));
        double weight = byRule.containsKey(heading) ? 3 : 0;
        weight += declared.contains(text) ? 4 : declared.stream().anyMatch(d -> text.length() > 3 && d.startsWith(text)) ? 2 : 0;
        if (text.length() > 3 && windowTitle.contains(text)) {
            weight += 3 * Math.min(1, 0.4 + (double) text.length() / Math.max(1, windowTitle.length()));
        }
        weight += heading.normalName().equals("h1") ? 1 : heading.normalName().equals("h2") ? 0.6 : 0.2;
        weight += TITLE_CLASS.matcher(heading.className()).find() || heading.attr("itemprop").matches("headline|name") ? 1.2 : 0;
        weight -= site.name() != null && text.equals(Ballot.fold(site.name())) ? 5 : 0;
        weight -= leadsHome(heading) ? 4 : 0;
        weight += leadsHere(heading) ? 3 : 0;
        weight -= SITE_CLASS.matcher(heading.className()).find() || SITE_CLASS.matcher(heading.id()).find() ? 4 : 0;
        weight -= Tokens.isAside(reading.page(), heading) ? 2.5 : 0;
        return weight + nearness(heading) - (heading.selectFirst("h1,h2,h3,h4,h5") != null ? 1 : 0);
    }

    /** A heading that links to the post's own address. */
    private boolean leadsHere(Element heading) {
        Element link = link(heading);
        String target = link == null ? null : Urls.resolve(reading.page().base(), link.attr("href"));
        return target != null && (link.attr("rel").contains("bookmark") || url != null && Urls.key(url).equals(Urls.key(target)) && Urls.slug(url) != null);
    }

    private static Element link(Element heading) {
        Element link = heading.normalName().equals("a") ? heading : heading.selectFirst("a[href]");
        return link != null || heading.parent() == null || !heading.parent().normalName().equals("a") ? link : heading.parent();
    }

    private boolean leadsHome(Element heading) {
        Element link = link(heading);
        return link != null && site.home() != null && link.hasAttr("href")
            && Urls.key(site.home()).equals(Urls.key(Urls.resolve(reading.page().base(), link.attr("href"))));
    }

    private double nearness(Element heading) {
        if (bodyAt < 0) {
            return 0;
        }
        int distance = bodyAt - index.order(heading);
        boolean inEntry = body.entry() != null && index.contains(body.entry(), heading);
        if (distance < 0) {
            return charactersBefore(heading) < HEAD_OF_BODY ? 1.5 : -3;
        }
        return (inEntry ? 1.5 : 0) + Math.max(0, 1.5 - distance / 40.0);
    }

    /** Text of the body before a heading inside it; much, when the heading stands behind the body. */
    private int charactersBefore(Element heading) {
        int place = index.order(heading);
        int characters = 0;
        boolean inside = false;
        for (Node node : body.nodes()) {
            if (node instanceof Element element && index.order(element) >= 0) {
                inside |= index.contains(element, heading);
                characters += inside && index.contains(element, heading) ? within(element, place) : inside ? 0 : index.textLength(element);
            }
        }
        return inside ? characters : Integer.MAX_VALUE;
    }

    private int within(Element element, int place) {
        int characters = 0;
        for (int i = index.order(element) + 1; i < place;) {
            Element at = index.elements().get(i);
            boolean around = index.end(at) > place;
            characters += around ? 0 : index.textLength(at);
            i = around ? i + 1 : index.end(at);
        }
        return characters;
    }

    /** No heading is the title: what the head says, without the site's name. */
    private Addresses.Said fromHead() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.TITLE)) {
            String title = withoutSite(claim.value());
            if (title != null) {
                return new Addresses.Said(title, claim.witness());
            }
        }
        String title = withoutSite(reading.page().document().title());
        return title == null ? null : new Addresses.Said(title, "title element");
    }

    private String withoutSite(String text) {
        String whole = Space.orNull(text);
        if (whole == null) {
            return null;
        }
        String[] parts = SEPARATOR.split(whole);
        String best = null;
        for (String part : parts) {
            boolean name = site.name() != null && Ballot.fold(part).equals(Ballot.fold(site.name()));
            if (!name && !part.isBlank() && (best == null || site.name() == null && part.length() > best.length() * 2)) {
                best = part.strip();
            }
        }
        boolean nothingDropped = site.name() != null && !Ballot.fold(whole).contains(Ballot.fold(site.name()));
        return nothingDropped ? whole : best;
    }
}
