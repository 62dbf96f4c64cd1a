package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Chooses among the guesses: the one whose items are the most and the best filled, if it is a discussion at all. */
final class BestCandidate {
    private static final int MOST_READ = 10;
    private static final double WELL_FILLED = 0.99;

    private final Reading reading;
    private final DateAnchors anchors;
    private final ItemReader reader;
    private final Plausibility plausibility;

    BestCandidate(Reading reading, DateAnchors anchors, Plausibility plausibility) {
        this.reading = reading;
        this.anchors = anchors;
        this.plausibility = plausibility;
        reader = new ItemReader(reading);
    }

    /** A candidate with its items read. */
    record Read(Candidate candidate, List<ReadItem> items, double score) {
    }

    /** The best candidate, its list completed by items that others found beside it; null when none is a discussion. */
    Read choose(List<Candidate> candidates) {
        List<Candidate> promising = new ArrayList<>(candidates);
        Map<Candidate, Double> promise = new HashMap<>();
        candidates.forEach(c -> promise.put(c, promise(c)));
        promising.removeIf(c -> promise.get(c) <= 0);
        promising.sort(Comparator.comparingDouble((Candidate c) -> -promise.get(c)));
        List<Read> read = new ArrayList<>();
        for (Candidate candidate : promising.subList(0, Math.min(MOST_READ, promising.size()))) {
            Read one = read(candidate);
            if (one.score > 0) {
                read.add(one);
            }
        }
        Read best = read.stream().max(Comparator.comparingDouble(Read::score)).orElse(null);
        return best == null ? null : withNeighbours(best, read);
    }

    /** A cheap guess, from dates and text alone, at how well the items will be filled. */
    private double promise(Candidate candidate) {
        ElementIndex index = reading.index();
        double sum = 0;
        for (Item item : candidate.items()) {
            if (item.textLength(index) > 0) {
                sum += 0.4 * candidate.prior() + (anchors.anyOwn(index, item) ? 0.6 : 0);
            }
        }
        return sum * (0.7 + 0.3 * candidate.prior());
    }

    private Read read(Candidate candidate) {
        List<ReadItem> items = reader.read(candidate).stream().filter(i -> (i.characters() > 0 || i.author() != null && i.date() != null) && !isTemplate(i)
            || Tokens.speaksOfPing(i.start())).toList();
        if (items.isEmpty() || plausibility.of(candidate, items) < Plausibility.NEEDED) {
            return new Read(candidate, items, 0);
        }
        double score = 0;
        for (ReadItem item : items) {
            double fill = Tokens.speaksOfPing(item.start()) ? 1 : item.fill();
            score += fill >= 0.7 ? fill : fill - 0.35;
        }
        score -= penalty(items);
        double characters = items.stream().mapToInt(ReadItem::characters).sum();
        return new Read(candidate, items, score * (0.9 + 0.1 * candidate.prior()) + Math.log1p(characters) / 1000);
    }

    /** Saved pages of Blogger keep the empty template of backlinks ({@code <$BlogBacklinkURL$>}). */
    private static boolean isTemplate(ReadItem item) {
        return item.author() != null && item.author().name().contains("<$");
    }

    /** Items that hold the form or the list's heading are the box around the comments, not a comment. */
    private double penalty(List<ReadItem> items) {
        double penalty = 0;
        for (ReadItem item : items) {
            for (Element root : item.item().roots()) {
                boolean form = reading.index().byTag("textarea").stream().anyMatch(t -> reading.index().contains(root, t) && item.item().owns(reading.index(), t)
                    && items.size() == 1);
                penalty += form ? 0.4 : 0;
            }
        }
        return penalty;
    }

    /**
     * Items of other candidates that stand apart from all of these, or inside one of these without its byline, each with a name
     * and a date of its own: answers often have another class than comments. The united list is read anew, because an item
     * loses what now stands in it for itself.
     */
    private Read withNeighbours(Read best, List<Read> others) {
        ElementIndex index = reading.index();
        List<ReadItem> all = new ArrayList<>(best.items);
        Element block = Blocks.around(best.items.stream().map(ReadItem::start).toList(), index);
        for (Read other : others) {
            List<ReadItem> added = other == best ? List.of() : other.items.stream().filter(i -> isOwnItem(i, all, index)).toList();
            boolean good = !added.isEmpty() && added.stream().allMatch(i -> i.fill() >= WELL_FILLED && i.item().roots().size() == 1)
                && added.stream().allMatch(i -> block.parent() != null && index.contains(block.parent(), i.start()));
            if (good) {
                all.addAll(added);
            }
        }
        if (all.size() == best.items.size() || all.stream().anyMatch(i -> i.item().roots().size() > 1)) {
            return best;
        }
        Candidate united = Candidate.of(all.stream().map(ReadItem::start).toList(), index, best.candidate.rule(), best.candidate.witness(),
            best.candidate.prior());
        Read again = read(united);
        return again.score > best.score ? again : best;
    }

    private static boolean isOwnItem(ReadItem item, List<ReadItem> all, ElementIndex index) {
        for (ReadItem other : all) {
            boolean inside = other.item().roots().stream().anyMatch(r -> index.contains(r, item.start()));
            boolean around = index.contains(item.start(), other.start());
            boolean takesByline = other.marks().stream().anyMatch(m -> index.contains(item.start(), m));
            if (around || inside && (other.marks().isEmpty() || takesByline)) {
                return false;
            }
        }
        return true;
    }
}
