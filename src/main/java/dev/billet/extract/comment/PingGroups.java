package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Traits;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pings below a heading that speaks of them, in whatever shape: rows, definitions, paragraphs, boxes, pairs of elements. */
final class PingGroups {
    private static final Set<String> CONTAINERS = Set.of("dl", "table", "tbody", "ul", "ol");
    private static final Set<String> BOXES = Set.of("div", "section", "article", "details");
    private static final Set<String> LISTED = Set.of("li", "dt", "dd", "tr");
    private static final Set<String> LABELS = Set.of("p", "div", "strong", "b", "span", "dt", "header", "center", "font", "summary");
    private static final Pattern FRONT = Pattern.compile("\\w+://[^/]*/?");
    private static final Pattern PING_ADDRESS = Pattern.compile("(?i)trackback|[/_-]tb|ping");
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST = 400;
    private static final int LONGEST_LEAD = 40;

    private final Reading reading;
    private final ElementIndex index;
    private final Headings headings;

    PingGroups(Reading reading, Headings headings) {
        this.reading = reading;
        index = reading.index();
        this.headings = headings;
    }

    /** What stands below one heading. */
    record Group(Element heading, List<Item> items) {
    }

    /** Commenters name their front pages: what leads to pages only is no list of comments. */
    boolean leadsToPages(Group group) {
        return group.items().stream().allMatch(item -> item.roots().stream().map(this::awayLink).filter(Objects::nonNull).findFirst()
            .filter(link -> PingExcerpts.isPage(Urls.resolve(reading.page().base(), link.attr("href")))).isPresent());
    }

    List<Group> find() {
        List<Group> found = new ArrayList<>();
        int[] links = nextLinks();
        for (int place = 1; place < index.size(); place++) {
            int length = index.textLengthAt(place);
            Element element = length < 3 || length > LONGEST_HEADING ? null : index.element(place);
            if (element != null && isHeading(element, place, length, links)
                && !reading.page().document().title().startsWith(element.text())) {
                List<Item> items = items(behind(element));
                if (!items.isEmpty()) {
                    found.add(new Group(element, items));
                }
            }
        }
        return found;
    }

    /** For each place, and for the end, where from there on the first link with text stands. */
    private int[] nextLinks() {
        int[] next = new int[index.size() + 1];
        next[index.size()] = index.size();
        for (int place = index.size() - 1; place >= 0; place--) {
            next[place] = reading.traits().any(place, Traits.LINK) && index.textLengthAt(place) > 0 ? place : next[place + 1];
        }
        return next;
    }

    /** Headings, and short labels right before what has a link; of elements with the same words the outermost. */
    private boolean isHeading(Element element, int place, int length, int[] links) {
        boolean heading = Tags.isHeading(element);
        int parent = index.parent(place);
        if (!heading && (length > LONGEST_LABEL || !LABELS.contains(element.normalName()))
            || parent < 0 || index.textLengthAt(parent) == length || links[index.endAt(place)] >= index.endAt(parent)
            || reading.traits().any(place, Traits.ASIDE)) {
            return false;
        }
        Element next = element.nextElementSibling();
        if (next == null || !heading && (Nodes.firstLink(element, reading) != null || index.order(next) < 0)) {
            return false;
        }
        return headings.isPingHeading(place);
    }

    private static List<Element> behind(Element heading) {
        List<Element> behind = new ArrayList<>();
        for (Element next = heading.nextElementSibling(); next != null && behind.size() < MOST; next = next.nextElementSibling()) {
            behind.add(next);
        }
        return behind;
    }

    /** The pings among neighbours: what has the shape of the first begins one. */
    private List<Item> items(List<Element> neighbours) {
        List<Element> some = until(neighbours);
        int first = 0;
        while (first < some.size() && !begins(some.get(first))) {
            first++;
        }
        if (first == some.size()) {
            return List.of();
        }
        Element begin = some.get(first);
        if (holdsItems(begin)) {
            return items(begin.children());
        }
        String shape = shape(begin);
        List<List<Element>> groups = new ArrayList<>();
        for (Element element : some.subList(first, some.size())) {
            if (shape(element).equals(shape)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(element);
        }
        groups.removeIf(group -> !isPing(group));
        return groups.stream().map(group -> new Item(group, new int[0], index)).toList();
    }

    /** Up to the next heading without a link, a form, or where the comments begin. */
    private List<Element> until(List<Element> neighbours) {
        List<Element> some = new ArrayList<>();
        for (Element element : neighbours) {
            int place = index.order(element);
            if (place < 0 || index.textLengthAt(place) == 0) {
                continue;
            }
            if (reading.traits().any(place, Traits.ASIDE) || Tags.isHeading(element) && awayLink(element) == null
                || element.normalName().equals("form") || holds(element, "textarea") || headings.is(element)) {
                break;
            }
            some.add(element);
        }
        return some;
    }

    private boolean holds(Element element, String tag) {
        return index.byTag(tag).stream().anyMatch(e -> index.contains(element, e));
    }

    /** "Listed below are links …:" and where to send a ping stand before the first. */
    private boolean begins(Element element) {
        String text = index.textLength(element) > LONGEST_LABEL * 5 ? "" : PlainText.line(element);
        return !text.endsWith(":") && (awayLink(element) != null || !text.isEmpty() && Dates.find(text, reading.dates()).isPresent());
    }

    private boolean holdsItems(Element element) {
        if (CONTAINERS.contains(element.normalName())) {
            return true;
        }
        if (!BOXES.contains(element.normalName())) {
            return false;
        }
        List<String> shapes = element.children().stream().filter(c -> index.order(c) >= 0 && !c.normalName().equals("a")
            && awayLink(c) != null).map(PingGroups::shape).toList();
        return shapes.stream().distinct().count() < shapes.size();
    }

    private static String shape(Element element) {
        String tag = element.normalName();
        String names = LISTED.contains(tag) ? "" : element.className();
        return names.indexOf(' ') < 0 ? tag + " " + names : tag + " " + names.substring(0, names.indexOf(' '));
    }

    /** It leads to another page, and either the link comes first or there is a date. */
    private boolean isPing(List<Element> group) {
        Element link = null;
        int before = 0;
        for (Element element : group) {
            link = link == null ? awayLink(element) : link;
            before += link == null ? index.textLength(element) : 0;
        }
        if (link == null || index.textLength(link) == 0) {
            return false;
        }
        boolean early = before == 0 && PlainText.line(group.get(0)).indexOf(PlainText.line(link)) <= LONGEST_LEAD;
        return early || group.stream().anyMatch(e -> Dates.find(PlainText.line(e), reading.dates()).isPresent());
    }

    /** The first link to another page, which is not only an address to send pings to. */
    private Element awayLink(Element element) {
        int from = index.order(element);
        String here = Urls.key(reading.page().base());
        for (int place = from; place < index.endAt(from); place++) {
            if (reading.traits().any(place, Traits.LINK) && index.textLengthAt(place) > 0) {
                Element link = index.element(place);
                String url = Urls.resolve(reading.page().base(), link.attr("href"));
                if (Urls.isWeb(url) && link.attr("href").indexOf('<') < 0 && !isHome(link, url) && !Urls.key(url).equals(here)
                    && !isPingAddress(link)) {
                    return link;
                }
            }
        }
        return null;
    }

    /** "<< Home" stands behind the links to a post at Blogger; the head of the page leads there, too. */
    private boolean isHome(Element link, String url) {
        if (!FRONT.matcher(url).matches()) {
            return false;
        }
        String host = Urls.host(url);
        return host != null && host.equals(Urls.host(reading.page().base()))
            || index.byTag("a").stream().filter(a -> a.attr("href").equals(link.attr("href"))).count() > 1;
    }

    /** "http://blog.example/trackback/7": the link shows where it leads. */
    static boolean isPingAddress(Element link) {
        String text = link.text().strip();
        String href = link.attr("href");
        return text.startsWith("http") && text.indexOf(' ') < 0 && (text.endsWith(href) || PING_ADDRESS.matcher(href).find());
    }
}
