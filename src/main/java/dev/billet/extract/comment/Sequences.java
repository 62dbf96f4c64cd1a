package dev.billet.extract.comment;

import dev.billet.extract.reading.Tags;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Items that are no element of their own but a run of neighbours: dt and dd, a byline and the paragraphs behind it, or the
 * paragraphs before it.
 */
final class Sequences {
    private static final Set<String> ENDS = Set.of("form", "script", "table", "nav", "footer", "aside");
    private static final int LONGEST_RUN = 60;

    private Sequences() {
    }

    /** Whether most starts are neighbours of each other with other elements between them. */
    static boolean worthwhile(Candidate candidate, ElementIndex index) {
        List<Element> starts = candidate.starts();
        Set<Element> known = new HashSet<>(starts);
        int loose = 0;
        for (Element start : starts) {
            Element next = start.nextElementSibling();
            Element previous = start.previousElementSibling();
            while (next != null && next.normalName().equals("br")) {
                next = next.nextElementSibling();
            }
            while (previous != null && previous.normalName().equals("br")) {
                previous = previous.previousElementSibling();
            }
            boolean between = next != null && !known.contains(next) && index.textLength(next) > 0
                || previous != null && !known.contains(previous) && index.textLength(previous) > 0;
            loose += between ? 1 : 0;
        }
        return loose * 2 >= starts.size();
    }

    /** Where the texts stand, seen from the bylines. */
    enum Side {
        BEFORE, BEHIND, UNKNOWN
    }

    /**
     * On which side of their bylines the texts stand: lines are drawn behind a comment, and at one end of the list there is a byline
     * without any text next to it.
     */
    static Side side(Candidate candidate, ElementIndex index, Headings headings) {
        List<Element> starts = candidate.starts();
        int between = starts.size() - 1;
        int ruledBefore = 0;
        int ruledBehind = 0;
        for (int i = 0; i <= between; i++) {
            ruledBefore += i > 0 && isRule(neighbour(starts.get(i), false), index) ? 1 : 0;
            ruledBehind += i < between && isRule(neighbour(starts.get(i), true), index) ? 1 : 0;
        }
        if (between > 0 && (ruledBefore == between) != (ruledBehind == between)) {
            return ruledBehind == between ? Side.BEFORE : Side.BEHIND;
        }
        boolean before = hasText(starts.get(0), false, index, headings);
        boolean behind = hasText(starts.get(between), true, index, headings);
        return before == behind ? Side.UNKNOWN : before ? Side.BEFORE : Side.BEHIND;
    }

    private static Element neighbour(Element element, boolean behind) {
        Element next = behind ? element.nextElementSibling() : element.previousElementSibling();
        while (next != null && next.normalName().equals("br")) {
            next = behind ? next.nextElementSibling() : next.previousElementSibling();
        }
        return next;
    }

    /** A rule, an empty box that draws one, or the empty anchor with which the next comment begins. */
    private static boolean isRule(Element element, ElementIndex index) {
        if (element == null || index.textLength(element) > 0 || element.childrenSize() > 0) {
            return false;
        }
        String tag = element.normalName();
        return tag.equals("hr") || tag.equals("div") || tag.equals("a") && (element.hasAttr("id") || element.hasAttr("name"));
    }

    private static boolean hasText(Element from, boolean behind, ElementIndex index, Headings headings) {
        Element next = neighbour(from, behind);
        for (; next != null && !ends(next, index) && !headings.is(next); next = neighbour(next, behind)) {
            if (index.textLength(next) > 0) {
                return !headings.isClosing(next);
            }
        }
        return false;
    }

    /** Each start with what follows up to the next one. */
    static Candidate forward(Candidate candidate, ElementIndex index) {
        int[] starts = Candidate.places(candidate.starts(), index);
        List<Item> items = new ArrayList<>();
        for (Item item : candidate.items()) {
            List<Element> run = new ArrayList<>(List.of(item.start()));
            Element next = item.start().nextElementSibling();
            // What directly follows belongs to the start, even when answers stand in it (dt, dd with a dl of its own).
            while (next != null && run.size() < LONGEST_RUN && !ends(next, index)
                && (run.size() == 1 ? !isStart(next, starts, index) : !holdsStart(next, starts, index))) {
                run.add(next);
                next = next.nextElementSibling();
            }
            items.add(new Item(run, starts, index));
        }
        return new Candidate(withRuns(items, index), candidate.rule(), candidate.witness() + "+following",
            candidate.rule() != null ? candidate.prior() : candidate.prior() * 0.9);
    }

    /** Answers inside an item are runs too: all of a run is nested, not its start alone. */
    private static List<Item> withRuns(List<Item> items, ElementIndex index) {
        List<Element> roots = new ArrayList<>();
        items.forEach(i -> roots.addAll(i.roots()));
        int[] places = Candidate.places(roots, index);
        List<Item> all = new ArrayList<>(items.size());
        for (Item item : items) {
            all.add(new Item(item.roots(), places, index));
        }
        return all;
    }

    /** Each start with what stands before it, back to the one before. */
    static Candidate backward(Candidate candidate, ElementIndex index, Headings headings) {
        int[] starts = Candidate.places(candidate.starts(), index);
        List<Item> items = new ArrayList<>();
        for (Item item : candidate.items()) {
            List<Element> run = new ArrayList<>(List.of(item.start()));
            Element previous = item.start().previousElementSibling();
            while (previous != null && run.size() < LONGEST_RUN && !ends(previous, index) && !holdsStart(previous, starts, index)
                && !headings.is(previous)) {
                run.add(0, previous);
                previous = previous.previousElementSibling();
            }
            items.add(new Item(run, starts, index));
        }
        return new Candidate(items, null, candidate.witness() + "+preceding", candidate.prior() * 0.85);
    }

    private static boolean isStart(Element element, int[] starts, ElementIndex index) {
        return Arrays.binarySearch(starts, index.order(element)) >= 0;
    }

    /** Whether the element is a start or holds one. */
    private static boolean holdsStart(Element element, int[] starts, ElementIndex index) {
        int at = Arrays.binarySearch(starts, index.order(element));
        return at >= 0 || -at - 1 < starts.length && starts[-at - 1] < index.end(element);
    }

    /** A heading, a form or a separator of sections ends a run. */
    private static boolean ends(Element element, ElementIndex index) {
        if (ENDS.contains(element.normalName()) || Tags.isHeading(element) || element.id().equals("respond")) {
            return true;
        }
        for (Element area : index.byTag("textarea")) {
            if (index.contains(element, area)) {
                return true;
            }
        }
        return false;
    }
}
