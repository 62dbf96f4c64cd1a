package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Traits;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    /** Between candidates that are filled alike, the one with more text is better. */
    private static final double LETTERS_FOR_A_TIE = 100_000;
    private static final double MOST_FOR_TEXT = Math.log1p(1e9) / LETTERS_FOR_A_TIE;

    private final Reading reading;
    private final ElementIndex index;
    private final DateAnchors anchors;
    private final ItemReader reader;
    private final Plausibility plausibility;
    private final List<Read> tried = new ArrayList<>();
    /** What was read of the rules' lists at the first look. */
    private final Map<Candidate, Read> known = new IdentityHashMap<>();

    BestCandidate(Reading reading, DateAnchors anchors, ItemReader reader, Plausibility plausibility) {
        this.reading = reading;
        this.anchors = anchors;
        this.plausibility = plausibility;
        index = reading.index();
        this.reader = reader;
    }

    /**
     * A candidate with its items read.
     *
     * @param names how many items show a name and nothing else
     * @param dates how many items show a date and nothing else
     */
    record Read(Candidate candidate, List<ReadItem> items, int names, int dates, double score) {
    }

    /** The other lists that were read, with their scores: {@code generic:ids 4 items 3.6}; null when there were none. */
    String others(Read best, Candidates candidates) {
        choose(candidates.all());
        String others = tried.stream().filter(r -> r.candidate != best.candidate && r.score > 0)
            .sorted(Comparator.comparingDouble(r -> -r.score)).limit(MOST_TOLD)
            .map(r -> r.candidate.witness() + " " + r.items.size() + String.format(Locale.ROOT, " items %.1f", r.score)).distinct()
            .collect(Collectors.joining("; "));
        return others.isEmpty() ? null : others;
    }

    /** The best candidate; null when none is a discussion. */
    Read choose(Candidates candidates) {
        Read sure = sure(candidates.byRules());
        Read best = sure != null ? sure : choose(candidates.all());
        return best != null ? best : choose(candidates.lastResort());
    }

    /** A rule's list that has as many items as the page says there are, all of them filled: no other guess can tell more. */
    private Read sure(List<Candidate> byRules) {
        for (Candidate candidate : byRules) {
            if (isCounted(candidate)) {
                Read one = known.computeIfAbsent(candidate, c -> read(c, null));
                if (one.score >= atBest(candidate)) {
                    return one;
                }
            }
        }
        return null;
    }

    /** Whether the heading above counts the items, with the pings among them or without. */
    private boolean isCounted(Candidate candidate) {
        Headings.Heading heading = plausibility.headings().above(candidate.items().get(0).start());
        Integer count = heading == null ? null : heading.count();
        int items = candidate.items().size();
        long pings = candidate.items().stream().filter(item -> reading.traits().any(item.start(), Traits.PING)).count();
        return count != null && count <= items && count >= items - pings;
    }

    /** The best of these, its list completed by items that others found beside it; null when none is a discussion. */
    private Read choose(List<Candidate> candidates) {
        Map<Candidate, Double> promise = new IdentityHashMap<>();
        candidates.forEach(c -> promise.put(c, promise(c)));
        List<Candidate> promising = new ArrayList<>(candidates);
        promising.removeIf(c -> promise.get(c) <= 0);
        promising.sort(Comparator.comparingDouble((Candidate c) -> -promise.get(c)));
        Read best = null;
        int read = 0;
        for (Candidate candidate : promising) {
            if (read < MOST_READ && (best == null || atBest(candidate) > best.score)) {
                Read one = known.containsKey(candidate) ? known.get(candidate) : read(candidate, best);
                tried.add(one);
                read++;
                best = better(best, one);
                for (Candidate wider : wider(one)) {
                    best = better(best, read(wider, best));
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
        Candidate candidate = read.candidate;
        boolean names = read.items.isEmpty() && read.names * 2 > candidate.items().size();
        boolean dates = read.items.isEmpty() && read.dates * 2 > candidate.items().size();
        if (dates && candidate.rule() == null && Sequences.worthwhile(candidate, index)) {
            return sides(candidate);
        }
        boolean heads = candidate.rule() == null && Tags.isHeading(candidate.items().get(0).start());
        if (heads && Sequences.worthwhile(candidate, index)) {
            return sides(candidate);
        }
        if (candidate.rule() != null || !names && (read.items.isEmpty() || empty(read.items) * 2 < read.items.size())) {
            return List.of();
        }
        if (names) {
            return Sequences.worthwhile(candidate, index) ? List.of(Sequences.forward(candidate, index)) : List.of();
        }
        List<Element> cells = Cells.around(candidate.starts(), index, reading.page().body());
        List<Candidate> wider = new ArrayList<>();
        if (!cells.equals(candidate.starts())) {
            wider.add(Candidate.of(cells, index, null, candidate.witness() + "+around", candidate.prior()));
        }
        if (Sequences.worthwhile(candidate, index)) {
            wider.addAll(sides(candidate));
        }
        return wider;
    }

    /** The texts before the bylines or behind them: as the page shows it, else both ways. */
    private List<Candidate> sides(Candidate candidate) {
        Headings headings = plausibility.headings();
        Sequences.Side side = Sequences.side(candidate, index, headings);
        List<Candidate> sides = new ArrayList<>(2);
        if (side != Sequences.Side.BEHIND) {
            sides.add(Sequences.backward(candidate, index, headings));
        }
        if (side != Sequences.Side.BEFORE) {
            sides.add(Sequences.forward(candidate, index));
        }
        return sides;
    }

    private static int empty(List<ReadItem> items) {
        return (int) items.stream().filter(item -> item.characters() == 0).count();
    }

    private static int dates(List<ReadItem> items) {
        return (int) items.stream().filter(item -> item.characters() == 0 && item.author() == null && item.date() != null).count();
    }

    private static int names(List<ReadItem> items) {
        return (int) items.stream().filter(item -> item.characters() == 0 && item.author() != null && item.date() == null).count();
    }

    /** A cheap guess, from dates and text alone, at how well the items will be filled. */
    private double promise(Candidate candidate) {
        double sum = 0;
        for (Item item : candidate.items()) {
            if (item.textLength() > 0) {
                sum += 0.4 * candidate.prior() + (anchors.anyOwn(item) ? 0.6 : 0);
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

    /** Reads the items, or as many as show that the candidate is no better than the best so far (or null). */
    private Read read(Candidate candidate, Read best) {
        Plausibility.Scale scale = plausibility.new Scale(candidate);
        ItemReader.Batch batch = scale.mayBe() ? reader.batch(candidate) : null;
        if (batch == null || best != null && !canBeat(best, batch, candidate)) {
            return new Read(candidate, List.of(), 0, 0, 0);
        }
        List<ReadItem> items = new ArrayList<>(batch.all());
        int names = names(items);
        int dates = dates(items);
        items.removeIf(item -> !isSomething(item));
        if (items.isEmpty() || !scale.is(items)) {
            return new Read(candidate, items, names, dates, 0);
        }
        double score = isBox(items) ? -0.4 : 0;
        double characters = 0;
        for (ReadItem item : items) {
            score += worth(item.item(), item.fill());
            characters += item.characters();
        }
        return new Read(candidate, items, names, dates, score * trust(candidate) + Math.log1p(characters) / LETTERS_FOR_A_TIE);
    }

    /** What an item adds to the score of its list. */
    private double worth(Item item, double fill) {
        double filled = reading.traits().any(item.start(), Traits.PING) ? 1 : fill;
        return filled >= 0.7 ? filled : filled - 0.35;
    }

    /**
     * Reads items until it is known that the list loses, even if what is missing were found by another look at it. Dates are
     * found first: they cost least, and often tell that a list loses.
     */
    private boolean canBeat(Read best, ItemReader.Batch batch, Candidate candidate) {
        int all = candidate.items().size();
        double[] most = new double[all];
        double score = 0;
        for (int i = 0; i < all; i++) {
            most[i] = worth(candidate.items().get(i), batch.hasDate(i) ? 1 : 1 - ReadItem.DATE);
            score += most[i];
        }
        int texts = 0;
        for (int i = 0; i <= all; i++) {
            boolean canBeWidened = candidate.rule() == null && texts * 2 <= all;
            if (!canBeWidened && score * trust(candidate) + MOST_FOR_TEXT <= best.score) {
                return false;
            }
            if (i < all) {
                ReadItem item = batch.next();
                texts += item.characters() > 0 ? 1 : 0;
                score -= most[i] - Math.max(0, worth(item.item(), item.author() == null ? item.fill() + ReadItem.AUTHOR : item.fill()));
            }
        }
        return true;
    }

    /** Empty items are templates; saved pages of Blogger keep that of backlinks ({@code <$BlogBacklinkURL$>}). */
    private boolean isSomething(ReadItem item) {
        boolean template = item.author() != null && item.author().name().contains("<$");
        return (item.characters() > 0 || item.author() != null && item.date() != null) && !template
            || reading.traits().any(item.start(), Traits.PING);
    }

    /** A single item that holds the form, or elements with the ids of several comments, is the box around the comments. */
    private boolean isBox(List<ReadItem> items) {
        if (items.size() > 1) {
            return false;
        }
        Item item = items.get(0).item();
        for (Element area : index.byTag("textarea")) {
            if (item.owns(area)) {
                return true;
            }
        }
        Set<String> numbers = new HashSet<>();
        for (Element named : index.byAttribute("id")) {
            String number = item.owns(named) ? ItemIds.named(named.id()) : null;
            if (number != null) {
                numbers.add(number);
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
        List<Element> starts = new ArrayList<>();
        for (ReadItem item : best.items) {
            if (item.item().roots().size() > 1) {
                return best;
            }
            starts.add(item.start());
        }
        Element block = Blocks.around(starts, index);
        Set<Element> known = new HashSet<>(starts);
        int[] places = Candidate.places(starts, index);
        for (Candidate other : others) {
            List<Item> added = new ArrayList<>();
            for (Item item : other == best.candidate || block.parent() == null ? List.<Item>of() : other.items()) {
                if (item.roots().size() == 1 && !known.contains(item.start()) && isNear(item, block, places[0])
                    && standsApart(item, best.items, places)) {
                    added.add(item);
                }
            }
            if (!added.isEmpty() && areFilled(added, other)) {
                added.forEach(i -> known.add(i.start()));
                added.forEach(i -> starts.add(i.start()));
            }
        }
        if (starts.size() == best.items.size()) {
            return best;
        }
        Read again = read(Candidate.of(starts, index, best.candidate.rule(), best.candidate.witness(), best.candidate.prior()), best);
        return again.score > best.score ? again : best;
    }

    private boolean areFilled(List<Item> items, Candidate of) {
        for (ReadItem item : reader.read(new Candidate(items, of.rule(), of.witness(), of.prior()))) {
            if (item.fill() < WELL_FILLED) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(Item item, Element block, int first) {
        Element start = item.start();
        boolean speaks = reading.traits().any(start, Traits.DISCUSSION);
        return (speaks || index.order(start) > first) && (index.contains(block, start) || speaks && index.contains(block.parent(), start))
            && anchors.anyOwn(item);
    }

    /** Whether it holds none of the items and stands in none, or in one without its byline. */
    private boolean standsApart(Item item, List<ReadItem> all, int[] places) {
        int place = index.order(item.start());
        int end = index.endAt(place);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= place && places[i] < end || places[i] < place && place < index.endAt(places[i])
                && takesByline(item, all.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean takesByline(Item item, ReadItem outer) {
        for (Element mark : outer.marks()) {
            if (index.contains(item.start(), mark)) {
                return true;
            }
        }
        return outer.marks().isEmpty();
    }
}
