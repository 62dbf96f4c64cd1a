package dev.billet.extract.comment;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The part of a page that may be one comment or ping.
 *
 * @param roots  neighbouring elements that make it, at least one; the first is the start
 * @param nested starts of other items that stand inside and are not part of it
 */
record Item(List<Element> roots, Set<Element> nested) {
    Item {
        roots = List.copyOf(roots);
        nested = Set.copyOf(nested);
    }

    Element start() {
        return roots.get(0);
    }

    /** Its own elements in document order, those of nested items left out; the roots themselves are among them. */
    List<Element> elements(ElementIndex index) {
        List<Element> own = new ArrayList<>();
        for (Element root : roots) {
            int end = index.end(root);
            for (int i = index.order(root); i < end; i++) {
                Element element = index.elements().get(i);
                if (nested.contains(element)) {
                    i = index.end(element) - 1;
                } else {
                    own.add(element);
                }
            }
        }
        return own;
    }

    /** Whether the element is its own and not a nested item's. */
    boolean owns(ElementIndex index, Element element) {
        for (Element root : roots) {
            if (index.contains(root, element)) {
                return !isNested(element);
            }
        }
        return false;
    }

    /** Whether the element is a nested item's or stands in one: a climb, because an item may hold a hundred others. */
    boolean isNested(Element element) {
        for (Element at = nested.isEmpty() ? null : element; at != null; at = at.parent()) {
            if (nested.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Visible characters of its own. */
    int textLength(ElementIndex index) {
        int length = 0;
        for (Element root : roots) {
            length += index.textLength(root);
        }
        for (Element inner : nested) {
            // Nested items may stand in each other; only the outermost counts.
            length -= inner.parent() == null || !isNested(inner.parent()) ? index.textLength(inner) : 0;
        }
        return length;
    }
}
