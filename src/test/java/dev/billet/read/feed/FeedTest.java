package dev.billet.read.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.xml.XmlDamage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds of several engines and versions, as posts, replies and facts. */
class FeedTest {
    private static final String NAMES =
        " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        + " xmlns:slash='http://purl.org/rss/1.0/modules/slash/' xmlns:a='http://www.w3.org/2005/Atom'"
        + " xmlns:thr='http://purl.org/syndication/thread/1.0'";
    private static final String CHANNEL = "<title>Mill &amp;amp; Weir</title><link>https://mill.example</link><description>By the river"
        + "</description><language>en-GB</language>";
    private static final String ITEM = "<item><title>A day &amp;#8211; at the mill</title>"
        + "<link>https://mill.example/2011/10/a-day/</link><dc:creator>Ann Miller</dc:creator>"
        + "<pubDate>Sun, 02 Oct 2011 09:15:00 +0100</pubDate><category>River</category><category>Bread</category>"
        + "<guid isPermaLink='false'>https://mill.example/?p=7</guid><description>Short.</description>"
        + "<content:encoded><![CDATA[<p>Long <a href='/map'>map</a>.</p><p>The post <a href='https://mill.example/2011/10/a-day/'>A "
        + "day</a> "
        + "appeared first on <a href='https://mill.example'>Mill</a>.</p>]]></content:encoded><slash:comments>3</slash:comments></item>";

    private static Feed open(String text) {
        return new Feed(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null,
            new Origin("feed.xml", null, null, "application/xml", null));
    }

    private static List<Finding> all(String text) throws IOException {
        List<Finding> all = new ArrayList<>();
        Feed feed = open(text);
        for (Optional<Finding> next = feed.next(); next.isPresent(); next = feed.next()) {
            all.add(next.get());
        }
        return all;
    }

    private static Finding.PostFound first(String text) throws IOException {
        return (Finding.PostFound) all(text).get(0);
    }

    private static String rss(String content) {
        return "<rss version='2.0'" + NAMES + "><channel>" + CHANNEL + content + "</channel></rss>";
    }

    private static Reply reply(String content) throws IOException {
        return ((Finding.RepliesFound) all(content).get(0)).replies().get(0);
    }

    @Test
    void anItemIsAWholePost() throws IOException {
        Finding.PostFound found = first(rss(ITEM));
        Post post = found.post();
        assertEquals("A day – at the mill", post.title());
        assertEquals("2011-10-02T09:15:00+01:00", post.published().toString());
        assertEquals("Ann Miller", post.author().name());
        assertEquals(List.of("7", "a-day", "en-GB"), List.of(post.sourceId(), post.slug(), post.language()));
        assertEquals("<p>Long <a href=\"https://mill.example/map\">map</a>.</p>", post.content().html().strip());
        assertEquals("Short.", post.excerpt());
        assertEquals(Post.Extent.FULL, post.extent());
        assertEquals(3, post.declaredCommentCount());
        assertEquals(List.of("River", "Bread"), post.categories().stream().map(c -> c.name()).toList());
        assertEquals("https://mill.example/", post.blog().url());
        assertEquals(List.of("url:mill.example/2011/10/a-day", "id:mill.example:7", "url:mill.example?p=7"), found.keys());
    }

    @Test
    void aProtectedPostIsWithoutItsForm() throws IOException {
        Post post = first(rss("<item><title>Protected: The key</title><link>https://mill.example/key/</link><content:encoded><![CDATA["
            + "<form class='post-password-form'><p>Enter it:</p></form>]]></content:encoded></item>")).post();
        assertEquals(List.of("The key", Post.Status.PASSWORD), List.of(post.title(), post.status()));
        assertNull(post.content());
    }

    @Test
    void theChannelTellsOfTheBlog() throws IOException {
        List<Finding> all = all(rss(ITEM));
        assertEquals(new Finding.BlogFact(new Blog("https://mill.example/", "Mill & Weir", "By the river", "en-GB", null, List.of(),
            List.of())), all.get(all.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"https://mill.example/feed/,Mill & Weir", "https://mill.example/?feed=rss2&paged=2,Mill & Weir",
        "https://mill.example/category/bread/feed/,"})
    void aFeedOfACategoryDoesNotNameTheBlog(String self, String title) throws IOException {
        String link = "<a:link rel='self' href='" + self.replace("&", "&amp;") + "'/>";
        assertEquals(title, first(rss(link + ITEM)).post().blog().title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <description>Only this.</description>                                                   | EXCERPT
        <content:encoded>All &lt;b&gt;of&lt;/b&gt; it.</content:encoded>                        | FULL
        <content:encoded>Some &lt;a class="more-link" href="x"&gt;Read on&lt;/a&gt;</content:encoded> | EXCERPT
        <content:encoded>Some of it […]</content:encoded>                                       | EXCERPT
        <title>Nothing</title>                                                                  | EXCERPT
        """)
    void theExtentIsSaid(String content, Post.Extent extent) throws IOException {
        assertEquals(extent, first(rss("<item><link>https://mill.example/x/</link>" + content + "</item>")).post().extent());
    }

    @Test
    void rssOfTheFirstVersions() throws IOException {
        Post old = first("<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://my.netscape.com/rss-0.91.dtd'><rss version='0.91'>"
            + "<channel><title>T</title><item><title>Caf&eacute;</title><link>http://a.example/1.html</link></item></channel></rss>").post();
        assertEquals("Café", old.title());
        Post rdf = first("<rdf:RDF xmlns='http://purl.org/rss/1.0/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'" + NAMES
            + "><channel rdf:about='http://a.example'><title>T</title><items><rdf:Seq><rdf:li "
            + "rdf:resource='x'/></rdf:Seq></items></channel>"
            + "<item rdf:about='http://a.example/2/'><title>Two</title><dc:date>2004-05-06T07:08:09Z</dc:date><dc:subject>Fog</dc:subject>"
            + "</item></rdf:RDF>").post();
        assertEquals("http://a.example/2/", rdf.url());
        assertEquals("2004-05-06T07:08:09Z", rdf.published().toString());
        assertEquals("Fog", rdf.categories().get(0).name());
    }

    @Test
    void atom() throws IOException {
        Finding.PostFound found =
            first("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr' xml:base='https://b.example/'><title type='text'>B"
            + "</title><link href='https://b.example/'/><link rel='self' href='https://b.example/atom.xml'/><entry><title type='html'>"
            + "L&amp;#8217;eau</title><link rel='replies' href='x#c'/><link "
            + "href='2012/01/eau.html'/><id>tag:blogger.com,1999:blog-5.post-66</id>"
            + "<published>2012-01-05T10:00:00.000+01:00</published><updated>2012-02-05T10:00:00+01:00</updated><category "
            + "term='Lac'/><author>"
            + "<name>Zoé</name><uri>https://zoe.example/</uri><email>noreply@blogger.com</email></author>"
            + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Bon<br/>jour</p></div></content></entry></feed>");
        Post post = found.post();
        assertEquals("https://b.example/2012/01/eau.html", post.url());
        assertEquals("L’eau", post.title());
        assertEquals(Person.named("Zoé", "https://zoe.example/"), post.author());
        assertEquals("66", post.sourceId());
        assertEquals("Bon\njour", post.content().text().strip());
        assertEquals("2012-02-05T10:00:00+01:00", post.modified().toString());
        assertTrue(found.keys().contains("id:b.example:66"));
    }

    @Test
    void commentsGoToTheirPostsTheOldestFirst() throws IOException {
        String one = "<item><title>Comment on A day by "
            + "Bob</title><link>https://mill.example/2011/10/a-day/comment-page-2/#comment-%1$d</link>"
            + "<pubDate>Sun, 02 Oct 2011 1%1$d:00:00 +0000</pubDate><content:encoded>&lt;p&gt;No %1$d&lt;/p&gt;</content:encoded></item>";
        List<Finding> all = all(rss(one.formatted(5) + one.formatted(4) + one.formatted(6).replace("a-day", "b")));
        Finding.RepliesFound found = (Finding.RepliesFound) all.get(0);
        assertEquals("https://mill.example/2011/10/a-day/", found.postUrl());
        assertEquals(List.of("4", "5"), found.replies().stream().map(Reply::id).toList());
        assertEquals("Bob", found.replies().get(0).author().name());
        assertEquals("No 4", found.replies().get(0).text());
        assertEquals("https://mill.example/2011/10/b/", ((Finding.RepliesFound) all.get(1)).postUrl());
    }

    @Test
    void atomSaysWhatACommentAnswers() throws IOException {
        Reply reply = reply("<feed xmlns='http://www.w3.org/2005/Atom'" + NAMES
            + "><entry><title>By: Bob</title><link href='https://m.example/a/#comment-9'/>"
            + "<thr:in-reply-to ref='https://m.example/a/#comment-8' "
            + "href='https://m.example/a/#comment-8'/><content>x</content></entry></feed>");
        assertEquals(List.of("9", "8", "Bob"), List.of(reply.id(), reply.parent(), reply.author().name()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Commentaires sur Le lac par Zoé      | fr | Zoé
        Par : Zoé                            | fr | Zoé
        Von: Jürgen                          | de | Jürgen
        Kommentar zu Der See von Jürgen      | de | Jürgen
        Comentario en El lago por Inés       | es | Inés
        Just a title                         | en |
        """)
    void titlesNameTheAuthor(String title, String language, String author) throws IOException {
        Reply reply = reply("<rss version='2.0'><channel><language>" + language + "</language><item><title>" + title
            + "</title><link>https://m.example/a/#comment-9</link></item></channel></rss>");
        assertEquals(author, reply.author() == null ? null : reply.author().name());
    }

    @Test
    void whatVisitorsTypedInTheirNamesIsNoTag() throws IOException {
        Reply reply = reply(rss("<item><title>By: Kim <Web> T</title><dc:creator><![CDATA[Kim <Web> &amp; T]]></dc:creator>"
            + "<link>https://m.example/a/#comment-9</link></item>"));
        assertEquals("Kim <Web> & T", reply.author().name());
    }

    @Test
    void theFirstParagraphOfACommentMayTellWhatItAnswers() throws IOException {
        Reply reply = reply(rss("<item><link>https://m.example/a/#comment-9</link><content:encoded><![CDATA[<p>In reply to "
            + "<a href='https://m.example/a/comment-page-1/#comment-8'>Ann</a>.</p><p>No.</p>]]></content:encoded></item>"));
        assertEquals(List.of("8", "No."), List.of(reply.parent(), reply.text()));
    }

    @ParameterizedTest
    @CsvSource({"[…] they wrote of it here […],PING", "Well […] no,COMMENT"})
    void whatAnEngineCutOutIsAPing(String text, Reply.Kind kind) throws IOException {
        assertEquals(kind, reply(rss("<item><link>https://m.example/a/#comment-9</link><description>" + text
            + "</description></item>")).kind());
    }

    @Test
    void whatStoodBeforeTheDamageIsHandedOutFirst() throws IOException {
        Feed feed = open(rss(ITEM + "<item><link>https://m.example/a/#comment-9</link></item><item><title>Cut")
            .replaceAll("</channel></rss>", ""));
        assertEquals("A day – at the mill", ((Finding.PostFound) feed.next().orElseThrow()).post().title());
        assertEquals("9", ((Finding.RepliesFound) feed.next().orElseThrow()).replies().get(0).id());
        assertTrue(feed.next().orElseThrow() instanceof Finding.BlogFact);
        assertThrows(XmlDamage.class, feed::next);
        assertEquals(Optional.empty(), feed.next());
    }

    @Test
    void aFeedWithoutEntriesSaysSo() throws IOException {
        assertEquals(new Finding.NoPost("feed without posts"), all(rss("")).get(0));
        assertNull(first(rss("<item/>")).post().url());
    }
}
