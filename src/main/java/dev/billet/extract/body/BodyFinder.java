package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds the body of the post, by rule or by density of text and links. */
public final class BodyFinder {
    private BodyFinder() {
    }

    /**
     * The body of the page's one post. What is only a teaser of another post, and what stands behind the replies, is furniture
     * in the layout from now on.
     */
    public static Body find(Layout layout) {
        layout.density().shun(new Teasers(layout).find());
        layout.density().shun(Afterwards.of(layout));
        return body(layout, layout.reading().page().body(), null);
    }

    /** On a list page: the entries one by one, each with its excerpt or body. May be empty. */
    public static List<Body> entries(Layout layout) {
        List<Body> bodies = new ArrayList<>();
        for (Element entry : layout.entryList().find()) {
            bodies.add(body(layout, entry, entry));
        }
        return bodies;
    }

    private static Body body(Layout layout, Element root, Element entry) {
        Reading reading = layout.reading();
        Density density = layout.density();
        BelowTitle below = new BelowTitle(layout);
        List<Node> dense = new DenseBody(density, entry == null ? below.title() : null).find(root);
        RuleBody rules = new RuleBody(reading, density);
        RuleBody.Picked picked = rules.find(root);
        boolean byRule = picked != null && (dense.isEmpty() || rules.isEnough(picked) || !beats(density, dense, picked));
        List<Node> nodes = byRule ? narrowed(density, picked) : dense;
        boolean empty = entry == null && !byRule && below.isWanted(nodes);
        if (empty && nodes.stream().noneMatch(node -> below.find().stream().anyMatch(near -> isWithin(node, near)))) {
            nodes = below.find();
        }
        if (nodes.isEmpty()) {
            return new Body(entry == null ? List.of() : List.of(entry), Set.of(), entry, null);
        }
        Element lead = Lead.before(density, nodes);
        if (lead != null) {
            nodes = new ArrayList<>(nodes);
            nodes.add(0, lead);
        }
        Set<Node> without = new Edges(layout, nodes).cut(byRule ? picked.excluded() : List.of());
        String witness = byRule ? "platform:" + picked.rule().name() : "generic:density";
        return new Body(nodes, without, entry == null ? new Entries(density).around(nodes) : entry, witness);
    }

    private static boolean isWithin(Node node, Node outer) {
        Node at = node;
        while (at != null && at != outer) {
            at = at.parent();
        }
        return at != null;
    }

    /** What is not made for the text alone (an article, the main column) is cut down to where the text is. */
    private static List<Node> narrowed(Density density, RuleBody.Picked picked) {
        Element first = picked.parts().get(0);
        boolean wide = picked.parts().size() == 1 && !Hints.has(density.hints(first), Hints.TEXT)
            && (Hints.has(density.hints(first), Hints.ENTRY | Hints.MAIN) || first.normalName().equals("main"));
        List<Node> dense = wide ? new DenseBody(density, null).find(first) : List.of();
        return dense.isEmpty() ? new ArrayList<>(picked.parts()) : dense;
    }

    /** A rule's body with next to no text loses to a dense one inside the same entry or to a very long one. */
    private static boolean beats(Density density, List<Node> dense, RuleBody.Picked picked) {
        double text = prose(density, dense);
        int ruled = picked.parts().stream().mapToInt(density.index()::textLength).sum();
        return text > 1500 || text > 4.0 * Math.max(40, ruled);
    }

    private static double prose(Density density, List<Node> nodes) {
        double sum = 0;
        for (Node node : nodes) {
            sum += node instanceof Element element ? density.prose(element) : 0;
        }
        return sum;
    }
}
