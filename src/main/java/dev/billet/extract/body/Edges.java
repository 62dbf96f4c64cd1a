package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Cuts out of a body what is not the post's text: by names, by addresses of links, by words at the edges. */
final class Edges {
    /** A card of the author's below the text. */
    private static final Pattern CARD = Pattern.compile("(?i)author|auteur|autor|autore|(?:^|[-_ ])bio(?:$|[-_ ])");
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
    private final Cards cards;
    private final List<Node> nodes;
    private final Cuts cuts;
    private final Set<Node> without;
    private final Insets insets;
    private final int chars;
    private final double prose;
    private boolean diary;

    Edges(Layout layout, List<Node> nodes) {
        reading = layout.reading();
        density = layout.density();
        kinds = layout.kinds();
        asides = kinds.asides();
        cards = new Cards(reading);
        this.nodes = nodes;
        cuts = new Cuts(layout, nodes);
        without = cuts.without();
        chars = cuts.roots().stream().mapToInt(density.index()::textLength).sum();
        prose = cuts.roots().stream().mapToDouble(density::prose).sum();
        insets = new Insets(layout, cuts, chars);
    }

    /** The nodes to leave out; what is known furniture is claimed. */
    Set<Node> cut(List<Element> excluded) {
        excluded.forEach(cuts::drop);
        for (Element root : cuts.roots()) {
            byName(root);
            insets.signUps(root);
            insets.lineNumbers(root);
        }
        insets.shares();
        List<Line> lines = Line.of(nodes, without);
        diary = lines.stream().filter(line -> kinds.isDate(line.text())).count() >= DIARY;
        new RepliesInBody(reading, cuts.roots()).below(lines).forEach(this::cutLine);
        lines = rest(lines);
        labels(lines);
        lines = rest(lines);
        end(lines);
        lines = rest(lines);
        head(lines);
        tail(rest(lines));
        insets.replyLinks();
        return without;
    }

    private List<Line> rest(List<Line> lines) {
        List<Line> rest = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!cuts.isGone(line.nodes().get(0))) {
                rest.add(line);
            }
        }
        return rest;
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
            cuts.drop(element);
        } else if (nodes.contains(element) && !(meta && nodes.size() > 1
            && CARD.matcher(element.className() + " " + element.id()).find())) {
            return false;
        } else if (shunned) {
            cuts.furniture(element);
        } else {
            cuts.drop(element);
        }
        return true;
    }

    private boolean isSmall(int place) {
        int length = density.index().textLengthAt(place);
        return length > 0 && length <= Math.max(60, 0.35 * chars) && density.prose(place) <= 700;
    }

    /** "Share this", "You may also like": the label with its box, or with the links right behind it. */
    private void labels(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (cuts.isGone(line.nodes().get(0))) {
                continue;
            }
            if (!kinds.isFurnitureLabel(line) && !asides.isListLabel(line, lines.subList(i + 1, lines.size()))) {
                aside(line);
                continue;
            }
            Element box = boxUnder(line);
            cutLine(line);
            if (box != null) {
                cuts.furniture(box);
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
            cuts.furniture(box);
        }
    }

    /** The largest element that begins with the line and holds little of the text. */
    private Element boxUnder(Line label) {
        Element box = null;
        for (Element at = label.block(); at != null && cuts.isPart(at); at = at.parent()) {
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
        // Several bylines are those of several entries.
        boolean one = lines.stream().filter(kinds::isByline).count() < 2;
        int most = Math.min(LONGEST_REST, rest / 3);
        for (int i = 0; i < lines.size(); i++) {
            rest -= lines.get(i).words();
            boolean last = rest <= most && (asides.isCard(lines.get(i)) || cards.opens(lines, i) || one && kinds.isByline(lines.get(i)));
            if (text && (last || kinds.isEnd(lines.get(i)))) {
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
        if (title == null || !cuts.isInside(title)) {
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
        line.nodes().forEach(cuts::drop);
        for (Element at = line.block(); at != null && cuts.isPart(at); at = at.parent()) {
            if (!isEmptied(at)) {
                return;
            }
            cuts.drop(at);
        }
    }

    private boolean isEmptied(Element element) {
        return Line.first(element, without) == null && !holdsKeptPicture(element);
    }

    private boolean holdsKeptPicture(Element element) {
        for (String tag : List.of("img", "iframe", "video", "audio", "object", "embed", "svg")) {
            for (Element media : new Below(density.index(), element).tagged(tag)) {
                if (!cuts.isGone(media)) {
                    return true;
                }
            }
        }
        return false;
    }
}
