package dev.billet.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.extract.reading.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKindsTest {
    private static final String LONE = "<div class=post><h2><a href='/2011/11/boats'>Boats</a></h2><p>" + Saved.PROSE + "</p></div>";

    @Test
    void takesSeveralEntriesForAList() {
        String html = "<h1>Blog</h1>" + Saved.entry(1, "Boats") + Saved.entry(2, "Tide") + Saved.entry(3, "Light");
        assertEquals(PageKind.LIST, Saved.page(html).kind());
    }

    @Test
    void takesEntriesOfAnUnknownThemeForAList() {
        String html = (Saved.entry(1, "Boats") + Saved.entry(2, "Tide") + Saved.entry(3, "Light")).replace("class='post'", "class='zeile'");
        assertEquals(PageKind.LIST, Saved.page(html).kind());
    }

    @Test
    void takesEntriesWhoseTitlesStandBeforeThemForAList() {
        String html = "";
        for (String title : new String[] {"Boats", "Tide", "Light"}) {
            html += "<h3>November 3, 2011</h3><h2>" + title + "</h2><div class=blogPost>" + Saved.PROSE + "</div>";
        }
        assertEquals(PageKind.LIST, Saved.page(html).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://b.example/", "http://b.example/page/2/", "http://b.example/category/sea/", "http://b.example/tag/boat/",
        "http://b.example/2011/11/", "http://b.example/?paged=2", "http://b.example/search?q=boat",
        "http://b.example/2011_11_01_archive.html"})
    void believesTheAddressOfAListWithOneEntry(String url) {
        assertEquals(PageKind.LIST, Saved.at(url, "<title>Blog</title>" + LONE).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://b.example/2011/11/boats/", "http://b.example/2011/11/boats.html", "http://b.example/?p=12",
        "http://b.example/boats.html"})
    void believesTheAddressOfAPost(String url) {
        assertEquals(PageKind.POST, Saved.at(url, "<title>Boats | Blog</title>" + LONE).kind());
    }

    @Test
    void takesAPostWithCommentsAndTeasersForAPost() {
        String html = "<title>Boats | Blog</title><h1>Boats</h1><div "
            + "id=t><p>" + Saved.PROSE + Saved.MORE + "</p></div><div id=c>A comment</div>"
            + Saved.entry(1, "Tide") + Saved.entry(2, "Light");
        assertEquals(PageKind.POST, Saved.at("http://b.example/2011/11/boats/", html).claimed("#c", Claims.Kind.COMMENT).kind());
    }

    @Test
    void takesAMonthWithOnePostForAListWhenTheTitleIsNotThePosts() {
        assertEquals(PageKind.LIST, Saved.page("<title>November 2011 | Blog</title>" + LONE).kind());
    }

    @Test
    void believesAHeadingThatNamesAMonth() {
        assertEquals(PageKind.LIST, Saved.page("<title>Boats</title><h1>Month: <span>November 2011</span></h1>" + LONE).kind());
    }

    @Test
    void takesAPostWithALinkedTitleForAPost() {
        assertEquals(PageKind.POST, Saved.page("<title>Boats | Blog</title>" + LONE).kind());
    }

    @Test
    void knowsAPageByTheBodyClassEvenWithComments() {
        String html = "<body class='page page-id-2'><h1>About</h1><p>" + Saved.PROSE + "</p><form id=commentform></form></body>";
        assertEquals(PageKind.PAGE, Saved.page(html).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<title>Page not found | Blog</title><h1>Not found</h1><p>Nothing is here.</p>",
        "<body class=error404><h1>Oops</h1><p>Nothing is here.</p></body>",
        "<title>Log in</title><form><input name=log><input type=password name=pwd></form><p>Lost it?</p>",
    })
    void takesErrorsAndLoginsForNoPost(String html) {
        assertEquals(PageKind.OTHER, Saved.page(html).kind());
    }

    @Test
    void takesAPostBehindAPasswordForAPost() {
        String html = "<div class='post type-post'><h1>Secret</h1><form class=post-password-form><input type=password></form></div>";
        assertEquals(PageKind.POST, Saved.page(html).kind());
    }
}
