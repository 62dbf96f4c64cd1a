package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
    private static final String TITLE = "<h1>The late boat</h1>";

    private static String author(String above, String below) {
        return SavedPost.of(TITLE + above, below).author();
    }

    @Test
    void takesNoPlaceholderOfAThemeForAName() {
        assertNull(author("<div class='meta'><span class='author'>Your Name</span> 30 November 2011</div>", ""));
        assertNull(author("<a class='author' href='/'><p>请设置文章作者</p></a>", ""));
    }

    @Test
    void joinsSeveralAuthorsAsTheyAreShown() {
        String link = "<a href='/autor/%s/' rel='category tag'>%s</a>";
        assertEquals("Ann Lee, Bob Roy, Cleo Day", author("<div><strong>By: </strong>" + String.format(link, "ann", "Ann Lee") + ", "
            + String.format(link, "bob", "Bob Roy") + " and " + String.format(link, "cleo", "Cleo Day") + "</div>", ""));
    }

    @Test
    void takesTheBylineBelowTheText() {
        assertEquals("Ann Lee MD", author("", "<p class='post-footer'>posted by Ann Lee MD at <a "
            + "href='http://quay.example/2011/11/30/the-late-boat/'>3:45 PM</a></p>"));
    }

    @Test
    void takesTheLinkedNameOfABlockThatSaysMore() {
        assertEquals("Wren", author("", "<p class='author-block'><a href='/wren/atom.xml'>Wren</a><br>Posted to <a href='/boats'>"
            + "Boats</a> on 30 November 2011"
            + " &middot; Comments (1)</p>"));
    }

    @Test
    void takesTheNameBesideTheDateWhereOnlyBarsPartThem() {
        assertEquals("Ann Lee", author("", "<p class='postmetadata'><small>30 November 2011 8:42 | Ann Lee | <a "
            + "href='/category/boats/' rel='category tag'>Boats</a></small></p>"));
    }

    @Test
    void takesTheEditorsBesideTheDateAndNoRowOfTerms() {
        String terms = " | <a href='/category/sea/' rel='category tag'>Sea</a>, <a href='/category/boats/' rel='category tag'>Old "
            + "Boats</a>";
        assertEquals("The editors", author("", "<p>30 November 2011 8:42 | The editors" + terms + "</p>"));
        assertEquals("Ann Lee", author("", "<p>30 November 2011 8:42" + terms + " | Ann Lee</p>"));
        assertNull(author("", "<p>30 November 2011 8:42 | 4 min" + terms + "</p>"));
    }

    @Test
    void knowsTheAuthorByTheAddressOfTheLink() {
        assertEquals("Ann Lee", author("<div class='meta'><ul><li><a href='/experts/444'>Ann Lee</a></li></ul></div>", ""));
    }

    @Test
    void cutsTheNameWhereTheSentenceGoesOn() {
        assertEquals("Perrette", author("", "<div class='itemfooter'>Posted by Perrette à 18:05 - <a href='/archives/jam/'>Jam</a></div>"));
    }

    @Test
    void doesNotTakeAPlaceNamedInTheTextForTheAuthor() {
        String text = SavedPost.TEXT.replace("a jar of plums", "a jar from <a href='https://plus.google.com/1012/about'>Pho Tay Ho</a>");
        String html = "<html><head><title>The late boat</title></head><body><div class='post'>" + TITLE + text + "</div></body></html>";
        assertNull(SavedPost.at("http://quay.example/2011/11/30/the-late-boat/", html).author());
    }

    @Test
    void doesNotTakeADirectoryOfWritersForTheByline() {
        String staff = "<ul><li><b>Writer:</b> <a href='/wren'>Wren</a></li><li>By Fern Vale</li><li>By Sage Hill</li><li>By Moss "
            + "Dell</li><li>By Reed Low</li></ul>";
        assertNull(author("", staff));
    }

    @Test
    void takesTheNameBesideTheHourWhereTheDateHasALineOfItsOwn() {
        assertEquals("Ann Lee", author("<h3>30 November 2011</h3>",
            "<p class='entrybyline'>Ann Lee | 07:38 | <a href='#c'>three comments</a></p>"));
        assertEquals("Ann Lee", author("<h3>30 November 2011</h3>",
            "<div class='foot'>11:03, <a href='/profile'>Ann Lee</a><br><a href='#c'>Comments (5)</a></div>"));
    }

    @Test
    void takesTheOnePersonOfACardWhereThePostNamesNobody() {
        String card = "<div class='sidebar'><div itemscope itemtype='https://schema.org/Person'><h3 itemprop='name'>Ann "
            + "Lee</h3></div></div>";
        assertEquals("Ann Lee", author("", card));
        assertNull(author("", card + card.replace("Ann", "Bob")));
    }

    /** As themes of Hexo print them. */
    @Test
    void takesTheNameAloneOutOfABoxWithABadge() {
        assertEquals("Ann Lee", author(
            "<div class='info'><div class='author'><span class='name'>Ann Lee</span> <span class='author-badge'>Lv3</span></div></div>", ""));
        assertEquals("Ann Lee", author("", "<div class='post-copyright__author'><div class='post-copyright__author_name'>Ann Lee</div>"
            + "<div class='post-copyright__author_desc'>mostly boats</div></div>"));
    }

    @Test
    void doesNotTakeACategoryForAByline() {
        assertEquals("Ann Lee", author(
            "<div class='article-category'><a href='/categories/By-train/'>By train</a></div><p class='meta'>by Ann Lee</p>", ""));
        assertNull(author("<div class='info'><span>2007/7/9</span> <span><a href='/categories/By-train/'>By train</a></span> "
            + "<a href='/tags/bikes/'>bikes</a> <a href='/tags/open-data/'>open data</a></div>", ""));
    }

    /** Bylines as themes and engines print them in many languages; what they say besides is no part of the name. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "Anne Le Goff ~ <p class='postmetadata'>Auteur : Anne Le Goff — Classé dans : <a href='/category/mer'>Mer</a></p>",
        "Ece Su ~ <p class='meta'>3 Mart 2010 tarihinde Ece Su tarafından yazıldı</p>",
        "Νίκος Λάμπρου ~ <p class='meta'>Γράφτηκε από τον Νίκος Λάμπρου στις 3 Μαρτίου 2010</p>",
        "Clem V ~ <div class='footer'>Tuesday, March 03, 2009 10:12:44 AM | 4 comments | Author: Clem V</div>",
        "Eva Brandt ~ <p class='autor'>Text &amp; Fotos: Eva Brandt / Karte: Karl Otto</p>",
        "Eva Brandt ~ <p class='autor'>Von Eva Brandt, Redaktion Hamburg</p>",
        "Ines Carr ~ <p><em>This is a guest post by Ines Carr.</em></p>",
        "Ines Carr ~ <div class='article-author'><span class='label'>Author</span><span class='name'>Ines Carr</span><span>Senior "
        + "Reporter</span></div>",
        "Dee Marsh ~ <div><a href='/@dee'>Dee Marsh</a><span><button>Follow</button></span><div>Mar 3, 2018 · 4 min read</div></div>",
        "Eva Brandt ~ <div class='author-box'><h3>About the author</h3><p><strong>Eva Brandt</strong> has been writing about boats "
        + "since 2004.</p></div>",
        "Eva Brandt ~ <div id='author-info'><h3>About Eva Brandt</h3><p>Boats.</p><a href='/author/eva'>View all posts by Eva Brandt "
        + "→</a></div>",
        "Anne Le Goff ~ <div class='auteur'><h4>About the author</h4><p class='nom'>Anne Le Goff</p><p>Elle écrit sur la mer.</p></div>",
    })
    void bylinesOfManyKinds(String name, String byline) {
        boolean below = byline.startsWith("<div");
        assertEquals(name, author(below ? "" : byline, below ? byline : ""));
    }
}
