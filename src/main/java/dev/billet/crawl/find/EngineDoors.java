package dev.billet.crawl.find;

import dev.billet.html.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Feeds, interfaces and sitemaps that a front page does not announce in its head, but that its engine has or its links name: old themes
 * forget them.
 */
final class EngineDoors {
    private static final Pattern FEED =
        Pattern.compile("(?:feed/?(?:rss2?/?|atom/?)?|\\?feed=(?:rss2?|atom)|(?:index|atom|rss|feed)\\.(?:xml|rdf)|rss/?|"
        + "feeds/posts/default/?)$");
    private static final Pattern NUMBERED = Pattern.compile("\\?(?:p|page_id|cat)=\\d+$");
    private static final Set<String> PLACES = Set.of("link", "script", "img");

    private EngineDoors() {
    }

    static void add(Page page, String url, List<Target> found) {
        String home = url.replaceAll("[?#].*", "").replaceAll("[^/]*$", "");
        boolean wordPress = isWordPress(page);
        if (found.stream().noneMatch(target -> target.kind() == Kind.FEED || target.kind() == Kind.API
            && target.url().contains("/feeds/"))) {
            String feed = linked(page, home);
            if (feed != null || wordPress) {
                // Permalinks or not, WordPress answers this one.
                found.add(new Target(feed == null ? home + "?feed=rss2" : feed, Kind.FEED, true));
            }
        }
        if (wordPress && found.stream().noneMatch(target -> target.kind() == Kind.API)) {
            found.add(RestApi.begin(home + "?rest_route=/"));
        }
        if (wordPress && hasNumbers(page, home)) {
            // Without permalinks neither robots.txt nor sitemap.xml leads to it.
            found.add(new Target(home + "?sitemap=index", Kind.SITEMAP, true));
        }
    }

    private static String linked(Page page, String home) {
        for (Element link : page.index().byTag("a")) {
            String url = Canonical.of(page.base(), link.attr("href"));
            if (url != null && url.startsWith(home) && FEED.matcher(url.substring(home.length())).matches()) {
                return url;
            }
        }
        return null;
    }

    private static boolean hasNumbers(Page page, String home) {
        for (Element link : page.index().byTag("a")) {
            String url = Canonical.of(page.base(), link.attr("href"));
            if (url != null && url.startsWith(home) && NUMBERED.matcher(url.substring(home.length())).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPress(Page page) {
        for (Element meta : page.index().byTag("meta")) {
            if (meta.attr("name").equalsIgnoreCase("generator") && meta.attr("content").contains("WordPress")) {
                return true;
            }
        }
        for (String tag : PLACES) {
            for (Element element : page.index().byTag(tag)) {
                String place = element.attr("src") + element.attr("href");
                if (place.contains("/wp-content/") || place.contains("/wp-includes/")) {
                    return true;
                }
            }
        }
        return false;
    }
}
