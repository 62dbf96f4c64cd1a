package dev.billet.extract.body;

import dev.billet.extract.reading.PageNames;
import dev.billet.extract.reading.Vocabulary;
import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What tag, class and id of an element say about its part in the page.
 *
 * <p>The words are those that themes and plug-ins commonly use (seen in the published templates of WordPress, Blogger,
 * Drupal, Movable Type, Dotclear and their plug-ins); they are tokens, so that {@code post-share-bar} speaks of sharing.
 */
final class Hints {
    /** Something that is never the text of a post. */
    static final int FURNITURE = 1;
    /** Speaks about the post (byline, terms) without being its text; furniture only inside a body. */
    static final int META = 2;
    /** Certainly holds a whole post. */
    static final int ENTRY = 4;
    /** Made to hold the text of a post and nothing else. */
    static final int TEXT = 8;
    /** The main column. */
    static final int MAIN = 16;
    /** Replies of readers. */
    static final int COMMENTS = 32;
    /** Stands in a line of text. */
    static final int INLINE = 64;

    private static final List<String> FURNITURE_WORDS = List.of("sidebar", "sidebars", "footer", "nav", "navi", "navigation", "navbar",
        "navlinks", "menu", "widget", "widgets", "related", "relates", "yarpp", "share", "sharing", "sharebar", "shares", "sharedaddy",
        "sharethis", "sharedpost", "addthis", "addtoany", "shareaholic", "sociable", "social", "socials", "socialmedia", "breadcrumb",
        "breadcrumbs", "pagination", "pager", "paging", "ad", "ads", "advert", "adverts", "advertisement", "advertising", "adsense",
        "adsbygoogle", "anzeige", "werbung", "publicite", "sponsor", "sponsored", "sponsors", "promo", "newsletter", "subscribe",
        "subscription", "subscriptions", "signup", "optin", "mailchimp", "cookie", "cookies", "gdpr", "popup", "modal", "tagcloud",
        "blogroll", "rating", "ratings", "likes", "likebutton", "donate", "donation", "donations", "paypal", "banner", "masthead",
        "colophon", "license", "licence", "reward", "skip", "toolbar", "feedflare", "flattr", "nrelate", "outbrain", "taboola",
        "linkwithin", "printfriendly",
        "sexybookmarks", "bookmarks", "bookmarkify", "shariff", "heateor", "digg", "zemanta", "recommended", "prevnext", "nextprev",
        "postnav", "copyright", "noprint", "teaserbox", "readalso", "crp", "rssbox", "metaslider", "topbar", "swp", "essb",
        "ssba", "irpp", "mc4wp", "tnp", "mailpoet", "mailerlite", "formkit", "convertkit", "klaviyo", "sfsi", "mashsb", "mashshare", "ssbp",
        "supsystic", "wpsr", "dpsp", "novashare", "kksr", "rmp", "yasr", "gdrts", "wpulike", "saboxplugin", "molongui", "advads",
        "adslot", "adunit", "adbox", "adthrive", "mediavine", "gptad", "mgid", "revcontent", "teads", "buymeacoffee", "bmc", "kofi",
        "patreon", "liberapay", "consent", "onetrust", "cmplz", "iubenda", "backtotop", "publicidad", "publicidade",
        "pubblicita", "annons", "annonce", "reklama", "reklame", "reklam", "spenden", "teilen", "partage", "partager", "compartir",
        "compartilhar", "condividi", "relacionados", "relacionadas", "verwandte", "correlati", "gerelateerd", "leiatambem", "lireaussi",
        "bacajuga", "cta", "aawp", "asa2", "azonbox", "brlbs", "borlabs", "hustle", "optinmonster");
    /** Names of furniture whose words alone say nothing. */
    private static final List<String> FURNITURE_NAMES = List.of("cc-window", "cc-banner", "post-views", "entry-views", "post-view-count",
        "reading-time", "read-time", "span-reading-time", "rt-reading-time", "post-reading-time", "wp-block-post-time-to-read", "pvc_stats",
        "wprm-recipe-snippet", "wprm-recipe-jump", "wprm-recipe-print", "tasty-recipes-jump-link", "tasty-recipes-print-button",
        "mv-create-jump-to-recipe", "powerpress_links", "post-edit-link", "edit-link", "back-to-top", "scroll-to-top", "headerlink",
        "header-anchor", "heading-anchor", "ez-toc-container", "toc_container", "toc-container", "lwptoc", "ruby-table-contents",
        "table-of-contents", "tableofcontents", "wp-block-table-of-contents", "wp-block-rank-math-toc-block",
        "wp-block-yoast-seo-table-of-contents", "wp-block-simpletoc-toc", "embed-privacy-overlay", "fb-like", "twitter-share-button",
        "g-plusone", "pinit", "tweetmeme_button");
    /** Beginnings of words that themes glue together ({@code relatedposts}, {@code socialicons}). */
    private static final List<String> FURNITURE_STEMS = List.of("related", "sharebutton", "sharepost", "shareicon", "social", "sidebar",
        "breadcrumb", "newsletter", "advert", "addthis", "addtoany", "yarpp", "widget", "navigation", "subscri", "suscri", "sociable",
        "donat", "abonn");
    private static final List<String> META_WORDS = List.of("meta", "metadata", "postmetadata", "byline", "postmeta", "entrymeta",
        "postinfo", "dateline", "tags", "taglist", "posttags", "cats", "categories", "postfooter", "entryfooter", "author", "authorbox",
        "authorinfo", "authorbio", "bio", "posted", "timestamp", "smallprint", "filed", "vcard", "datetime", "postdate", "permalink",
        "biography", "aboutauthor", "autor", "autorin", "auteur", "autore", "verfasser", "forfatter", "yazar", "penulis", "postedby",
        "labels", "reactions", "print", "email", "trackback", "trackbacks", "tools", "actions");
    private static final List<String> TEXT_NAMES = List.of("entry-content", "post-content", "post-body", "entry-body", "article-body",
        "articlebody", "article-content", "entrytext", "entry-text", "post-text", "e-content", "postcontent", "post-entry", "storycontent",
        "storybody", "story-body", "asset-body", "entrybody", "entry_body", "entry_content", "post_content", "postbody", "post_body",
        "blogbody", "article__body", "entry__content", "post__content", "article-text", "articletext", "article_body", "post_text",
        "single-content", "postentry", "the-content", "thecontent", "field-name-body", "field--name-body", "serendipity_entry_body",
        "blogposttext", "entry-inner", "post-inner-content", "content-body", "body-text", "bodytext", "wp-block-post-content",
        "td-post-content", "contenttext", "contentbody", "format_text", "gh-content");
    private static final List<String> ENTRY_NAMES = List.of("hentry", "h-entry", "type-post", "type-page", "blogpost", "blog-post",
        "post", "entry", "serendipity_entry", "entry-asset", "asset", "post-outer", "single-post", "blog-entry", "node", "evo_post",
        "postwrap", "post-wrap", "post-wrapper", "entry-wrapper", "entry-wrap", "article", "story", "journal-entry", "blogentry", "billet",
        "beitrag", "artikel", "articulo", "articolo", "postagem", "wpis", "inlagg", "bericht");
    private static final List<String> MAIN_NAMES = List.of("main", "content", "primary", "maincontent", "main-content", "container-main",
        "site-main", "site-content", "contents", "contenu", "inhalt", "contenido");
    private static final List<String> COMMENT_NAMES = List.of("comments", "commentlist", "comment-list", "respond", "comment-respond",
        "comments-area", "commentform", "comment-form", "disqus_thread", "comment-wrapper", "comments-wrapper", "trackbacks", "comment",
        "comments-list", "commentarea", "comment-area", "commentblock", "comments-block", "kommentare", "commentaires", "comentarios",
        "commentsection", "comment-section", "comments-section", "idc-container", "pinglist", "pings");

    private static final Map<String, Integer> NAMES = names();
    private static final Map<String, Integer> TOKENS = tokens();

    private static final Map<String, Integer> TAGS = tags();
    private static final Vocabulary WORDS = new Vocabulary(Hints::byNames);

    private Hints() {
    }

    /** All that the elements of a page say about themselves, each as a set of the bits above, by place. */
    static int[] of(ElementIndex index, PageNames names) {
        int[] hints = names.in(WORDS);
        int[] notOfTags = index.perTag(tag -> tag.equals("a") || tag.equals("span") ? ENTRY : 0);
        int[] ofTags = index.perTag(tag -> TAGS.getOrDefault(tag, 0));
        for (int place = 0; place < hints.length; place++) {
            int tag = index.tagNumber(place);
            hints[place] = hints[place] & ~notOfTags[tag] | ofTags[tag];
        }
        index.byAttribute("role").forEach(e -> hints[index.order(e)] |= ofRole(e.attr("role")));
        index.byAttribute("itemprop").forEach(e -> hints[index.order(e)] |= e.attr("itemprop").contains("articleBody") ? TEXT : 0);
        index.byAttribute("itemtype").forEach(e -> hints[index.order(e)] |= ofType(e.attr("itemtype")));
        for (int place = 0; place < hints.length; place++) {
            int bits = hints[place];
            // A post may bear its terms as classes (category-social, tag-ads); a body element bears the layout's.
            boolean whole = (bits & (ENTRY | TEXT)) != 0 && (bits & COMMENTS) == 0;
            hints[place] = whole ? bits & ~(FURNITURE | META) : bits;
        }
        return hints;
    }

    private static Map<String, Integer> tags() {
        Map<String, Integer> table = new HashMap<>();
        table.put("article", ENTRY);
        table.put("main", MAIN);
        List.of("nav", "form", "button", "dialog", "fieldset", "input", "amp-ad", "amp-embed", "amp-sidebar", "amp-consent",
            "amp-user-notification", "amp-social-share").forEach(tag -> table.put(tag, FURNITURE));
        table.put("footer", META);
        Density.INLINE.forEach(tag -> table.merge(tag, INLINE, (a, b) -> a | b));
        return table;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> table = new HashMap<>();
        MAIN_NAMES.forEach(name -> table.put(name, MAIN));
        ENTRY_NAMES.forEach(name -> table.put(name, ENTRY));
        COMMENT_NAMES.forEach(name -> table.put(name, COMMENTS));
        TEXT_NAMES.forEach(name -> table.put(name, TEXT));
        FURNITURE_NAMES.forEach(name -> table.put(name, FURNITURE));
        return table;
    }

    private static Map<String, Integer> tokens() {
        Map<String, Integer> table = new HashMap<>();
        META_WORDS.forEach(word -> table.put(word, META));
        FURNITURE_WORDS.forEach(word -> table.put(word, FURNITURE));
        return table;
    }

    private static int byNames(String names) {
        int bits = 0;
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                bits |= i > from ? byName(normal(names.substring(from, i))) : 0;
                from = i + 1;
            }
        }
        return bits;
    }

    private static int ofRole(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "navigation", "complementary", "banner", "contentinfo", "search", "dialog" -> FURNITURE;
            case "main" -> MAIN;
            case "article" -> ENTRY;
            default -> 0;
        };
    }

    private static int ofType(String type) {
        return type.endsWith("/BlogPosting") || type.endsWith("/Article") || type.endsWith("/NewsArticle") ? ENTRY : 0;
    }

    private static int byName(String name) {
        Integer known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        return isNumberedEntry(name) ? ENTRY : saysNothing(name) ? 0 : byTokens(name);
    }

    /** {@code post-12}, {@code entry-12}, {@code node-12}, {@code article-12}. */
    private static boolean isNumberedEntry(String name) {
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        String stem = name.substring(0, digits);
        return digits < name.length() && (stem.equals("post-") || stem.equals("entry-") || stem.equals("node-") || stem.equals("article-"));
    }

    /** Names of layout ("has-sidebar") and of terms ("tag-social") speak of something else than the element itself. */
    private static boolean saysNothing(String name) {
        return name.startsWith("has-") || name.startsWith("no-") || name.startsWith("with-") || name.startsWith("tag-")
            || name.startsWith("category-") || name.startsWith("postid-") || name.startsWith("wp-image") || name.startsWith("align")
            || name.startsWith("left-") || name.startsWith("right-") || name.startsWith("elementor-widget-theme")
            || name.startsWith("elementor-widget") || name.startsWith("size-") || name.startsWith("wp-block-group")
            || name.startsWith("wp-block-column") || name.startsWith("widget-text") || name.startsWith("is-");
    }

    private static int byTokens(String name) {
        int bits = 0;
        for (String token : tokens(name)) {
            bits |= TOKENS.getOrDefault(token, hasStem(token) ? FURNITURE : 0);
        }
        return bits;
    }

    private static boolean hasStem(String token) {
        for (String stem : FURNITURE_STEMS) {
            if (token.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    /** {@code relatedPosts} to {@code related-posts}; {@code Related} to {@code related}. */
    private static String normal(String name) {
        StringBuilder out = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (hump) {
                out.append('-');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }

    private static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (i > from) {
                    tokens.add(name.substring(from, i));
                }
                from = i + 1;
            }
        }
        return tokens;
    }

    /** Whether the element bears one of the bits. */
    static boolean has(int hints, int bits) {
        return (hints & bits) != 0;
    }
}
