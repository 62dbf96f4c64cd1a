package dev.billet.crawl.find;

import java.util.regex.Pattern;

/** What an address is, as far as its form tells. */
final class LinkKinds {
    private static final Pattern COMMENTS = Pattern.compile("/comment-page-\\d+/?(?:\\?|$)|[?&](?:cpage|commentPage|comments?_page)=\\d+");
    private static final Pattern PAGED = Pattern.compile("/page/\\d+/?(?:\\?|$)|[?&]paged=\\d+|/search\\?updated-max=|[?&]start=\\d+");
    private static final Pattern MONTH =
        Pattern.compile("/(?:19|20)\\d\\d/(?:0?[1-9]|1[0-2])/?$|[?&]m=\\d{6}$|/(?:19|20)\\d\\d_\\d\\d_\\d\\d_archive\\.html$|"
        + "/archives?/(?:19|20)\\d\\d[-/_](?:0?[1-9]|1[0-2])(?:\\.html?|/)?$");
    private static final Pattern CATEGORY = Pattern.compile("/(?:category|categories|categorie|kategorie|categoria)/|[?&]cat=\\d+");
    private static final Pattern REPEATING =
        Pattern.compile("/(?:tag|tags|author|authors|label|labels|type)/|[?&](?:tag|author|author_name|taxonomy|"
        + "post_format)=|/(?:19|20)\\d\\d/?$|[?&]m=\\d{4}$|/search/label/", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIA =
        Pattern.compile("\\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif|mp3|ogg|oga|wav|m4a|flac|mp4|m4v|mov|avi|webm|ogv|"
        + "pdf|docx?|xlsx?|pptx?|odt|ods|zip|gz|tgz|rar|7z|epub)(?:\\?|$)", Pattern.CASE_INSENSITIVE);

    private LinkKinds() {
    }

    static Kind of(String url) {
        if (COMMENTS.matcher(url).find()) {
            return Kind.COMMENTS;
        }
        if (MEDIA.matcher(url).find()) {
            return Kind.MEDIA;
        }
        return PAGED.matcher(url).find() || isMonth(url) || isCategory(url) || isRepeating(url) ? Kind.LIST : Kind.PAGE;
    }

    static boolean isPaged(String url) {
        return PAGED.matcher(url).find();
    }

    static boolean isMonth(String url) {
        return MONTH.matcher(url).find();
    }

    static boolean isCategory(String url) {
        return CATEGORY.matcher(url).find();
    }

    /** A list of posts that other lists hold as well: by tag, by author, by year. */
    static boolean isRepeating(String url) {
        return REPEATING.matcher(url).find();
    }

    /** Whether it is a further page of the list of all posts. */
    static boolean isMainList(String url, String home) {
        String rest = url.startsWith(home) ? url.substring(home.length()) : "/";
        return rest.matches("page/\\d+/?|(?:index\\.php)?\\?paged=\\d+|search\\?updated-max=.*|\\?(?:page|start)=\\d+|page\\d+/?");
    }
}
