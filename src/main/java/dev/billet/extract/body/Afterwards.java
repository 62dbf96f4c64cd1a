package dev.billet.extract.body;

import dev.billet.extract.reading.Claims;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What stands behind the readers' replies: the form and its terms, columns, cards and the foot of the page. A text is not taken
 * up again behind its replies, whatever the boxes there are called.
 */
final class Afterwards {
    /** Running text before the replies that makes a post, in characters. */
    private static final int POST = 200;
    /** Of a short post the columns say more than it does. */
    private static final int MORE = 2;

    private Afterwards() {
    }

    /**
     * The largest elements behind the last reply; none where most by far of the page's text stands there and the post's title is not
     * known to stand before the replies.
     */
    static List<Element> of(Layout layout) {
        Density density = layout.density();
        ElementIndex index = density.index();
        Element last = null;
        int first = density.to();
        for (Element reply : layout.reading().claims().all(Claims.REPLIES)) {
            last = last == null || index.end(reply) > index.end(last) ? reply : last;
            first = Math.min(first, index.order(reply));
        }
        if (last == null) {
            return List.of();
        }
        List<Element> behind = new ArrayList<>();
        double after = 0;
        for (Element at = last; at.parent() != null && index.order(at) > density.from(); at = at.parent()) {
            for (Element next = at.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                behind.add(next);
                after += density.prose(next);
            }
        }
        double before = density.prose(density.from()) - after;
        return before >= POST && after <= MORE * before || isTitled(layout, first) ? behind : List.of();
    }

    /** A post of pictures has no text to speak of: its title stands before the replies. */
    private static boolean isTitled(Layout layout, int reply) {
        Element title = new BelowTitle(layout).title();
        return title != null && layout.density().index().end(title) <= reply;
    }
}
