package dev.billet.extract.comment;

import dev.billet.extract.rule.Rule;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A guess at what the comments of the page are.
 *
 * @param items   in document order
 * @param rule    the platform's rule that made it, or null
 * @param witness for evidence: {@code platform:NAME}, {@code generic:ids} …
 * @param prior   how much this kind of guess is trusted before its items are read, 0 to 1
 */
record Candidate(List<Item> items, Rule rule, String witness, double prior) {
    Candidate {
        items = List.copyOf(items);
    }

    /** Makes items of start elements: elements inside an item that start another are taken out of it. */
    static Candidate of(List<Element> starts, ElementIndex index, Rule rule, String witness, double prior) {
        List<Element> ordered = new ArrayList<>(new LinkedHashSet<>(starts));
        ordered.sort((a, b) -> Integer.compare(index.order(a), index.order(b)));
        List<Item> items = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            Element start = ordered.get(i);
            Set<Element> nested = new HashSet<>();
            for (int j = i + 1; j < ordered.size() && index.contains(start, ordered.get(j)); j++) {
                nested.add(ordered.get(j));
            }
            items.add(new Item(List.of(start), nested));
        }
        return new Candidate(items, rule, witness, prior);
    }

    /** The first elements of its items. */
    List<Element> starts() {
        return items.stream().map(Item::start).toList();
    }
}
