package dev.billet.assemble;

import dev.billet.text.Urls;
import java.util.regex.Pattern;

/** Tells a post's own address from others that lead to it too: its number in the database, a page of its comments. */
final class Permalinks {
    /** WordPress' addresses by number, and its pages of comments; see {@code get_comments_pagenum_link()}. */
    private static final Pattern ASIDE = Pattern.compile(".*(?:[?&](?:p|page_id|attachment_id|cpage)=\\d+.*|/comment-page-\\d+)");

    private Permalinks() {
    }

    /** Whether a capture's address should give way to that of another capture of the same post. */
    static boolean isBetter(String other, String best) {
        return other != null && (best == null || isAside(best) && !isAside(other));
    }

    private static boolean isAside(String url) {
        return ASIDE.matcher(String.valueOf(Urls.key(url))).matches();
    }
}
