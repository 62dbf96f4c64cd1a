package dev.billet.extract.body;

import dev.billet.text.WordSearch;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a link is for, told by its address and {@code rel}: sharing, terms, authors, neighbours. */
final class Links {
    /** Addresses that send the page on; facts of the services (facebook.com/sharer, twitter.com/intent …). */
    private static final WordSearch SHARE = new WordSearch(List.of("facebook.com/share", "facebook.com/dialog", "twitter.com/share",
        "twitter.com/intent", "twitter.com/home?status", "x.com/intent", "x.com/share", "plus.google.com/share", "pinterest.com/pin/create",
        "reddit.com/submit",
        "del.icio.us/post", "delicious.com/post", "delicious.com/save", "digg.com/submit", "digg.com/remote", "stumbleupon.com/submit",
        "linkedin.com/share", "linkedin.com/cws", "tumblr.com/share", "tumblr.com/widgets/share", "whatsapp://", "api.whatsapp.com/send",
        "wa.me/?text", "t.me/share", "telegram.me/share", "getpocket.com/save", "getpocket.com/edit", "addtoany.com", "addthis.com",
        "technorati.com/faves", "google.com/bookmarks/mark", "xing.com/app/user?op=share", "xing.com/spi/shares", "vk.com/share",
        "vkontakte.ru/share", "blogger.com/share-post", "blogger.com/email-post", "email-post.g", "share-post.g", "printfriendly.com",
        "fark.com/cgi", "mister-wong", "furl.net", "newsvine.com", "buffer.com/add", "bufferapp.com/add", "flattr.com", "instapaper.com",
        "mix.com/add", "blinklist.com", "magnolia.com", "sharethis.com", "meneame.net/submit", "scoopeo.com",
        "wikio.", "yigg.de", "webnews.de/einstellen", "folkd.com/submit", "linkarena.com", "oneview.de", "share=", "threema://", "sms:",
        "friendfeed.com", "myspace.com/modules/postto", "live.com/badge", "yahoo.com/myresults/bookmark", "news.ycombinator.com/submitlink",
        "slashdot.org/bookmark", "bsky.app/intent", "javascript:window.print", "javascript:print", "/sharer", "shareonmastodon",
        "connect.ok.ru/offer", "ok.ru/dk?st.cmd=addshare",
        "odnoklassniki.ru/dk?",
        "connect.mail.ru/share", "b.hatena.ne.jp/add", "social-plugins.line.me", "line.me/r/msg", "line://msg", "story.kakao.com/share",
        "share.naver.com", "service.weibo.com/share", "share.v.t.qq.com", "sns.qzone.qq.com", "douban.com/share", "share.flipboard.com",
        "viber://", "fb-messenger://", "web.skype.com/share", "share.diasporafoundation", "threads.net/intent", "viadeo.com/shareit",
        "wykop.pl/dodaj", "evernote.com/clip"));

    /** Addresses where readers subscribe, join or give. */
    private static final WordSearch CALL = new WordSearch(List.of("chat.whatsapp.com", "whatsapp.com/channel", "feedburner.google.com/fb",
        "feedburner.com/fb/a/mailverify", "news.google.com/publications", "bloglovin.com", "follow.it/", "feedly.com/i/subscription",
        "patreon.com/", "ko-fi.com/", "buymeacoffee.com/", "buycoffee.to/", "paypal.me/", "paypal.com/donate", "paypal.com/cgi-bin",
        "liberapay.com/", "steadyhq.com/", "tipeee.com/", "flattr.com/", "/wp-login.php", "/wp-admin/",
        "blogmura.com/", "blog.with2.net/", "push-subscribe"));

    /** Addresses of people and groups on a network are shorter. */
    private static final int SHORTEST_PATH = 20;

    private Links() {
    }

    static boolean isShare(Element link) {
        String href = link.attr("href").toLowerCase(Locale.ROOT);
        return href.startsWith("mailto:?") || SHARE.isIn(href);
    }

    /** A tag, category or label of the post. */
    static boolean isTerm(Element link) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        String href = link.attr("href").toLowerCase(Locale.ROOT);
        return rel.equals("tag") || rel.contains("category") || rel.contains(" tag") || rel.startsWith("tag ") || href.contains("/tag/")
            || href.contains("/tags/") || href.contains("/category/") || href.contains("/categories/") || href.contains("/search/label/")
            || href.contains("/label/") || href.contains("?cat=") || href.contains("?tag=") || href.contains("/categorie/")
            || href.contains("/kategorie/") || href.contains("/topics/") || href.contains("/taxonomy/term/")
            || href.contains("/categoria/");
    }

    /** The author's page, the post's own address or its comments. */
    static boolean isAbout(Element link) {
        return isAuthor(link) || link.attr("rel").toLowerCase(Locale.ROOT).contains("bookmark") || isDiscussion(link);
    }

    /** The page of an author. */
    static boolean isAuthor(Element link) {
        String href = link.attr("href").toLowerCase(Locale.ROOT);
        return link.attr("rel").toLowerCase(Locale.ROOT).contains("author") || href.contains("/author/") || href.contains("/autor/")
            || href.contains("/auteur/") || href.contains("?author=");
    }

    /** A page of another site: "Share on Facebook" may lead to what an author wants to be shared there. */
    static boolean isElsewhere(Element link) {
        String href = link.attr("href");
        int path = href.startsWith("http") && href.indexOf('?') < 0 ? href.indexOf('/', 9) : -1;
        return path > 0 && href.length() - path > SHORTEST_PATH && !isShare(link);
    }

    /** The comments, their form, feed or trackbacks. */
    static boolean isDiscussion(Element link) {
        return isDiscussion(link.attr("href").toLowerCase(Locale.ROOT));
    }

    static boolean isCall(Element link) {
        return CALL.isIn(link.attr("href").toLowerCase(Locale.ROOT));
    }

    /** A mark at a heading that leads to the heading itself. */
    static boolean isMark(Element link) {
        boolean mark = link.attr("href").startsWith("#") && link.text().length() <= 2 && LineKinds.hasNoLetters(link.text(), 0);
        return mark && link.closest("h1, h2, h3, h4, h5, h6") != null;
    }

    private static boolean isDiscussion(String href) {
        return href.contains("#comment") || href.contains("#respond") || href.contains("#disqus_thread") || href.contains("/trackback")
            || href.endsWith("/feed/") || href.endsWith("/feed") || href.contains("#trackback") || href.contains("mt-tb.cgi");
    }

    static boolean isNeighbour(Element link) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        return rel.equals("prev") || rel.equals("next") || rel.equals("previous");
    }
}
