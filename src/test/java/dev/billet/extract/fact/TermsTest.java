package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Term;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final String TITLE = "<h1>The late boat</h1>";

    private static SavedPost below(String below) {
        return SavedPost.of(TITLE, below);
    }

    @Test
    void readsCategoriesAndTagsOfAFooter() {
        SavedPost post = below("<footer class='entry-meta'>This entry was posted in <a href='/category/boats/' rel='category tag'>"
            + "Boats</a> and tagged "
            + "<a href='/tag/fog/' rel='tag'>fog</a>, <a href='/tag/boats/' rel='tag'>Boats</a> by <a href='/author/ann/'>Ann Lee</a>"
            + ". Bookmark the "
            + "<a href='http://quay.example/2011/11/30/the-late-boat/' rel='bookmark'>permalink</a>.</footer>");
        assertEquals("Boats", post.categories());
        assertEquals("fog, Boats", post.tags());
    }

    @Test
    void leavesOutTheNumberOfATagsPosts() {
        assertEquals("fog, Web 2.0", below("<div class='tags'>Tags: <a class='tag' href='/tags/fog/'><span># fog<sup>12</sup></span></a> "
            + "<a class='tag' href='/tags/web/'>Web 2.0<span>(3)</span></a></div>").tags());
        assertEquals("1984", below("<div class='tags'>Tags: <a class='tag' href='/tags/1984/'><span>1984</span></a></div>").tags());
    }

    @Test
    void takesTheLinksBehindTheByline() {
        SavedPost post = below("<p><span>Posted by <a rel='author' href='/ann'>Ann Lee</a> on Wednesday, November 30, 2011 in <a "
            + "href='/quay/night/'>Night</a>, "
            + "<a href='/quay/fog/'>Fog</a></span> <span>|</span> <a class='permalink' href='/2011/11/x.html'>Permalink</a></p>");
        assertEquals("Night, Fog", post.categories());
        assertEquals("", post.tags());
    }

    @Test
    void readsLabelsOfTagsInTheWordsOfThePage() {
        assertEquals("fog, tide", below("<div class='labels'>Labels: <a href='/search/label/fog'>fog</a>, <a "
            + "href='/search/label/tide'>tide</a></div>").tags());
    }

    @Test
    void aFolderBeforeAQueryIsNoSlugOfATerm() {
        List<Term> terms = below(
            "<p>Filed under <a href='/blog/?cat=5' rel='category'>Sea</a>, <a href='/blog/index.php?cat=6' rel='category'>Land</a>, "
            + "<a href='/blog/category/fog/?lang=en' rel='category'>Fog</a></p>").post().categories();
        assertEquals(Arrays.asList(null, null, "fog"), terms.stream().map(Term::slug).toList());
    }

    @Test
    void takesTheDeepestStepOfAPathOfCategories() {
        String path = "<div><a href='http://quay.example/'>Home</a> / <a href='/category/sea/'>Sea</a> / <a "
            + "href='/category/sea/boats/'>Boats</a> / The late boat</div>";
        assertEquals("Boats", SavedPost.of(path + TITLE, "").categories());
    }

    @Test
    void leavesTheMenuAndTheListOfAllCategoriesAlone() {
        StringBuilder all = new StringBuilder("<div class='menu'><ul>");
        for (int i = 0; i < 14; i++) {
            all.append("<li><a href='/category/c").append(i).append("/'>Kind ").append(i).append("</a></li>");
        }
        SavedPost post = SavedPost.of(all + "</ul></div>" + all.toString().replace("class='menu'", "id='kinds'") + "</ul></div>" + TITLE,
            "");
        assertEquals("", post.categories());
    }

    @Test
    void doesNotTakeTheNeighboursOrFeedsForTerms() {
        SavedPost post = below("<div>Tags: <a href='/tag/fog/' rel='tag'>fog</a></div><div><a href='/feed/'>RSS 2.0</a> <a "
            + "href='/2011/11/29/before/' rel='prev'>Before</a></div>");
        assertEquals("fog", post.tags());
        assertEquals("", post.categories());
    }

    /** WordPress without permalinks, in its themes of the first years. */
    @Test
    void doesNotTakeFeedsAndTrackbacksWithQueriesForTerms() {
        SavedPost post = below("<p class='postmetadata'>This entry was posted on 30 November 2011 and is filed under <a href='/?cat=3' "
            + "rel='category'>Fog</a>"
            + ". You can follow any responses through the <a href='/?feed=rss2&amp;p=12'>RSS 2.0</a> feed. You can leave a response, or <a "
            + "href='/wp-trackback.php?p=12' rel='trackback'>trackback</a> from your own site.</p>");
        assertEquals("Fog", post.categories());
        assertEquals("", post.tags());
    }

    /** A theme of Hexo sets the tags into the bar of buttons to share. */
    @Test
    void takesTagsThatStandAmongButtons() {
        SavedPost post = below("<div class='tag_share share'><div class='post-meta__tag-list'><a class='post-meta__tags' "
            + "href='/tags/fog/'>Fog</a></div>"
            + "<div class='post-share'><a href='http://facebook.com/sharer?u=x'>Share</a></div></div>");
        assertEquals("Fog", post.tags());
    }

    @Test
    void keepsTwoCategoriesOfOneName() {
        SavedPost post = below("<footer class='entry-meta'>Posted in <a href='/category/fog/' rel='category tag'>Fog</a>, <a "
            + "href='/category/boats/fog-boats/' rel='category tag'>Fog</a>, <a href='/category/fog/' rel='category tag'>Fog</a></footer>");
        assertEquals("Fog, Fog", post.categories());
    }
}
