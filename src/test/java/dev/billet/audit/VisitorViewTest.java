package dev.billet.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Content;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.report.PageNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a post for somebody who only visits the blog. */
class VisitorViewTest {
    private static Reply reply(String id, String parent, String author) {
        return new Reply(Reply.Kind.COMMENT, id, 1, parent, Person.named(author, null), null, null, false, "<p>x</p>", "x", null, null,
            List.of(), "x");
    }

    @Test
    void showsWordsAndNotWhatTheyWereTypedAs() {
        Post post = VisitorView.of(Post.builder().title("The <em>mill</em> <3 <b>]]></b>")
            .content(new Content("<p>a [gallery ids=\"1,2\"] b</p>",
            "a [gallery ids=\"1,2\"] b [audio https://mill.example/a.mp3][/audio] [sic]", "a\n[gallery ids=\"1,2\"] b", "wordpress"))
            .comments(List.of(reply("1", null, "Kim <Web> Mason"))).build()).orElseThrow();
        assertEquals("The mill <3 ]]>", post.title());
        assertEquals("a  b  [sic]", post.content().text());
        assertNull(post.content().source());
        assertEquals("Kim  Mason", post.comments().get(0).author().name());
        assertNull(post.comments().get(0).source());
    }

    @Test
    void nobodyNeedMissWhatAnswersSomethingThatIsNotThere() {
        List<Reply> shown = VisitorView.of(Post.builder()
            .comments(List.of(reply("1", null, "A"), reply("2", "1", "B"), reply("3", null, "C")))
            .problems(List.of(new PageNotice.ParentNotFound("1", "99").toProblem(),
            new PageNotice.ParentCut("3", "3").toProblem())).build())
            .orElseThrow().comments();
        assertTrue(VisitorView.isHidden(shown.get(0)) && VisitorView.isHidden(shown.get(1)));
        assertNull(shown.get(2).status());
    }
}
