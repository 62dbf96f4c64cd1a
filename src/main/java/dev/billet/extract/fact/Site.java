package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The blog around the post, as far as the page shows it.
 *
 * @param name the blog's name, or null
 * @param home its home address, or null
 */
record Site(String name, String home) {

    static Site of(Reading reading, String postUrl) {
        String home = Urls.home(postUrl == null ? reading.page().base() : postUrl);
        Element link = homeLink(reading, home);
        String linked = link == null ? null : Urls.resolve(reading.page().base(), link.attr("href"));
        boolean prefix = linked != null && postUrl != null && Urls.key(postUrl) != null && Urls.key(postUrl).startsWith(String.valueOf(Urls.key(linked)));
        return new Site(name(reading, link), prefix && Urls.isWeb(linked) ? linked : home);
    }

    private static String name(Reading reading, Element link) {
        String declared = reading.data().of(PageData.Field.SITE_NAME).stream().map(PageData.Claim::value).findFirst().orElse(null);
        if (declared != null) {
            return Space.orNull(declared);
        }
        return link == null ? null : Space.orNull(PlainText.line(link));
    }

    /** The blog's name in the page's head, linked to the home page. */
    private static Element homeLink(Reading reading, String home) {
        ElementIndex index = reading.index();
        for (Element link : index.byTag("a")) {
            boolean named = link.attr("rel").contains("home") || isTitle(link) || isTitle(link.parent());
            if (named && index.textLength(link) > 0 && index.textLength(link) < 80 && leadsHome(reading, link, home)) {
                return link;
            }
        }
        for (String tag : List.of("h1", "h2")) {
            for (Element heading : index.byTag(tag)) {
                Element link = heading.selectFirst("a[href]");
                if (link != null && index.textLength(link) > 0 && home != null && leadsHome(reading, link, home)) {
                    return link;
                }
            }
        }
        return null;
    }

    private static boolean isTitle(Element element) {
        return element != null && (element.id() + " " + element.className()).toLowerCase(java.util.Locale.ROOT)
            .matches(".*(?:site|blog|header)[-_]?(?:title|name|logo).*");
    }

    private static boolean leadsHome(Reading reading, Element link, String home) {
        String url = Urls.resolve(reading.page().base(), link.attr("href"));
        return home == null || url != null && (Urls.key(home).equals(Urls.key(url)) || String.valueOf(Urls.host(url)).equals(Urls.host(home)));
    }
}
