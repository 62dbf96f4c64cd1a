package dev.billet.crawl.find;

import dev.billet.html.Page;
import java.util.List;
import org.jsoup.nodes.Element;

/** The pictures, films and sounds of a page. */
final class PageMediaLinks {
    private static final String[][] PLACES = {{"img", "src"}, {"img", "data-src"}, {"img", "data-lazy-src"}, {"img", "data-orig-file"},
        {"video", "src"}, {"video", "poster"}, {"audio", "src"}, {"source", "src"}};

    private PageMediaLinks() {
    }

    static void add(Page page, List<Target> found) {
        for (String[] place : PLACES) {
            for (Element element : page.index().byTag(place[0])) {
                String url = Canonical.of(page.base(), element.attr(place[1]));
                boolean avatar = element.className().contains("avatar") || url != null && url.contains("gravatar.com/");
                if (url != null && !element.attr(place[1]).isBlank() && !avatar) {
                    found.add(Target.linked(url, Kind.MEDIA));
                }
            }
        }
    }
}
