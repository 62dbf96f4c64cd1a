package dev.billet.extract.comment;

import dev.billet.html.ElementIndex;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The part of a page that may be one comment or ping: neighbouring elements, without the items that stand in them.
 *
 * <p>An item is asked for its own elements again and again, and may hold a hundred others: both are kept as places in the index.
 */
final class Item {
    private final ElementIndex index;
    private final List<Element> roots;
    /** Where other items start inside, ascending. */
    private final int[] nested;
    /** Its own elements: from, behind, from, behind … */
    private final int[] spans;
    private int[] places;

    /**
     * An item of a list.
     *
     * @param roots  neighbouring elements that make it, at least one; the first is the start
     * @param starts places of the starts of all items of the list, ascending
     */
    Item(List<Element> roots, int[] starts, ElementIndex index) {
        this.index = index;
        this.roots = List.copyOf(roots);
        int most = firstFrom(starts, index.end(roots.get(roots.size() - 1))) - firstFrom(starts, index.order(roots.get(0)));
        int[] inside = new int[most];
        int[] own = new int[2 * (roots.size() + most)];
        int count = 0;
        int size = 0;
        for (Element root : roots) {
            int end = index.end(root);
            int at = index.order(root);
            for (int i = firstFrom(starts, at + 1); i < starts.length && starts[i] < end; i++) {
                inside[count++] = starts[i];
                // Items inside may stand in each other; the outermost is left out as a whole.
                if (starts[i] >= at) {
                    own[size++] = at;
                    own[size++] = starts[i];
                    at = index.endAt(starts[i]);
                }
            }
            own[size++] = at;
            own[size++] = end;
        }
        nested = Arrays.copyOf(inside, count);
        spans = Arrays.copyOf(own, size);
    }

    /** The first of some places that is not before a place. */
    private static int firstFrom(int[] places, int place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? -at - 1 : at;
    }

    /** Whether it is the same part of the page, in whatever list. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && Arrays.equals(spans, item.spans);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spans);
    }

    List<Element> roots() {
        return roots;
    }

    Element start() {
        return roots.get(0);
    }

    /** Its own elements in document order, as places in the index; the roots themselves are among them. */
    int[] places() {
        if (places == null) {
            int size = 0;
            for (int span = 0; span < spans.length; span += 2) {
                size += spans[span + 1] - spans[span];
            }
            int[] own = new int[size];
            int at = 0;
            for (int span = 0; span < spans.length; span += 2) {
                for (int place = spans[span]; place < spans[span + 1]; place++) {
                    own[at++] = place;
                }
            }
            places = own;
        }
        return places;
    }

    /** {@link #places} as they lie together: first, behind the last, first, behind the last … */
    int[] spans() {
        return spans;
    }

    /** Whether the element is its own and not a nested item's. */
    boolean owns(Element element) {
        int place = index.order(element);
        for (int span = 0; span < spans.length && spans[span] <= place; span += 2) {
            if (place < spans[span + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether another item starts inside at this place. */
    boolean nests(int place) {
        return Arrays.binarySearch(nested, place) >= 0;
    }

    /** Whether another item starts at this place or inside the element there. */
    boolean nestsBelow(int place) {
        int at = firstFrom(nested, place);
        return at < nested.length && nested[at] < index.endAt(place);
    }

    /** How many other items start inside. */
    int nestedCount() {
        return nested.length;
    }

    /** The starts of the items inside. */
    Set<Node> nested() {
        Set<Node> starts = new HashSet<>();
        for (int place : nested) {
            starts.add(index.element(place));
        }
        return starts;
    }

    /** Visible characters of its own. */
    int textLength() {
        int length = 0;
        for (Element root : roots) {
            length += index.textLength(root);
        }
        int behind = 0;
        for (int place : nested) {
            // Nested items may stand in each other; only the outermost counts.
            if (place >= behind) {
                length -= index.textLengthAt(place);
                behind = index.endAt(place);
            }
        }
        return length;
    }
}
