package dev.billet.read.ghost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ghost's files of all its ages. */
class GhostExportTest {
    private static final String EXPORT = """
        {"db":[{"meta":{"exported_on":1500000000000,"version":"5.2.0"},"data":{
        "posts":[
          {"id":"a1","uuid":"u-1","title":"Q & A","slug":"q-a","html":"<p>See <a href=\\"__GHOST_URL__/two/\\">two</a>.</p>","status":"published",
           "type":"post","featured":1,"feature_image":"__GHOST_URL__/content/images/w.jpg","visibility":"members","comment_id":"a1",
           "created_at":"2019-01-01T00:00:00.000Z","updated_at":"2019-01-03T00:00:00.000Z","published_at":"2019-01-02T03:04:05.000Z",
           "custom_excerpt":"Short.","canonical_url":"https://mill.example/q-a/"},
          {"id":"a2","title":"Two","slug":"two","html":"<p>Draft</p>","status":"draft","page":1,"created_at":1500000000000,"published_at":null,
           "author_id":"p2"},
          {"id":"a3","title":"Old","slug":"old","markdown":"A *word*","html":"<p>A <em>word</em></p>","status":"scheduled",
           "published_at":"2014-05-06 07:08:09"}],
        "posts_authors":[{"post_id":"a1","author_id":"p2","sort_order":1},{"post_id":"a1","author_id":"p1","sort_order":0}],
        "posts_tags":[{"post_id":"a1","tag_id":"t2","sort_order":1},{"post_id":"a1","tag_id":"t1","sort_order":0}],
        "posts_meta":[{"post_id":"a1","meta_description":"For machines","feature_image_alt":"Weir"}],
        "members":[{"id":"m1","name":"Bo","email":"bo@b.example"}],
        "comments":[{"id":"c1","post_id":"a1","member_id":"m1","html":"<p>Well said</p>","status":"published","created_at":"2019-02-01T00:00:00.000Z"},
          {"id":"c2","post_id":"a1","member_id":null,"parent_id":"c1","html":"<p>No</p>","status":"hidden"}],
        "settings":[{"key":"title","value":"Mill"},{"key":"description","value":"By the river"},{"key":"timezone","value":"Europe/Paris"}],
        "tags":[{"id":"t2","name":"Bread","slug":"bread","description":"Baked"},{"id":"t1","name":"Flood","slug":"flood"}],
        "users":[{"id":"p1","name":"Ann","slug":"ann","email":"ann@mill.example","website":"https://ann.example/"},{"id":"p2","name":"Cy","slug":"cy"}]
        }}]}""";

    private static GhostExport open(String text, String home) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new GhostExport(() -> new ByteArrayInputStream(bytes),
            new Origin("ghost.json", null, null, "application/json", "ghost"), home);
    }

    private static List<Finding> all(String text, String home) throws IOException {
        List<Finding> all = new ArrayList<>();
        try (GhostExport export = open(text, home)) {
            for (Optional<Finding> next = export.next(); next.isPresent(); next = export.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    private static Post post(List<Finding> all, int index) {
        return ((Finding.PostFound) all.get(index)).post();
    }

    private static String html(String field, String document) throws IOException {
        String text = document.replace("'", "\\\"");
        return post(all("{\"data\":{\"posts\":[{\"id\":1,\"" + field + "\":\"" + text + "\"}]},\"meta\":{}}", null), 0).content().html();
    }

    @Test
    void readsAPostWithAllThatItHas() throws IOException {
        List<Finding> all = all(EXPORT, null);
        Post post = post(all, 0);
        assertEquals(List.of("url:mill.example/q-a"), ((Finding.PostFound) all.get(0)).keys());
        assertEquals("a1 u-1 q-a Q & A PUBLISH Short. true", String.join(" ", post.sourceId(), post.guid(), post.slug(), post.title(),
            post.status().toString(), post.excerpt(), "" + post.sticky()));
        assertEquals("2019-01-02T03:04:05Z 2019-01-03T00:00:00Z", post.published() + " " + post.modified());
        assertEquals(new Person("Ann", "https://ann.example/", "ann", "ann@mill.example", null, null), post.author());
        assertEquals(List.of(new Term("Flood", "flood", null, null), new Term("Bread", "bread", null, null)), post.tags());
        assertEquals(List.of(new Meta("visibility", "members"), new Meta("feature_image", "__GHOST_URL__/content/images/w.jpg"),
            new Meta("meta_description", "For machines"), new Meta("authors", "Ann, Cy")), post.meta());
        assertEquals("/content/images/w.jpg", post.media().get(0).url());
        assertEquals("Weir", post.media().get(0).alt());
        assertEquals("<p>See <a href=\"https://mill.example/two/\">two</a>.</p>", post.content().html());
        assertNull(post.content().source());
    }

    @Test
    void putsTheBlogWhereTheUserSays() throws IOException {
        List<Finding> all = all(EXPORT, "https://weir.example/");
        assertEquals("https://weir.example/two/", post(all, 1).url());
        assertEquals("https://weir.example/content/images/w.jpg", post(all, 0).media().get(0).url());
        assertEquals("https://weir.example/", post(all, 0).blog().url());
    }

    @Test
    void knowsPagesDraftsAndOldDates() throws IOException {
        List<Finding> all = all(EXPORT, null);
        assertEquals("PAGE DRAFT 2017-07-14T02:40:00Z cy", post(all, 1).kind() + " " + post(all, 1).status() + " "
            + post(all, 1).published() + " "
            + post(all, 1).author().login());
        assertEquals("FUTURE 2014-05-06T07:08:09Z", post(all, 2).status() + " " + post(all, 2).published());
        assertEquals("A *word* markdown <p>A <em>word</em></p>", post(all, 2).content().source() + " "
            + post(all, 2).content().format() + " "
            + post(all, 2).content().html());
    }

    @Test
    void readsComments() throws IOException {
        List<Reply> comments = post(all(EXPORT, null), 0).comments();
        assertEquals("c1 Bo bo@b.example Well said 2019-02-01T00:00:00Z",
            String.join(" ", comments.get(0).id(), comments.get(0).author().name(),
            comments.get(0).author().email(), comments.get(0).text(), comments.get(0).published().toString()));
        assertEquals("c1 PENDING null", comments.get(1).parent() + " " + comments.get(1).status() + " " + comments.get(1).author());
    }

    @Test
    void tellsWhatItKnowsOfTheBlog() throws IOException {
        Blog blog = ((Finding.BlogFact) all(EXPORT, null).get(3)).blog();
        assertEquals("Mill By the river Europe/Paris", String.join(" ", blog.title(), blog.description(), blog.timeZone()));
        assertEquals(List.of("ann", "cy"), blog.authors().stream().map(Person::login).toList());
        assertEquals(new Blog.BlogTerm("post_tag", "bread", "Bread", null, "Baked"), blog.terms().get(0));
    }

    @Test
    void readsWhatItsToolsMakeOfOtherSites() throws IOException {
        List<Finding> all = all("""
            {"posts":[{"url":"https://old.example/one","data":{"title":"One","slug":"one","html":"<p>1</p>","status":"published",
            "author":{"url":"https://old.example/@ann","data":{"name":"Ann","slug":"ann"}},
            "tags":[{"url":"https://old.example/tag/bread","data":{"name":"Bread","slug":"bread"}}]}}],"users":[]}""", null);
        Post post = post(all, 0);
        assertEquals("https://old.example/one", post.url());
        assertEquals(new Person("Ann", "https://old.example/@ann", "ann", null, null, null), post.author());
        assertEquals(List.of(new Term("Bread", "bread", null, "https://old.example/tag/bread")), post.tags());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'type':'paragraph','children':[{'type':'extended-text','text':'a ','format':3},{'type':'text','text':'< b'}]} | <p><em><strong>a</strong></em> &lt; b</p>
        {'type':'extended-heading','tag':'h3','children':[{'type':'text','text':'Head'}]} | <h3>Head</h3>
        {'type':'list','listType':'number','children':[{'type':'listitem','children':[{'type':'text','text':'x'}]}]} | <ol><li>x</li></ol>
        {'type':'paragraph','children':[{'type':'link','url':'https://a.example/?b=1&c=2','children':[{'type':'text','text':'x'}]}]} | <p><a href="https://a.example/?b=1&amp;c=2">x</a></p>
        {'type':'image','src':'https://a.example/i.png','alt':'I','caption':'<b>C</b>'} | <figure><img src="https://a.example/i.png" alt="I"><figcaption><b>C</b></figcaption></figure>
        {'type':'markdown','markdown':'*so*'} | <p><em>so</em></p>
        {'type':'codeblock','code':'a < b','language':'c'} | <pre><code class="language-c">a &lt; b</code></pre>
        {'type':'html','html':'<div>x</div>'} | <div>x</div>
        {'type':'bookmark','url':'https://a.example/','metadata':{'title':'A & B','description':'D'}} | <p><a href="https://a.example/">A &amp; B</a><br>D</p>
        {'type':'video','src':'https://a.example/v.mp4'},{'type':'paywall'},{'type':'horizontalrule'} | <video controls src="https://a.example/v.mp4"></video><hr>
        {'type':'button','buttonText':'Go','buttonUrl':'https://a.example/'} | <p><a href="https://a.example/">Go</a></p>
        """)
    void showsDocumentsOfLexical(String node, String expected) throws IOException {
        assertEquals(expected, html("lexical", "{'root':{'type':'root','children':[" + node + "]}}").replace("\n", "")
            .replace("\" controls=\"\"", "\"")
            .replace("controls=\"\" ", "controls "));
    }

    @Test
    void showsDocumentsOfMobiledoc() throws IOException {
        assertEquals("<p>a <strong>b <em>c</em></strong><br>d</p><h2>H</h2><hr><ul><li>x</li></ul><p>m</p><p>"
            + "<img src=\"https://a.example/i.png\" alt=\"\"></p><p><a href=\"https://a.example/\">l</a></p>",
            html("mobiledoc", "{'version':'0.3.1','markups':[['strong'],['em'],['a',['href','https://a.example/']]],'atoms':[['soft-return','',{}]],"
                + "'cards':[['hr',{}],['markdown',{'markdown':'m'}],['image',{'src':'https://a.example/i.png'}]],'sections':["
                + "[1,'p',[[0,[],0,'a '],[0,[0],0,'b '],[0,[1],2,'c'],[1,[],0,0],[0,[],0,'d']]],[1,'h2',[[0,[],0,'H']]],[10,0],"
                + "[3,'ul',[[[0,[],0,'x']]]],[10,1],[10,2],[1,'p',[[0,[2],1,'l']]]]}").replace("\n", ""));
    }

    @Test
    void saysWhichCardsItDoesNotKnow() throws IOException {
        Post post = post(all("{\"data\":{\"posts\":[{\"id\":1,\"lexical\":\"{\\\"root\\\":{\\\"type\\\":\\\"root\\\",\\\"children\\\":[{\\\"type\\\":\\\"poll\\\"}]}}\"},"
            + "{\"id\":2,\"lexical\":\"{broken\"}]},\"meta\":{}}", null), 0);
        assertEquals("the card was not understood: \"poll\"", post.problems().get(0).message());
    }

    @Test
    void keepsWhatStoodBeforeDamage() throws IOException {
        try (GhostExport export = open("{\"data\":{\"posts\":[{\"id\":1,\"title\":\"One\"},{\"id\":2,\"tit", null)) {
            assertEquals("One", ((Finding.PostFound) export.next().orElseThrow()).post().title());
            assertThrows(JsonProcessingException.class, export::next);
        }
        assertEquals(List.of(new Finding.NoPost("export without posts")), all("{\"data\":{\"posts\":[]},\"meta\":{}}", null).subList(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"db\":[{\"meta\":{\"exported_on\":1", "{\"db\": [ {\"data\": {\"posts\": []",
        "{\"meta\":{\"exported_on\":1},\"data\":{",
        "{\"posts\":[{\"url\":\"x\",\"data\":{\"title\":\"T\""})
    void isToldByItsBeginning(String head) {
        assertTrue(GhostHead.is(head.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"posts\":[{\"id\":1,\"title\":\"T\"}]}", "{\"data\":{\"posts\":[]}}",
        "{\"schema\":\"billet/1\",\"posts\":[", "[1,2"})
    void otherDataIsNotTakenForIt(String head) {
        assertFalse(GhostHead.is(head.getBytes(StandardCharsets.UTF_8)));
    }
}
