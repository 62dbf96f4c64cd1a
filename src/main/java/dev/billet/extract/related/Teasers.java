package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Related;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes titles and addresses out of a list of teasers: one link each, not its category, author or "read more". */
final class Teasers {
    private static final Set<String> BOXES = Set.of("li", "article", "dd");
    private static final int LONGEST_PLAIN = 200;
    private static final int SHORTEST_PLAIN = 8;

    private final ElementIndex index;
    private final PostLinks links;
    private final Titles titles;

    Teasers(Reading reading, PostLinks links) {
        index = reading.index();
        this.links = links;
        titles = new Titles(reading);
    }

    /** An entry in the making. */
    private record Entry(Related link, int rank, boolean picture) {
    }

    /** The teasers of a block that is some neighbouring elements. */
    List<Related> of(List<Element> block) {
        Map<String, Entry> found = new LinkedHashMap<>();
        block.forEach(element -> collect(element, found));
        return withoutOdd(List.copyOf(found.values()));
    }

    /** Titles of list items that have no links at all, such as a plug-in's block whose links a filter has taken. */
    List<Related> plain(List<Element> block) {
        List<Related> found = new ArrayList<>();
        for (Element element : block) {
            boolean list = element.normalName().equals("ul") || element.normalName().equals("ol");
            for (Element item : list ? element.children() : List.<Element>of()) {
                String text = PlainText.line(item);
                if (text.length() < SHORTEST_PLAIN || text.length() > LONGEST_PLAIN || item.selectFirst("a[href]") != null) {
                    return List.of();
                }
                found.add(new Related(text, null, null));
            }
        }
        return found.size() < 2 ? List.of() : found;
    }

    /** Where most entries have a heading, the few that have neither heading nor picture are links beside them. */
    private static List<Related> withoutOdd(List<Entry> entries) {
        long titled = entries.stream().filter(e -> e.rank >= Titles.NAMED).count();
        boolean strict = titled >= 2 && titled * 5 >= entries.size() * 3L;
        return entries.stream().filter(e -> !strict || e.rank >= Titles.NAMED || e.picture).map(Entry::link).toList();
    }

    private void collect(Element element, Map<String, Entry> found) {
        List<Element> inside = links.in(element);
        if (inside.isEmpty()) {
            return;
        }
        if (links.targets(inside) == 1 || element.normalName().equals("a")) {
            add(element, inside, found);
            return;
        }
        List<Element> card = card(element, inside);
        if (!card.isEmpty()) {
            add(element, card, found);
            return;
        }
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            collect(child, found);
        }
    }

    /** The links of the one teaser that the element is; empty when it holds several. */
    private List<Element> card(Element element, List<Element> inside) {
        boolean box = BOXES.contains(element.normalName()) && inside.stream().allMatch(link -> boxOf(link) == element);
        if (!box && inside.stream().map(Teasers::boxOf).filter(Objects::nonNull).filter(b -> b != element
            && index.contains(element, b)).distinct().count() > 1
            && headings(inside).size() != 1) {
            return List.of();
        }
        List<Element> headings = headings(inside);
        if (links.targets(headings) == 1 && (box || isAlone(element, headings.get(0), inside))) {
            return same(headings.get(0), inside);
        }
        if (!headings.isEmpty()) {
            return List.of();
        }
        List<Element> named = inside.stream().filter(link -> titles.of(link).rank() == Titles.NAMED).toList();
        if (links.targets(named) == 1 && isAlone(element, named.get(0), inside)) {
            return same(named.get(0), inside);
        }
        List<Element> pictures = inside.stream().filter(link -> link.selectFirst("img") != null).toList();
        if (links.targets(pictures) == 1 && same(pictures.get(0), inside).size() > 1 && links.targets(inside) <= 3) {
            return same(pictures.get(0), inside);
        }
        return box && isOneLine(element) ? same(inside.get(0), inside) : List.of();
    }

    private static List<Element> headings(List<Element> inside) {
        return inside.stream().filter(link -> Titles.headingOf(link) != null).toList();
    }

    /**
     * Whether the other links stand in no list of their own beside the title: a card has its category there, a block its further
     * entries.
     */
    private boolean isAlone(Element element, Element title, List<Element> inside) {
        long items = inside.stream().filter(link -> links.key(link) != null && !links.key(link).equals(links.key(title))).count();
        long length = inside.stream().filter(link -> !links.key(link).equals(links.key(title))).mapToInt(index::textLength).max().orElse(0);
        return items <= 3 && length <= Math.max(24, index.textLength(title)) && index.textLength(element) < 1500;
    }

    private List<Element> same(Element title, List<Element> inside) {
        return inside.stream().filter(link -> links.key(link).equals(links.key(title))).toList();
    }

    private static Element boxOf(Element link) {
        Element at = link.parent();
        while (at != null && !BOXES.contains(at.normalName())) {
            at = at.parent();
        }
        return at;
    }

    /** "Title by author", "Title (blog)": an item whose links stand in one line. */
    private static boolean isOneLine(Element item) {
        return item.selectFirst("br, p, div, ul, ol, table") == null;
    }

    /** Of several links of one teaser the best title: the highest rank, of equals the first. */
    private void add(Element box, List<Element> same, Map<String, Entry> found) {
        Titles.Title best = new Titles.Title(null, 0);
        for (Element link : same) {
            Titles.Title title = titles.of(link);
            best = title.rank() > best.rank() ? title : best;
        }
        String text = best.text() != null ? best.text() : titles.unlinked(box);
        int rank = best.text() == null && text != null ? Titles.NAMED : best.rank();
        text = text == null && box.normalName().equals("li") ? titles.words(box) : text;
        for (int i = 0; text == null && i < same.size(); i++) {
            text = titles.attribute(same.get(i));
        }
        boolean picture = same.stream().anyMatch(link -> link.selectFirst("img") != null);
        Element first = same.get(0);
        Entry old = found.get(links.key(first));
        if (text != null && (old == null || old.rank < rank) || old == null && picture) {
            String url = old == null ? links.url(first) : old.link.url();
            found.put(links.key(first), new Entry(new Related(text, url, null), rank, picture || old != null && old.picture));
        }
    }
}
