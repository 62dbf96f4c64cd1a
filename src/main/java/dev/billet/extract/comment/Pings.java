package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Reply;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tells pings from comments, and finds the lists in which themes show pings apart. */
final class Pings {
    private static final Pattern PING_ID = Pattern.compile("(?i)^(?!.*comment).*(?:trackback|pingback|ping-?list|pings$)");
    /** A section of trackbacks beside one of comments, in class names of more than one word. */
    private static final Pattern SECTION = Pattern.compile("(?i)^(?!.*comment).*section.*trackback");
    /** {@code serendipity_comment serendipity_trackback}: the class of one ping. */
    private static final Pattern ONE = Pattern.compile("(?i)(?:^| )(?:\\w+_)?(?:pingback|trackback)(?: |$)");
    private static final int LONGEST_WHOLE = 1500;
    private static final Set<String> WHOLE = Set.of("li", "div", "article", "dd", "section");
    private static final int LONGEST_BYLINE = 120;
    private static final Set<String> LABELS = Set.of("p", "div", "strong", "dt", "b", "span");
    private static final List<String> LISTS = List.of("ol", "ul");
    private static final int LONGEST_LABEL = 40;

    private final Reading reading;
    private final ElementIndex index;
    private final Headings headings;
    private final PingLabels labels;
    /** Starts of what was taken for comments and stands below a heading of pings. */
    private final Set<Element> headed = new HashSet<>();
    /** Starts of what was taken for comments and is but a part of a ping. */
    private final Set<Element> parts = new HashSet<>();

    Pings(Reading reading, Headings headings) {
        this.reading = reading;
        index = reading.index();
        this.headings = headings;
        labels = new PingLabels(reading);
    }

    /** What kind an item is: by its classes, by the list it stands in, by the label before its link, by its excerpt. */
    Reply.Kind kind(ReadItem read, String text) {
        Item item = read.item();
        Reply.Kind byMark = byMark(item.start());
        if (byMark != null && byMark != Reply.Kind.PING) {
            return byMark;
        }
        Reply.Kind byLabel = labels.of(read);
        if (byLabel != null) {
            return byLabel;
        }
        return byMark != null || headed.contains(item.start()) || PingExcerpts.is(read, text) ? named(item) : Reply.Kind.COMMENT;
    }

    /** A ping that no mark of its own tells more of: what its platform sends, or what the heading above says. */
    Reply.Kind named(Item item) {
        for (Rules.Applied applied : reading.rules()) {
            String kind = applied.rule().option("pings", "kindOfAll");
            if (kind != null && applied.rule().allElements("pings", "item", index, reading.page().document()).contains(item.start())) {
                return Reply.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
            }
        }
        Headings.Heading heading = headings.above(item.start());
        return heading == null || !heading.pings() ? Reply.Kind.PING
            : PingHeadings.kind(PlainText.line(heading.element()), reading.language());
    }

    private Reply.Kind byMark(Element start) {
        Element at = start;
        for (int steps = 0; at != null && at != reading.page().body() && steps < 3; at = at.parent(), steps++) {
            Reply.Kind kind = reading.traits().any(at, Traits.PING) ? byMark(at, steps > 0) : null;
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static Reply.Kind byMark(Element at, boolean box) {
        if (at.hasClass("pingback") || at.hasClass("trackback")) {
            return at.hasClass("pingback") ? Reply.Kind.PINGBACK : Reply.Kind.TRACKBACK;
        }
        if (PING_ID.matcher(at.id()).find()) {
            return at.id().toLowerCase(Locale.ROOT).contains("trackback") ? Reply.Kind.TRACKBACK : Reply.Kind.PING;
        }
        if (box && at.classNames().stream().anyMatch(SECTION.asPredicate())) {
            return Reply.Kind.TRACKBACK;
        }
        String names = Tokens.of(at);
        if (box && names.contains("comment")) {
            return null;
        }
        return names.contains("pingback") ? Reply.Kind.PINGBACK : names.contains("trackback") ? Reply.Kind.TRACKBACK
            : names.contains("webmention") ? Reply.Kind.WEBMENTION : box ? Reply.Kind.PING : null;
    }

    /** Pings that stand outside the items: by rule, in boxes named after pings, under headings that speak of pings. */
    List<Item> apart(Collection<Item> items) {
        Set<Element> starts = new LinkedHashSet<>();
        for (Rules.Applied applied : reading.rules()) {
            starts.addAll(applied.rule().allElements("pings", "item", index, reading.page().document()));
        }
        starts.addAll(inNamedBoxes());
        starts.addAll(underHeadings());
        starts.addAll(wholes());
        starts.addAll(tracked());
        PingGroups below = new PingGroups(reading, headings);
        List<PingGroups.Group> groups = below.find();
        starts.removeIf(e -> !isPing(e) || belongs(e, items) || groups.stream().anyMatch(g -> index.contains(e, g.heading())));
        List<Element> outermost = starts.stream().filter(e -> starts.stream().noneMatch(o -> o != e && index.contains(o, e))).toList();
        List<Item> found = new ArrayList<>();
        Candidate.of(outermost, index, null, "pings", 0).items().forEach(item -> found.add(withTracked(item)));
        groups.forEach(group -> addGroup(group, items, found, below));
        found.sort(Comparator.comparingInt(item -> index.order(item.start())));
        return found;
    }

    /** What no other sign told; what was taken for comments below the heading is one of its pings, or a part of one. */
    private void addGroup(PingGroups.Group group, Collection<Item> items, List<Item> found, PingGroups below) {
        Set<Element> starts = new HashSet<>();
        group.items().forEach(g -> starts.add(g.start()));
        List<Item> inside = items.stream().filter(item -> group.items().stream()
            .anyMatch(g -> g.owns(item.start()) || item.owns(g.start()))).toList();
        boolean all = inside.size() == items.size() && !items.isEmpty();
        if (all && (group.items().size() < items.size() || !below.leadsToPages(group))
            || inside.stream().anyMatch(item -> byMark(item.start()) != null || item.owns(group.heading()))) {
            return;
        }
        if (!inside.isEmpty() && inside.stream().allMatch(item -> starts.contains(item.start()))) {
            inside.forEach(item -> headed.add(item.start()));
            return;
        }
        inside.forEach(item -> parts.add(item.start()));
        List<Item> others = items.stream().filter(item -> !inside.contains(item)).toList();
        group.items().stream().filter(g -> g.roots().stream().noneMatch(root -> belongs(root, others) || belongs(root, found)))
            .forEach(found::add);
    }

    /** Whether what was taken for a comment is part of a ping that stands {@link #apart}. */
    boolean isPart(Item item) {
        return parts.contains(item.start());
    }

    /** "Trackback link: LINK" says where to send one, and is none: it names no page. */
    boolean saysSomething(ReadItem ping) {
        if (holdsPingAddress(ping.item()) || isTemplate(ping.item())) {
            return false;
        }
        return ping.author() != null || ping.date() != null || ping.characters() > LONGEST_LABEL
            || ping.item().roots().stream().anyMatch(root -> Nodes.firstLink(root, reading) != null && leadsAway(root));
    }

    /** Blogger's pages keep what a script was to fill: a link called {@code <$BlogBacklinkTitle$>}. */
    private boolean isTemplate(Item item) {
        return item.roots().stream().map(root -> Nodes.firstLink(root, reading)).anyMatch(link -> link != null
            && link.attr("href").contains("<$"));
    }

    /** Its first link is where pings are to be sent. */
    private boolean holdsPingAddress(Item item) {
        Element link = Nodes.firstLink(item.start(), reading);
        return link != null && PingGroups.isPingAddress(link);
    }

    private boolean leadsAway(Element root) {
        String host = Urls.host(reading.page().base());
        for (Element link : root.getElementsByTag("a")) {
            String url = Urls.resolve(reading.page().base(), link.attr("href"));
            if (Urls.isWeb(url) && !PingGroups.isPingAddress(link) && (host == null || !host.equals(Urls.host(url)))
                || link.text().length() > LONGEST_LABEL / 4 + 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element stands in an item, is one or holds one. */
    private boolean belongs(Element element, Collection<Item> items) {
        for (Item item : items) {
            if (item.owns(element) || index.contains(element, item.start())) {
                return true;
            }
        }
        return false;
    }

    private Item withTracked(Item item) {
        Element next = item.start().nextElementSibling();
        return next != null && index.textLength(next) <= LONGEST_BYLINE && isTracked(next) && item.roots().size() == 1
            ? new Item(List.of(item.start(), next), new int[0], index) : item;
    }

    private boolean isPing(Element element) {
        return index.textLength(element) > 0 && Nodes.firstLink(element, reading) != null && !element.normalName().equals("a")
            && !holdsField(element) && !reading.traits().any(element, Traits.ASIDE);
    }

    private boolean holdsField(Element element) {
        for (Element area : index.byTag("textarea")) {
            if (index.contains(element, area)) {
                return true;
            }
        }
        return false;
    }

    private List<Element> inNamedBoxes() {
        List<Element> found = new ArrayList<>();
        for (int place = 0; place < index.size(); place++) {
            Element box = reading.traits().any(place, Traits.PING) ? index.element(place) : reading.page().body();
            if (box != reading.page().body()) {
                boolean one = ONE.matcher(box.className()).find();
                boolean many = !Tokens.of(box).contains("comment");
                List<Element> listed = !one && !many ? List.of() : box.normalName().equals("li") ? List.of(box) : listed(box);
                found.addAll(one && listed.size() < 2 ? List.of(box) : listed);
            }
        }
        return found;
    }

    /** The entries of a box: list items with a link to elsewhere. */
    private List<Element> listed(Element box) {
        List<Element> entries = new ArrayList<>();
        for (Element entry : box.getElementsByTag("li")) {
            if (index.order(entry) >= 0 && Nodes.firstLink(entry, reading) != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** "Pingback: TITLE" is the head of a box that holds the date and the excerpt, too. */
    private List<Element> wholes() {
        List<Element> heads = labelled();
        return heads.stream().map(head -> isWhole(head.parent(), heads) ? head.parent() : head).toList();
    }

    private boolean isWhole(Element box, List<Element> heads) {
        int place = box == null || !WHOLE.contains(box.normalName()) ? -1 : index.order(box);
        if (place < 0 || index.textLengthAt(place) > LONGEST_WHOLE || heads.stream().filter(h -> index.contains(box, h)).count() != 1) {
            return false;
        }
        for (int inside = place; inside < index.endAt(place); inside++) {
            if (reading.traits().any(inside, Traits.HEADING | Traits.FIELD)) {
                return false;
            }
        }
        return true;
    }

    /** As WordPress prints it in any theme: the label stands right before the link. */
    private List<Element> labelled() {
        List<Element> found = new ArrayList<>();
        for (Element link : index.byTag("a")) {
            if (link.previousSibling() instanceof TextNode label && PingLabels.colon(label.getWholeText()) > 0
                && label.getWholeText().length() <= 2 * LONGEST_LABEL) {
                String text = label.text().strip();
                int colon = PingLabels.colon(text);
                if (colon > 0 && colon == text.length() - 1 && !PingGroups.isPingAddress(link)
                    && PingHeadings.label(text.substring(0, colon).strip(), reading.language()) != null) {
                    Element box = link.parent();
                    while (box.parent() != null && box.parent() != reading.page().body()
                        && index.textLength(box.parent()) == index.textLength(box)) {
                        box = box.parent();
                    }
                    found.add(box);
                }
            }
        }
        return found;
    }

    /** "Tracked on DATE" closes a trackback in the templates of Movable Type; its title stands in the block before. */
    private List<Element> tracked() {
        List<Element> found = new ArrayList<>();
        for (int place = 0; place < index.size(); place++) {
            int length = index.hasOwnDigit(place) ? index.textLengthAt(place) : 0;
            Element line = length == 0 || length > LONGEST_BYLINE ? null : index.element(place);
            Element title = line != null && LABELS.contains(line.normalName()) ? line.previousElementSibling() : null;
            if (title != null && !title.normalName().equals("a") && index.order(title) >= 0 && Nodes.firstLink(title, reading) != null
                && isTracked(line)) {
                found.add(title);
            }
        }
        return found;
    }

    private boolean isTracked(Element line) {
        String text = line.ownText();
        return Words.startsWith(Role.TRACKED, text, reading.language()) > 0 && Dates.find(text, reading.dates()).isPresent();
    }

    /** A page has fewer lists than what may be a heading: each looks at what stands before it. */
    private List<Element> underHeadings() {
        List<Element> found = new ArrayList<>();
        for (String tag : LISTS) {
            for (Element list : index.byTag(tag)) {
                if (isUnderPings(list)) {
                    found.addAll(listed(list));
                }
            }
        }
        return found;
    }

    private boolean isUnderPings(Element list) {
        Element before = list.previousElementSibling();
        for (int steps = 0; before != null && steps < 3
            && !LISTS.contains(before.normalName()); before = before.previousElementSibling(), steps++) {
            int length = index.textLength(before);
            if (length >= 5 && length <= LONGEST_LABEL && (reading.traits().any(before, Traits.HEADING)
                || LABELS.contains(before.normalName()))
                && headings.isPingHeading(index.order(before))) {
                return true;
            }
            if (reading.traits().any(before, Traits.HEADING)) {
                return false;
            }
        }
        return false;
    }
}
