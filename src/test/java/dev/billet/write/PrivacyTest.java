package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.json.SamplePosts;
import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Post;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No address of a person leaves, and nothing else is touched. */
class PrivacyTest {
    private static final Person ANN = new Person("Ann", "http://a.example/", "ann", "Ann@a.example",
        "https://secure.gravatar.example/avatar/"
        + "0123456789abcdef0123456789abcdef?s=60", "192.0.2.7");

    private static Post with(Person author, Meta... meta) {
        return Post.builder().id("1").title("write to ann@a.example").author(author).meta(List.of(meta)).build();
    }

    @Test
    void dropsAddressesAndPicturesNamedAfterThem() {
        Person author = Privacy.drop().of(with(ANN)).author();
        assertEquals(new Person("Ann", "http://a.example/", "ann", null, null, null), author);
        assertNull(Privacy.drop().of(with(new Person(null, null, null, "x@y.example", null, null))).author());
        Post rich = Privacy.drop().of(SamplePosts.rich());
        assertNull(rich.comments().get(0).author().email());
        assertNull(rich.comments().get(0).author().ip());
        assertEquals("http://a.example/a.png", rich.comments().get(0).author().avatar());
        assertEquals("write to ann@a.example", Privacy.drop().of(with(ANN)).title());
        assertTrue(Privacy.drop().of(SamplePosts.blog()).authors().stream().allMatch(person -> person.email() == null));
    }

    @Test
    void hashesTellPersonsApartAndLookLikeAddresses() {
        Person author = Privacy.hash("").of(with(ANN)).author();
        assertTrue(author.email().matches("[0-9a-f]{20}@hash\\.invalid"), author.email());
        assertTrue(author.ip().matches("fd[0-9a-f]{2}(:[0-9a-f]{4}){7}"), author.ip());
        Person same = Privacy.hash("").of(with(new Person("Bob", null, null, "ann@a.example", null, "192.0.2.8"))).author();
        assertEquals(author.email(), same.email());
        assertNotEquals(author.ip(), same.ip());
        assertNotEquals(author.email(), Privacy.hash("secret").of(with(ANN)).author().email());
    }

    @Test
    void leavesOutValuesThatHoldAddressesAndSaysSo() {
        Privacy privacy = Privacy.drop();
        Post post = privacy.of(with(ANN, new Meta("_a", "x ann@a.example y"), new Meta("_b", "from 192.0.2.7"),
            new Meta("_c", "version 1.2.3")));
        assertEquals(List.of(new Meta("_c", "version 1.2.3")), post.meta());
        List<String> notices = new ArrayList<>();
        privacy.report(notice -> notices.add(notice.message()));
        assertEquals(List.of("--privacy: meta values that hold e-mail or IP addresses left out (2 times)"), notices);
        assertFalse(post.meta().isEmpty());
    }
}
