package dev.billet.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.extract.reading.Claims;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BodyFinderTest {
    private static final String LINKS = "<ul><li><a href='/a'>First link of the blog</a></li><li><a href='/b'>Second "
        + "link of the blog</a></li>"
        + "<li><a href='/c'>Third link of the blog</a></li></ul>";

    private static String strip(String text) {
        return text.strip();
    }

    @Test
    void findsTheTextBetweenHeaderAndColumnOfAnUnknownTheme() {
        Saved page = Saved.page("<div id=top><h1>Blog</h1>" + LINKS + "</div><div "
            + "id=middle><h2>Title</h2><div><p>" + Saved.PROSE + "</p><p>"
            + Saved.MORE + "</p></div></div><div id=right><h3>Pages</h3>" + LINKS + "</div>");
        assertEquals(strip(Saved.PROSE) + " " + strip(Saved.MORE), page.text());
    }

    @Test
    void findsTheTextInATableLayoutWithLineBreaksInsteadOfParagraphs() {
        Saved page = Saved.page("<table><tr><td width=20%>" + LINKS + "</td><td>" + Saved.PROSE + "<br><br>" + Saved.MORE
            + "<br>A last line.</td></tr></table>");
        assertEquals(strip(Saved.PROSE) + " " + strip(Saved.MORE) + " A last line.", page.text());
    }

    @Test
    void keepsPicturesHeadingsAndShortLinesBetweenTheParagraphs() {
        Saved page = Saved.page("<article><h1>T</h1><div class=entry-content><p>" + Saved.PROSE + "</p><h2>By night</h2><p>Dark.</p>"
            + "<figure><img src=a.jpg><figcaption>The quay</figcaption></figure><p>" + Saved.MORE + "</p></div></article>");
        assertEquals(strip(Saved.PROSE) + " By night Dark. The quay " + strip(Saved.MORE), page.text());
    }

    @Test
    void joinsTextThatIsSplitOverSiblings() {
        Saved page = Saved.page("<div id=x><div class=sec><p>" + Saved.PROSE + "</p></div><div class=pic><img "
            + "src=a.jpg></div><div class=sec><p>"
            + Saved.MORE + "</p></div></div><div id=y>" + LINKS + "</div>");
        assertTrue(page.text().contains(strip(Saved.PROSE)) && page.text().contains(strip(Saved.MORE)), page.text());
        assertFalse(page.text().contains("Second link"));
    }

    @Test
    void takesAShortPostUnderAPictureForThePost() {
        Saved page = Saved.page("<div class=post><h2>Boats</h2><div class=entry-content><p><img "
            + "src=boats.jpg></p><p>Two boats.</p></div></div>"
            + "<div id=sidebar><p>" + Saved.PROSE + Saved.MORE + "</p></div>");
        assertEquals("Two boats.", page.text());
    }

    @Test
    void keepsAPostThatIsAPictureOnly() {
        Saved page = Saved.page("<div class=post><h2>Boats</h2><div class=entry-content><img "
            + "src=boats.jpg></div></div>" + LINKS + "<p>" + Saved.PROSE + "</p>");
        Body body = page.body();
        assertEquals("", page.text());
        assertTrue(body.nodes().stream().anyMatch(n -> n instanceof Element e && !e.select("img").isEmpty()));
    }

    @Test
    void leavesOutWhatOthersClaimed() {
        Saved page = Saved.page("<div class=post><h2>T</h2><div class=text><p>" + Saved.PROSE + "</p><div id=talk><p>" + Saved.MORE
            + "</p></div></div></div>").claimed("#talk", Claims.Kind.COMMENT);
        assertEquals(strip(Saved.PROSE), page.text());
    }

    @Test
    void doesNotMistakeLongCommentsForThePost() {
        Saved page = Saved.page("<div class=post><p>" + Saved.PROSE + "</p></div><ol class=commentlist><li><p>" + Saved.MORE + Saved.MORE
            + "</p></li><li><p>" + Saved.MORE + Saved.MORE + "</p></li></ol>");
        assertEquals(strip(Saved.PROSE), page.text());
    }

    @Test
    void leavesOutTeasersOfOtherPostsUnderThePost() {
        String teaser = "<div class=box><h2><a href='/%1$s'>Other %1$s</a></h2><p>%1$s " + Saved.MORE + "</p></div>";
        Saved page = Saved.page("<title>Boats | Blog</title><div id=a><h1>Boats</h1><p>" + Saved.PROSE + "</p></div><div id=b>"
            + teaser.formatted("one") + teaser.formatted("two") + teaser.formatted("three") + "</div>");
        assertEquals(strip(Saved.PROSE), page.text());
    }

    @Test
    void namesTheEntryAroundTitleAndText() {
        Saved page = Saved.page("<div id=w><div class='post hentry' id=post-7><h2>Boats</h2><div class=entry-content><p>" + Saved.PROSE
            + "</p></div></div></div>");
        assertNotNull(page.body().entry());
        assertEquals("post-7", page.body().entry().id());
    }

    private static Saved shortPost(String text) {
        return Saved.page("<title>Boats - Quay</title><h1><a href=/>Quay</a></h1><div class=x><h2>Boats</h2><p class=info>2 May 2011, <a "
            + "rel=category href=/c/sea>Sea</a></p><div class=words>" + text + "</div><p class=terms><a rel=tag href=/t/a>a</a></p></div>"
            + "<div class=y><p>A line at the foot of all pages</p></div>");
    }

    @Test
    void looksForNextToNoTextBelowTheTitle() {
        assertEquals("Two of them.", shortPost("<p>Two of them.</p>").text());
        assertEquals("", shortPost("").text());
        assertTrue(shortPost("<img src=boats.jpg>").body().nodes().stream().anyMatch(n -> n instanceof Element e && e.hasClass("words")));
    }

    @Test
    void findsShortSentencesOfLanguagesThatSayMuchWithFewCharacters() {
        String text = "";
        for (String line : new String[] {"배는 부두를 따라 두 줄로 나란히 묶여 밀물을 기다리고 있었다.", "등대지기는 언제나처럼 저녁 아홉 시에 잠자리에 들었다.", "우리가 늦는다고 아무도 그에게 말하지 않았다."}) {
            text += "<div class=part><p><span>" + line + "</span></p></div>";
        }
        Saved page = Saved.in("ko", "<title>배</title><div><h3>배</h3><div><i>안나</i></div></div><div>" + text + "</div>");
        assertTrue(page.text().endsWith("말하지 않았다."), page.text());
    }
}
