package dev.billet.extract.comment;

import dev.billet.extract.rule.Rule;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        int[] places = places(starts, index);
        List<Item> items = new ArrayList<>(places.length);
        for (int place : places) {
            items.add(new Item(List.of(index.element(place)), places, index));
        }
        return new Candidate(items, rule, witness, prior);
    }

    /** Where elements stand, ascending, each once. */
    static int[] places(List<Element> elements, ElementIndex index) {
        int[] places = new int[elements.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = index.order(elements.get(i));
        }
        Arrays.sort(places);
        int distinct = 0;
        for (int i = 0; i < places.length; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                places[distinct++] = places[i];
            }
        }
        return Arrays.copyOf(places, distinct);
    }

    /** The first elements of its items. */
    List<Element> starts() {
        List<Element> starts = new ArrayList<>(items.size());
        for (Item item : items) {
            starts.add(item.start());
        }
        return starts;
    }
}
