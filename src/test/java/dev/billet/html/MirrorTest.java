package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses and links of pages in mirrors of sites. */
class MirrorTest {
    private static final String WORDS = "<p>By the river stood a mill.</p><a href='https://www.mill.example/wp-json/'>x</a>";

    private static Page page(String location, String html) {
        return Pages.parse(html.getBytes(StandardCharsets.UTF_8), new Pages.Origin(location, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, ''", "2011/10/02/the-river/index.html, 2011/10/02/the-river/", "about.html, about.html", "index.html?p=7.html, ?p=7",
        "index.html@p=7.html, ?p=7", "blog/index.php?id=3&x=a/b.html, blog/index.php?id=3&x=a/b", "show.php.html, show.php",
        "show.php@id=3.html, show.php?id=3", "@ann/index.html, @ann/", "a.css?ver=6.1.css, a.css?ver=6.1", "c#.html, c%23.html"})
    void fileNamesBecomeAddresses(String file, String path) {
        assertEquals(path, MirrorNames.path(file));
    }

    @ParameterizedTest
    @CsvSource({"www.mill.example, true", "mill.example:8080, true", "mill.example+8080, true", "v1.2, false", "archive.zip!, false",
        "pages, false", ".hidden, false", "a b.example, false"})
    void hostsAreKnownByTheirForm(String folder, boolean host) {
        assertEquals(host, MirrorNames.isHost(folder));
    }

    @Test
    void aPageBelowAFolderOfItsHostHasItsAddressWhenItNamesTheHost() {
        assertEquals("https://www.mill.example/2011/10/02/the-river/",
            page("sites.old/www.mill.example/2011/10/02/the-river/index.html", WORDS).url());
        assertEquals("https://www.mill.example/?p=7", page("site.zip!/www.mill.example/index.html?p=7.html", WORDS).url());
        assertEquals("http://mill.example:8080/caf%C3%A9/",
            page("mill.example+8080/café/index.html", "<a href='http://mill.example:8080/x'>x</a>").url());
        assertNull(page("www.other.example/index.html", WORDS).url());
        assertNull(page("index.html", WORDS).url());
    }

    @Test
    void linksToFilesLeadToAddressesAgain() {
        Page page = page("www.mill.example/2011/10/02/the-river/index.html", WORDS
            + "<a href='../../../../index.html%3Fp=7.html#comment-3'>"
            + "</a><a href='../../index.html'></a><img src='../a.jpg%3Fw=300'><a href='https://b.example/index.html'></a><a "
            + "href='#top'></a>");
        assertEquals(List.of("https://www.mill.example/wp-json/", "../../../../?p=7#comment-3", "../../",
            "https://b.example/index.html", "#top"),
            page.index().byTag("a").stream().map(a -> a.attr("href")).toList());
        assertEquals("../a.jpg?w=300", page.index().byTag("img").get(0).attr("src"));
    }

    @Test
    void theCanonicalLinkIsThePermalinkAgain() {
        String canonical = "<link rel=canonical href='../../../../index.html%3Fp=7.html'>";
        assertEquals("https://www.mill.example/2011/10/02/the-river/",
            page("www.mill.example/2011/10/02/the-river/index.html", canonical + WORDS)
            .index().byTag("link").get(0).attr("href"));
        assertEquals("?p=7", page("www.mill.example/index.html?p=7.html", "<link rel=canonical href='index.html%3Fp=7.html'>" + WORDS)
            .index().byTag("link").get(0).attr("href"));
    }

    @Test
    void aPageOfHttrackWithAMadeUpNameKnowsItself() {
        Page page = page("mill.example/index6dac.html",
            "<!-- Mirrored from mill.example/?p=7 by HTTrack Website Copier/3.x [XR&CO'2014], Mon, "
            + "23 Nov 2020 18:17:10 GMT --><link rel=canonical href='index6dac.html'><a href='index6dac.html#comment-3'>x</a>");
        assertEquals("http://mill.example/?p=7", page.url());
        assertEquals("http://mill.example/?p=7", page.index().byTag("link").get(0).attr("href"));
        assertEquals("http://mill.example/?p=7#comment-3", page.index().byTag("a").get(0).attr("href"));
    }

    @Test
    void aPageThatHttrackWroteForARedirectLeadsToTheAddress() {
        Page page = page("mill.example/index6dac.html",
            "<!-- Mirrored from mill.example/?p=7 by HTTrack Website Copier/3.x [XR&CO'2014], Mon, "
            + "23 Nov 2020 18:17:10 GMT --><META HTTP-EQUIV='Refresh' CONTENT='0; URL=2011/10/a-day/index.html'><h3>Click here...</h3>");
        assertEquals("http://mill.example/2011/10/a-day/", Refresh.target(page));
        assertEquals(null, Refresh.target(page("mill.example/a/index.html", "<meta http-equiv=refresh content='300'>" + WORDS)));
    }
}
