package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Reply;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tells pings from comments, and finds the lists in which themes show pings apart. */
final class Pings {
    /** The excerpt that blog software cuts out of the linking page. */
    private static final Pattern EXCERPT =
        Pattern.compile("(?s)^\\W*(?:\\[|\\()(?:\\.{3}|…|&#8230;)(?:\\]|\\)).*(?:\\[|\\()(?:\\.{3}|…)(?:\\]|\\))\\W*$");
    private static final Pattern PING_ID = Pattern.compile("(?i)^(?!.*comment).*(?:trackback|pingback|ping-?list|pings$)");
    /** A section of trackbacks beside one of comments, in class names of more than one word. */
    private static final Pattern SECTION = Pattern.compile("(?i)^(?!.*comment).*section.*trackback");
    private static final Pattern TRACKED = Pattern.compile("(?i)^(?:tracked on|verfolgt am|tracked:|aufgenommen:)\\s");
    private static final Pattern FROM = Pattern.compile("(?i)\\s+(?:from|von|de|da|van|från|fra)$");
    private static final Pattern NUMBERED = Pattern.compile("^#?\\d{1,5}[.):]?\\s+(\\p{L}+)\\s");
    private static final int LONGEST_BYLINE = 120;
    private static final Set<String> LABELS = Set.of("p", "div", "strong", "dt", "b", "span");
    private static final List<String> LISTS = List.of("ol", "ul");
    private static final int LONGEST_LABEL = 40;
    private static final int LABEL_LINES = 2;

    private final Reading reading;
    private final ElementIndex index;
    private final Headings headings;

    Pings(Reading reading, Headings headings) {
        this.reading = reading;
        index = reading.index();
        this.headings = headings;
    }

    /** What kind an item is: by its classes, by the list it stands in, by the label before its link, by its excerpt. */
    Reply.Kind kind(ReadItem read, String text) {
        Item item = read.item();
        Reply.Kind byMark = byMark(item.start());
        if (byMark != null && byMark != Reply.Kind.PING) {
            return byMark;
        }
        Reply.Kind byLabel = byLabel(read);
        if (byLabel != null) {
            return byLabel;
        }
        return byMark != null || text != null && text.length() < 1500 && EXCERPT.matcher(text).matches() ? named(item) : Reply.Kind.COMMENT;
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
        return heading == null || !heading.pings() ? Reply.Kind.PING : headingKind(PlainText.line(heading.element()));
    }

    /** "Trackbacks" may head pingbacks too, but where nothing else tells, the word stands. */
    private Reply.Kind headingKind(String heading) {
        boolean pingback = Words.is(Role.PINGBACK_LABEL, heading, reading.language());
        boolean trackback = Words.is(Role.TRACKBACK_LABEL, heading, reading.language());
        return pingback == trackback ? Reply.Kind.PING : pingback ? Reply.Kind.PINGBACK : Reply.Kind.TRACKBACK;
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

    /** "Pingback:", "Ping :", "Trackback from:" before the first link, "#2 Pingback By X On DATE" in the byline. */
    private Reply.Kind byLabel(ReadItem read) {
        // Where a rule leaves something out of the text, the label may be among it.
        List<Line> lines = read.view().isWhole() ? read.view().lines()
            : Lines.first(LABEL_LINES, read.item().roots(), read.item().nested());
        for (Line line : lines.subList(0, Math.min(LABEL_LINES, lines.size()))) {
            int colon = colon(line.text());
            Reply.Kind kind = colon <= 0 || colon > LONGEST_LABEL ? null
                : labelKind(FROM.matcher(line.text().substring(0, colon).strip()).replaceFirst(""));
            if (kind == null && line.text().length() <= LONGEST_BYLINE) {
                Matcher numbered = NUMBERED.matcher(line.text());
                kind = numbered.find() ? labelKind(numbered.group(1)) : null;
            }
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** Where the first colon stands, of East Asia too; -1 for none. */
    private static int colon(String text) {
        int narrow = text.indexOf(':');
        return narrow >= 0 ? narrow : text.indexOf('\uff1a');
    }

    private Reply.Kind labelKind(String label) {
        if (Words.is(Role.PINGBACK_LABEL, label, reading.language())) {
            return Reply.Kind.PINGBACK;
        }
        return Words.is(Role.TRACKBACK_LABEL, label, reading.language()) && label.length() >= 4
            ? Reply.Kind.TRACKBACK : null;
    }

    /** Pings that stand outside the items: by rule, in boxes named after pings, under headings that speak of pings. */
    List<Item> apart(Collection<Item> items) {
        Set<Element> starts = new LinkedHashSet<>();
        for (Rules.Applied applied : reading.rules()) {
            starts.addAll(applied.rule().allElements("pings", "item", index, reading.page().document()));
        }
        starts.addAll(inNamedBoxes());
        starts.addAll(underHeadings());
        starts.addAll(labelled());
        starts.addAll(tracked());
        starts.removeIf(e -> !isPing(e) || belongs(e, items));
        List<Element> outermost = starts.stream().filter(e -> starts.stream().noneMatch(o -> o != e && index.contains(o, e))).toList();
        return Candidate.of(outermost, index, null, "pings", 0).items().stream().map(this::withTracked).toList();
    }

    /** "Trackback link: LINK" says where to send one, and is none: it names no page. */
    boolean saysSomething(ReadItem ping) {
        return ping.author() != null || ping.date() != null || ping.characters() > LONGEST_LABEL
            || ping.item().roots().stream().anyMatch(root -> Nodes.firstLink(root, reading) != null && leadsAway(root));
    }

    private boolean leadsAway(Element root) {
        String host = Urls.host(reading.page().base());
        for (Element link : root.getElementsByTag("a")) {
            String url = Urls.resolve(reading.page().base(), link.attr("href"));
            if (Urls.isWeb(url) && (host == null || !host.equals(Urls.host(url))) || link.text().length() > LONGEST_LABEL / 4 + 2) {
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
        for (String attribute : List.of("class", "id")) {
            for (Element box : index.byAttribute(attribute)) {
                if (reading.traits().any(box, Traits.PING) && box != reading.page().body() && !Tokens.of(box).contains("comment")) {
                    boolean item = box.normalName().equals("li") || box.hasClass("pingback") || box.hasClass("trackback");
                    found.addAll(item ? List.of(box) : listed(box));
                }
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

    /** "Pingback: TITLE", as WordPress prints it in any theme: the label stands right before the link. */
    private List<Element> labelled() {
        List<Element> found = new ArrayList<>();
        for (Element link : index.byTag("a")) {
            if (link.previousSibling() instanceof TextNode label && colon(label.getWholeText()) > 0
                && label.getWholeText().length() <= 2 * LONGEST_LABEL) {
                String text = label.text().strip();
                int colon = colon(text);
                if (colon > 0 && colon == text.length() - 1 && labelKind(text.substring(0, colon).strip()) != null) {
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
            int length = index.textLengthAt(place);
            Element line = length == 0 || length > LONGEST_BYLINE ? null : index.element(place);
            boolean tracked = line != null && LABELS.contains(line.normalName()) && isTracked(line);
            Element title = tracked ? line.previousElementSibling() : null;
            if (title != null && !title.normalName().equals("a") && Nodes.firstLink(title, reading) != null) {
                found.add(title);
            }
        }
        return found;
    }

    private static boolean isTracked(Element line) {
        return "tTvVaA".indexOf(Nodes.firstOwnLetter(line)) >= 0 && TRACKED.matcher(line.ownText()).find();
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
                && headings.isPingHeading(PlainText.line(before))) {
                return true;
            }
        }
        return false;
    }
}
