package dev.billet.extract.comment;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the elements that hold one anchor each: from every anchor the same number of steps up, as far as no two meet.
 *
 * <p>Counting steps rather than asking "what holds only this anchor" keeps threads whole: an item that holds its answers is
 * still as many steps above its own date as any other. Where answers nest and nobody has a sibling, the climb ends when one anchor
 * comes to what is another's cell.
 */
final class Cells {
    private static final int HIGHEST = 12;

    private Cells() {
    }

    static List<Element> around(List<Element> anchors, ElementIndex index, Element body) {
        if (anchors.size() == 1) {
            return List.of(alone(anchors.get(0), index, body));
        }
        List<Element> cells = anchors;
        List<List<Element>> steps = new ArrayList<>();
        Map<Element, Integer> seen = new IdentityHashMap<>();
        for (int step = 0; step < HIGHEST; step++) {
            for (Element cell : cells) {
                seen.putIfAbsent(cell, step);
            }
            steps.add(cells);
            List<Element> above = new ArrayList<>(cells.size());
            Set<Element> distinct = new HashSet<>();
            for (Element cell : cells) {
                Element parent = cell.parent();
                if (parent == null || parent == body || !distinct.add(parent)) {
                    return cells;
                }
                if (seen.containsKey(parent)) {
                    return steps.get(seen.get(parent));
                }
                above.add(parent);
            }
            cells = above;
        }
        return cells;
    }

    /** One anchor gives no measure; the first block around it that holds more than a byline is taken. */
    private static Element alone(Element anchor, ElementIndex index, Element body) {
        Element cell = anchor;
        while (cell.parent() != null && cell.parent() != body && index.textLength(cell) < 12) {
            cell = cell.parent();
        }
        return cell;
    }
}
