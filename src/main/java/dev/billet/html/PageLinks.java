package dev.billet.html;

import dev.billet.model.Link;
import dev.billet.text.Space;
import dev.billet.text.WordSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Collects the links of a body: where a reader could go from there. */
public final class PageLinks {
    private static final WordSet LINKS = WordSet.of("a");

    private PageLinks() {
    }

    /** Links to the web and to mail addresses, absolute, in page order; places in the page itself are none. */
    public static List<Link> links(Page page, Collection<? extends Node> nodes, Set<? extends Node> without) {
        List<Link> links = new ArrayList<>();
        NodeWalk.elements(page.index(), nodes, without, LINKS, element -> {
            String url = target(page, element);
            if (url != null) {
                links.add(new Link(url, Space.orNull(PlainText.line(List.of(element), without))));
            }
        });
        return links;
    }

    private static String target(Page page, Element link) {
        String url = Addresses.link(page, link.attr("href"));
        if (url == null || !Trace.isWeb(url) && !url.regionMatches(true, 0, "mailto:", 0, 7)) {
            return null;
        }
        int hash = url.indexOf('#');
        return hash > 0 && url.substring(0, hash).equals(page.url()) ? null : url;
    }
}
