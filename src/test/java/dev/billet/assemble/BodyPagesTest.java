package dev.billet.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Content;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyPagesTest {

    private static Post page(String address, String text) {
        return Post.builder().url(address).content(new Content("<p>" + text + "</p>", text, null, null))
            .sources(List.of(new Origin("in/" + text, address, null, "text/html", null))).build();
    }

    @Test
    void joinsThePagesOfABodyInTheirOrder() {
        Post whole = new Completion().complete(List.of(page("http://b.example/mill/3/", "three"), page("http://b.example/mill/", "one"),
            page("http://b.example/mill/2/", "two")));
        assertEquals("http://b.example/mill/", whole.url());
        assertEquals("one\n\ntwo\n\nthree", whole.content().text());
        assertEquals("<p>one</p>\n<p>two</p>\n<p>three</p>", whole.content().html());
        assertEquals(List.of(), whole.problems());
    }

    @Test
    void knowsPagesByTheirQueryAsWell() {
        Post whole = new Completion().complete(List.of(page("http://b.example/mill?page=2", "two"), page("http://b.example/mill", "one")));
        assertEquals("one\n\ntwo", whole.content().text());
    }

    @Test
    void takesANumberForASlugWhereNoPageStandsBeforeIt() {
        List<Post> captures = List.of(page("http://b.example/2010/12/15/86/", "a"), page("http://b.example/2010/12/15/86/", "a"));
        assertEquals("a", new Completion().complete(captures).content().text());
    }
}
