package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Chooses among the guesses: the one whose items are the most and the best filled, if it is a discussion at all. Reading items
 * is the dear part, so guesses are read in the order of a cheap promise, and only while they can still win.
 */
final class BestCandidate {
    private static final int MOST_TOLD = 4;
    private static final int MOST_READ = 10;
    private static final double WELL_FILLED = 0.99;

    private final Reading reading;
    private final ElementIndex index;
    private final DateAnchors anchors;
    private final ItemReader reader;
    private final Plausibility plausibility;
    private final List<Read> tried = new ArrayList<>();

    BestCandidate(Reading reading, DateAnchors anchors, ItemReader reader, Plausibility plausibility) {
        this.reading = reading;
        this.anchors = anchors;
        this.plausibility = plausibility;
        index = reading.index();
        this.reader = reader;
    }

    /** A candidate with its items read. */
    record Read(Candidate candidate, List<ReadItem> items, double score) {
    }

    /** The other lists that were read, with their scores: {@code generic:ids 4 items 3.6}; null when there were none. */
    String others(Read best) {
        String others = tried.stream().filter(r -> r.candidate != best.candidate && r.score > 0).sorted(Comparator.comparingDouble(r -> -r.score)).limit(MOST_TOLD)
            .map(r -> r.candidate.witness() + " " + r.items.size() + String.format(Locale.ROOT, " items %.1f", r.score)).distinct().collect(Collectors.joining("; "));
        return others.isEmpty() ? null : others;
    }

    /** The best candidate, its list completed by items that others found beside it; null when none is a discussion. */
    Read choose(List<Candidate> candidates) {
        Map<Candidate, Double> promise = new IdentityHashMap<>();
        candidates.forEach(c -> promise.put(c, promise(c)));
        List<Candidate> promising = new ArrayList<>(candidates);
        promising.removeIf(c -> promise.get(c) <= 0);
        promising.sort(Comparator.comparingDouble((Candidate c) -> -promise.get(c)));
        Read best = null;
        int read = 0;
        for (Candidate candidate : promising) {
            if (read < MOST_READ && (best == null || atBest(candidate) > best.score)) {
                Read one = read(candidate);
                tried.add(one);
                read++;
                best = better(best, one);
                for (Candidate wider : wider(one)) {
                    best = better(best, read(wider));
                }
            }
        }
        return best == null ? null : withNeighbours(best, promising);
    }

    private static Read better(Read best, Read one) {
        return one.score > 0 && (best == null || one.score > best.score) ? one : best;
    }

    /** Items that show names and dates but hold no text are bylines: the text is around, behind or before them. */
    private List<Candidate> wider(Read read) {
        long empty = read.items.stream().filter(i -> i.characters() == 0).count();
        Candidate candidate = read.candidate;
        if (candidate.rule() != null || read.items.isEmpty() || empty * 2 < read.items.size()) {
            return List.of();
        }
        List<Element> cells = Cells.around(candidate.starts(), index, reading.page().body());
        List<Candidate> wider = new ArrayList<>();
        if (!cells.equals(candidate.starts())) {
            wider.add(Candidate.of(cells, index, null, candidate.witness() + "+around", candidate.prior()));
        }
        if (Sequences.worthwhile(candidate, index)) {
            wider.add(Sequences.forward(candidate, index));
            wider.add(Sequences.backward(candidate, index));
        }
        return wider;
    }

    /** A cheap guess, from dates and text alone, at how well the items will be filled. */
    private double promise(Candidate candidate) {
        double sum = 0;
        for (Item item : candidate.items()) {
            if (item.textLength(index) > 0) {
                sum += 0.4 * candidate.prior() + (anchors.anyOwn(index, item) ? 0.6 : 0);
            }
        }
        return sum * (0.7 + 0.3 * candidate.prior());
    }

    /** The score of a candidate all whose items would be filled. */
    private static double atBest(Candidate candidate) {
        return candidate.items().size() * trust(candidate);
    }

    private static double trust(Candidate candidate) {
        return 0.9 + 0.1 * candidate.prior();
    }

    private Read read(Candidate candidate) {
        double structure = plausibility.structure(candidate);
        if (structure + Plausibility.FIELDS < Plausibility.NEEDED) {
            return new Read(candidate, List.of(), 0);
        }
        List<ReadItem> items = reader.read(candidate).stream().filter(BestCandidate::isSomething).toList();
        if (items.isEmpty() || structure + Plausibility.fields(candidate, items) < Plausibility.NEEDED) {
            return new Read(candidate, items, 0);
        }
        double score = 0;
        for (ReadItem item : items) {
            double fill = Tokens.speaksOfPing(item.start()) ? 1 : item.fill();
            score += fill >= 0.7 ? fill : fill - 0.35;
        }
        score -= isBox(items) ? 0.4 : 0;
        double characters = items.stream().mapToInt(ReadItem::characters).sum();
        return new Read(candidate, items, score * trust(candidate) + Math.log1p(characters) / 100_000);
    }

    /** Empty items are templates; saved pages of Blogger keep that of backlinks ({@code <$BlogBacklinkURL$>}). */
    private static boolean isSomething(ReadItem item) {
        boolean template = item.author() != null && item.author().name().contains("<$");
        return (item.characters() > 0 || item.author() != null && item.date() != null) && !template || Tokens.speaksOfPing(item.start());
    }

    /** A single item that holds the form, or elements with the ids of several comments, is the box around the comments. */
    private boolean isBox(List<ReadItem> items) {
        if (items.size() > 1) {
            return false;
        }
        Item item = items.get(0).item();
        if (index.byTag("textarea").stream().anyMatch(t -> item.owns(index, t))) {
            return true;
        }
        Set<String> numbers = new HashSet<>();
        for (Element named : index.byAttribute("id")) {
            Matcher matcher = ItemIds.NAMED.matcher(named.id());
            if (matcher.matches() && item.owns(index, named)) {
                numbers.add(matcher.group(1));
            }
        }
        return numbers.size() > 1;
    }

    /**
     * Items of other candidates that stand apart from all of these, or inside one of these without its byline, each with a name
     * and a date of its own: answers often have another class than comments. The united list is read anew, because an item
     * loses what now stands in it for itself.
     */
    private Read withNeighbours(Read best, List<Candidate> others) {
        if (best.items.stream().anyMatch(i -> i.item().roots().size() > 1)) {
            return best;
        }
        List<Element> starts = new ArrayList<>(best.items.stream().map(ReadItem::start).toList());
        Element block = Blocks.around(starts, index);
        Set<Element> known = new HashSet<>(starts);
        for (Candidate other : others) {
            List<Item> added = other == best.candidate || block.parent() == null ? List.of()
                : other.items().stream().filter(i -> i.roots().size() == 1 && !known.contains(i.start()) && isOwnItem(i, best.items, block)).toList();
            if (!added.isEmpty() && areFilled(added, other)) {
                added.forEach(i -> known.add(i.start()));
                added.forEach(i -> starts.add(i.start()));
            }
        }
        if (starts.size() == best.items.size()) {
            return best;
        }
        Read again = read(Candidate.of(starts, index, best.candidate.rule(), best.candidate.witness(), best.candidate.prior()));
        return again.score > best.score ? again : best;
    }

    private boolean areFilled(List<Item> items, Candidate of) {
        Candidate part = new Candidate(items, of.rule(), of.witness(), of.prior());
        return reader.read(part).stream().allMatch(i -> i.fill() >= WELL_FILLED);
    }

    private boolean isOwnItem(Item item, List<ReadItem> all, Element block) {
        Element start = item.start();
        boolean near = index.contains(block, start) || index.contains(block.parent(), start) && Tokens.speaksOfDiscussion(start);
        boolean behind = index.order(start) > index.order(all.get(0).start()) || Tokens.speaksOfDiscussion(start);
        if (!near || !behind || !anchors.anyOwn(index, item)) {
            return false;
        }
        for (ReadItem other : all) {
            boolean inside = index.contains(other.start(), start);
            boolean takesByline = other.marks().isEmpty() || other.marks().stream().anyMatch(m -> index.contains(start, m));
            if (index.contains(start, other.start()) || inside && takesByline) {
                return false;
            }
        }
        return true;
    }
}
