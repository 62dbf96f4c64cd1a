package dev.billet.extract.body;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.WordSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Cuts out of a body what is not the post's text: by names, by addresses of links, by words at the edges. */
final class Edges {
    /** A card of the author's below the text. */
    private static final Pattern CARD = Pattern.compile("(?i)author|auteur|autor|autore|(?:^|[-_ ])bio(?:$|[-_ ])");
    private static final Pattern LINE_NUMBERS = Pattern.compile("[\\d\\s]+");
    private static final WordSet BOXES = WordSet.of("div", "section", "aside", "table", "tr", "td");
    private static final int DIARY = 3;
    private static final int FRAME_LINES = 14;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BOX = 700;
    private static final int LONGEST_REST = 1500;

    private final Reading reading;
    private final Density density;
    private final LineKinds kinds;
    private final Asides asides;
    private final List<Node> nodes;
    private final Set<Node> without = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int chars;
    private final double prose;
    private boolean diary;

    Edges(Layout layout, List<Node> nodes) {
        reading = layout.reading();
        density = layout.density();
        kinds = layout.kinds();
        asides = kinds.asides();
        this.nodes = nodes;
        chars = roots().stream().mapToInt(density.index()::textLength).sum();
        prose = roots().stream().mapToDouble(density::prose).sum();
    }

    /** The nodes to leave out; what is known furniture is claimed. */
    Set<Node> cut(List<Element> excluded) {
        excluded.forEach(this::drop);
        for (Element root : roots()) {
            byName(root);
            signUps(root);
            lineNumbers(root);
        }
        shares();
        List<Line> lines = Line.of(nodes, without);
        diary = lines.stream().filter(line -> kinds.isDate(line.text())).count() >= DIARY;
        labels(lines);
        lines = rest(lines);
        end(lines);
        lines = rest(lines);
        head(lines);
        tail(rest(lines));
        replyLinks();
        return without;
    }

    private List<Line> rest(List<Line> lines) {
        List<Line> rest = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!isGone(line.nodes().get(0))) {
                rest.add(line);
            }
        }
        return rest;
    }

    private List<Element> roots() {
        List<Element> roots = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element) {
                roots.add(element);
            }
        }
        return roots;
    }

    private void drop(Node node) {
        without.add(node);
    }

    private void furniture(Element element) {
        drop(element);
        reading.claims().claim(element, Claims.Kind.FURNITURE);
    }

    /** One walk; what was dropped is not entered. */
    private void byName(Element root) {
        ElementIndex index = density.index();
        int i = index.order(root);
        int end = index.endAt(i);
        while (i < end) {
            boolean gone = without.contains(index.element(i)) || dropByName(i);
            i = gone ? index.endAt(i) : i + 1;
        }
    }

    private boolean dropByName(int place) {
        boolean shunned = density.isShunned(place);
        boolean meta = Hints.has(density.hints(place), Hints.META) && isSmall(place);
        if (!density.isClaimed(place) && !shunned && !meta) {
            return false;
        }
        Element element = density.index().element(place);
        if (density.isClaimed(place)) {
            drop(element);
        } else if (nodes.contains(element) && !(meta && nodes.size() > 1
            && CARD.matcher(element.className() + " " + element.id()).find())) {
            return false;
        } else if (shunned) {
            furniture(element);
        } else {
            drop(element);
        }
        return true;
    }

    private boolean isSmall(int place) {
        int length = density.index().textLengthAt(place);
        return length > 0 && length <= Math.max(60, 0.35 * chars) && density.prose(place) <= 700;
    }

    /** Links that share the page, with the box around them; marks at headings and pictures that call. */
    private void shares() {
        links(link -> {
            if (Links.isShare(link)) {
                furniture(boxOfLinks(link));
            } else if (Links.isMark(link) || Links.isCall(link) && !link.hasText()) {
                drop(link);
            }
        });
    }

    private void replyLinks() {
        links(link -> {
            if (kinds.isReplyLink(link)) {
                drop(link);
            }
        });
    }

    /** Looks at all links that are left. */
    private void links(Consumer<Element> look) {
        for (Element root : roots()) {
            for (Element link : new Below(density.index(), root).tagged("a")) {
                if (!isGone(link)) {
                    look.accept(link);
                }
            }
        }
    }

    /** The box around a field for an e-mail address, with the words that ask for it. */
    private void signUps(Element root) {
        for (Element field : new Below(density.index(), root).tagged("input")) {
            boolean address = field.attr("type").equals("email") || field.attr("name").toLowerCase(Locale.ROOT).contains("email");
            Element box = address ? smallBox(field) : null;
            if (box != null && !without.contains(box)) {
                furniture(box);
            }
        }
    }

    /** The column of numbers beside lines of code. */
    private void lineNumbers(Element root) {
        for (Element numbers : new Below(density.index(), root).tagged("pre")) {
            Element cell = numbers.closest("td");
            Element next = cell == null ? null : cell.nextElementSibling();
            boolean code = next != null && !new Below(density.index(), next).tagged("pre").isEmpty();
            if (code && LINE_NUMBERS.matcher(numbers.text()).matches()) {
                drop(cell);
            }
        }
    }

    private Element smallBox(Element field) {
        Element box = null;
        for (Element at = field.parent(); at != null && isPart(at); at = at.parent()) {
            int length = density.index().textLength(at);
            if (length > Math.min(LONGEST_BOX, 0.3 * chars) || holdsPicture(at) && length > LONGEST_BOX / 4) {
                return box;
            }
            box = at;
        }
        return box;
    }

    /** The largest element around a link that holds hardly anything but links and labels. */
    private Element boxOfLinks(Element link) {
        Element box = link;
        for (Element at = link.parent(); at != null && isPart(at); at = at.parent()) {
            int words = density.index().textLength(at) - density.index().linkTextLength(at);
            if (words > 40 || density.prose(at) > 0 || holdsPicture(at) || density.index().textLength(at) > 300) {
                return box;
            }
            box = at;
        }
        return box;
    }

    /** A picture of the post's own: not an icon inside a link. */
    private boolean holdsPicture(Element element) {
        for (Element image : new Below(density.index(), element).tagged("img")) {
            Element holder = image.closest("a");
            if (holder == null || !Links.isShare(holder)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element is of the body and not the whole of it. */
    private boolean isPart(Element element) {
        return isInside(element) && (nodes.size() > 1 || !nodes.contains(element));
    }

    private boolean isInside(Element element) {
        for (Node node : nodes) {
            if (node instanceof Element root && density.index().contains(root, element)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGone(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (without.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** "Share this", "You may also like": the label with its box, or with the links right behind it. */
    private void labels(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isGone(line.nodes().get(0))) {
                continue;
            }
            if (!kinds.isFurnitureLabel(line) && !asides.isListLabel(line, lines.subList(i + 1, lines.size()))) {
                aside(line);
                continue;
            }
            Element box = boxUnder(line);
            cutLine(line);
            if (box != null) {
                furniture(box);
            }
            for (int next = i + 1; next < lines.size() && isLinkLine(lines.get(next)); next++) {
                cutLine(lines.get(next));
            }
        }
    }

    /** An advert's label, "Read also: X", a call or a card with a box of its own. */
    private void aside(Line line) {
        if (asides.isAdvert(line) || asides.isCallout(line) || asides.isCallLink(line)) {
            cutLine(line);
            return;
        }
        Element box = line.words() <= LONGEST_TITLE && (asides.isCard(line) || asides.isCall(line)) ? boxUnder(line) : null;
        boolean more = box != null && density.index().textLength(box) > line.text().length() && BOXES.contains(box.normalName());
        if (more && density.index().textLength(box) <= Math.min(LONGEST_BOX, 0.4 * chars)) {
            cutLine(line);
            furniture(box);
        }
    }

    /** The largest element that begins with the line and holds little of the text. */
    private Element boxUnder(Line label) {
        Element box = null;
        for (Element at = label.block(); at != null && isPart(at); at = at.parent()) {
            Line first = Line.first(at, without);
            boolean begins = first == null || first.nodes().get(0) == label.nodes().get(0);
            if (!begins || density.prose(at) > 0.4 * prose) {
                return box;
            }
            box = at;
        }
        return box;
    }

    /** Behind the heading of the replies nothing belongs to the post, and little behind a byline below the text or over a card. */
    private void end(List<Line> lines) {
        boolean text = false;
        int rest = lines.stream().mapToInt(Line::words).sum();
        int most = Math.min(LONGEST_REST, rest / 3);
        for (int i = 0; i < lines.size(); i++) {
            rest -= lines.get(i).words();
            if (text && (kinds.isEnd(lines.get(i)) || rest <= most && (asides.isCard(lines.get(i)) || kinds.isByline(lines.get(i))))) {
                lines.subList(i, lines.size()).forEach(this::cutLine);
                return;
            }
            text |= lines.get(i).words() > 80;
        }
    }

    private static boolean isLinkLine(Line line) {
        return line.linked() > 0 && line.words() <= 25;
    }

    private void head(List<Line> all) {
        boolean titled = kinds.titleHeading() != null;
        List<Line> lines = fromTitle(all);
        for (int i = 0; i < Math.min(FRAME_LINES, lines.size()); i++) {
            Line line = lines.get(i);
            boolean title = kinds.isTitle(line.text()) || !titled && i == 0 && isTopHeading(line);
            if (title || isFrame(line) || kinds.isBreadcrumb(line) || !diary && kinds.isDateline(line)) {
                cutLine(line);
            } else if (line.words() > 100) {
                return;
            }
        }
    }

    /** Dates head the parts of a diary. */
    private boolean isFrame(Line line) {
        return kinds.isFrame(line) && !(diary && line.links().isEmpty() && kinds.isDate(line.text()));
    }

    /** Without what stands before the title, as long as that is the less. */
    private List<Line> fromTitle(List<Line> lines) {
        Element title = kinds.titleHeading();
        if (title == null || !isInside(title)) {
            return lines;
        }
        int before = 0;
        int all = lines.stream().mapToInt(Line::words).sum();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).block() != null && density.index().contains(title, lines.get(i).block())) {
                if (before * 2 > all) {
                    return lines;
                }
                lines.subList(0, i).forEach(this::cutLine);
                return lines.subList(i, lines.size());
            }
            before += lines.get(i).words();
        }
        return lines;
    }

    private static boolean isTopHeading(Line line) {
        return line.block() != null && line.block().closest("h1") != null;
    }

    private void tail(List<Line> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - FRAME_LINES); i--) {
            Line line = lines.get(i);
            if (i > 0 && (isFrame(line) || asides.isCall(line) || isByline(line, lines.get(i - 1)))) {
                cutLine(line);
            } else if (line.words() > 60) {
                return;
            }
        }
    }

    /** "Ann Weir on 4 March 2015" in a box that is no paragraph, as the text has: no signature of the author's own. */
    private boolean isByline(Line line, Line before) {
        return line.block() != null && before.block() != null && before.block().normalName().equals("p")
            && !line.block().normalName().equals("p") && kinds.isDateline(line);
    }

    /** Drops the line and the boxes that hold nothing else any more. */
    private void cutLine(Line line) {
        line.nodes().forEach(this::drop);
        for (Element at = line.block(); at != null && isPart(at); at = at.parent()) {
            if (!isEmptied(at)) {
                return;
            }
            drop(at);
        }
    }

    private boolean isEmptied(Element element) {
        return Line.first(element, without) == null && !holdsKeptPicture(element);
    }

    private boolean holdsKeptPicture(Element element) {
        for (String tag : List.of("img", "iframe", "video", "audio", "object", "embed", "svg")) {
            for (Element media : new Below(density.index(), element).tagged(tag)) {
                if (!isGone(media)) {
                    return true;
                }
            }
        }
        return false;
    }
}
