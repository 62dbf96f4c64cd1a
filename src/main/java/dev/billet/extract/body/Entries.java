package dev.billet.extract.body;

import dev.billet.html.ElementIndex;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds the element of an entry: what holds title, byline and body of one post and no other post. */
final class Entries {
    private final Density density;

    Entries(Density density) {
        this.density = density;
    }

    /** The entry around a body, or the smallest element that holds it with a heading. */
    Element around(List<Node> body) {
        Element start = holder(body);
        if (start == null) {
            return null;
        }
        Element entry = named(start);
        return entry != null ? entry : withHeading(start);
    }

    private static Element holder(List<Node> body) {
        if (body.isEmpty()) {
            return null;
        }
        if (body.size() == 1 && body.get(0) instanceof Element only) {
            return only;
        }
        return body.get(0).parent() instanceof Element parent ? parent : null;
    }

    /** The outermost named entry that still is about this one post. */
    private Element named(Element start) {
        Element found = null;
        for (Element at = start; at != null && !at.normalName().equals("body"); at = at.parent()) {
            if (Hints.has(density.hints(at), Hints.ENTRY)) {
                if (found != null && otherEntries(at, found)) {
                    return found;
                }
                found = at;
            }
        }
        return found != null && hasHeading(found) ? found : found == null ? null : wider(found);
    }

    private boolean otherEntries(Element outer, Element inner) {
        ElementIndex index = density.index();
        int place = index.order(outer);
        int own = index.order(inner);
        for (int i = place + 1; i < index.endAt(place); i++) {
            boolean beside = i < own ? index.endAt(i) <= own : i >= index.endAt(own);
            if (beside && Hints.has(density.hints(i), Hints.ENTRY) && !density.isForeign(i) && index.textLengthAt(i) > 40) {
                return true;
            }
        }
        return false;
    }

    private Element wider(Element found) {
        Element heading = withHeading(found);
        return heading != null && !otherEntries(heading, found) ? heading : found;
    }

    private Element withHeading(Element start) {
        int limit = Math.max(1500, density.index().textLength(start));
        for (Element at = start; at != null && !at.normalName().equals("html"); at = at.parent()) {
            if (density.index().textLength(at) - density.index().textLength(start) > limit && at != start) {
                return start;
            }
            if (hasHeading(at) || at.normalName().equals("body")) {
                return at;
            }
        }
        return start;
    }

    private boolean hasHeading(Element element) {
        return !new Below(density.index(), element).tagged("h1").isEmpty() || !new Below(density.index(), element).tagged("h2").isEmpty()
            || !new Below(density.index(), element).tagged("h3").isEmpty();
    }
}
