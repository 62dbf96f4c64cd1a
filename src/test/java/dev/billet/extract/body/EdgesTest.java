package dev.billet.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.extract.reading.Claims;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgesTest {
    private static final String TEXT = Saved.PROSE.strip() + " " + Saved.MORE.strip();

    private static Saved post(String before, String after) {
        return Saved.page("<title>Two rows of boats | Blog</title><div class=entry-content>" + before + "<p>" + Saved.PROSE + "</p><p>"
            + Saved.MORE + "</p>" + after + "</div>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<h1>Two rows of boats</h1>",
        "<p>Posted by <a href='/author/ann/'>Ann</a> on November 30, 2011</p>",
        "<p>November 30, 2011</p>",
        "<p>Filed under: <a rel='category tag' href='/category/sea/'>Sea</a></p>",
        "<p><a href='/'>Home</a> » <a href='/sea'>Sea</a> » Two rows of boats</p>",
        "<p><a href='#comments'>12 Comments</a></p>",
        "<div class='entry-meta'>by Ann, in Sea</div>",
        "<p>November 30, 2011 by Ann Weir</p>",
        "<p>Ann Weir | November 30, 2011 | 4 min read</p>",
        "<p>Reading time: 4 minutes</p>",
        "<div><span>November 30, 2011</span><span>4 min read</span></div>",
        "<div>This website uses cookies, and asks so at some length.</div><h1>Two rows of boats</h1>",
    })
    void cutsTheFrameAboveTheText(String frame) {
        assertEquals(TEXT, post(frame, "").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>Tags: <a rel=tag href='/tag/boat/'>boat</a>, <a rel=tag href='/tag/sea/'>sea</a></p>",
        "<div><a href='https://www.facebook.com/sharer.php?u=x'>Facebook</a> <a href='https://twitter.com/intent/tweet?x'>Tweet</a></div>",
        "<div class='sharedaddy'><h3>Share this:</h3><ul><li>Press this</li></ul></div>",
        "<div class='author-box'><p>Ann lives on the coast and writes about boats.</p></div>",
        "<div class='newsletter-signup'><p>Get every new post by mail.</p></div>",
        "<form action='/subscribe'><label>Your address</label><input name=email></form>",
        "<p><a href='/2011/11/older'>« The lighthouse</a></p>",
        "<p><a rel=next href='/2011/12/newer'>The tide</a></p>",
        "<h3>Related posts</h3><ul><li><a href='/x'>Another harbour</a></li></ul>",
        "<div class='post-navigation'><a href='/x'>Another harbour</a></div>",
        "<nav><a href='/x'>Another harbour</a></nav>",
        "<div class='adsense'>Buy a boat.</div>",
        "<p>Posted by Ann at 9:15 AM</p>",
        "<p>Post Views: 123</p>",
        "<div>Ann Weir on November 30, 2011</div>",
        "<div><b>Tags</b> boat / sea</div>",
        "<p><span>Share this</span><a href='#'>Facebook</a><span>0</span></p>",
        "<p><a href='https://chat.whatsapp.com/abc'>Come into our group</a></p>",
        "<p><a href='/'>Home</a> | <a href='/archive/'>All boats</a></p>",
        "<p>Advertisement</p>",
        "<p><a href='/wp-admin/post.php?post=7'>Edit this entry</a></p>",
        "<p>Read also: <a href='/2009/11/older/'>The lighthouse</a></p>",
        "<p>Previous: <a href='/2009/11/older/'>The lighthouse</a></p>",
        "<p>Share: <a href='https://connect.ok.ru/offer?url=x'>OK</a></p>",
        "<p>Follow me on <a href='https://twitter.com/ann'>Twitter</a> and <a href='https://www.facebook.com/ann'>Facebook</a>.</p>",
        "<p>Did you like this post? Tell your friends!</p>",
        "<div><h4>Support this blog</h4><p>A small gift keeps it going, and every reader who gives one is thanked by name.</p></div>",
        "<div class=x><h3>Join 2,000 readers</h3><p>Every Friday a letter.</p><form><input type=email></form></div>",
        "<h4>About the author</h4><p>Ann lives on the coast.</p>",
        "<p>This entry was posted on Wednesday, November 30th, 2011 at 9:15 am and is filed under Sea. You can follow any responses to this "
            + "entry through the RSS 2.0 feed. Both comments and pings are currently closed.</p>",
        "<p>This work is under a <a rel=license href='https://creativecommons.org/licenses/by/4.0/'>free licence</a>.</p>",
        "<p>Posted by Ann at 9:15 AM</p><div><h3>About me</h3><p>A walker.</p></div>",
        "<h3>2 Comments</h3><div><p>A reader says what readers say, and says it at some length, so that it looks like text.</p></div>",
    })
    void cutsTheFrameBelowTheText(String frame) {
        assertEquals(TEXT, post("", frame).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>See also <a href='http://other.example/'>the map</a>.</p>",
        "<p>Update, November 30, 2011: the keeper is awake.</p>",
        "<h2>By the way</h2>",
        "<p>By the way, he sleeps well.</p>",
        "<ul><li><a href='http://a.example/'>A source</a></li><li><a href='http://b.example/'>Another source</a></li></ul>",
        "<blockquote class='quote'><p>Sleep well.</p></blockquote>",
        "<p>— Ann</p>",
        "<p>Subscribe to the view that boats have a will.</p>",
        "<p>Advertisement is a long word for a boat.</p>",
        "<p>Follow the keeper to the light!</p>",
        "<p>Photo by Ann, under a <a href='https://creativecommons.org/licenses/by/2.0/'>free licence</a>.</p>",
        "<p>The keeper has a page on <a href='https://www.patreon.com/keeper'>Patreon</a> now, where he tells how the light was built and lit.</p>",
        "<p>We had 300 views of the sea.</p>",
        "<table><tr><td>Views</td><td>9</td></tr></table>",
        "<p><b>Share</b> a boat with me</p>",
        "<p>Share on Facebook: <a href='https://www.facebook.com/boats/posts/1507724049378556'>our picture</a></p>",
        "<p>This entry in the log was posted by the keeper, says Ann, who has seen the book and all that stands in it about the year of the "
            + "long winter.</p>",
    })
    void keepsTheLastWordsOfThePost(String words) {
        String text = post("", words).text();
        assertTrue(text.length() > TEXT.length() + 4, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>UPDATE November 30, 2011 at 10:20</p>",
        "<p>For immediate release: November 30, 2011</p>",
        "<p>November 30, 2011 was a long day for everybody on the quay</p>",
        "<p>November 30, 2011.</p><p>A letter came.</p>",
    })
    void keepsTheFirstWordsOfThePost(String words) {
        String text = post(words, "").text();
        assertTrue(text.length() > TEXT.length() + 4, text);
    }

    @Test
    void datesHeadThePartsOfADiary() {
        String text = post("<p>November 28</p><p>" + Saved.MORE + "</p><p>November 29</p>", "<p>November 30</p><p>We slept.</p>").text();
        assertTrue(text.startsWith("November 28") && text.endsWith("November 30 We slept."), text);
    }

    @Test
    void theColumnOfLineNumbersIsNoPartOfTheCode() {
        String code = "<table><tr><td><pre>1\n2\n</pre></td><td><pre>cast off\nset sail</pre></td></tr></table>";
        assertEquals("cast off set sail " + TEXT, post(code, "").text());
    }

    @Test
    void marksAtHeadingsAndTheLinkToTheCommentsAreNoWordsOfTheText() {
        assertEquals(TEXT + " The tide", post("", "<h2>The tide <a href='#tide'>#</a></h2>").text());
        Saved page = Saved.page("<title>Two rows of boats | Blog</title><div class=entry-content><p>" + Saved.PROSE + "</p><p>" + Saved.MORE
            + "<a href='/boats/#comments'>2 comments</a></p></div>");
        assertEquals(TEXT, page.text());
    }

    @Test
    void aWordWithAColonAnnouncesALinkOfThePost() {
        String link = "<p>Link:</p><p><a href='http://other.example/tune.mp3'>A tune</a></p>";
        assertEquals("Link: A tune " + TEXT, post(link, "").text());
        assertEquals(TEXT, post("<p><a href='/2011/11/30/rows/'>Link</a></p>", "").text());
    }

    @Test
    void cutsAuthorAndDatesThatRunIntoEachOther() {
        assertEquals(TEXT, post("<header><span itemprop=author>Ann Lee</span><time itemprop='dateCreated datePublished'>2011-11-30</time>"
            + "<time itemprop=dateModified>2012-01-02</time></header>", "").text());
    }

    @Test
    void keepsAHeadingAtTheTopWhenThePageHasItsTitleElsewhere() {
        Saved page = Saved.page("<title>About us</title><h1>About us</h1><div class=entry-content><h1>Our boats</h1><p>" + Saved.PROSE
            + "</p></div>");
        assertEquals("Our boats " + Saved.PROSE.strip(), page.text());
    }

    @Test
    void claimsShareLinksAsKnownFurniture() {
        Saved page = post("", "<div id=s><a href='https://www.facebook.com/sharer.php?u=x'>Facebook</a></div>");
        page.body();
        assertTrue(page.reading().claims().all(EnumSet.of(Claims.Kind.FURNITURE)).stream().anyMatch(e -> e.id().equals("s")));
    }
}
