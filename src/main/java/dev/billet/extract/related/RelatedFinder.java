package dev.billet.extract.related;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import dev.billet.model.Related;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds blocks of related links by platform rule, plug-in, heading and place, and claims them. */
public final class RelatedFinder {
    private static final int LONGEST_HEADING = 90;
    private static final int MOST_LINKS = 40;

    private final Reading reading;
    private final ElementIndex index;
    private final Teasers teasers;
    private final Map<String, Related> links = new LinkedHashMap<>();
    private final Set<Element> blocks = new LinkedHashSet<>();
    private String witness;

    private RelatedFinder(Reading reading) {
        this.reading = reading;
        index = reading.index();
        teasers = new Teasers(reading);
    }

    /** The related links of the page; the comments are already claimed. */
    public static RelatedLinks find(Reading reading) {
        RelatedFinder finder = new RelatedFinder(reading);
        finder.byRules();
        finder.byHeadings();
        finder.byNames();
        finder.blocks.forEach(block -> reading.claims().claim(block, Claims.Kind.RELATED));
        return new RelatedLinks(new ArrayList<>(finder.links.values()), new ArrayList<>(finder.blocks), finder.witness);
    }

    private void byRules() {
        for (Rules.Applied applied : reading.rules()) {
            for (Element box : applied.rule().allElements("related", "container", index, reading.page().body())) {
                List<Element> items = applied.rule().elements("related", "item", index, box);
                take(List.of(box), items.isEmpty() ? null : items, "platform:" + applied.rule().name());
            }
        }
    }

    /** A heading that says "related" in any language, and the list behind it. */
    private void byHeadings() {
        for (Element heading : index.elements()) {
            int length = index.textLength(heading);
            if (length < 4 || length > LONGEST_HEADING || !heading.normalName().matches("h[1-6]|p|div|span|strong|b|em|dt|legend|header|a|label|td|th|li|small|font|big")
                || reading.claims().of(heading) != null || Visibility.isSilent(heading)) {
                continue;
            }
            if (Words.is(Role.RELATED_HEADING, PlainText.line(heading), reading.language())) {
                List<Element> list = behind(heading);
                if (!list.isEmpty()) {
                    List<Element> block = new ArrayList<>(list);
                    block.add(0, heading);
                    take(block, null, "generic:heading");
                }
            }
        }
    }

    /** What follows the heading up to the next one; when nothing does, what follows the box that the heading fills. */
    private List<Element> behind(Element heading) {
        Element at = heading;
        for (int steps = 0; steps < 4 && at != null && at != reading.page().body(); at = at.parent(), steps++) {
            List<Element> following = new ArrayList<>();
            boolean linked = false;
            for (Element next = at.nextElementSibling(); next != null && !ends(next, heading, linked); next = next.nextElementSibling()) {
                following.add(next);
                linked |= teasers.hasLink(next);
            }
            if (linked) {
                return following;
            }
            if (index.textLength(at.parent()) > index.textLength(at) + 2 && at.parent().nextElementSibling() == null) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean ends(Element element, Element heading, boolean linked) {
        Claims.Kind claimed = reading.claims().of(element);
        if (claimed == Claims.Kind.COMMENT || claimed == Claims.Kind.PING || claimed == Claims.Kind.FURNITURE) {
            return true;
        }
        boolean list = element.normalName().matches("ul|ol|table|dl");
        if (linked && !list && !Tokens.speaksOfRelated(element) && index.linkDensity(element) < 0.5) {
            return true;
        }
        String tag = element.normalName();
        return tag.matches("h[1-6]") && (linked || !heading.normalName().matches("h[1-6]") || tag.compareTo(heading.normalName()) <= 0)
            && !teasers.hasLink(element) || tag.equals("form");
    }

    /** Boxes whose class or id says that they hold related links. */
    private void byNames() {
        for (String attribute : List.of("class", "id")) {
            for (Element box : index.byAttribute(attribute)) {
                boolean list = !box.normalName().matches("a|body|html|h[1-6]|span|img|article|main|input|button");
                if (list && Tokens.speaksOfRelated(box) && reading.claims().of(box) == null && blocks.stream().noneMatch(b -> index.contains(b, box))) {
                    take(List.of(box), null, "generic:names");
                }
            }
        }
    }

    private void take(List<Element> block, List<Element> items, String by) {
        boolean aside = block.stream().anyMatch(e -> Tokens.isAside(reading.page(), e));
        boolean taken = block.stream().anyMatch(e -> reading.claims().of(e) == Claims.Kind.COMMENT || blocks.contains(e)
            || blocks.stream().anyMatch(b -> index.contains(b, e)));
        if (aside || taken) {
            return;
        }
        List<Related> found = items == null ? teasers.of(block) : teasers.ofItems(items);
        if (found.isEmpty() || found.size() > MOST_LINKS || found.size() < 2 && by.equals("generic:names")) {
            return;
        }
        String plugin = Plugins.of(block);
        for (Related link : found) {
            String key = link.url() == null ? link.title() : Urls.key(link.url());
            links.putIfAbsent(key, new Related(link.title(), link.url(), plugin));
        }
        blocks.addAll(block);
        witness = witness == null ? by : witness;
    }
}
