package dev.billet.extract.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where the post's body stands in the page.
 *
 * @param nodes   the nodes that make it, in order; empty when none was found
 * @param without nodes inside them that do not belong to it (share bars, related blocks, bylines, comments)
 * @param entry   the element around body, title and byline of the post, as far as can be told; may be null
 * @param witness who found it, or null
 */
public record Body(List<Node> nodes, Set<Node> without, Element entry, String witness) {
    public Body {
        nodes = List.copyOf(nodes);
        without = Set.copyOf(without);
    }

    /** The same body without its first line, if that is the post's title (or null), which nothing but its place told. */
    public Body withoutTitle(String title) {
        List<Line> lines = title == null ? List.of() : Line.of(nodes, without);
        Body body = this;
        for (Node node : lines.size() > 1 && lines.get(0).text().equals(title) ? lines.get(0).nodes() : List.<Node>of()) {
            body = body.less(node);
        }
        return body;
    }

    /** The same body without a node that stands in it. */
    public Body less(Node node) {
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(without);
        all.add(node);
        return new Body(nodes, all, entry, witness);
    }
}
