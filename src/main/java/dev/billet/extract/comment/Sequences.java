package dev.billet.extract.comment;

import dev.billet.extract.reading.Tags;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            boolean between = next != null && !known.contains(next) && index.textLength(next) > 0
                || previous != null && !known.contains(previous) && index.textLength(previous) > 0;
            loose += between ? 1 : 0;
        }
        return loose * 2 >= starts.size();
    }

    /** Each start with what follows up to the next one. */
    static Candidate forward(Candidate candidate, ElementIndex index) {
        Set<Element> starts = new HashSet<>(candidate.starts());
        List<Item> items = new ArrayList<>();
        for (Item item : candidate.items()) {
            List<Element> run = new ArrayList<>(List.of(item.start()));
            Element next = item.start().nextElementSibling();
            Set<Element> nested = new HashSet<>(item.nested());
            while (next != null && run.size() < LONGEST_RUN && !starts.contains(next)
                && !ends(next, run.size() == 1 ? Set.of() : starts, index)) {
                // What directly follows belongs to the start, even when answers stand in it (dt, dd with a dl of its own).
                Element part = next;
                starts.stream().filter(s -> index.contains(part, s)).forEach(nested::add);
                run.add(next);
                next = next.nextElementSibling();
            }
            items.add(new Item(run, nested));
        }
        items = withRuns(items);
        return new Candidate(items, candidate.rule(), candidate.witness() + "+following",
            candidate.rule() != null ? candidate.prior() : candidate.prior() * 0.9);
    }

    /** Answers inside an item are runs too: all of a run is nested, not its start alone. */
    private static List<Item> withRuns(List<Item> items) {
        Map<Element, List<Element>> runs = new HashMap<>();
        items.forEach(i -> runs.put(i.start(), i.roots()));
        List<Item> all = new ArrayList<>(items.size());
        for (Item item : items) {
            Set<Element> nested = new HashSet<>();
            item.nested().forEach(n -> nested.addAll(runs.getOrDefault(n, List.of(n))));
            all.add(nested.size() == item.nested().size() ? item : new Item(item.roots(), nested));
        }
        return all;
    }

    /** Each start with what stands before it, back to the one before. */
    static Candidate backward(Candidate candidate, ElementIndex index) {
        Set<Element> starts = new HashSet<>(candidate.starts());
        List<Item> items = new ArrayList<>();
        for (Item item : candidate.items()) {
            List<Element> run = new ArrayList<>(List.of(item.start()));
            Element previous = item.start().previousElementSibling();
            while (previous != null && run.size() < LONGEST_RUN && !starts.contains(previous) && !ends(previous, starts, index)) {
                run.add(0, previous);
                previous = previous.previousElementSibling();
            }
            items.add(new Item(run, item.nested()));
        }
        return new Candidate(items, null, candidate.witness() + "+preceding", candidate.prior() * 0.85);
    }

    /** A heading, a form, a separator of sections, or something that holds another start ends a run. */
    private static boolean ends(Element element, Set<Element> starts, ElementIndex index) {
        String tag = element.normalName();
        if (ENDS.contains(tag) || Tags.isHeading(element) || element.id().equals("respond")) {
            return true;
        }
        return starts.stream().anyMatch(s -> index.contains(element, s)) || !index.byTag("textarea").isEmpty()
            && index.byTag("textarea").stream().anyMatch(t -> index.contains(element, t));
    }
}
