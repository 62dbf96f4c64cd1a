package dev.billet.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * A jsoup selector that is answered from an {@link ElementIndex}: only elements that bear the last tag, id, class or
 * attribute of the selector, whichever fewest bear, are tested at all.
 *
 * <p>{@code &} is the context element itself.
 */
public final class Query {
    private final String selector;
    private final List<QueryPart> parts;

    private Query(String selector, List<QueryPart> parts) {
        this.selector = selector;
        this.parts = parts;
    }

    /**
     * Compiles a selector.
     *
     * @throws Selector.SelectorParseException when jsoup does not understand it
     */
    public static Query compile(String selector) {
        Query query = lazy(selector);
        query.parts.forEach(QueryPart::check);
        return query;
    }

    /**
     * The same, but jsoup sees the selector only when a page has an element that could match: for the hundreds of tested
     * selectors of which any one page needs a few.
     */
    public static Query lazy(String selector) {
        List<QueryPart> parts = new ArrayList<>(2);
        for (String alternative : splitTopLevel(selector)) {
            parts.add(new QueryPart(alternative.strip()));
        }
        return new Query(selector, List.copyOf(parts));
    }

    /** All matching elements below the context (the context itself only for {@code &}), in document order. */
    public List<Element> all(ElementIndex index, Element context) {
        List<Element> found = new ArrayList<>();
        for (QueryPart part : parts) {
            part.collect(index, context, found);
        }
        if (parts.size() > 1 && found.size() > 1) {
            found.sort((a, b) -> Integer.compare(index.order(a), index.order(b)));
            return found.stream().distinct().toList();
        }
        return found;
    }

    /** The first match, or null. */
    public Element first(ElementIndex index, Element context) {
        Element first = null;
        for (QueryPart part : parts) {
            Element found = part.first(index, context);
            if (found != null && (first == null || index.order(found) < index.order(first))) {
                first = found;
            }
        }
        return first;
    }

    /** Whether anything below the context matches. */
    public boolean any(ElementIndex index, Element context) {
        for (QueryPart part : parts) {
            if (part.first(index, context) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element itself matches, seen from the context. */
    public boolean matches(Element context, Element element) {
        for (QueryPart part : parts) {
            if (part.matches(context, element)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return selector;
    }

    private static List<String> splitTopLevel(String selector) {
        List<String> parts = new ArrayList<>(2);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(selector.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(selector.substring(from));
        return parts;
    }
}
