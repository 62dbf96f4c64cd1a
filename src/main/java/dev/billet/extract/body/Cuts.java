package dev.billet.extract.body;

import dev.billet.extract.reading.Claims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What is left out of a body so far. */
final class Cuts {
    private final Layout layout;
    private final Density density;
    private final List<Node> nodes;
    private final Set<Node> without = Collections.newSetFromMap(new IdentityHashMap<>());

    Cuts(Layout layout, List<Node> nodes) {
        this.layout = layout;
        this.nodes = nodes;
        density = layout.density();
    }

    /** The nodes to leave out; grows. */
    Set<Node> without() {
        return without;
    }

    /** The elements among the body's nodes. */
    List<Element> roots() {
        List<Element> roots = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element) {
                roots.add(element);
            }
        }
        return roots;
    }

    /** Leaves out a node with all in it. */
    void drop(Node node) {
        without.add(node);
    }

    /** Leaves out what is known to be no content. */
    void furniture(Element element) {
        drop(element);
        layout.reading().claims().claim(element, Claims.Kind.FURNITURE);
    }

    /** Whether an element is of the body and not the whole of it. */
    boolean isPart(Element element) {
        return isInside(element) && (nodes.size() > 1 || !nodes.contains(element));
    }

    /** Whether an element is one of the body's or stands in one. */
    boolean isInside(Element element) {
        for (Node node : nodes) {
            if (node instanceof Element root && density.index().contains(root, element)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node or one around it is left out. */
    boolean isGone(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (without.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
