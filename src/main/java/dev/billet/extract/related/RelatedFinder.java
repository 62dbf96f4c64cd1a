package dev.billet.extract.related;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.model.Related;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds blocks of related links by heading, platform rule and name, and claims them. */
public final class RelatedFinder {
    private static final int MOST_LINKS = 40;
    private static final int MOST_WORDS_A_LINK = 500;
    private static final int NEIGHBOURS = 2;
    private static final int EMPTY = 120;
    private static final Set<String> NO_BOX = Set.of("body", "html", "h1", "h2", "h3", "h4", "h5", "h6", "span", "img", "main",
        "input", "button", "script",
        "style", "link", "meta");

    private final Reading reading;
    private final ElementIndex index;
    private final PostLinks postLinks;
    private final Teasers teasers;
    private final Labels labels;
    private final Places places;
    private final Tabs tabs;
    private final Following following;
    private final Set<Element> replies;
    private final boolean[] isReply;
    private final Map<String, Related> links = new LinkedHashMap<>();
    private final Set<Element> blocks = new LinkedHashSet<>();
    private String witness;

    private RelatedFinder(Reading reading) {
        this.reading = reading;
        index = reading.index();
        postLinks = new PostLinks(reading);
        teasers = new Teasers(reading, postLinks);
        labels = new Labels(reading);
        places = new Places(reading);
        tabs = new Tabs(index);
        following = new Following(reading, postLinks, teasers, labels);
        replies = reading.claims().all(Claims.REPLIES);
        isReply = new boolean[index.size()];
        replies.forEach(reply -> isReply[index.order(reply)] = true);
    }

    /** The related links of the page; the comments are already claimed. */
    public static RelatedLinks find(Reading reading) {
        RelatedFinder finder = new RelatedFinder(reading);
        finder.byHeadings();
        finder.byRules();
        finder.byNames();
        finder.blocks.forEach(block -> reading.claims().claim(block, Claims.Kind.RELATED));
        return new RelatedLinks(new ArrayList<>(finder.links.values()), new ArrayList<>(finder.blocks), finder.witness);
    }

    /** A heading that says "related" in any language, and the list behind it. */
    private void byHeadings() {
        int place = 0;
        while (place < index.size()) {
            boolean reply = isReply[place];
            boolean label = !reply && labels.isLabel(place);
            String own = reply || label ? null : labels.ownLabel(place);
            if (label || own != null) {
                byHeading(index.element(place), own);
            }
            place = reply ? index.endAt(place) : place + 1;
        }
    }

    /** @param own the label where it is bare text at the begin of the element; else null: the element is the label */
    private void byHeading(Element element, String own) {
        if (reading.claims().of(element) != null || isTaken(element)) {
            return;
        }
        String text = own == null ? Labels.text(element) : own;
        Element pane = own == null ? tabs.pane(element) : null;
        Following.Run run = own != null ? new Following.Run(null, following.inside(element))
            : pane != null ? new Following.Run(element, List.of(pane)) : following.of(element);
        if (run.list().isEmpty()) {
            furniture(element);
        } else if (mayStandThere(element, text, run.list()) && take(run.list(), "generic:heading", Labels.isStrong(text))
            && run.label() != null) {
            blocks.add(run.label());
        }
    }

    /** In a sidebar only what says related in so many words, and leads to posts of this blog. */
    private boolean mayStandThere(Element label, String text, List<Element> list) {
        if (!places.isSide(label)) {
            return true;
        }
        List<Related> found = teasers.of(list);
        long own = found.stream().filter(link -> postLinks.isHere(link.url())).count();
        return Labels.isStrong(text) && found.size() > 1 && own * 2 > found.size();
    }

    private void byRules() {
        for (Rules.Applied applied : reading.rules()) {
            for (Element box : applied.rule().allElements("related", "container", index, reading.page().body())) {
                named(box, List.of(box), "platform:" + applied.rule().name());
            }
        }
    }

    /** Boxes whose class or id says that they hold related links; those without a class last. */
    private void byNames() {
        for (boolean classed : new boolean[] {true, false}) {
            for (int place = 0; place < index.size(); place++) {
                if (index.classNumber(place) >= 0 == classed && reading.traits().any(place, Traits.RELATED)) {
                    byName(index.element(place));
                }
            }
        }
    }

    private void byName(Element box) {
        if (!NO_BOX.contains(box.normalName())) {
            named(box, alike(box), "generic:names");
        }
    }

    /** The box, or where each teaser bears the name, all of them. */
    private List<Element> alike(Element box) {
        return box.parent().children().stream()
            .filter(e -> e.normalName().equals(box.normalName()) && reading.traits().any(e, Traits.RELATED)
                && e.className().equals(box.className())).toList();
    }

    private void named(Element box, List<Element> block, String by) {
        if (isTaken(box) || reading.claims().of(box) != null || isOther(box) || places.isSide(box)) {
            return;
        }
        if (index.textLength(box) <= EMPTY && !postLinks.isIn(box)) {
            reading.claims().claim(box, Claims.Kind.FURNITURE);
        } else {
            take(block, by, false);
        }
    }

    /** Whether the first line of the box, or what stands right before it, heads a list of another kind, or leads to the neighbours. */
    private boolean isOther(Element box) {
        Element before = box.previousElementSibling();
        if (before != null && labels.isOther(before)) {
            return true;
        }
        int end = index.end(box);
        for (int i = index.order(box) + 1; i < end; i++) {
            Element element = index.elements().get(i);
            if (index.textLength(element) > 0 && (element.childrenSize() == 0 || Labels.isHeading(element))) {
                return labels.isOther(element) || labels.isNeighbour(element) && postLinks.targets(postLinks.in(box)) <= NEIGHBOURS;
            }
        }
        return false;
    }

    /** A block that a script fills in the browser holds nothing: only its heading is on the page. */
    private void furniture(Element label) {
        for (Element at = label.parent(); at != null && index.textLength(at) == index.textLength(label); at = at.parent()) {
            if (reading.traits().any(at, Traits.RELATED)) {
                reading.claims().claim(at, Claims.Kind.FURNITURE);
                return;
            }
        }
    }

    private boolean isTaken(Element element) {
        for (Element block : blocks) {
            if (index.contains(block, element)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(List<Element> block, String by, boolean plainToo) {
        if (block.stream().anyMatch(e -> holdsForeign(e) || isTaken(e))) {
            return false;
        }
        List<Related> found = teasers.of(block);
        if (found.isEmpty() && plainToo) {
            found = teasers.plain(block);
        }
        boolean adverts = block.stream().anyMatch(Plugins::sellsAdverts);
        if (adverts) {
            found = found.stream().filter(link -> postLinks.isHere(link.url())).toList();
            block.forEach(e -> reading.claims().claim(e, Claims.Kind.FURNITURE));
        }
        int words = block.stream().mapToInt(e -> index.textLength(e) - index.linkTextLength(e)).sum();
        if (found.isEmpty() || found.size() > MOST_LINKS || found.size() < 2 && by.equals("generic:names")
            || words > MOST_WORDS_A_LINK * found.size()) {
            return false;
        }
        String plugin = Plugins.of(block);
        if (plugin == null && isBlogroll(block)) {
            return false;
        }
        for (Related link : found) {
            String key = link.url() == null ? link.title() : Urls.key(link.url());
            links.putIfAbsent(key, new Related(link.title(), link.url(), plugin));
        }
        blocks.addAll(block);
        witness = witness == null ? by : witness;
        return true;
    }

    /** "Related links" in a column may be sites that the author likes: front pages of others. */
    private boolean isBlogroll(List<Element> block) {
        int fronts = 0;
        for (Element box : block) {
            for (Element link : box.select("a[href]")) {
                String url = Urls.resolve(reading.page().base(), link.attr("href"));
                boolean front = Urls.isWeb(url) && Urls.key(url).equals(Urls.key(Urls.home(url)));
                fronts += front && !postLinks.isHere(url) ? 1 : 0;
            }
        }
        return fronts > 1;
    }

    private boolean holdsForeign(Element element) {
        for (Element reply : replies) {
            if (index.contains(element, reply) || index.contains(reply, element)) {
                return true;
            }
        }
        return false;
    }
}
