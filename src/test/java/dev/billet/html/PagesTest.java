package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.When;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static int depth(Page page) {
        int[] deepest = {0};
        page.document().traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<span>", "<blockquote><p>", "<form><p>", "<a href=x>"})
    void boundsTheDepthOfAHundredThousandNestedTags(String tag) {
        Page page = TestPages.of(tag.repeat(100_000) + "words in the deep");
        assertTrue(depth(page) < 600, "depth " + depth(page));
        assertEquals("words in the deep", PlainText.line(page.body()));
        assertEquals("words in the deep".replace(" ", "").length(), page.index().textLength(page.document()));
    }

    @Test
    void keepsOutWhatNoOutputCanCarry() {
        Page page = TestPages.of("<p title='a&#27;b\u0001'>x\u0000y\u000b z&#11;&#xD83D;&#xFFFE;\uffff&#8;w &#xD83D;&#xDE00;</p>");
        Element p = page.index().byTag("p").get(0);
        assertEquals("xy z \ufffdw \ud83d\ude00", PlainText.line(p));
        assertEquals("ab", p.attr("title"));
        assertEquals("characters-replaced", page.problems().get(0).code());
        assertEquals(page.document().html(), LegalText.clean(page.document().html()));
    }

    @Test
    void givesBackWhatASectionWithoutEndSwallows() {
        Page page = TestPages.of("<code>a <![CDATA[ y ]]&gt; = ']]&gt;'; b</code> <![CDATA[ z <i>c</i> ]]&gt;");
        assertEquals("a = ']]>'; b c ]]>", PlainText.line(page.body()));
    }

    @Test
    void leavesLegalTextAlone() {
        String text = "tab\tline\nreturn\r \u007f\u0085 \ud83d\ude00 \ufffd";
        assertTrue(text == LegalText.clean(text));
        assertTrue(TestPages.of("<p>a&#39;&#8217;&#10;&#128512;</p>").problems().isEmpty());
    }

    @Test
    void givesSomeTreeForAnyBytes() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            Page page = Pages.parse(bytes, new Pages.Origin("x", null, round % 2 == 0 ? "utf-8" : null, null));
            String text = PlainText.blocks(java.util.List.of(page.body()), java.util.Set.of());
            assertEquals(text, LegalText.clean(text));
        }
    }

    @Test
    void takesUrlAndTimeOfTheSourceFirst() {
        When time = When.parse("2020-01-02").orElseThrow();
        Page page = Pages.parse("<!-- saved from url=(0021)http://other.example/ --><p>x".getBytes(StandardCharsets.UTF_8),
            new Pages.Origin("x", TestPages.URL, null, time));
        assertEquals(TestPages.URL, page.url());
        assertEquals(TestPages.URL, page.base());
        assertEquals(time, page.captured());
    }

    @Test
    void knowsNoAddressWhenNothingTellsIt() {
        Page page = TestPages.of("<link rel=canonical href='http://a.example/x'><p>x", null);
        assertNull(page.url());
        assertNull(page.base());
        assertNull(page.captured());
    }

    @Test
    void seesRelativeLinksFromTheBaseElement() {
        assertEquals("http://b.example/dir/", TestPages.of("<base href='http://b.example/dir/'><p>x").base());
        assertEquals(TestPages.URL, TestPages.of("<base target=_blank><p>x").base());
    }

    @Test
    void takesPicturesAndFilmsOfAmpForWhatTheyStandFor() {
        Page page = TestPages.of("<amp-img src=a.png><noscript><img src=b.png></noscript></amp-img><p>x <amp-img src=c.png> y</p>"
            + "<amp-youtube data-videoid=q></amp-youtube>");
        assertEquals("x y", PlainText.line(page.body()));
        assertEquals(2, page.index().byTag("img").size());
        assertEquals("https://www.youtube.com/embed/q", page.index().byTag("iframe").get(0).attr("src"));
    }

    @Test
    void undoesTheWaybackMachine() {
        Page page = TestPages.of("<html><head><script src='//archive.org/static/js/x.js'></script>"
            + "<link rel=canonical href='https://web.archive.org/web/20130307194448/http://a.example/post/'></head><body>"
            + "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'>bar</div><!-- END WAYBACK TOOLBAR INSERT -->"
            + "<a href='/web/20130307194448/http:/a.example/b?u=http://c.example/'>x</a>"
            + "<img src='//web.archive.org/web/20130307194450im_/https://a.example/i.png'"
            + " srcset='/web/20130307194448im_/http://a.example/1.png 1x, /web/20130307194448im_/http://a.example/2.png 2x'>"
            + "<form action='https://web.archive.org/web/20130307194448/http://a.example/c.php'></form>"
            + "<a href='/web/20130307194448/https://web.archive.org/web/2009/http://d.example/'>on purpose</a></body>", null);
        Element body = page.body();
        assertEquals("http://a.example/b?u=http://c.example/", body.selectFirst("a").attr("href"));
        assertEquals("https://a.example/i.png", body.selectFirst("img").attr("src"));
        assertEquals("http://a.example/1.png 1x, http://a.example/2.png 2x", body.selectFirst("img").attr("srcset"));
        assertEquals("http://a.example/c.php", body.selectFirst("form").attr("action"));
        assertEquals("https://web.archive.org/web/2009/http://d.example/", body.select("a").last().attr("href"));
        assertEquals("http://a.example/post/", page.document().selectFirst("link").attr("href"));
        assertEquals("2013-03-07T19:44:48Z", page.captured().toString());
        assertEquals("x on purpose", PlainText.line(body).replace("xon", "x on"));
    }

    @Test
    void datesAnArchivesPageByTheArchiveAndNotByTheDayOfFetchingIt() {
        When today = When.parse("2024-03-01").orElseThrow();
        String archive = "https://web.archive.org/web/20130307194448id_/http://a.example/post/";
        byte[] bytes = "<p>y".getBytes(StandardCharsets.UTF_8);
        assertEquals("2013-03-07T19:44:48Z", Pages.parse(bytes, new Pages.Origin("x", archive, null, today)).captured().toString());
        assertEquals(today, Pages.parse(bytes, new Pages.Origin("x", "http://a.example/post/", null, today)).captured());
    }

    @Test
    void learnsTheAddressFromAWaybackAddress() {
        Page page = TestPages.of("<a href='/web/20130307194448/http://a.example/b'>x</a><p>y",
            "https://web.archive.org/web/20130307194448id_/http://a.example/post/");
        assertEquals("http://a.example/post/", page.url());
        assertEquals("http://a.example/b", page.index().byTag("a").get(0).attr("href"));
        assertEquals("2013-03-07T19:44:48Z", page.captured().toString());
    }

    @Test
    void learnsTheAddressFromTheArchivesScript() {
        Page page = TestPages.of("<script>__wm.wombat(\"http://a.example/post/\",\"20130307194448\",\"x\");</script>"
            + "<!-- End Wayback Rewrite JS Include --><a href='/web/20130307194448/http://a.example/b'>x</a>", null);
        assertEquals("http://a.example/post/", page.url());
    }

    @Test
    void undoesArchiveItAndPywbLinks() {
        assertEquals("http://a.example/x", Wayback.restore("https://wayback.archive-it.example/123/20100101000000mp_/http://a.example/x"));
        assertEquals("/2010/01/01/http-headers/", Wayback.restore("/2010/01/01/http-headers/"));
        assertEquals("http://b.example/?u=/web/2010/http://a.example/",
            Wayback.restore("http://b.example/?u=/web/2010/http://a.example/"));
    }

    @Test
    void undoesTheArchiveWhenOnlyTheLinksShowIt() {
        String link = "<a href='https://web.archive.org/web/2013030719/http://a.example/b'>x</a>";
        assertEquals("http://a.example/b", TestPages.of(link.repeat(6)).index().byTag("a").get(0).attr("href"));
    }

    @Test
    void keepsALinkToTheArchiveThatTheAuthorMade() {
        String url = "https://web.archive.org/web/2009/http://a.example/";
        Page page = TestPages.of("<p><a href='" + url + "'>as it was</a> <a href='http://b.example'>b</a>");
        assertEquals(url, page.index().byTag("a").get(0).attr("href"));
        assertNull(page.captured());
    }

    @Test
    void readsTheMarkOfBrowsers() {
        assertEquals("http://a.example/post/",
            TestPages.of("<!-- saved from url=(0022)http://a.example/post/ -->\n<html><p>x", null).url());
        assertNull(TestPages.of("<!-- saved from url=(0014)about:internet -->\n<html><p>x", null).url());
    }

    @Test
    void readsTheMarkOfHttrackAndUndoesItsFileNames() {
        Page page = TestPages.of("<html>\n<!-- Mirrored from a.example/post/ by HTTrack Website Copier/3.x [XR&CO'2014],"
            + " Mon, 23 Nov 2026 18:17:12 GMT -->\n<a href='../index.html#top'>x</a><a href='index.html'>y</a>"
            + "<a href='http://b.example/index.html'>z</a>", null);
        assertEquals("http://a.example/post/", page.url());
        assertEquals("2026-11-23T18:17:12Z", page.captured().toString());
        assertEquals("../#top", page.index().byTag("a").get(0).attr("href"));
        assertEquals("./", page.index().byTag("a").get(1).attr("href"));
        assertEquals("http://b.example/index.html", page.index().byTag("a").get(2).attr("href"));
    }

    @Test
    void readsTheMarksOfSingleFileAndSavePageWe() {
        Page single = TestPages.of("<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: http://a.example/post/ \n"
            + " saved date: Tue Mar 05 2019 14:22:10 GMT+0100 (CET)\n--><p>x", null);
        assertEquals("http://a.example/post/", single.url());
        assertEquals("2019-03-05T14:22:10+01:00", single.captured().toString());
        Page we = TestPages.of("<meta name=savepage-url content='http://a.example/we'>"
            + "<meta name=savepage-date content='Tue Mar 05 2019 14:22:10 GMT+0000'><p>x", null);
        assertEquals("http://a.example/we", we.url());
        assertEquals("2019-03-05T14:22:10Z", we.captured().toString());
    }

    @Test
    void readsACorporasWrapper() {
        Page page = TestPages.of("<text id=\"http://a.example/post/\" title=\"T\" encoding=\"utf8\"><p>x</p></text>", null);
        assertEquals("http://a.example/post/", page.url());
        assertNull(TestPages.of("<p>x</p><text id='http://a.example/'>y</text>", null).url());
    }

    @Test
    void takesAwayTheFrameOfArchiveToday() {
        Page page = TestPages.of("<link rel=canonical href='https://archive.example/abc'><div id=\"HEADER\"><form><input name=q "
            + "value='http://a.example/post/'></form><time datetime='2014-05-06T07:08:09Z'>6 May</time>bar</div>"
            + "<div id=\"CONTENT\"><a href='https://archive.today/o/AbCd1/http://b.example/'>x</a></div>", null);
        assertEquals("http://a.example/post/", page.url());
        assertEquals("2014-05-06T07:08:09Z", page.captured().toString());
        assertEquals("x", PlainText.line(page.body()));
        assertEquals("http://b.example/", page.index().byTag("a").get(0).attr("href"));
        assertTrue(page.document().select("link").isEmpty());
    }

    @Test
    void takesAwayTheHeadOfGooglesCache() {
        Page page = TestPages.of("<div id='bN-google-cache-hdr'>This is Google's cache of http://a.example/post/. It is a"
            + " snapshot</div><div style='position:relative'><p>x</p></div>", null);
        assertEquals("http://a.example/post/", page.url());
        assertEquals("x", PlainText.line(page.body()));
    }

    @Test
    void tellsHiddenElementsFromSilentOnes() {
        Page page = TestPages.of("<p hidden>a</p><p style='DISPLAY : none'>b</p><p style='color:red'>c</p><p>d</p><script>e</script>");
        assertTrue(Visibility.isHidden(page.index().byTag("p").get(0)));
        assertTrue(Visibility.isHidden(page.index().byTag("p").get(1)));
        assertFalse(Visibility.isHidden(page.index().byTag("p").get(2)));
        assertFalse(Visibility.isHidden(page.index().byTag("p").get(3)));
        assertTrue(Visibility.isSilent(page.index().byTag("script").get(0)));
        assertEquals("a b c d", PlainText.line(page.body()));
    }

    @Test
    void putsEmojiBackThatABrowserDrewAsPictures() {
        Page page = TestPages.of("<cite>Ann <img class='emoji' alt='\ud83c\udf85' src='https://cdn.example/1f385.svg'></cite> "
            + "<img class='wp-smiley emoji' alt=':-)' src='s.gif'>");
        assertEquals("Ann \ud83c\udf85", PlainText.line(page.index().byTag("cite").get(0)));
        assertEquals(1, page.index().byTag("img").size());
    }
}
