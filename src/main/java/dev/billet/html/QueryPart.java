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

    /** Adds up to {@code limit} matches in document order. */
    void collect(ElementIndex index, Element root, List<Element> found, int limit) {
        if (context) {
            found.add(root);
            return;
        }
        List<Element> candidates = isNowhere(index, root) ? List.of() : candidates(index);
        if (candidates.isEmpty()) {
            return;
        }
        int to = index.end(root);
        int left = limit;
        for (int i = firstAfter(candidates, index, index.order(root)); i < candidates.size() && left > 0; i++) {
            Element candidate = candidates.get(i);
            if (index.order(candidate) >= to) {
                break;
            }
            if (test(root, candidate)) {
                found.add(candidate);
                left--;
            }
        }
        forget();
    }

    /** jsoup is asked only about what the last part of the selector does not rule out. */
    private boolean test(Element root, Element candidate) {
        if (last != null && !last.matches(candidate)) {
            return false;
        }
        return last != null && !structural || evaluator().matches(root, candidate);
    }

    private boolean isNowhere(ElementIndex index, Element root) {
        for (QueryKeys.Key key : elsewhere) {
            if (key.bearers(index).isEmpty()) {
                return true;
            }
        }
        return last != null && index.order(root) == 0 && last.isNowhere(index);
    }

    boolean matches(Element root, Element element) {
        if (context) {
            return element == root;
        }
        boolean matches = test(root, element);
        forget();
        return matches;
    }

    private List<Element> candidates(ElementIndex index) {
        List<Element> fewest = null;
        for (QueryKeys.Key key : keys) {
            List<Element> bearers = key.bearers(index);
            fewest = fewest == null || bearers.size() < fewest.size() ? bearers : fewest;
        }
        return fewest == null ? index.elements() : fewest;
    }

    /** jsoup's combinators remember answers per thread until a collection has ended; an empty one makes them forget. */
    private void forget() {
        if (structural && evaluator != null) {
            Collector.collect(evaluator, NOTHING);
        }
    }

    private static int firstAfter(List<Element> candidates, ElementIndex index, int place) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.order(candidates.get(middle)) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
