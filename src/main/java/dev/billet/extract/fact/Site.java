package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.html.PlainText;
import dev.billet.text.PostAddress;
import dev.billet.text.Space;
import dev.billet.text.Urls;
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

    static Site of(Reading reading, Marks marks, String postUrl) {
        String home = home(postUrl == null ? reading.page().base() : postUrl);
        Element link = new HomeLink(reading, marks, home, postUrl).find();
        String linked = link == null ? null : Urls.resolve(reading.page().base(), link.attr("href"));
        boolean prefix = Urls.isWeb(linked) && postUrl != null && HomeLink.isAbove(linked, Urls.key(postUrl));
        return new Site(name(reading, link, home), prefix ? linked : home);
    }

    /** Of a post with a number alone ({@code /blog/?p=12}) the front page is what stands before it, else the host's. */
    private static String home(String url) {
        int query = PostAddress.number(url) == null ? -1 : url.indexOf('?');
        String front = query < 0 ? "" : url.substring(0, query).replaceFirst("/index\\.php$", "/");
        return front.endsWith("/") && Urls.isWeb(front) ? front.strip() : Urls.home(url);
    }

    private static String name(Reading reading, Element link, String home) {
        String linked = link == null ? null : Space.orNull(PlainText.line(link));
        for (PageData.Claim claim : reading.data().of(PageData.Field.SITE_NAME)) {
            // With a tagline behind it the name is what the page's head shows.
            return linked != null && claim.value().length() > linked.length() && claim.value().startsWith(linked) ? linked : claim.value();
        }
        // Where the page does not say where it is from, the home page is but guessed.
        String fed = linked == null || home == null ? ofFeed(reading) : null;
        return fed != null ? fed : linked;
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
}
