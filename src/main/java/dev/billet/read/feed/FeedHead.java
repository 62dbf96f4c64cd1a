package dev.billet.read.feed;

import dev.billet.html.Rendered;
import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.text.Urls;
import dev.billet.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a feed says of itself and of its blog: the elements beside the entries, as they come. */
final class FeedHead {
    /** What engines add to a blog's address for its main feed. */
    private static final Pattern FEED =
        Pattern.compile("(?:/(?:index\\.php/)?(?:comments/)?(?:feeds?(?:/(?:posts|rss2?|rdf|atom|default|comments"
        + "|\\d+))*|rss2?(?:\\.(?:xml|php))?|atom(?:\\.(?:xml|php))?|index\\.(?:xml|rdf|rss|atom)|wp-(?:rss2?|rdf|atom|commentsrss2)\\.php"
        + "|feed\\.(?:xml|rss|atom))?)?/?(?:\\?(?:(?:feed|paged|max-results|start-index|redirect|alt|orderby)=[^&#]*&?)*)?");

    private String title;
    private String link;
    private String description;
    private String language;
    private String self;
    private String base;

    void language(String said) {
        language = said == null || said.isBlank() ? language : said.strip();
    }

    /** What addresses are seen from when the root says so. */
    void base(String said) {
        base = said;
    }

    /** Takes an element that is no entry. */
    void take(XmlElement element) {
        String name = element.name().replace("atom:", "");
        boolean atom = !name.equals(element.name());
        String text = element.text().strip();
        switch (name) {
            case "title" -> title = title == null ? Rendered.line(text) : title;
            case "description", "subtitle", "tagline" -> description = description == null && !text.isEmpty() ? Rendered.line(text)
                : description;
            case "language", "dc:language" -> language(text);
            case "link" -> link(element, atom, text);
            default -> {
                return;
            }
        }
    }

    private void link(XmlElement element, boolean atom, String text) {
        String href = element.attribute("href");
        if (href == null) {
            link = link == null && !atom && Urls.isWeb(text) ? text : link;
            return;
        }
        String rel = element.attribute("rel") == null ? "alternate" : element.attribute("rel").toLowerCase(Locale.ROOT);
        if (rel.equals("alternate")) {
            link = link == null && Urls.isWeb(href) ? href : link;
        } else if (rel.equals("self")) {
            self = href;
        }
    }

    /** The address of what the feed is about: the blog, or a post whose comments it holds; or null. */
    String link() {
        return link;
    }

    /** What relative addresses are seen from, or null. */
    String base() {
        return base != null ? base : link != null ? link : self;
    }

    /** BCP 47, or null. */
    String language() {
        return language == null ? null : language.replace('_', '-');
    }

    /** Whether it is the feed of the blog as a whole: feeds of categories have titles of their own and link to the blog all the same. */
    private boolean isMain() {
        if (self == null || link == null) {
            return true;
        }
        String home = Urls.key(link);
        String own = Urls.key(self);
        return own.startsWith(home) && FEED.matcher(own.substring(home.length())).matches();
    }

    /** The blog of the posts; null when the feed does not tell. */
    BlogRef blog() {
        String url = Urls.isWeb(link) ? isHome(link) ? Urls.home(link) : link : null;
        String name = isMain() ? title : null;
        return url == null && name == null ? null : new BlogRef(url, name);
    }

    private static boolean isHome(String url) {
        return Urls.key(url).indexOf('/') < 0 && url.indexOf('?') < 0;
    }

    /** What can be said of the whole blog; null when there is nothing. */
    Blog fact() {
        BlogRef ref = blog();
        return ref == null || ref.url() == null || !isMain() ? null
            : new Blog(ref.url(), ref.title(), description, language(), null, List.of(), List.of());
    }
}
