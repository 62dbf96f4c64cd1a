package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
    /** Where the front page is, as far as the post's address and a link named like the site's title tell. */
    @ParameterizedTest
    @CsvSource({
        "http://quay.example/boats/?p=12, , http://quay.example/boats/",
        "http://quay.example/boats/?p=12&lang=en, , http://quay.example/boats/",
        "http://quay.example/boats/index.php?p=12, , http://quay.example/boats/",
        "http://quay.example/?p=12, , http://quay.example/",
        "http://quay.example/boats/view.php?p=12, , http://quay.example/",
        "http://quay.example/boats/2011/11/30/late/, , http://quay.example/",
        "http://quay.example/boats/2011/11/30/late/, http://quay.example/boats/, http://quay.example/boats/",
        "http://quay.example/boats/?p=12, http://quay.example/boats/, http://quay.example/boats/",
        "http://quay.example/boats/?p=12, http://quay.example/boat/, http://quay.example/boats/",
        "http://quay.example/boats/index.php?p=12, http://quay.example/boats/, http://quay.example/boats/",
    })
    void home(String post, String link, String home) {
        String title = link == null ? "" : "<p class='site-title'><a href='" + link + "'>The quay</a></p>";
        SavedPost saved = SavedPost.at(post, "<title>The late boat</title><body>" + title + "<div class='post'><h1>The late boat</h1>"
            + SavedPost.TEXT + "</div>");
        assertEquals(home, saved.post().blog().url());
    }
}
