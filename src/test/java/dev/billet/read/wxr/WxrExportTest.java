package dev.billet.read.wxr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.xml.XmlDamage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Export files of all the versions of WordPress and of other programs that write them. */
class WxrExportTest {
    private static final String NAMES =
        " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:wp='http://wordpress.org/export/%s/'"
        + " xmlns:dc='http://purl.org/dc/elements/1.1/'";

    private static List<Finding> all(byte[] bytes) throws IOException {
        List<Finding> all = new ArrayList<>();
        try (WxrExport export = open(bytes)) {
            for (Optional<Finding> next = export.next(); next.isPresent(); next = export.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    private static WxrExport open(byte[] bytes) {
        return new WxrExport(new ByteArrayInputStream(bytes), null, new Origin("blog.xml", null, null, "application/xml", null), true);
    }

    private static List<Finding> mill() throws IOException {
        try (InputStream in = WxrExportTest.class.getResourceAsStream("/exports/wxr.xml")) {
            return all(in.readAllBytes());
        }
    }

    private static Post post(List<Finding> all, int index) {
        return ((Finding.PostFound) all.get(index)).post();
    }

    /** The first post of a channel. */
    private static Post post(String version, String channel) throws IOException {
        String text = "<rss version='2.0'" + NAMES.formatted(version) + "><channel>" + channel + "</channel></rss>";
        return post(all(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Test
    void readsAPostWithAllThatItHas() throws IOException {
        Finding.PostFound found = (Finding.PostFound) mill().get(0);
        Post post = found.post();
        assertEquals(List.of("url:mill.example/2011/10/weir", "id:mill.example:7"), found.keys());
        assertEquals("Q&A at the weir", post.title());
        assertEquals(new Person("Ann & Co", null, "ann", "ann@mill.example", null, null), post.author());
        assertEquals("2011-10-02T09:15:07+01:00", post.published().toString());
        assertEquals("2011-10-03T10:00:00+01:00", post.modified().toString());
        assertEquals("weir 7 true aside PUBLISH false true", String.join(" ", post.slug(), post.sourceId(), ""
            + post.sticky(), post.format(),
            post.status().toString(), post.commentsOpen().toString(), post.pingsOpen().toString()));
        assertEquals(List.of(new Term("Flood & ebb", "flood", "river", null)), post.categories());
        assertEquals(List.of(new Term("Bread", "bread", null, null)), post.tags());
        assertEquals(List.of(new Blog.BlogTerm("season", "autumn", "Autumn", null, null)), post.terms());
        assertEquals(List.of(new Meta("_edit_last", "1")), post.meta());
        assertNull(post.parent());
        assertNull(post.menuOrder());
        assertNull(post.password());
    }

    @Test
    void showsABodyAndKeepsItAsItWas() throws IOException {
        Post post = post(mill(), 0);
        assertEquals("<p>The <b>first</b> line<br>and the second.</p><figure class=\"wp-caption\"><a href=\"https://mill.example/w.jpg\">"
            + "<img src=\"https://mill.example/w-300.jpg\" alt=\"Weir\"></a><figcaption>The weir</figcaption></figure>"
            + "<p>[contact-form to=\"x\"]</p><ul><li>one</li><li>two</li></ul>", post.content().html().replace("\n", ""));
        assertTrue(post.content().source().startsWith("The <b>first</b> line\nand"));
        assertEquals("wordpress", post.content().format());
        assertEquals("The weir", post.media().get(0).caption());
        assertTrue(post.problems().get(0).message().endsWith("stay as they are: contact-form"));
        assertEquals("<p>Blocks stay.</p>", post(mill(), 1).content().html().replace("\n", " "));
    }

    @Test
    void readsCommentsAndPings() throws IOException {
        Post post = post(mill(), 0);
        Reply first = post.comments().get(0);
        assertEquals(new Person("Bo & Cy", "https://b.example/", null, "bo@b.example", null, "192.0.2.1"), first.author());
        assertEquals("Well said.\n\nReally.", first.text());
        assertEquals("Well said.\n\nReally.", first.source());
        assertEquals("<p>Well said.</p><p>Really.</p>", first.html().replace("\n", ""));
        assertEquals("2011-10-02T12:00:00+01:00", first.published().toString());
        assertNull(first.parent());
        assertNull(first.status());
        Reply answer = post.comments().get(1);
        assertEquals("21 PENDING ann [Meta[key=rating, value=5]]", answer.parent() + " " + answer.status() + " "
            + answer.author().login() + " "
            + answer.meta());
        Reply ping = post.pings().get(0);
        assertEquals("PINGBACK The other bank https://bank.example/said 3", ping.kind() + " " + ping.title() + " " + ping.url() + " "
            + ping.order());
        assertEquals("[…] at the weir […]", ping.text());
        assertNull(ping.author());
    }

    @Test
    void readsADraftWithoutAZone() throws IOException {
        Post draft = post(mill(), 1);
        assertEquals("PAGE DRAFT 2012-01-01T10:00:00 7 4", draft.kind() + " " + draft.status() + " " + draft.published() + " "
            + draft.parent()
            + " " + draft.menuOrder());
    }

    @Test
    void tellsWhatItKnowsOfTheBlog() throws IOException {
        Blog blog = ((Finding.BlogFact) mill().get(2)).blog();
        assertEquals("https://mill.example Mill & Weir By the river en-GB", String.join(" ", blog.url(), blog.title(), blog.description(),
            blog.language()));
        assertEquals(List.of("ann"), blog.authors().stream().map(Person::login).toList());
        assertEquals(List.of("River<null", "Flood & ebb<river", "Bread<null"), blog.terms().stream().map(t -> t.name() + "<" + t.parent())
            .toList());
    }

    @Test
    void readsTheFirstVersion() throws IOException {
        Post post = post("1.0", "<wp:category><wp:category_nicename>top</wp:category_nicename><wp:cat_name>Top of "
            + "all</wp:cat_name></wp:category>"
            + "<wp:category><wp:category_nicename>low</wp:category_nicename><wp:category_parent>Top of all</wp:category_parent>"
            + "<wp:cat_name>Low</wp:cat_name></wp:category>"
            + "<item><title>One</title><dc:creator>Ann Miller</dc:creator><wp:post_id>1</wp:post_id><category>Low</category>"
            + "<category domain='category' nicename='low'>Low</category><category domain='tag' nicename='t'>T</category></item>");
        assertEquals(Person.named("Ann Miller", null), post.author());
        assertEquals(List.of(new Term("Low", "low", "top", null)), post.categories());
        assertEquals(List.of(new Term("T", "t", null, null)), post.tags());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2011-10-02 09:15:07 | 2011-10-02 08:15:07 | 2011-10-02T09:15:07+01:00
        2011-10-02 09:15:07 | 0000-00-00 00:00:00 | 2011-10-02T09:15:07
        0000-00-00 00:00:00 | 2011-10-02 08:15:07 | 2011-10-02T08:15:07Z
        2011-10-02 09:15:07 | 2012-10-02 08:15:07 | 2011-10-02T09:15:07
        2011-02-30 09:15:07 | 2011-10-02 08:15:07 | 2011-10-02T08:15:07Z
        2011-10-02T09:15:07Z | | 2011-10-02T09:15:07Z
        0000-00-00 00:00:00 | 0000-00-00 00:00:00 | null
        """)
    void datesAreAsPreciseAsTheFile(String local, String gmt, String expected) throws IOException {
        Post post = post("1.2", "<item><pubDate>Sun, 02 Oct 2010 08:15:07 +0000</pubDate><wp:post_date>" + local
            + "</wp:post_date><wp:post_date_gmt>"
            + (gmt == null ? "" : gmt) + "</wp:post_date_gmt></item>");
        assertEquals(expected, String.valueOf(post.published()));
    }

    @Test
    void takesWhatOtherProgramsLeaveOut() throws IOException {
        Post post = post("1.2", "<item><title>One</title><link>http://a.example/one</link><pubDate>Sun, 02 Oct 2011 08:15:07 "
            + "+0000</pubDate>"
            + "<category>Loose</category><wp:comment><wp:comment_content>Hm</wp:comment_content></wp:comment></item>");
        assertEquals("2011-10-02T08:15:07Z", post.published().toString());
        assertEquals(List.of(new Term("Loose", null, null, null)), post.categories());
        assertEquals("Hm", post.comments().get(0).text());
        assertNull(post.comments().get(0).author());
    }

    @Test
    void saysWhichWordsItDoesNotKnow() throws IOException {
        Post post = post("1.2", "<item><wp:status>published</wp:status><wp:comment><wp:comment_type>review</wp:comment_type></wp:comment></item>");
        assertNull(post.status());
        assertEquals(1, post.comments().size());
        assertEquals(List.of("the status was not understood: \"published\"", "the type of a comment was not understood: \"review\""),
            post.problems().stream().map(p -> p.message()).toList());
    }

    @Test
    void saysWhatOfTheBlogHasNoPlace() throws IOException {
        Post post = post("1.2", "<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann "
            + "Miller</wp:author_display_name>"
            + "<wp:author_first_name>Ann</wp:author_first_name><wp:author_last_name>Miller</wp:author_last_name></wp:author>"
            + "<wp:author><wp:author_login>bob</wp:author_login><wp:author_first_name>Robert</wp:author_first_name></wp:author>"
            + "<wp:category><wp:category_nicename>town</wp:category_nicename><wp:cat_name>Town</wp:cat_name>"
            + "<wp:termmeta><wp:meta_key>color</wp:meta_key><wp:meta_value>red</wp:meta_value></wp:termmeta></wp:category><item/>");
        assertEquals(List.of("what the file has besides was left out: first and last names of authors (1), values of terms (1)"),
            post.problems().stream().map(p -> p.message()).toList());
    }

    @Test
    void keepsWhatStoodBeforeDamage() throws IOException {
        byte[] bytes = ("<rss" + NAMES.formatted("1.2") + "><channel><item><title>One</title></item><item><title>Tw")
            .getBytes(StandardCharsets.UTF_8);
        try (WxrExport export = open(bytes)) {
            assertEquals("One", ((Finding.PostFound) export.next().orElseThrow()).post().title());
            assertTrue(export.next().orElseThrow() instanceof Finding.BlogFact);
            assertThrows(XmlDamage.class, export::next);
        }
    }

    @Test
    void saysThatAFileWithoutItemsHasNoPosts() throws IOException {
        byte[] bytes = ("<rss" + NAMES.formatted("1.2") + "><channel><title>Mill</title></channel></rss>").getBytes(StandardCharsets.UTF_8);
        assertEquals(new Finding.NoPost("export without posts"), all(bytes).get(0));
    }
}
