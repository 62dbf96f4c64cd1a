package dev.billet.read.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.billet.model.Blog;
import dev.billet.model.Finding;
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

/** Answers of the interface as posts, replies and facts. */
class RestAnswerTest {
    private static final String POST = """
        {"id":7,"date":"2011-10-02T09:15:00","date_gmt":"2011-10-02T08:15:00","guid":{"rendered":"https://mill.example/?p=7"},
        "slug":"a-day","status":"publish","type":"post","link":"https://mill.example/2011/10/a-day/","title":{"rendered":"A day &#8211; out"},
        "content":{"rendered":"<p>Long.</p>","protected":false},"excerpt":{"rendered":"<p>Short.</p>"},"author":2,"comment_status":"open",
        "ping_status":"closed","sticky":true,"format":"aside","categories":[3],"tags":[],
        "_links":{"self":[{"href":"https://mill.example/wp-json/wp/v2/posts/7"}]}}""";
    private static final String COMMENT = """
        {"id":45,"post":7,"parent":44,"author":0,"author_name":"Kim <Web> &amp; T","author_url":"https://kim.example/",
        "date":"2011-10-03T10:00:00","date_gmt":"2011-10-03T09:00:00","content":{"rendered":"<p>Yes.</p>"},
        "link":"https://mill.example/2011/10/a-day/comment-page-2/#comment-45","status":"approved","type":"comment",
        "author_avatar_urls":{"24":"https://a.example/24","96":"https://a.example/96"}}""";

    private static RestAnswer open(String json) throws IOException {
        return new RestAnswer(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            new Origin("posts.json", null, null, "application/json", "wordpress"));
    }

    private static List<Finding> all(String json) throws IOException {
        List<Finding> all = new ArrayList<>();
        RestAnswer answer = open(json);
        for (Optional<Finding> next = answer.next(); next.isPresent(); next = answer.next()) {
            all.add(next.get());
        }
        return all;
    }

    private static Post post(String json) throws IOException {
        return ((Finding.PostFound) all(json).get(0)).post();
    }

    @Test
    void aPostAsTheEngineHoldsIt() throws IOException {
        Finding.PostFound found = (Finding.PostFound) all(POST).get(0);
        Post post = found.post();
        assertEquals("A day – out", post.title());
        assertEquals("2011-10-02T09:15:00+01:00", post.published().toString());
        assertEquals(List.of("7", "a-day", "aside", "Short."), List.of(post.sourceId(), post.slug(), post.format(), post.excerpt()));
        assertEquals(List.of(true, true, false), List.of(post.sticky(), post.commentsOpen(), post.pingsOpen()));
        assertEquals("https://mill.example/", post.blog().url());
        assertEquals(new Term("", null, null, "https://mill.example/wp-json/wp/v2/categories/3"), post.categories().get(0));
        assertEquals("https://mill.example/wp-json/wp/v2/users/2", post.author().url());
        assertTrue(found.keys().containsAll(List.of("url:mill.example/2011/10/a-day", "id:mill.example:7", "url:mill.example?p=7")));
    }

    @Test
    void embeddedNamesAndRepliesAreUsed() throws IOException {
        List<Finding> all = all(POST.substring(0, POST.length() - 1) + """
            ,"_embedded":{"author":[{"id":2,"name":"Ann","slug":"ann","link":"https://mill.example/author/ann/"}],
            "wp:term":[[{"id":3,"name":"River &amp; weir","slug":"river","taxonomy":"category"}],[{"id":9,"name":"Fog","slug":"fog",
            "taxonomy":"post_tag"}]],"replies":[[{"id":5,"parent":0,"author_name":"Bob","content":{"rendered":"Hm"},"type":"comment"}]]}}""");
        Post post = ((Finding.PostFound) all.get(0)).post();
        assertEquals(new Person("Ann", null, "ann", null, null, null), post.author());
        assertEquals(List.of("River & weir", "Fog"), List.of(post.categories().get(0).name(), post.tags().get(0).name()));
        Finding.RepliesFound replies = (Finding.RepliesFound) all.get(all.size() - 1);
        assertEquals("https://mill.example/2011/10/a-day/", replies.postUrl());
        assertEquals("Hm", replies.replies().get(0).text());
    }

    @Test
    void commentsKnowTheirPostAndParent() throws IOException {
        Finding.RepliesFound found = (Finding.RepliesFound) all("[" + COMMENT + "]").get(0);
        assertEquals("https://mill.example/2011/10/a-day/", found.postUrl());
        Reply reply = found.replies().get(0);
        assertEquals(List.of("45", "44", "Yes."), List.of(reply.id(), reply.parent(), reply.text()));
        assertEquals(new Person("Kim <Web> & T", "https://kim.example/", null, null, "https://a.example/96", null), reply.author());
        assertEquals("2011-10-03T10:00:00+01:00", reply.published().toString());
    }

    @Test
    void pingsAreToldApart() throws IOException {
        Reply ping = ((Finding.RepliesFound) all(COMMENT.replace("\"type\":\"comment\"", "\"type\":\"pingback\"")).get(0)).replies().get(0);
        assertEquals(Reply.Kind.PINGBACK, ping.kind());
        assertEquals(List.of("Kim <Web> & T", "https://kim.example/"), List.of(ping.title(), ping.url()));
        assertNull(ping.author());
    }

    @Test
    void termsAndPeopleAreKnownByTheirAddresses() throws IOException {
        List<Finding> all = all("""
            [{"id":3,"description":"","link":"https://mill.example/category/river/","name":"River","slug":"river","taxonomy":"category","parent":1,
            "_links":{"self":[{"href":"https://mill.example/?rest_route=/wp/v2/categories/3"}]}},
            {"id":2,"name":"Ann","url":"","description":"","link":"https://mill.example/author/ann/","slug":"ann","avatar_urls":{}}]""");
        assertEquals(new Finding.Known("https://mill.example/wp-json/wp/v2/categories/3", "https://mill.example/", null,
            new Blog.BlogTerm("category", "river", "River", "https://mill.example/wp-json/wp/v2/categories/1", null)), all.get(0));
        assertEquals("ann", ((Finding.Known) all.get(1)).person().login());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        America/Toronto, -5,   America/Toronto
        '',              5.5,  +05:30
        '',              x,    -
        """)
    void theSiteNamesItsZone(String named, String offset, String zone) throws IOException {
        Blog blog = ((Finding.BlogFact) all("{\"name\":\"Mill\",\"description\":\"By &amp; by\",\"url\":\"https://mill.example\",\"home\":"
            + "\"https://mill.example\",\"gmt_offset\":\"" + offset + "\",\"timezone_string\":\"" + named + "\",\"namespaces\":[]}")
            .get(0)).blog();
        assertEquals(new Blog("https://mill.example/", "Mill", "By & by", null, zone, List.of(), List.of()), blog);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "type":"post"      | "type":"page"       | PAGE
        "type":"post"      | "type":"recipe"     | OTHER
        "type":"post"      | "type":"attachment","source_url":"https://mill.example/a.png" | ATTACHMENT
        """)
    void theKindIsTheEngines(String from, String to, Post.Kind kind) throws IOException {
        assertEquals(kind, post(POST.replace(from, to)).kind());
    }

    @Test
    void aPasswordIsSaid() throws IOException {
        Post post = post(POST.replace("\"<p>Long.</p>\",\"protected\":false", "\"\",\"protected\":true"));
        assertEquals(Post.Status.PASSWORD, post.status());
        assertNull(post.content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "date_gmt":"2011-10-02T08:15:00" | "date_gmt":null                     | 2011-10-02T09:15:00
        "date_gmt":"2011-10-02T08:15:00" | "date_gmt":"2010-01-01T00:00:00"    | 2011-10-02T09:15:00
        "date":"2011-10-02T09:15:00",    | "date":null,                        | 2011-10-02T08:15:00Z
        """)
    void onlyAPossibleOffsetIsOne(String from, String to, String date) throws IOException {
        assertEquals(date, post(POST.replace(from, to)).published().toString());
    }

    @Test
    void whatStoodBeforeTheDamageIsHandedOutFirst() throws IOException {
        RestAnswer answer = open("[" + POST + "," + COMMENT + ",{\"id\":8,\"da");
        assertTrue(answer.next().orElseThrow() instanceof Finding.PostFound);
        assertTrue(answer.next().orElseThrow() instanceof Finding.RepliesFound);
        assertThrows(JsonProcessingException.class, answer::next);
        assertEquals(Optional.empty(), answer.next());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [{"id":1,"date":"2011","guid":{"rendered":"x"},"link":"y"  | true
        {"namespaces":["wp/v2"],"name":"Mill"}                     | true
        {"_links":{"self":[{"href":"https:\\/\\/m.example\\/wp-json\\/wp\\/v2\\/posts\\/1"}]},"aut | true
        {"id":3,"name":"River","slug":"river","taxonomy":"category"} | true
        {"name":"app","short_name":"a","icons":[]}                 | false
        {"id":1,"title":"x","link":"y","date":"z"}                 | false
        []                                                         | false
        {"schema":"billet/1","kind":"post","id":"1"}               | false
        """)
    void answersAreToldFromOtherJson(String head, boolean answer) {
        assertEquals(answer, RestHead.is(head.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEnvelopeIsOpened() throws IOException {
        assertEquals("A day – out", post("{\"body\":[" + POST + "],\"status\":200,\"headers\":{}}").title());
        assertEquals(List.of(new Finding.NoPost("JSON data")), all("[]"));
    }
}
