package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TitlesTest {
    private static final String URL = "http://quay.example/2011/11/the-late-boat.html";

    private static String page(String head, String body) {
        return "<html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    @Test
    void takesTheHeadingAboveTheTextAndNotTheNameOfTheBlog() {
        String html = page("<title>Quay: The late boat</title>", "<h1>Quay</h1><h3>The late boat</h3>" + SavedPost.TEXT);
        assertEquals("The late boat", SavedPost.at(URL, html).title());
    }

    @Test
    void believesTheHeadingThatTheAddressAgreesWithAgainstAnotherWindowTitle() {
        String html = page("<title>Missing a ferry: what to do | Quay</title>", "<div class='post'><h1>The late boat!</h1>"
            + SavedPost.TEXT + "</div>");
        assertEquals("The late boat!", SavedPost.at(URL, html).title());
    }

    @Test
    void findsTheHeadingOfATextThatIsNotInAnElementOfItsOwn() {
        String html = page("<title>Quay</title>", "<div id='all'><div class='post'><header class='title'><h1><a href='" + URL
            + "'>The late boat</a></h1></header>"
            + SavedPost.TEXT.replace("<div class='entry'>", "A night.").replace("</div>", "") + "</div></div>");
        assertEquals("The late boat", SavedPost.at(URL, html).title());
    }

    @Test
    void leavesTheDateInTheHeadingOut() {
        assertEquals("The late boat", SavedPost.of("<h2 class='entry-title'><time datetime='2011-11-30'>Nov 30</time> The late "
            + "boat</h2>", "").title());
        assertEquals("The late boat", SavedPost.of("<h2>30/11: The late boat</h2>", "").title());
    }

    @Test
    void takesAPlainLineThatTheWindowTitleRepeats() {
        String html = page("<title>Quay: The late boat</title>", "<table><tr><td><font size='4'><b>The late boat</b></font>"
            + SavedPost.TEXT + "</td></tr></table>");
        assertEquals("The late boat", SavedPost.at("http://quay.example/000143.html", html).title());
    }

    @Test
    void readsTheTitleThatAWrapperBears() {
        String html = "<text id='" + URL + "' title='Quay: The late boat'><h1><a href='http://quay.example/'>Quay</a></h1><h2 "
            + "class='date'>&laquo; The late boat</h2>"
            + SavedPost.TEXT + "</text>";
        assertEquals("The late boat", SavedPost.at(URL, html).title());
    }

    @Test
    void doesNotTakeTheAuthorsNameForTheTitle() {
        String html = page("<title>Quay</title><meta property='og:site_name' content='Quay'>",
            "<article class='post'><span class='author vcard' itemprop='author' itemscope>"
            + "<a class='url fn n' rel='author' href='/author/ann/'><span itemprop='name'>Ann Lee</span></a></span>" + SavedPost.TEXT
            + "</article>");
        assertNull(SavedPost.at("http://quay.example/2010/12/15/86/", html).title());
    }

    @Test
    void cutsTheWordThatAsksForThePassword() {
        String html = page("<title>Protégé : The late boat | Quay</title>", "<div class='post'><h1 class='entry-title'>Protégé : The "
            + "late boat</h1>"
            + "<form action='/wp-login.php?action=postpass' method='post'><p>Cet article est protégé par un mot de passe. Pour le "
            + "lire, veuillez saisir votre mot de passe"
            + " ci-dessous :</p><input name='post_password'></form></div>");
        SavedPost post = SavedPost.at(URL, html);
        assertEquals("The late boat", post.title());
        assertEquals(dev.billet.model.Post.Status.PASSWORD, post.status());
    }
}
