package dev.billet.extract.body;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The elements at or below another one, found by the index instead of a walk. */
record Below(ElementIndex index, Element root) {

    List<Element> tagged(String tag) {
        return inside(index.byTag(tag));
    }

    List<Element> classed(String name) {
        return inside(index.byClass(name));
    }

    private List<Element> inside(List<Element> candidates) {
        int from = index.order(root);
        int to = index.end(root);
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.order(candidates.get(middle)) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Element> found = new ArrayList<>();
        for (int i = low; i < candidates.size() && index.order(candidates.get(i)) < to; i++) {
            found.add(candidates.get(i));
        }
        return found;
    }
}
