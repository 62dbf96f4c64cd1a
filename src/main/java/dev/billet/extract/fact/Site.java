package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The blog around the post, as far as the page shows it.
 *
 * @param name the blog's name, or null
 * @param home its home address, or null
 */
record Site(String name, String home) {
    private static final int LONGEST = 80;
    /** "NAME » POST Comments Feed", "NAME RSS Feed": how engines name their feeds. */
    private static final Pattern FEED = Pattern.compile("^(.+?)(?:\\s*[»›].*|\\s+(?:RSS|Atom)(?:\\s.*)?)$");
    private static final Pattern DATED = Pattern.compile("/(?:19|20)\\d\\d(?:/|$)");

    static Site of(Reading reading, String postUrl) {
        String home = Urls.home(postUrl == null ? reading.page().base() : postUrl);
        Element link = homeLink(reading, home, postUrl);
        String linked = link == null ? null : Urls.resolve(reading.page().base(), link.attr("href"));
        boolean prefix = Urls.isWeb(linked) && postUrl != null && isAbove(linked, postUrl);
        return new Site(name(reading, link), prefix ? linked : home);
    }

    private static String name(Reading reading, Element link) {
        String linked = link == null ? null : Space.orNull(PlainText.line(link));
        for (PageData.Claim claim : reading.data().of(PageData.Field.SITE_NAME)) {
            // With a tagline behind it the name is what the page's head shows.
            return linked != null && claim.value().length() > linked.length() && claim.value().startsWith(linked) ? linked : claim.value();
        }
        return linked != null ? linked : ofFeed(reading);
    }

    private static String ofFeed(Reading reading) {
        for (Element link : reading.index().byTag("link")) {
            if (link.attr("rel").equals("alternate") && link.attr("type").contains("xml")) {
                Matcher feed = FEED.matcher(link.attr("title").strip());
                if (feed.matches() && feed.group(1).length() < LONGEST) {
                    return Space.orNull(feed.group(1));
                }
            }
        }
        return null;
    }

    /** The blog's name in the page's head, linked to the home page. */
    private static Element homeLink(Reading reading, String home, String postUrl) {
        ElementIndex index = reading.index();
        Element named = null;
        for (Element link : index.byTag("a")) {
            int length = index.textLength(link);
            if (length > 0 && length < LONGEST && isNamed(link) && leadsHome(reading, link, home, postUrl)) {
                if (isSiteTitle(link)) {
                    return link;
                }
                named = named == null ? link : named;
            }
        }
        return named != null ? named : headingLink(reading, home, postUrl);
    }

    private static boolean isNamed(Element link) {
        return link.attr("rel").contains("home") || isSiteTitle(link);
    }

    private static boolean isSiteTitle(Element link) {
        return Marks.isSiteTitle(link) || link.parent() != null && Marks.isSiteTitle(link.parent());
    }

    private static Element headingLink(Reading reading, String home, String postUrl) {
        for (String tag : List.of("h1", "h2", "h3")) {
            for (Element heading : reading.index().byTag(tag)) {
                Element link = Walk.firstLink(reading.index(), heading);
                if (link != null && reading.index().textLength(link) > 0 && leadsHome(reading, link, home, postUrl)) {
                    return link;
                }
            }
        }
        return null;
    }

    private static boolean leadsHome(Reading reading, Element link, String home, String postUrl) {
        String url = Urls.resolve(reading.page().base(), link.attr("href"));
        if (url == null || url.contains("#")) {
            return false;
        }
        return home == null ? url.equals("/") : Urls.key(home).equals(Urls.key(url)) || isAbove(url, postUrl);
    }

    /** Whether the address is a folder above the post that can be the blog's home: no archive of a year, no category. */
    private static boolean isAbove(String url, String postUrl) {
        String above = Urls.key(url);
        String post = Urls.key(postUrl);
        if (above == null || post == null || above.contains("?") || !post.startsWith(above.endsWith("/") ? above : above + "/")) {
            return false;
        }
        String path = above.indexOf('/') < 0 ? "" : above.substring(above.indexOf('/'));
        return path.chars().filter(c -> c == '/').count() <= 2 && !DATED.matcher(path).find() && !TermKinds.isTermUrl(path + "/");
    }
}
