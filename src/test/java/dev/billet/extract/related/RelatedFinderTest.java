package dev.billet.extract.related;

import static dev.billet.extract.related.RelatedPage.item;
import static dev.billet.extract.related.RelatedPage.items;
import static dev.billet.extract.related.RelatedPage.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.billet.extract.reading.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Related links that are on a page, whatever the theme calls them. */
class RelatedFinderTest {
    private static String card(String name, String title) {
        return "<div class='x1 post-" + name + "'><div class='th'><a href='/2010/05/" + name + "/'><img src='" + name
            + ".jpg' alt='pic'></a></div>"
            + "<span><a href='/category/boats/'>Boats</a></span><h4><a href='/2010/05/" + name + "/'>" + title + "</a></h4>"
            + "<div><a href='/people/ann/'>Ann</a> May 3, 2010</div><p>Some words of the post, cut […]</p><a href='/2010/05/" + name
                + "/'>Read more</a></div>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Related Posts:", "en | You might also like...", "en | » Similar posts", "en | 5 related posts", "en | Related posts (3)",
        "de | Das könnte Dich auch interessieren:", "de | Ähnliche Beiträge", "de | Verwandte Artikel weiterlesen", "de | Mehr zum Thema",
        "fr | Articles similaires :", "fr | À lire aussi", "fr | Sur le même sujet…", "es | Entradas relacionadas:",
            "es | También te puede interesar",
        "pt | Posts relacionados", "pt | Leia também:", "it | Articoli correlati", "it | Potrebbe interessarti anche",
            "nl | Gerelateerde berichten",
        "pl | Podobne wpisy", "pl | Zobacz także:", "ru | Похожие записи:", "ru | Читайте также", "sv | Relaterade inlägg",
            "sv | Läs också",
        "tr | Benzer Yazılar", "ja | 関連記事", "ja | あわせて読みたい", "zh | 相关文章：", "zh | 猜你喜欢", "zh | 延伸閱讀", "id | Artikel Terkait", "ko | 관련 글",
        "cs | Související články", "da | Læs også", "fi | Lue myös", "hu | Kapcsolódó bejegyzések", "el | Σχετικά άρθρα",
            "ro | Articole similare",
        "vi | Bài viết liên quan", "ar | مقالات ذات صلة", "fa | مطالب مرتبط", "uk | Схожі записи", "ca | Articles relacionats",
            "he | פוסטים קשורים",
        "th | บทความที่เกี่ยวข้อง", "hi | संबंधित लेख", "bg | Подобни публикации", "hr | Povezani članci", "nb | Relaterte innlegg"})
    void knowsTheHeadingInManyLanguages(String language, String heading) {
        assertEquals("a b c", RelatedPage.with(language, "<h3>" + heading + "</h3><ul>" + items() + "</ul>").names());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<h2>Related posts</h2><ul>%s</ul>", "<div>Related posts</div><ul>%s</ul>", "<p><strong>Related posts:</strong></p><ul>%s</ul>",
        "<div class='q'><div class='w'><span>Related posts</span></div><ul>%s</ul></div>",
            "<dl><dt>Related posts</dt><dd><ul>%s</ul></dd></dl>",
        "<fieldset><legend>Related posts</legend><ul>%s</ul></fieldset>", "<ul><li>Related posts</li>%s</ul>",
            "<ul><li><b>Related posts</b></li>%s</ul>",
        "<div>Related posts: <ul>%s</ul></div>", "<h3><span>Related posts</span></h3><hr><div><ul>%s</ul></div>",
        "<h3><a href='/related/'>Related posts</a></h3><ul>%s</ul>", "<div><h3>Related posts</h3><a href='/blog/'>See "
            + "all</a></div><ul>%s</ul>",
        "<aside><h3>Related posts</h3><ul>%s</ul></aside>", "<details><summary>Related posts</summary><ul>%s</ul></details>",
        "<h3>Related posts</h3><p>Perhaps you like these, too.</p><ul>%s</ul>",
            "<table><tr><th>Related posts</th></tr><tr><td><ul>%s</ul></td></tr></table>",
        "<div class='rel-head'><h4>Related posts</h4></div><div class='clear'></div><div class='rel-list'><ol>%s</ol></div>"})
    void findsTheListWhereverTheHeadingStands(String theme) {
        assertEquals("a b c", RelatedPage.with("en", theme.formatted(items())).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<div id='jp-relatedposts'>%s</div>", "<div class='yarpp-related'>%s</div>", "<div id='crp_related'>%s</div>",
            "<div class='wp_rp_content'>%s</div>",
        "<div class='td_block_wrap td_block_related_posts'>%s</div>", "<section class='penci-post-related'>%s</section>",
            "<div class='mh-related-content'>%s</div>",
        "<div class='post-related'>%s</div>", "<div class='relacionados'>%s</div>", "<div id='similar-posts'>%s</div>",
            "<div class='verwandte-artikel'>%s</div>",
        "<div class='related-articles'>%s</div>", "<div class='read-next'>%s</div>", "<div class='article-recommendations'>%s</div>",
        "<div class='zemanta-related'>%s</div>", "<div class='linkwithin_posts'>%s</div>",
            "<div class='addthis_recommended_vertical'>%s</div>"})
    void knowsTheBlockByItsNameAlone(String theme) {
        assertEquals("a b c", RelatedPage.with("en", theme.formatted("<div><ul>" + items() + "</ul></div>")).names());
    }

    @Test
    void takesTheTitleOfACardAndNotItsCategoryAuthorOrButton() {
        RelatedPage page = RelatedPage.with("en", "<h3>You may also like</h3><div class='grid'>" + card("a", "First boat")
            + card("b", "Winter quay")
            + card("c", "The pilot") + "</div>");
        assertEquals("a b c", page.names());
        assertEquals("First boat|Winter quay|The pilot", page.titles());
    }

    @Test
    void takesTeasersThatBearTheNameEach() {
        String cards = "<div class='q'><div class='related-post'><a href='/2010/05/a/'>First boat</a></div><div "
            + "class='related-post'><a href='/2010/05/b/'>Winter quay"
            + "</a></div></div>";
        assertEquals("First boat|Winter quay", RelatedPage.with("en", cards).titles());
    }

    @Test
    void readsAHeadingThatIsAPicture() {
        assertEquals("a b c", RelatedPage.with("en", "<h4><img src='h.png' alt='Related posts'></h4><ol>" + items() + "</ol>").names());
    }

    @Test
    void takesCardsInRows() {
        RelatedPage page = RelatedPage.with("en", "<h3>Related</h3><div class='row'>" + card("a", "First boat")
            + card("b", "Winter quay") + "</div><div class='row'>"
            + card("c", "The pilot") + card("d", "The storm") + "</div>");
        assertEquals("First boat|Winter quay|The pilot|The storm", page.titles());
    }

    @Test
    void takesTheWholeCardThatIsOneLink() {
        String block = "";
        for (String name : new String[] {"a", "b"}) {
            block += "<a class='card' href='/2010/05/" + name + "/'><img src='x.jpg'><span class='cat'>Boats</span><h3>Title " + name
                + "</h3><time>May 3, 2010</time><p>An excerpt of the post.</p></a>";
        }
        assertEquals("Title a|Title b", RelatedPage.with("en", "<h2>Read next</h2><div>" + block + "</div>").titles());
    }

    @Test
    void takesTheUnlinkedTitleOfACardWhoseButtonIsTheLink() {
        String cards = "<div class='c'><h4>First boat</h4><a href='/2010/05/a/'>Read more</a></div><div class='c'><h4>Winter "
            + "quay</h4><a href='/2010/05/b/'>Read more</a></div>";
        assertEquals("First boat|Winter quay", RelatedPage.with("en", "<h3>Related posts</h3><div>" + cards + "</div>").titles());
    }

    @Test
    void takesThePicturesTextWhereThereIsNoOther() {
        String pictures = "<div><a href='/2010/05/a/' title='First boat'><img src='a.jpg'></a><a href='/2010/05/b/'><img src='b.jpg' "
            + "alt='Winter quay'></a></div>";
        assertEquals("First boat|Winter quay", RelatedPage.with("en", "<h3>Related posts</h3>" + pictures).titles());
    }

    @Test
    void listsACloneOfACarouselOnce() {
        String slides = card("c", "The pilot") + card("a", "First boat") + card("b", "Winter quay") + card("c", "The pilot")
            + card("a", "First boat");
        assertEquals("c a b", RelatedPage.with("en", "<h3>Related posts</h3><div class='owl'>" + slides + "</div>").names());
    }

    @Test
    void takesLinesOfLinksInAParagraph() {
        String lines = "<p><strong>Related posts:</strong><br><a href='/2010/05/a/'>First boat</a><br><a href='/2010/05/b/'>Winter "
            + "quay</a></p>";
        assertEquals("a b", RelatedPage.with("en", lines).names());
        assertEquals("a b", RelatedPage.with("en", lines.replace("<strong>", "").replace("</strong>", "")).names());
    }

    @Test
    void takesParagraphsWithALinkEach() {
        String block = "<h4>See also</h4><p><a href='/2010/05/a/'>First boat</a></p><p><a href='/2010/05/b/'>Winter quay</a></p>";
        assertEquals("a b", RelatedPage.with("en", block + prose()).names());
    }

    @Test
    void takesHeadingsWithExcerptsBetween() {
        String block = "<h3>Related posts</h3><h4><a href='/2010/05/a/'>First boat</a></h4><p>An excerpt.</p><h4><a "
            + "href='/2010/05/b/'>Winter quay</a></h4><p>Another one.</p>";
        assertEquals("a b", RelatedPage.with("en", block).names());
    }

    @Test
    void takesLinksToOtherHostsWithTheirPlugin() {
        String block = "<h6 class='zemanta-related-title'>Related articles by <a href='http://www.zemanta.com/'>Zemanta</a></h6><ul "
            + "class='zemanta-article-ul'>"
            + "<li><a href='http://far.example/boats'>Boats abroad</a> (far.example)</li><li><a "
                + "href='http://off.example/tides.html'>Tides</a> (off.example)</li></ul>";
        RelatedPage page = RelatedPage.with("en", block);
        assertEquals("Boats abroad|Tides", page.titles());
        assertEquals("zemanta", page.links().get(0).source());
    }

    @Test
    void keepsTitlesWithoutLinks() {
        assertEquals("First boat of the year Winter on the quay", RelatedPage.with("en",
            "<h6>Related articles</h6><ul><li>First boat of the year</li><li>Winter on the quay</li></ul>").names());
    }

    @Test
    void takesThePaneOfTheTabThatSaysRelated() {
        String tabs = "<ul class='t'><li><a href='#'>Popular posts</a></li><li><a href='#'>Related posts</a></li></ul><div><div><ul>"
            + item("p", "Much read")
            + item("q", "Much more read") + "</ul></div><div><ul>" + items() + "</ul></div></div>";
        assertEquals("a b c", RelatedPage.with("en", tabs).names());
        String named = "<ul><li><a href='#t1'>Related posts</a></li><li><a href='#t2'>Popular posts</a></li></ul><div id='t2'><ul>"
            + item("p", "Much read")
            + item("q", "Much more read") + "</ul></div><div id='t1'><ul>" + items() + "</ul></div>";
        assertEquals("a b c", RelatedPage.with("en", named).names());
    }

    @Test
    void takesOneEntryUnderAHeading() {
        assertEquals("a", RelatedPage.with("en", "<h3>Related posts</h3><ul>" + item("a", "First boat") + "</ul>").names());
    }

    @Test
    void findsTheBlockBehindTheComments() {
        RelatedPage page = RelatedPage.of("en", "<div>" + prose() + "</div><ol id='c'><li>Ann: <a "
            + "href='http://ann.example/x'>Nice</a></li></ol><div><h3>Related posts</h3><ul>"
            + items() + "</ul></div>").comments("#c li");
        assertEquals("a b c", page.names());
    }

    @Test
    void takesARelatedListOfTheSidebarButNotItsNeighbours() {
        RelatedPage page = RelatedPage.of("en", "<div>" + prose() + "</div><div id='sidebar'><h3>Recent posts</h3><ul>"
            + item("r", "Fresh paint") + item("s", "New ropes")
            + "</ul><h3>Related posts</h3><ul>" + items() + "</ul><h3>Recommended</h3><ul><li><a "
                + "href='http://far.example/x'>Far</a></li><li>"
            + "<a href='http://off.example/y'>Off</a></li></ul></div>");
        assertEquals("a b c", page.names());
    }

    @Test
    void stopsAtTheNextHeadingAndAtBoxesOfAnotherShape() {
        String block = "<h3>Related posts</h3><ul>" + items() + "</ul><ul class='share'><li><a "
            + "href='http://x.example/share?url=http%3A%2F%2Fblog.example'>Share</a></li>"
            + "<li><a href='http://friend.example/us'>Follow</a></li></ul><h3>Recent posts</h3><ul>" + item("r", "Fresh paint") + "</ul>";
        assertEquals("a b c", RelatedPage.with("en", block).names());
        String nav = "<h3>Related posts</h3><ul>" + items() + "</ul><div class='nav'><a href='/2011/01/old/'>Older</a><a "
            + "href='/2011/04/new/'>Newer</a></div>";
        assertEquals("a b c", RelatedPage.with("en", nav).names());
        String form = "<h3>Related posts</h3><ul>" + items() + "</ul><form><a href='/privacy/'>Privacy</a></form>";
        assertEquals("a b c", RelatedPage.with("en", form).names());
    }

    @Test
    void takesNoLinkToItselfToATermOrToAnAction() {
        String more = "<li><a href='/2011/03/harbour/'>The harbour</a></li><li><a href='#top'>Up</a></li><li><a "
            + "href='javascript:go()'>Go</a></li>"
            + "<li><a href='/tag/boats/'>boats</a></li><li><a href='/wp-login.php?x=1'>Log in</a></li><li><a "
                + "href='/2011/03/harbour/feed/'>Feed</a></li>"
            + "<li><a href='http://www.facebook.com/sharer.php?u=x'>Share</a></li>";
        assertEquals("a b c", RelatedPage.with("en", "<h3>Related posts</h3><ul>" + items() + more + "</ul>").names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Popular posts", "Recent posts", "More from Ann", "Latest stories", "Most read", "From the archives",
        "In the same category", "Top posts"})
    void leavesOtherListsAlone(String heading) {
        assertEquals("", RelatedPage.with("en", "<h3>" + heading + "</h3><ul>" + items() + "</ul>").names());
        assertEquals("", RelatedPage.with("en", "<div class='related-posts'><h3>" + heading + "</h3><ul>" + items()
            + "</ul></div>").names());
    }

    @Test
    void leavesAReferenceInTheTextAlone() {
        assertEquals("", RelatedPage.with("fr", "<p><strong>Lire aussi :</strong> <a href='/2010/05/a/'>Le premier bateau</a></p>"
            + prose()).names());
        assertEquals("", RelatedPage.with("en", "<p>See also:</p><p><a href='/2010/05/a/'>First boat</a></p>" + prose()).names());
        assertEquals("", RelatedPage.with("en", "<p><b>See also</b> what <a href='/2010/05/a/'>Ann</a> and <a "
            + "href='/2010/05/b/'>Ben</a> wrote about the matter last year.</p>").names());
        assertEquals("", RelatedPage.with("en", "<h3>Related</h3>" + prose()).names());
        assertEquals("", RelatedPage.with("en", "<p><b>Suggested reading:</b></p><p><em>Make sure to read our <a href='/tips/'>tips "
            + "for the cautious</a></em></p><p>It "
            + "would be wise to study the <a href='/disclaimer/'>disclaimer</a> and what we say of <a "
                + "href='/privacy/'>privacy</a>.</p>").names());
    }

    @Test
    void leavesTheMenuAndABlogrollAlone() {
        assertEquals("", RelatedPage.of("en", "<nav><span>Recommended</span><ul>" + items() + "</ul></nav>" + prose()).names());
        assertEquals("", RelatedPage.of("en", prose() + "<div class='sidebar'><h2>Related Links</h2><ul><li><a "
            + "href='http://far.example/me'>Far</a></li>"
            + "<li><a href='http://off.example/you'>Off</a></li></ul></div>").names());
    }

    @Test
    void inventsNothingForABlockThatAScriptFills() {
        RelatedPage page = RelatedPage.with("en", "<div id='jp-relatedposts' class='jp-relatedposts'><h3><em>Related</em></h3></div>");
        assertEquals("", page.names());
        assertEquals(Claims.Kind.FURNITURE, page.claimOn("#jp-relatedposts"));
    }

    @Test
    void takesOnlyThisBlogsPostsFromABlockOfAdverts() {
        String block = "<div class='OUTBRAIN'><h3>You may also like</h3><ul>" + items()
            + "<li><a href='http://advert.example/one-trick'>One trick</a></li></ul></div>";
        assertEquals("a b c", RelatedPage.with("en", block).names());
    }

    @Test
    void claimsTheHeadingWithTheList() {
        RelatedPage page = RelatedPage.with("en", "<div class='q'><h3 id='h'>Related posts</h3></div><ul id='l'>" + items()
            + "</ul><p id='after'>The end.</p>");
        assertEquals(Claims.Kind.RELATED, page.claimOn("#h"));
        assertEquals(Claims.Kind.RELATED, page.claimOn("#l"));
        assertNull(page.claimOn("#after"));
    }

    @Test
    void neighboursInABoxNamedRelatedAreNone() {
        String neighbour = "<div><p>%s</p><a href='/2010/05/%s/'>The late boat</a></div>";
        assertEquals("", RelatedPage.with("en", "<div class='related-wrap'>" + String.format(neighbour, "Newer", "a")
            + String.format(neighbour, "Older", "b") + "</div>")
            .names());
        assertEquals("a b", RelatedPage.with("en", "<div class='related-wrap'>" + String.format(neighbour, "Boats", "a")
            + String.format(neighbour, "Fog", "b") + "</div>")
            .names());
    }

    @Test
    void leavesTheDateInTheLinkOutOfTheTitle() {
        String link = "<a class='c' href='/2010/05/%1$s/'><img src='/i.jpg'><span>%1$s</span><span>May 3, 2010</span></a>";
        assertEquals("a b", RelatedPage.with("en", "<div><h4>Read next</h4>" + link.formatted("a") + link.formatted("b") + "</div>").names());
    }
}
