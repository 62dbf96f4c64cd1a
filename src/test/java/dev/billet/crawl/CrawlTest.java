package dev.billet.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.crawl.find.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crawl of a good blog asks, and what it leaves alone. */
class CrawlTest {
    @TempDir
    Path folder;

    private Path warc() {
        return folder.resolve("blog.warc.gz");
    }

    @Test
    void bringsHomeAllPostsWithTheirCommentPagesAndNothingElse() throws IOException {
        try (TestBlog blog = TestBlog.whole(12)) {
            CrawlBalance balance = new TestCrawl(warc()).run(blog.address("/"));
            assertEquals(12, balance.answered().get(Kind.PAGE));
            assertEquals(12, balance.answered().get(Kind.COMMENTS));
            assertEquals(2, balance.answered().get(Kind.LIST));
            assertEquals(new HashSet<>(blog.asked()).size(), blog.asked().size(), () -> "asked twice: " + blog.asked());
            for (String path : blog.asked()) {
                assertFalse(Pattern.compile("private|login|[?]s=|replytocom|share|tag|css").matcher(path).find(), path);
            }
            assertEquals(1, blog.connections());
            assertEquals(1, balance.left().get("addresses that robots.txt refuses"));
            assertEquals(Set.of(), balance.failed().keySet());
        }
    }

    @Test
    void keepsQuestionsAndAnswersAsRecordsWithDatesAndDigests() throws IOException {
        try (TestBlog blog = TestBlog.whole(3)) {
            new TestCrawl(warc()).contact("https://archivist.example/").run(blog.address("/"));
            List<String> records = TestCrawl.records(warc());
            assertEquals("warcinfo", records.get(0));
            assertEquals(List.of("request /robots.txt", "response /robots.txt", "request /", "response /"), records.subList(1, 5));
            assertEquals(blog.asked(), TestCrawl.responses(warc()));
            assertFalse(Files.exists(folder.resolve("blog.warc.gz.part")));
            String agent = blog.heads().get(0).get("User-agent").get(0);
            assertTrue(agent.matches("billet(/\\S+)? \\(\\+https://archivist.example/\\)"), agent);
        }
    }

    @Test
    void waitsBetweenTwoQuestionsAndLongerWhenRobotsWantIt() throws IOException {
        try (TestBlog blog = TestBlog.whole(2)) {
            TestCrawl crawl = new TestCrawl(warc());
            crawl.run(blog.address("/"));
            assertEquals(blog.asked().size() - 1, crawl.waits.size());
            assertTrue(crawl.waits.stream().allMatch(wait -> wait == 1000), crawl.waits::toString);
            blog.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
            TestCrawl slow = new TestCrawl(folder.resolve("slow.warc.gz"));
            slow.run(blog.address("/"));
            assertTrue(slow.waits.stream().allMatch(wait -> wait == 7000), slow.waits::toString);
        }
    }

    @Test
    void asksListsNoMoreWhenASitemapNamesThePosts() throws IOException {
        try (TestBlog blog = TestBlog.whole(30)) {
            StringBuilder map = new StringBuilder("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
            for (int i = 1; i <= 30; i++) {
                map.append("<url><loc>").append(blog.address("/2011/10/post-" + i + "/")).append("</loc></url>");
            }
            blog.text("/robots.txt", "text/plain", "Sitemap: " + blog.address("/maps.xml"));
            blog.text("/maps.xml", "text/xml", "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                + blog.address("/map-1.xml") + "</loc></sitemap></sitemapindex>");
            blog.text("/map-1.xml", "text/xml", map + "</urlset>");
            CrawlBalance balance = new TestCrawl(warc()).run(blog.address("/"));
            assertEquals(30, balance.answered().get(Kind.PAGE));
            assertEquals(1, balance.answered().get(Kind.LIST));
        }
    }

    @Test
    void keepsToTheFolderOfTheBlog() throws IOException {
        try (TestBlog blog = new TestBlog()) {
            blog.html("/blog/", "<a href='/shop/'>shop</a><a href='one/'>one</a><a href='/blogger/'>no</a>").html("/blog/one/", "one")
                .html("/shop/", "shop").html("/blogger/", "no").redirect("/blog", "/blog/");
            new TestCrawl(warc()).run(blog.address("/blog/"));
            assertEquals(List.of("/robots.txt", "/blog/", "/blog/sitemap.xml", "/blog/one/"), blog.asked());
            blog.asked().clear();
            new TestCrawl(folder.resolve("wide.warc.gz")).choice(new CrawlOptions.Choice(List.of(blog.address("/shop/")), List.of(),
                List.of(Pattern.compile("one")), 0, false)).run(blog.address("/blog/"));
            assertEquals(List.of("/robots.txt", "/blog/", "/blog/sitemap.xml", "/shop/"), blog.asked());
        }
    }

    @Test
    void stopsInSpacesWithoutAnEnd() throws IOException {
        try (TestBlog blog = TestBlog.whole(3)) {
            blog.at("/", exchange -> TestBlog.send(exchange, 200, "text/html",
                "<a href='/days/1/'>days</a><a href='/2011/10/post-1/'>one</a>"));
            for (int i = 1; i < 200; i++) {
                blog.html("/days/" + i + "/", "<p>Day " + i + ": nothing happens</p><a href='/days/" + (i + 1) + "/'>next day</a>");
            }
            CrawlBalance balance = new TestCrawl(warc()).run(blog.address("/"));
            assertTrue(blog.asked().stream().filter(path -> path.startsWith("/days/")).count() < 15, () -> blog.asked().toString());
            assertEquals(1, balance.left().get("pages that only repeat others"));
            assertTrue(blog.asked().contains("/2011/10/post-3/"));
        }
    }

    @Test
    void asksNoMoreThanTheUserWants() throws IOException {
        try (TestBlog blog = TestBlog.whole(30)) {
            CrawlBalance balance = new TestCrawl(warc()).choice(new CrawlOptions.Choice(List.of(), List.of(), List.of(), 10, false))
                .run(blog.address("/"));
            assertTrue(blog.asked().size() <= 12, () -> blog.asked().toString());
            assertTrue(balance.left().get("addresses beyond --max-pages") > 10);
        }
    }

    @Test
    void tellsWhatItWouldAskAndKeepsNothing() throws IOException {
        try (TestBlog blog = TestBlog.whole(12)) {
            Crawl.Plan plan = new TestCrawl(warc()).plan(blog.address("/"));
            assertEquals(12, plan.urls().size());
            assertFalse(blog.asked().contains("/2011/10/post-1/"));
            assertFalse(Files.exists(warc()));
            assertFalse(Files.exists(folder.resolve("blog.warc.gz.part")));
        }
    }

    @Test
    void keepsPicturesWhenWanted() throws IOException {
        try (TestBlog blog = new TestBlog()) {
            blog.html("/", "<header class='site'><img src='/logo.png'></header><div class='has-sidebar "
                + "sidebar-right'><article><header><img src='/a.png'></header><div class='x-widget'>"
                + "<a href='/big.jpg'>big</a></div></article></div>"
                + "<ol class='comments'><li><img class='avatar photo' src='/me.png'>nice</li></ol><div id='sidebar'><img "
                + "src='/me.png'><a href='/cv.jpg'>cv</a></div>"
                + "<footer><img src='/badge.png'></footer>").text("/a.png", "image/png", "x")
                .text("/big.jpg", "image/jpeg", "y");
            new TestCrawl(warc()).run(blog.address("/"));
            assertEquals(List.of("/robots.txt", "/", "/sitemap.xml"), blog.asked());
            blog.asked().clear();
            new TestCrawl(folder.resolve("media.warc.gz")).choice(new CrawlOptions.Choice(List.of(), List.of(), List.of(), 0, true))
                .run(blog.address("/"));
            assertEquals(List.of("/robots.txt", "/", "/sitemap.xml", "/big.jpg", "/a.png"), blog.asked());
        }
    }

    @Test
    void followsAFrontPageThatHasMoved() throws IOException {
        try (TestBlog blog = new TestBlog()) {
            blog.redirect("/", "/weblog/").html("/weblog/", "<a href='/weblog/one/'>one</a>").html("/weblog/one/", "one");
            CrawlBalance balance = new TestCrawl(warc()).run(blog.address("/"));
            assertTrue(blog.asked().contains("/weblog/one/"));
            assertEquals(1, balance.redirects());
        }
    }
}
