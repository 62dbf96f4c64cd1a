package dev.billet.html;

import dev.billet.text.WordSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Visits the elements of a part of a page by their places: the texts between them are not looked at. */
final class NodeWalk {
    private static final WordSet UNSEEN = WordSet.of("noscript", "template");

    private NodeWalk() {
    }

    /**
     * Every element of some tags in and below the nodes, in order, but nothing in or below {@code without} and nothing below what shows
     * no content.
     */
    static void elements(ElementIndex index,
        Collection<? extends Node> nodes, Set<? extends Node> without, WordSet tags, Consumer<Element> visitor) {
        int[] wanted = index.perTag(tag -> (tags.contains(tag) ? 1 : 0) | (UNSEEN.contains(tag) ? 2 : 0));
        for (Node node : nodes) {
            int place = node instanceof Element element ? index.order(element) : -1;
            int end = place < 0 ? -1 : index.endAt(place);
            while (place < end) {
                Element element = index.element(place);
                int of = wanted[index.tagNumber(place)];
                boolean left = !without.isEmpty() && without.contains(element);
                if ((of & 1) != 0 && !left) {
                    visitor.accept(element);
                }
                place = left || (of & 2) != 0 ? index.endAt(place) : place + 1;
            }
        }
    }
}
