package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.billet.model.Post;
import dev.billet.model.When;
import org.junit.jupiter.api.Test;

class PostDatesTest {
    private static final String TITLE = "<h1>The late boat</h1>";

    private static String published(String above, String below) {
        return SavedPost.of(above + TITLE, below).published();
    }

    @Test
    void readsACalendarSheetOfSeveralElements() {
        assertEquals("2011-11-30", published("<div class='cal'><span>Nov</span><span>30</span><span>2011</span></div>", ""));
    }

    @Test
    void addsTheHourThatTheBylineShowsToTheDayAboveThePost() {
        assertEquals("2011-11-30T15:45", published("<h2 class='date-header'>Wednesday, November 30, 2011</h2>",
            "<p class='post-footer'>posted by Ann Lee at <a href='#'>3:45 PM</a></p>"));
    }

    @Test
    void takesTheYearFromTheAddress() {
        assertEquals("2011-11-30", published("<h2 class='date-header'>Wednesday, November 30</h2>", ""));
    }

    @Test
    void takesTheExactValueForMachinesOfTheSameDay() {
        assertEquals("2011-11-30T11:45:00+02:00", published("", "<p class='meta'><time datetime='2011-11-30T11:45:00+02:00'>30 "
            + "November 2011</time></p>"));
    }

    @Test
    void takesTheDayOfPublicationAndNotOfTheLastChange() {
        String html = "<html><head><title>The late boat</title></head><body><div class='post'><h1>The late boat</h1><p "
            + "class='updated'>Updated December 24, 2012</p>"
            + "<p class='posted'>November 30, 2011</p>" + SavedPost.TEXT + "</div></body></html>";
        assertEquals("2011-11-30", SavedPost.at("http://quay.example/late-boat", html).published());
    }

    @Test
    void readsTheByLineThatWasTakenForText() {
        String html = "<html><head><title>The late boat</title></head><body><div class='post'><p>30. Nov 2011 // Ann Lee</p><h1>The "
            + "late boat</h1>" + SavedPost.TEXT
            + "</div></body></html>";
        assertEquals("2011-11-30", SavedPost.at("http://quay.example/late-boat", html).published());
    }

    private static String modified(String above, String below) {
        When modified = SavedPost.of(above + TITLE, below).post().modified();
        return modified == null ? null : modified.toString();
    }

    private static String in(String language, String byline) {
        String html = "<html lang='" + language + "'><head><title>The late boat</title></head><body><div class='post'>" + TITLE + byline
            + SavedPost.TEXT + "</div></body></html>";
        Post post = SavedPost.in(language, "http://quay.example/late-boat", html).post();
        return post.published() + " " + post.modified();
    }

    @Test
    void readsTheDayOfTheLastChangeBesideThatOfPublication() {
        String both = "2011-11-30 2012-08-09";
        assertEquals(both, in("en", "<p>Published November 30, 2011 · Updated August 9, 2012</p>"));
        assertEquals(both, in("en", "<p>Last updated: <time datetime='2012-08-09'>August 9, 2012</time> · First published: <time "
            + "datetime='2011-11-30'>November 30, 2011</time></p>"));
        assertEquals(both, in("fr", "<p>Mis à jour le 9 août 2012, publié le 30 novembre 2011</p>"));
        assertEquals(both, in("nl", "<p>Laatst bijgewerkt op 9 augustus 2012</p><p>Geplaatst op 30 november 2011</p>"));
        assertEquals(both, in("ja", "<p>2011年11月30日公開 / 2012年8月9日更新</p>"));
        assertEquals(both, in("ja", "<p>公開日：2011年11月30日 最終更新日：2012年8月9日</p>"));
        assertEquals(both, in("en", "<dl><dt>Created</dt><dd>November 30, 2011</dd><dt>Modified</dt><dd>August 9, 2012</dd></dl>"));
        assertEquals(both, in("en", "<meta itemprop='datePublished' content='2011-11-30'><meta itemprop='dateModified' "
            + "content='2012-08-09'><p>by Ann</p>"));
        assertEquals("2012-08-09", modified("", "<p><em>Last edited on August 9, 2012 by Ann.</em></p>"));
    }

    @Test
    void aChangeBeforeThePublicationIsNone() {
        assertNull(modified("<p>November 30, 2011</p>", "<p>Updated August 9, 2010</p>"));
    }

    @Test
    void readsMomentsInAttributesBesideWordsLikeTwoYearsAgo() {
        String exact = "2011-11-30T11:45:00Z";
        assertEquals(exact, published("", "<p>by Ann, <span data-date='2011-11-30T11:45:00Z'>2 years ago</span></p>"));
        assertEquals(exact, published("", "<p>by Ann, <time data-timestamp='1322653500000'></time></p>"));
        assertEquals("2011-11-30T11:45", published("", "<p>by Ann, <span title='November 30, 2011 11:45 AM'>2 years ago</span></p>"));
    }

    @Test
    void todaysDateInTheHeadOfTheSiteAndCopyrightsAreNoDatesOfThePost() {
        String head = "<html><head><title>The late boat</title></head><body><div id='header'><a href='/'>Quay</a> "
            + "<a href='/about'>About</a><p class='date'>June 14, 2014</p></div><div class='post'>" + TITLE;
        assertNull(SavedPost.at("http://quay.example/late-boat", head + SavedPost.TEXT + "<p>© Quay, June 14, 2014</p></div></body></html>")
            .published());
        assertEquals("2011-11-30", SavedPost.at("http://quay.example/late-boat", head + "<p>by Ann, November 30, 2011</p>" + SavedPost.TEXT
            + "</div></body></html>").published());
    }

    @Test
    void thePermalinkTellsDaysFromMonths() {
        String html = "<html><head><title>The late boat</title></head><body><div class='post'>" + TITLE + "<p>%s</p>" + SavedPost.TEXT
            + "</div></body></html>";
        assertEquals("2011-10-03", SavedPost.at("http://quay.example/2011/10/late-boat.html", html.formatted("10.03.11")).published());
        assertEquals("2011-03-10", SavedPost.at("http://quay.example/2011/03/late-boat.html", html.formatted("10.03.11")).published());
        assertEquals("2011-11-30", SavedPost.at("http://quay.example/blog/2011-11-30-late-boat", html.formatted("by Ann")).published());
        assertEquals("2011-11-30", SavedPost.at("http://quay.example/20111130/late-boat", html.formatted("by Ann")).published());
    }

    @Test
    void readsTheCalendarOfIran() {
        assertEquals("2011-11-30 null", in("fa", "<p>۹ آذر ۱۳۹۰</p>"));
        assertEquals("2011-11-30 null", in("fa", "<p>1390/09/09</p>"));
    }

    @Test
    void readsASheetWhosePartsHaveNoBlanksBetween() {
        assertEquals("2011-11-30 null", in("ja", "<div><span>2011</span><span>11.30</span><span>Wed</span></div>"));
    }
}
