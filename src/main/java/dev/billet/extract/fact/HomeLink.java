package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.Urls;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the blog's name in the page's head, linked to the home page. */
final class HomeLink {
    private static final int LONGEST = 80;
    private static final Pattern DATED = Pattern.compile("/(?:19|20)\\d\\d(?:/|$)");
    private static final Pattern ROOT = Pattern.compile("https?://[^/?#]+/?");
    private static final Pattern FRONT =
        Pattern.compile("(?i)(?:https?://[^/?#]+)?(?:/|(?:\\.?/)?(?:index|default|home)\\.(?:html?|php|cgi|aspx?|shtml))?");
    /** So many links to one host make it the page's own. */
    private static final int OWN = 4;

    private final Reading reading;
    private final ElementIndex index;
    private final Marks marks;
    private final String home;
    private final String post;

    /** @param home the front page of the post's host, and {@code postUrl} its address; both may be null */
    HomeLink(Reading reading, Marks marks, String home, String postUrl) {
        this.reading = reading;
        this.marks = marks;
        this.home = Urls.key(home);
        post = Urls.key(postUrl);
        index = reading.index();
    }

    /** A link that is named like the site's title, else the first in a heading; null when there is none. */
    Element find() {
        for (Element link : index.byTag("a")) {
            if (isSiteTitle(index.order(link)) && isShown(link) && leadsHome(link)) {
                return link;
            }
        }
        for (Element link : index.byAttribute("rel")) {
            if (link.normalName().equals("a") && link.attr("rel").contains("home") && isShown(link) && leadsHome(link)) {
                return link;
            }
        }
        return inHeading();
    }

    private boolean isShown(Element link) {
        int length = index.textLength(link);
        return length > 0 && length < LONGEST;
    }

    private boolean isSiteTitle(int place) {
        return marks.isSiteTitle(place) || index.parent(place) >= 0 && marks.isSiteTitle(index.parent(place));
    }

    private Element inHeading() {
        for (String tag : List.of("h1", "h2", "h3")) {
            for (Element heading : index.byTag(tag)) {
                Element link = Walk.firstLink(index, heading);
                if (link != null && index.textLength(link) > 0 && leadsHome(link)) {
                    return link;
                }
            }
        }
        return null;
    }

    private boolean leadsHome(Element link) {
        String url = Urls.resolve(reading.page().base(), link.attr("href"));
        if (url == null || url.contains("#")) {
            return false;
        }
        return home == null ? url.equals("/") || ROOT.matcher(url).matches() && isOwn(url)
            : home.equals(Urls.key(url)) || isAbove(url, post);
    }

    /** Whether an address is that of a front page, whoever's: {@code /}, {@code http://host/}, {@code index.html}. */
    static boolean isRoot(String url) {
        return !url.isEmpty() && FRONT.matcher(url).matches();
    }

    /** A page that does not say where it is from shows it by its links. */
    private boolean isOwn(String url) {
        String root = url.endsWith("/") ? url : url + "/";
        int links = 0;
        for (Element link : index.byTag("a")) {
            links += link.attr("href").startsWith(root) ? 1 : 0;
        }
        return links >= OWN;
    }

    /** Whether the address is a folder above the post that can be the blog's home: no archive of a year, no category. */
    static boolean isAbove(String url, String post) {
        String above = Urls.key(url);
        if (above == null || post == null || above.contains("?") || !post.startsWith(above)) {
            return false;
        }
        char next = above.endsWith("/") ? '/' : post.length() == above.length() ? 0 : post.charAt(above.length());
        if (next != '/' && next != '?') {
            return false;
        }
        String path = above.indexOf('/') < 0 ? "" : above.substring(above.indexOf('/'));
        return path.chars().filter(c -> c == '/').count() <= 2 && !DATED.matcher(path).find() && !TermKinds.isTermUrl(path + "/");
    }
}
