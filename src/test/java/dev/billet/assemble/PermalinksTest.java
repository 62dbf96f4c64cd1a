package dev.billet.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermalinksTest {
    @ParameterizedTest
    @CsvSource({
        "http://b.example/mill/, http://b.example/?p=744, true",
        "http://b.example/mill/, http://b.example/mill/comment-page-2/#comments, true",
        "http://b.example/mill/, http://b.example/mill/?cpage=2, true",
        "http://b.example/?p=744, http://b.example/mill/, false",
        "http://b.example/mill/, http://b.example/the-mill/, false",
        "http://b.example/?p=744, http://b.example/?page_id=7, false",
        "http://b.example/index.php?page=5, http://b.example/mill/, false"})
    void thePermalinkWinsOverOtherWaysToThePost(String other, String best, boolean better) {
        assertEquals(better, Permalinks.isBetter(other, best));
    }

    @Test
    void anyAddressIsBetterThanNone() {
        assertEquals(true, Permalinks.isBetter("http://b.example/?p=744", null));
        assertEquals(false, Permalinks.isBetter(null, null));
    }
}
