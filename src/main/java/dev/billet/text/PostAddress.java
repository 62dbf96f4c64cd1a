package dev.billet.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses around a post: its comments' places, its further comment pages and its own comment feed all say where the
 * post is.
 */
public final class PostAddress {
    private static final Pattern COMMENT =
        Pattern.compile("#(?:li-|div-)?(?:comment|cmt|c|pingback|trackback|IDComment|response)[-_]?(\\d+)$",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("[?&](?:showComment|cid|comment_id)=(?:c)?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT_PAGE = Pattern.compile("/comment-page-\\d+/?(?=$|[?#])");
    private static final Pattern COMMENT_QUERY = Pattern.compile("(?<=[?&])(?:cpage|showComment|replytocom|cid|comment_id|unapproved|"
        + "moderation-hash)=[^&#]*&?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[?&](?:p|page_id|attachment_id)=(\\d+)(?=$|[&#])");

    private PostAddress() {
    }

    /** The bare number of the comment that the address leads to, or null when it leads to none. */
    public static String comment(String url) {
        if (url == null) {
            return null;
        }
        Matcher place = COMMENT.matcher(url);
        if (place.find()) {
            return place.group(1);
        }
        Matcher named = NAMED.matcher(url);
        return named.find() ? named.group(1) : null;
    }

    /** The engine's number of the post in a short address such as {@code /?p=12}, or null. */
    public static String number(String url) {
        Matcher number = NUMBER.matcher(url == null ? "" : url);
        return number.find() ? number.group(1) : null;
    }

    /** The slug in a post's address; null where a number names the post: the folder before {@code ?p=12} is the blog's. */
    public static String slug(String url) {
        return url == null || number(url) != null ? null : Urls.slug(url);
    }

    /** The post's own address: without the comment, the page of comments and the place that an address names; null for null. */
    public static String of(String url) {
        if (url == null) {
            return null;
        }
        int hash = url.indexOf('#');
        String bare = hash < 0 || url.startsWith("#!", hash) ? url : url.substring(0, hash);
        if (bare.contains("comment-page-")) {
            bare = COMMENT_PAGE.matcher(bare).replaceFirst("/");
        }
        if (bare.indexOf('?') >= 0 && COMMENT_QUERY.matcher(bare).find()) {
            bare = COMMENT_QUERY.matcher(bare).replaceAll("");
            bare = bare.endsWith("?") || bare.endsWith("&") ? bare.substring(0, bare.length() - 1) : bare;
        }
        return bare;
    }
}
