package dev.billet.crawl.find;

import dev.billet.html.Page;
import dev.billet.html.Pages;
import dev.billet.source.WebAnswer;
import dev.billet.text.Space;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a page leads: posts, lists of posts, further comments, feeds and interfaces, and its pictures and films. */
final class HtmlLinks {
    private static final Pattern REPLY = Pattern.compile("(?:li-|div-)?comment-\\d+|c\\d{6,}");
    private static final Pattern BLOGGER_FEED = Pattern.compile("^(https?://[^/]+/)feeds/posts/default(?:\\?.*)?$");
    private static final String WHOLE = "?max-results=150&start-index=1";
    private final Site site;
    private final long limit;
    private final boolean media;

    HtmlLinks(Site site, long limit, boolean media) {
        this.site = site;
        this.limit = limit;
        this.media = media;
    }

    /**
     * What a page leads to.
     *
     * @param targets in the order of the page
     * @param text    what a reader sees
     */
    record Found(List<Target> targets, String text) {
    }

    Found read(Target asked, WebAnswer answer) throws IOException {
        Page page = Pages.parse(answer.content(limit), new Pages.Origin(answer.url(), answer.url(), answer.type().charset(), null));
        List<Target> found = new ArrayList<>();
        for (Element link : page.index().byTag("link")) {
            head(asked, page, link, found);
        }
        if (asked.kind() == Kind.START) {
            EngineDoors.add(page, answer.url(), found);
        }
        for (Element link : page.index().byTag("a")) {
            anchor(page, link, found);
        }
        for (Element area : page.index().byTag("iframe")) {
            // Engines of the first years show their posts in frames.
            add(found, Canonical.of(page.base(), area.attr("src")), Kind.PAGE);
        }
        for (Element frame : page.index().byTag("frame")) {
            add(found, Canonical.of(page.base(), frame.attr("src")), Kind.PAGE);
        }
        if (media) {
            PageMediaLinks.add(page, found);
        }
        return new Found(found, Space.collapse(page.document().text()));
    }

    private void head(Target asked, Page page, Element link, List<Target> found) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT).strip();
        String url = Canonical.of(page.base(), link.attr("href"));
        if (url == null) {
            return;
        }
        if (rel.equals("https://api.w.org/") && asked.kind() == Kind.START) {
            found.add(RestApi.begin(url));
        } else if (rel.equals("alternate") && link.attr("type").matches("(?i)application/(?:rss|atom)\\+xml")) {
            feed(asked, page, url, found);
        } else if (rel.equals("next") && asked.kind() == Kind.LIST) {
            add(found, url, LinkKinds.of(url));
        }
    }

    private void feed(Target asked, Page page, String url, List<Target> found) {
        if (asked.kind() == Kind.START) {
            var blogger = BLOGGER_FEED.matcher(url);
            if (blogger.matches()) {
                found.add(new Target(blogger.group(1) + "feeds/posts/default" + WHOLE, Kind.API, true));
                found.add(new Target(blogger.group(1) + "feeds/comments/default" + WHOLE, Kind.API, true));
            } else if (!url.contains("alt=rss")) {
                found.add(new Target(url, Kind.FEED, true));
            }
            return;
        }
        // The feed of one post's comments: their only exact dates, when no interface gives them, and always those of pings.
        boolean own = asked.kind() == Kind.PAGE && (site.tellsComments() ? hasPings(page) : hasReplies(page)) && isBelow(url, asked.url());
        if (own) {
            found.add(Target.linked(url, Kind.FEED));
        }
    }

    private static boolean hasReplies(Page page) {
        for (Element one : page.index().byAttribute("id")) {
            if (REPLY.matcher(one.id()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPings(Page page) {
        return !page.index().byClass("pingback").isEmpty() || !page.index().byClass("trackback").isEmpty();
    }

    private static boolean isBelow(String feed, String post) {
        String folder = post.endsWith("/") ? post : post + "/";
        return feed.startsWith(folder) || post.indexOf('?') > 0 && feed.contains(post.substring(post.indexOf('?') + 1));
    }

    private void anchor(Page page, Element link, List<Target> found) {
        String href = link.attr("href");
        if (href.isEmpty() || href.startsWith("#")) {
            return;
        }
        String url = Canonical.of(page.base(), href);
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        Kind kind = url == null ? Kind.PAGE : LinkKinds.of(url);
        if (kind == Kind.PAGE && (rel.contains("tag") || link.hasClass("url") && rel.contains("author"))) {
            // A list of posts whatever its address looks like.
            kind = Kind.LIST;
        }
        if (kind != Kind.MEDIA || media && PageMediaLinks.isOfPosts(link)) {
            add(found, url, kind);
        }
    }

    private static void add(List<Target> found, String url, Kind kind) {
        if (url != null) {
            found.add(Target.linked(url, kind));
        }
    }
}
