package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post's address from the addresses of what hangs on it. */
class PostAddressTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        https://a.example/2011/x/#comment-12,                https://a.example/2011/x/,     12
        https://a.example/x/comment-page-3/#comment-12,      https://a.example/x/,          12
        https://a.example/?p=7&cpage=2#comment-12,           https://a.example/?p=7,        12
        https://a.example/x.html?showComment=1334#c1334,     https://a.example/x.html,      1334
        https://a.example/x#!c5,                             https://a.example/x#!c5,       -
        https://a.example/x/#respond,                        https://a.example/x/,          -
        https://a.example/x/?cpage=2,                        https://a.example/x/,          -
        https://a.example/x.html#c55,                        https://a.example/x.html,      55
        https://a.example/c-5/,                              https://a.example/c-5/,        -
        """)
    void thePostAndTheComment(String url, String post, String comment) {
        assertEquals(post, PostAddress.of(url));
        assertEquals(comment, PostAddress.comment(url));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"https://a.example/?p=12,12", "https://a.example/?page_id=3&x=1,3",
        "https://a.example/?pp=3,-", "-,-"})
    void theNumberInAShortAddress(String url, String number) {
        assertEquals(number, PostAddress.number(url));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"https://a.example/notes/?p=12,-", "https://a.example/notes/index.php?page_id=3,-",
        "https://a.example/notes/fog/?x=1,fog", "-,-"})
    void aFolderBeforeANumberIsNoSlug(String url, String slug) {
        assertEquals(slug, PostAddress.slug(url));
    }
}
