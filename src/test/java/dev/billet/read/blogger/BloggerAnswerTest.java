package dev.billet.read.blogger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What Blogger's interface answers. */
class BloggerAnswerTest {
    private static final String POST = """
        {"kind":"blogger#post","id":"71","blog":{"id":"5"},"published":"2012-03-04T05:06:00+01:00","updated":"2012-03-05T05:06:00+01:00",
        "url":"http://mill.example/2012/03/weir.html","title":"The weir &amp; I","content":"<p>High <i>water</i></p>",
        "author":{"displayName":"Ann","url":"https://www.blogger.com/profile/1","image":{"url":"//img.example/ann.png"}},
        "labels":["Flood &amp; ebb"],"replies":{"totalItems":"2"}}""";
    private static final String COMMENTS = """
        {"kind":"blogger#commentList","items":[
        {"kind":"blogger#comment","id":"92","post":{"id":"71"},"blog":{"id":"5"},"published":"2012-03-06T00:00:00Z","content":"No<br>way",
         "inReplyTo":{"id":"91"},"status":"pending","author":{"displayName":"Cy","image":{"url":"https://img.example/g/blank.gif"}}},
        {"kind":"blogger#comment","id":"91","post":{"id":"71"},"blog":{"id":"5"},"published":"2012-03-05T00:00:00Z","content":"Well said"}]}""";

    private static List<Finding> all(String text) throws IOException {
        List<Finding> all = new ArrayList<>();
        Origin origin = new Origin("a.json", null, null, "application/json", "blogger");
        try (BloggerAnswer answer = new BloggerAnswer(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), origin)) {
            for (Optional<Finding> next = answer.next(); next.isPresent(); next = answer.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    @Test
    void readsAPost() throws IOException {
        Finding.PostFound found = (Finding.PostFound) all("[" + POST + "]").get(0);
        Post post = found.post();
        assertEquals(List.of("url:mill.example/2012/03/weir.html", "id:mill.example:71", "url:googleapis.com/blogger/v3/blogs/5/posts/71"),
            found.keys());
        assertEquals("71 weir The weir & I 2012-03-04T05:06:00+01:00 2012-03-05T05:06:00+01:00 PUBLISH 2", String.join(" ", post.sourceId(),
            post.slug(), post.title(), "" + post.published(), "" + post.modified(), "" + post.status(), "" + post.declaredCommentCount()));
        assertEquals(new Person("Ann", "https://www.blogger.com/profile/1", null, null, "https://img.example/ann.png", null),
            post.author());
        assertEquals(List.of(new Term("Flood & ebb", null, null, null)), post.categories());
        assertEquals("http://mill.example/", post.blog().url());
        assertEquals("<p>High <i>water</i></p>", post.content().html());
    }

    @Test
    void readsCommentsInTheirOrder() throws IOException {
        Finding.RepliesFound found = (Finding.RepliesFound) all(COMMENTS).get(0);
        assertEquals("https://www.googleapis.com/blogger/v3/blogs/5/posts/71", found.postUrl());
        Reply first = found.replies().get(0);
        assertEquals("91 Well said null", first.id() + " " + first.text() + " " + first.author());
        Reply second = found.replies().get(1);
        assertEquals("92 91 PENDING Cy null", second.id() + " " + second.parent() + " " + second.status() + " "
            + second.author().name() + " "
            + second.author().avatar());
    }

    @Test
    void readsListsPagesDraftsAndTheBlog() throws IOException {
        List<Finding> all = all("{\"kind\":\"blogger#postList\",\"items\":[" + POST + ","
            + POST.replace("#post", "#page").replace("\"id\":\"71\"",
            "\"id\":\"72\",\"status\":\"DRAFT\"")
            + "]} {\"kind\":\"blogger#blog\",\"url\":\"http://mill.example/\",\"name\":\"Mill\",\"locale\":{\"language\":\"fr\"}}");
        Post page = ((Finding.PostFound) all.get(1)).post();
        assertEquals("PAGE DRAFT tag:blogger.com,1999:blog-5.page-72", page.kind() + " " + page.status() + " " + page.guid());
        assertEquals("fr", ((Finding.BlogFact) all.get(2)).blog().language());
    }

    @Test
    void isToldByItsKind() {
        assertTrue(BloggerAnswer.is(POST.getBytes(StandardCharsets.UTF_8)));
        assertFalse(BloggerAnswer.is("{\"kind\":\"blogger#user\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
