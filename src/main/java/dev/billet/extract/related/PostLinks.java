package dev.billet.extract.related;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Vocabulary;
import dev.billet.html.ElementIndex;
import dev.billet.text.Urls;
import dev.billet.text.WordSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells which links of the page can lead to another post: not to a list, an action, a share service or a place on the page itself. */
final class PostLinks {
    /** Addresses of lists and actions, from the permalinks of the platforms in the rule files, and of services that send pages on. */
    private static final Pattern NO_POST = Pattern.compile("/(?:category|categories|categoria|categorie|kategorie|kategoria|rubrique"
        + "|tags?|author|autor|auteur"
        + "|label|search|feed|topics?|rubrik|users?|profile|taxonomy/term|wp-login\\.php|wp-admin)(?:/|$|\\?)|[?&](?:cat|tag|author"
            + "|share|replytocom|add-to-cart)="
        + "|/sharer|/share-post|twitter\\.com/(?:share|intent|home)|(?:submit|bookmark|share|save|post)\\?(?:.*&)?(?:url|u|title"
            + "|targeturl)="
        + "|[?&](?:url|u|targeturl)=http|/(?:feed|rss)/?$"
            + "|\\.(?:jpe?g|png|gif|webp|svg|zip|rss|xml|pdf|docx?|xlsx?|mp[34])$|/(?:api|bin)/e?mail|email-post");
    /** Of these one at least is in every address that the pattern finds; a look for them is cheap. */
    private static final WordSearch MAY_BE_NO_POST = new WordSearch(List.of("/categor", "/kategor", "/rubri", "/tag", "/aut", "/label",
        "/search", "/feed", "/topic", "/user", "/profile", "/taxonomy", "/wp-", "cat=", "tag=", "author=", "share", "replytocom=",
        "add-to-cart=", "twitter.com/", "submit?", "bookmark?", "save?", "post?", "=http", "/rss", ".jpg", ".jpeg", ".png", ".gif",
        ".webp", ".svg",
        ".zip", ".rss", ".xml", ".pdf", ".doc", ".xls", ".mp", "/api/", "/bin/", "email-post"));
    /** What themes call the small links beside a title. */
    private static final Pattern SMALL = Pattern.compile("(?:^|[-_ ])(?:cat|cats|category|categories|categoria|kategorie|tag|tags"
        + "|tagged|author|autor|byline|vcard"
        + "|date|comments?|comments-link|share|sharing|social|breadcrumbs?|pagination|pager|post-edit-link)(?:$|[-_ ])");
    private static final Pattern POST_QUERY = Pattern.compile("[?&](?:p|page_id|post|id|article|node|entry|itemid|idpost)=\\d+"
        + "|[?&](?:title|slug|name)=\\S");
    private static final Pattern TO_DISCUSSION = Pattern.compile("#(?:comments?|respond|disqus_thread|idc-container|leave|reply"
        + "|more)[\\w-]*$");
    /** Bookmarks of entries in the page speak of other posts, too. */
    private static final Set<String> HEAD = Set.of("link", "opengraph", "json-ld");
    private static final Set<String> ENDS = Set.of("li", "article", "section", "body");
    private static final int SMALL_BOXES = 3;
    private static final String NONE = "";

    private static final Vocabulary NAMED_SMALL = new Vocabulary(names -> SMALL.matcher(names.toLowerCase(Locale.ROOT)).find() ? 1 : 0);

    private final Reading reading;
    private final ElementIndex index;
    /** By class attribute. */
    private final int[] small;
    private final Set<String> own = new HashSet<>();
    private final String host;
    private final Map<Element, String> keys = new IdentityHashMap<>();

    PostLinks(Reading reading) {
        this.reading = reading;
        index = reading.index();
        small = reading.traits().names().inClasses(NAMED_SMALL);
        own.add(Urls.key(reading.page().base()));
        own.add(Urls.key(reading.page().url()));
        List<String> canonical = reading.data().of(PageData.Field.CANONICAL).stream().filter(claim -> HEAD.contains(claim.witness()))
            .map(claim -> Urls.resolve(reading.page().base(), claim.value())).toList();
        canonical.forEach(url -> own.add(Urls.key(url)));
        host = Stream.concat(Arrays.asList(reading.page().url(), reading.page().base()).stream(), canonical.stream())
            .map(Urls::host).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the address is one of this blog's host, as far as the page says which that is. */
    boolean isHere(String url) {
        return url != null && (host == null ? Urls.host(url) == null : host.equals(Urls.host(url)) || Urls.host(url) == null);
    }

    /** The links below the element, itself included, that can lead to a post; in page order. */
    List<Element> in(Element element) {
        List<Element> links = new ArrayList<>();
        int place = index.order(element);
        for (int i = place; i < index.endAt(place); i++) {
            if (leads(i)) {
                links.add(index.element(i));
            }
        }
        return links;
    }

    boolean isIn(Element element) {
        int place = index.order(element);
        for (int i = place; i < index.endAt(place); i++) {
            if (leads(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(int place) {
        Element element = index.element(place);
        return element.normalName().equals("a") && key(element) != null;
    }

    /** How many different addresses the links have. */
    int targets(List<Element> links) {
        Set<String> targets = new HashSet<>();
        links.forEach(link -> targets.add(key(link)));
        return targets.size();
    }

    /** By what the link's address is known; null when it leads to no post. */
    String key(Element link) {
        String key = keys.get(link);
        if (key == null) {
            key = leadsToPost(link) ? Urls.key(url(link)) : NONE;
            keys.put(link, key);
        }
        return key.equals(NONE) ? null : key;
    }

    String url(Element link) {
        return Urls.resolve(reading.page().base(), link.attr("href"));
    }

    private boolean leadsToPost(Element link) {
        String href = link.attr("href").strip().toLowerCase(Locale.ROOT);
        if (href.isEmpty() || href.startsWith("#") || href.startsWith("?replytocom") || isSmall(link)
            || MAY_BE_NO_POST.isIn(href) && NO_POST.matcher(href).find()) {
            return false;
        }
        String url = url(link);
        boolean web = Urls.isWeb(url) || url.indexOf(':') < 0;
        return web && !own.contains(Urls.key(url)) && !isFrontPage(url) && !(href.indexOf('#') > 0 && TO_DISCUSSION.matcher(href).find());
    }

    private static boolean isFrontPage(String url) {
        return Urls.isWeb(url) && Urls.slug(url) == null && !POST_QUERY.matcher(url).find() && !url.contains("/index.");
    }

    /** A term, an author or a date beside the title, by the link's own attributes or those of the little box around it. */
    private boolean isSmall(Element link) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        if (rel.contains("tag") || rel.contains("category") || rel.contains("author") || link.attr("typeof").contains("skos:Concept")) {
            return true;
        }
        Element at = link;
        for (int i = 0; i < SMALL_BOXES && at != null; i++, at = at.parent()) {
            boolean same = index.linkTextLength(at) <= index.linkTextLength(link) * 3 && at.childrenSize() < 6;
            int names = index.classNumber(index.order(at));
            boolean isSmall = names >= 0 && small[names] > 0;
            if (at != link && Tags.isHeading(at)) {
                return same && isSmall && !isNamedTitle(at);
            }
            if (at != link && (!same || ENDS.contains(at.normalName()))) {
                return false;
            }
            if (isSmall && !isTitle(link)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTitle(Element link) {
        return Titles.headingOf(link) != null || isNamedTitle(link) || !link.select("img").isEmpty();
    }

    private static boolean isNamedTitle(Element element) {
        return element.attr("class").toLowerCase(Locale.ROOT).contains("title");
    }
}
