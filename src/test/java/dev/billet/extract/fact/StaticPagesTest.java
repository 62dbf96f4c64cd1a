package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Post;
import dev.billet.model.When;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StaticPagesTest {
    @Test
    void knowsPagesByTheirNamesAndAddresses() {
        assertTrue(StaticPages.is(Post.builder().title("About me").language("en").build()));
        assertTrue(StaticPages.is(Post.builder().title("Über mich").language("de").build()));
        assertTrue(StaticPages.is(Post.builder().title("The boats").url("http://quay.blogspot.example/p/boats.html").build()));
        assertTrue(StaticPages.is(Post.builder().title("The boats").url("http://quay.example/?page_id=4").build()));
    }

    @Test
    void whatHasADateOrAnotherNameIsNone() {
        assertFalse(StaticPages.is(Post.builder().title("About").published(new When.OfDay(LocalDate.of(2011, 11, 30))).build()));
        assertFalse(StaticPages.is(Post.builder().title("About the late boats").url("http://quay.example/about-boats").build()));
        assertFalse(StaticPages.is(Post.builder().build()));
    }
}
