package dev.billet.html;

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

    private Query(String selector) {
        this.selector = selector;
        this.parts = SelectorReader.parts(selector);
    }

    /**
     * Compiles a selector.
     *
     * @throws Selector.SelectorParseException when jsoup does not understand it
     */
    public static Query compile(String selector) {
        for (String part : SelectorReader.splitTopLevel(selector)) {
            if (!part.equals("&")) {
                Selector.evaluatorOf(part);
            }
        }
        return lazy(selector);
    }

    /** The same, but whether jsoup understands it shows only when it is asked: for the hundreds of rules that one page needs not. */
    public static Query lazy(String selector) {
        return new Query(selector);
    }

    /** All matching elements below the context (the context itself only for {@code &}), in document order. */
    public List<Element> all(ElementIndex index, Element context) {
        int root = index.order(context);
        Bearers found = null;
        for (QueryPart part : parts) {
            Bearers more = part.all(index, root);
            found = found == null || found.size() == 0 ? more : found.and(more);
        }
        return found == null || found.size() == 0 ? List.of() : found.elements(index);
    }

    /** The first match, or null. */
    public Element first(ElementIndex index, Element context) {
        int root = index.order(context);
        int first = -1;
        for (QueryPart part : parts) {
            int found = part.first(index, root);
            first = first < 0 || found >= 0 && found < first ? found : first;
        }
        return first < 0 ? null : index.element(first);
    }

    /** Whether anything below the context matches. */
    public boolean any(ElementIndex index, Element context) {
        int root = index.order(context);
        for (QueryPart part : parts) {
            if (part.first(index, root) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element itself matches, seen from the context. */
    public boolean matches(ElementIndex index, Element context, Element element) {
        return QueryPart.anyMatches(parts, index, index.order(context), index.order(element));
    }

    @Override
    public String toString() {
        return selector;
    }
}
