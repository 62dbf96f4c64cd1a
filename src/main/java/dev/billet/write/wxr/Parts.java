package dev.billet.write.wxr;

import dev.billet.write.shared.Tally;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts the items of a blog into parts of a size, each with the authors and terms that it needs to be imported by itself. */
public final class Parts {
    private final long limit;
    private final List<Item> items = new ArrayList<>();

    /**
     * An item.
     *
     * @param end     where it ends among the items
     * @param id      its number
     * @param parent  that of the page above it, or 0
     * @param authors numbers of the authors that it names
     * @param terms   numbers of its terms
     * @param more    bytes that are put into it when it is copied
     */
    record Item(long end, long id, long parent, int[] authors, int[] terms, long more) {
    }

    /**
     * Items for one file.
     *
     * @param from    where they begin
     * @param to      where they end
     * @param authors numbers of their authors
     * @param terms   numbers of their terms and of those above
     */
    public record Part(long from, long to, BitSet authors, BitSet terms) {
    }

    /** Parts of {@code limit} bytes at most, unless one post alone is larger. */
    public Parts(long limit) {
        this.limit = limit;
    }

    /** Takes note of the item written last, which ends at this place. */
    public void add(Items written, long end) {
        items.add(written.taken(end));
    }

    /** The parts; {@code base} are the bytes that a file has without authors, terms and items. */
    public List<Part> cut(long base, Items written, Tally tally) {
        List<Part> parts = new ArrayList<>();
        Map<Long, Integer> partOf = new HashMap<>();
        Part part = new Part(0, 0, new BitSet(), new BitSet());
        long header = base;
        for (Item item : withUnused(written)) {
            BitSet authors = (BitSet) part.authors.clone();
            BitSet terms = (BitSet) part.terms.clone();
            long wanted = header + need(item, written, authors, terms);
            boolean full = part.to > part.from && wanted + item.end - part.from > limit;
            if (full) {
                parts.add(part);
                authors = new BitSet();
                terms = new BitSet();
                wanted = base + need(item, written, authors, terms);
            }
            part = new Part(full ? part.to : part.from, item.end, authors, terms);
            header = wanted;
            partOf.put(item.id, parts.size());
            tally.changed("posts larger than a part should be have one of their own", wanted + item.end - part.from > limit ? 1 : 0);
        }
        parts.add(part);
        tellParted(partOf, tally);
        return parts;
    }

    /** Authors and terms without posts come last. */
    private List<Item> withUnused(Items written) {
        BitSet authors = new BitSet();
        BitSet terms = new BitSet();
        items.forEach(item -> need(item, written, authors, terms));
        long end = items.isEmpty() ? 0 : items.get(items.size() - 1).end;
        List<Item> all = new ArrayList<>(items);
        for (int i = authors.nextClearBit(0); i < written.authors().count(); i = authors.nextClearBit(i + 1)) {
            all.add(new Item(end, -1, 0, new int[] {i}, new int[0], 0));
        }
        for (int i = terms.nextClearBit(0); i < written.terms().count(); i = terms.nextClearBit(i + 1)) {
            all.add(new Item(end, -1, 0, new int[0], new int[] {i}, 0));
        }
        return all;
    }

    private static long need(Item item, Items written, BitSet authors, BitSet terms) {
        long size = item.more;
        for (int author : item.authors) {
            size += authors.get(author) ? 0 : written.authors().size(author);
            authors.set(author);
        }
        for (int term : item.terms) {
            size += written.terms().addWithParents(term, terms);
        }
        return size;
    }

    /** WordPress finds the page above only in the file of the page below. */
    private void tellParted(Map<Long, Integer> partOf, Tally tally) {
        Set<Long> parted = new HashSet<>();
        for (Item item : items) {
            Integer above = partOf.get(item.parent);
            if (item.parent > 0 && above != null && !above.equals(partOf.get(item.id))) {
                parted.add(item.id);
            }
        }
        tally.changed("pages and attachments in another part than what is above them become top level", parted.size());
    }
}
