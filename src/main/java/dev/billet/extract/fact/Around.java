package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What stands around the body: bylines, dates and terms of the post are there, those of other posts are not. */
final class Around {
    private static final int NEAR_BEFORE = 90;
    private static final int NEAR_BEHIND = 70;

    private final Reading reading;
    private final ElementIndex index;
    private final Body body;
    private final int from;
    private final int to;

    Around(Reading reading, Body body) {
        this.reading = reading;
        this.body = body;
        index = reading.index();
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Node node : body.nodes()) {
            Element element = node instanceof Element e ? e : (Element) node.parent();
            if (element != null && index.order(element) >= 0) {
                first = Math.min(first, index.order(element));
                last = Math.max(last, node instanceof Element ? index.end(element) : index.order(element) + 1);
            }
        }
        from = last < 0 ? -1 : first;
        to = last;
    }

    /** The element around the post, else the whole document. */
    Element context() {
        return body.entry() == null ? reading.page().document() : body.entry();
    }

    /** Whether the element is neither of a comment, a ping nor a related block. */
    boolean isOwn(Element element) {
        Claims.Kind kind = reading.claims().of(element);
        return kind != Claims.Kind.COMMENT && kind != Claims.Kind.PING && kind != Claims.Kind.RELATED;
    }

    /** Whether it stands shortly before the body, shortly behind it, or is left out of it. */
    boolean isNear(Element element) {
        if (from < 0) {
            return isOwn(element);
        }
        int place = index.order(element);
        boolean inBody = place > from && place < to;
        boolean entry = body.entry() != null && index.contains(body.entry(), element);
        boolean leftOut = inBody && body.without().stream().anyMatch(n -> n instanceof Element e && index.order(e) >= 0 && index.contains(e, element));
        return isOwn(element) && (leftOut || !inBody && (entry || place < from && from - place <= NEAR_BEFORE || place >= to && place - to <= NEAR_BEHIND));
    }

    /** 1 for what is near, less for what is far away. */
    double nearness(Element element) {
        if (from < 0) {
            return 1;
        }
        boolean entry = body.entry() != null && index.contains(body.entry(), element);
        return isNear(element) ? entry ? 1 : 0.8 : entry ? 0.6 : 0.3;
    }

    /** Whether it stands before the end of the body. */
    boolean isBefore(Element element) {
        return to < 0 || index.order(element) < to;
    }
}
