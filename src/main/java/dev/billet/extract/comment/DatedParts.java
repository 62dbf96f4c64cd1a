package dev.billet.extract.comment;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Dates of two lists can be of one shape, above all where no element bears a name: the group is cut where two neighbours have less
 * in common than others have.
 */
final class DatedParts {
    private final ElementIndex index;
    private final Headings headings;

    DatedParts(ElementIndex index, Headings headings) {
        this.index = index;
        this.headings = headings;
    }

    /** The dates that the heading above them counts, where the others stand apart from these; else all. */
    List<Element> counted(List<Element> anchors) {
        Headings.Heading heading = anchors.size() < 3 ? null : headings.above(anchors.get(0));
        int count = heading == null || heading.count() == null ? 0 : heading.count();
        if (count < 2 || count >= anchors.size()) {
            return anchors;
        }
        int cut = common(anchors, count - 1);
        for (int i = 0; i < count - 1; i++) {
            if (common(anchors, i) <= cut) {
                return anchors;
            }
        }
        return anchors.subList(0, count);
    }

    /** The parts with more than one date; none where all have the same in common. */
    List<List<Element>> of(List<Element> anchors) {
        int last = anchors.size() - 1;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < last; i++) {
            least = Math.min(least, common(anchors, i));
            most = Math.max(most, common(anchors, i));
        }
        List<List<Element>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; least < most && i <= last; i++) {
            if (i == last || common(anchors, i) == least) {
                if (i > from) {
                    parts.add(anchors.subList(from, i + 1));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    /** How deep the innermost element stands that holds an anchor and the next. */
    private int common(List<Element> anchors, int i) {
        int second = index.order(anchors.get(i + 1));
        int at = index.order(anchors.get(i));
        while (at > 0 && index.endAt(at) <= second) {
            at = index.parent(at);
        }
        int depth = 0;
        for (int outer = index.parent(at); outer >= 0; outer = index.parent(outer)) {
            depth++;
        }
        return depth;
    }
}
