package dev.billet.extract.body;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Where in a body the comments and pings begin that were found before it. */
final class RepliesInBody {
    private static final int NEAR = 30;

    private final Reading reading;
    private final ElementIndex index;
    private final List<Element> roots;

    RepliesInBody(Reading reading, List<Element> roots) {
        this.reading = reading;
        this.roots = roots;
        index = reading.index();
    }

    /** The lines from their heading on, where most of the text is before it: they are not the post's. */
    List<Line> below(List<Line> lines) {
        int from = from();
        List<Line> below = new ArrayList<>();
        int before = 0;
        int behind = 0;
        for (Line line : from < 0 ? List.<Line>of() : lines) {
            if (place(line.nodes().get(0)) >= from) {
                behind += line.words();
                below.add(line);
            } else {
                before += line.words();
            }
        }
        return before >= behind ? below : List.of();
    }

    /** The place of their heading, or of the first of them; -1 when none stands in the body. */
    private int from() {
        int first = Integer.MAX_VALUE;
        int begin = -1;
        for (Element reply : reading.claims().all(Claims.REPLIES)) {
            int place = index.order(reply);
            for (Element root : place < first ? roots : List.<Element>of()) {
                if (index.contains(root, reply)) {
                    first = place;
                    begin = index.order(root);
                }
            }
        }
        return begin < 0 ? -1 : heading(first, begin);
    }

    private int heading(int first, int begin) {
        for (int place = first - 1; place > Math.max(begin, first - NEAR); place--) {
            if (reading.claims().of(index.element(place)) == Claims.Kind.FURNITURE && index.endAt(place) <= first) {
                return place;
            }
        }
        return first;
    }

    /** Where a node stands; a text stands behind the element before it. */
    private int place(Node node) {
        if (node instanceof Element element) {
            return index.order(element);
        }
        for (Node before = node.previousSibling(); before != null; before = before.previousSibling()) {
            if (before instanceof Element element) {
                return index.end(element);
            }
        }
        return index.order((Element) node.parent()) + 1;
    }
}
