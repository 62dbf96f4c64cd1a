package dev.billet.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** One of a query's alternatives between commas. */
final class QueryPart {
    private static final Element NOTHING = new Element("x");

    private final String selector;
    private final boolean context;
    private final boolean structural;
    private final List<QueryKeys.Key> keys;
    private final List<QueryKeys.Key> elsewhere;
    private final AttributeTest last;
    private volatile Evaluator evaluator;

    QueryPart(String selector) {
        this.selector = selector;
        this.context = selector.equals("&");
        this.structural = QueryKeys.isStructural(selector);
        this.keys = QueryKeys.of(selector);
        this.elsewhere = QueryKeys.elsewhere(selector);
        this.last = AttributeTest.of(QueryKeys.lastCompound(selector));
    }

    /** Lets jsoup see the selector. */
    void check() {
        if (!context) {
            evaluator();
        }
    }

    private Evaluator evaluator() {
        Evaluator known = evaluator;
        if (known == null) {
            known = Selector.evaluatorOf(selector);
            evaluator = known;
        }
        return known;
    }

    /** Adds all matches in document order. */
    void collect(ElementIndex index, Element root, List<Element> found) {
        if (context) {
            found.add(root);
            return;
        }
        boolean asked = false;
        List<Element> candidates = candidatesBelow(index, root);
        for (int i = 0; i < candidates.size(); i++) {
            Element candidate = candidates.get(i);
            if (last == null || last.matches(candidate)) {
                asked = true;
                if (confirmed(root, candidate)) {
                    found.add(candidate);
                }
            }
        }
        forget(asked);
    }

    /** The first match in document order, or null. */
    Element first(ElementIndex index, Element root) {
        if (context) {
            return root;
        }
        boolean asked = false;
        Element first = null;
        List<Element> candidates = candidatesBelow(index, root);
        for (int i = 0; i < candidates.size() && first == null; i++) {
            Element candidate = candidates.get(i);
            if (last == null || last.matches(candidate)) {
                asked = true;
                first = confirmed(root, candidate) ? candidate : null;
            }
        }
        forget(asked);
        return first;
    }

    /** The candidates that stand below the element. */
    private List<Element> candidatesBelow(ElementIndex index, Element root) {
        int place = index.order(root);
        if (isNowhere(index, place)) {
            return List.of();
        }
        int end = index.endAt(place);
        Bearers fewest = null;
        for (QueryKeys.Key key : keys) {
            Bearers bearers = key.bearers(index);
            fewest = fewest == null || bearers.size() < fewest.size() ? bearers : fewest;
        }
        return fewest == null ? index.elements().subList(place + 1, end)
            : fewest.elements(index).subList(fewest.firstFrom(place + 1), fewest.firstFrom(end));
    }

    /** jsoup is asked only about what the last part of the selector does not rule out, and only when that is not all there is. */
    private boolean confirmed(Element root, Element candidate) {
        return last != null && !structural || evaluator().matches(root, candidate);
    }

    private boolean isNowhere(ElementIndex index, int root) {
        for (QueryKeys.Key key : elsewhere) {
            if (key.bearers(index).size() == 0) {
                return true;
            }
        }
        return last != null && root == 0 && last.isNowhere(index);
    }

    boolean matches(Element root, Element element) {
        if (context) {
            return element == root;
        }
        if (last != null && !last.matches(element)) {
            return false;
        }
        boolean matches = confirmed(root, element);
        forget(true);
        return matches;
    }

    /** jsoup's combinators remember answers per thread until a collection has ended; an empty one makes them forget. */
    private void forget(boolean asked) {
        if (asked && structural) {
            Collector.collect(evaluator(), NOTHING);
        }
    }
}
