package dev.billet.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.crawl.find.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts that no link leads to, found by what names them: feeds in pages, interfaces, packed sitemaps. */
class InventoryTest {
    @TempDir
    Path folder;
    private TestBlog blog;

    @BeforeEach
    void start() throws IOException {
        blog = new TestBlog();
        for (int i = 1; i <= 9; i++) {
            blog.html("/post-" + i + "/", "Post " + "abcdefghij".charAt(i));
        }
    }

    @AfterEach
    void stop() {
        blog.close();
    }

    private CrawlBalance crawl() throws IOException {
        return new TestCrawl(folder.resolve("blog.warc.gz")).run(blog.address("/"));
    }

    private String item(int i) {
        return "<item><title>x</title><link>" + blog.address("/post-" + i + "/") + "</link></item>";
    }

    private String entry(int i) {
        return "<entry><link rel='alternate' href='" + blog.address("/post-" + i + "/") + "'/></entry>";
    }

    @Test
    void turnsThePagesOfWordPressFeed() throws IOException {
        String begin = "<rss version='2.0'><channel><title>t</title><generator>https://wordpress.org/?v=6.1</generator>";
        blog.html("/", "<link rel='alternate' type='application/rss+xml' href='/feed/'>")
            .text("/feed/", "application/rss+xml", begin + item(1) + item(2)
            + "</channel></rss>").text("/feed/?paged=2", "application/rss+xml", begin + item(3) + "</channel></rss>");
        assertEquals(3, crawl().answered().get(Kind.PAGE));
        assertTrue(blog.asked().contains("/feed/?paged=3"));
    }

    @Test
    void followsTheNextPagesThatAFeedNames() throws IOException {
        String begin = "<feed xmlns='http://www.w3.org/2005/Atom'>";
        blog.html("/", "<link rel='alternate' type='application/atom+xml' href='/atom.xml'>")
            .text("/atom.xml", "application/atom+xml", begin
            + "<link rel='next' href='/atom-2.xml'/>" + entry(1) + "</feed>").text("/atom-2.xml", "application/atom+xml", begin
            + "<link rel='prev-archive' href='/atom-3.xml'/>" + entry(2) + "</feed>")
            .text("/atom-3.xml", "application/atom+xml", begin + entry(3) + "</feed>");
        assertEquals(3, crawl().answered().get(Kind.PAGE));
    }

    @Test
    void asksBloggersFeedsForAllPostsAndComments() throws IOException {
        String begin = "<feed xmlns='http://www.w3.org/2005/Atom'>";
        blog.html("/", "<link rel='alternate' type='application/atom+xml' href='/feeds/posts/default'>")
            .text("/feeds/posts/default?max-results=150&start-index=1", "application/atom+xml", begin
                + "<link rel='next' href='/feeds/posts/default?max-results=150&amp;start-index=151'/>" + entry(1) + "</feed>")
            .text("/feeds/posts/default?max-results=150&start-index=151", "application/atom+xml", begin + entry(2) + "</feed>")
            .text("/feeds/comments/default?max-results=150&start-index=1", "application/atom+xml", begin + entry(2) + "</feed>");
        CrawlBalance balance = crawl();
        assertEquals(2, balance.answered().get(Kind.PAGE));
        assertEquals(3, balance.answered().get(Kind.API));
    }

    @Test
    void asksWordPressInterfacePageByPageAndNoFeedsThen() throws IOException {
        String posts = "/wp-json/wp/v2/posts?per_page=100&page=";
        String order = "&orderby=id&order=asc";
        blog.html("/", "<link rel='https://api.w.org/' href='/wp-json/'><link rel='alternate' type='application/rss+xml' href='/feed/'>")
            .text("/wp-json/?_fields=name,description,url,home,gmt_offset,timezone_string,namespaces", "application/json",
                "{\"name\":\"x\",\"namespaces\":[\"wp/v2\"]}")
            .at(posts + "1" + order, exchange -> {
                exchange.getResponseHeaders().add("X-WP-TotalPages", "2");
                TestBlog.send(exchange, 200, "application/json", "[{\"id\":1,\"slug\":\"a\",\"link\":\""
                    + blog.address("/post-1/") + "\"}]");
            }).text(posts + "2" + order, "application/json", "[{\"id\":2,\"slug\":\"b\",\"link\":\"" + blog.address("/post-2/") + "\"}]")
            .text("/wp-json/wp/v2/types", "application/json", "{\"post\":{\"rest_base\":\"posts\"},\"recipe\":{\"rest_base\":\"recipes\"}}")
            .text("/wp-json/wp/v2/recipes?per_page=100&page=1" + order, "application/json", "[{\"id\":3,\"slug\":\"c\",\"link\":\""
            + blog.address("/post-3/") + "\"}]")
            .text("/feed/", "application/rss+xml", "<rss version='2.0'><channel><generator>wordpress</generator>" + item(1)
            + "</channel></rss>");
        CrawlBalance balance = crawl();
        assertEquals(3, balance.answered().get(Kind.PAGE));
        assertFalse(blog.asked().contains("/feed/?paged=2"));
    }

    /** Old themes announce neither feed nor interface. */
    @Test
    void knowsTheDoorsOfWordPress() throws IOException {
        blog.html("/", "<script src='/wp-includes/js/x.js'></script>")
            .text("/?feed=rss2", "application/rss+xml", "<rss version='2.0'><channel>" + item(1)
            + "</channel></rss>");
        assertEquals(1, crawl().answered().get(Kind.PAGE));
        assertEquals(List.of("/robots.txt", "/", "/sitemap.xml",
            "/?rest_route=/&_fields=name,description,url,home,gmt_offset,timezone_string,namespaces",
            "/?feed=rss2", "/post-1/"), blog.asked());
    }

    /** Neither robots.txt nor sitemap.xml is answered without permalinks. */
    @Test
    void findsTheSitemapOfWordPressWithoutPermalinks() throws IOException {
        String head = "<?xml version='1.0'?><%s xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
        blog.html("/", "<script src='/wp-includes/js/x.js'></script><a href='/?p=1'>1</a><a href='/?m=201101'>January</a>")
            .text("/?sitemap=index", "text/xml", String.format(head, "sitemapindex") + "<sitemap><loc>"
            + blog.address("/?sitemap=posts&amp;sitemap-subtype=page&amp;paged=1")
                + "</loc></sitemap></sitemapindex>").text("/?sitemap=posts&sitemap-subtype=page&paged=1", "text/xml",
                String.format(head, "urlset")
                + "<url><loc>" + blog.address("/?page_id=2") + "</loc></url></urlset>").html("/?p=1", "one").html("/?page_id=2", "about");
        assertEquals(2, crawl().answered().get(Kind.PAGE));
        assertTrue(blog.asked().contains("/?page_id=2"));
        assertFalse(blog.asked().contains("/?m=201101"), () -> blog.asked().toString());
    }

    @Test
    void takesAFeedThatOnlyALinkNames() throws IOException {
        blog.html("/", "<a href='/index.xml'>RSS</a>").text("/index.xml", "text/xml", "<rss version='2.0'><channel>" + item(2)
            + "</channel></rss>");
        assertEquals(1, crawl().answered().get(Kind.PAGE));
    }

    @Test
    void asksForTheFeedOfAPostsCommentsOnlyWhereNothingElseHasTheirDates() throws IOException {
        blog.html("/", "<a href='/post-1/'>1</a><a href='/post-2/'>2</a>")
            .html("/post-1/", "<link rel='alternate' type='application/rss+xml' href='/post-1/feed/'>"
            + "<div id='comment-5'>well</div>")
            .html("/post-2/", "<link rel='alternate' type='application/rss+xml' href='/post-2/feed/'>no comments");
        crawl();
        assertTrue(blog.asked().contains("/post-1/feed/"));
        assertFalse(blog.asked().contains("/post-2/feed/"));
    }
}
