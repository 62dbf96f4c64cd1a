package dev.billet.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesTest {

    @Test
    void givesEachEntryItsOwnText() {
        Saved page = Saved.page("<h1>Blog</h1>" + Saved.entry(1, "Boats") + Saved.entry(2, "Tide") + "<div "
            + "id=sidebar><h2><a href=/x>About</a>"
            + "</h2></div>");
        assertEquals(List.of("1. " + Saved.PROSE.strip(), "2. " + Saved.PROSE.strip()), page.entries());
    }

    @Test
    void takesDateAndTitleBeforeAnEntryIntoItsElementWhenTheyShareABox() {
        String box = "<div class=day><h3>November 3, 2011</h3><h4>%s</h4><div "
            + "class=serendipity_entry><p>" + Saved.PROSE + "</p></div></div>";
        Saved page = Saved.page("<div id=content>" + box.formatted("Boats") + box.formatted("Tide") + "</div>");
        List<Body> entries = page.bodies();
        assertEquals(2, entries.size());
        assertTrue(entries.stream().allMatch(b -> b.entry().hasClass("day")));
    }

    @Test
    void keepsEntriesApartWhenTitlesStandBetweenThem() {
        Saved page = Saved.page("<div id=m><h2>Boats</h2><div class=blogPost>" + Saved.PROSE + "</div><h2>Tide</h2><div class=blogPost>"
            + Saved.MORE + "</div></div>");
        assertEquals(List.of(Saved.PROSE.strip(), Saved.MORE.strip()), page.entries());
    }

    @Test
    void doesNotTakeTeasersInsideAnEntryForEntries() {
        String html = "<article><h1>Boats</h1><p>" + Saved.PROSE.repeat(6) + "</p><article><h3><a "
            + "href=/a>A</a></h3><p>Short words.</p></article>"
            + "<article><h3><a href=/b>B</a></h3><p>Short words.</p></article></article>";
        assertEquals(1, Saved.page(html).bodies().size());
    }

    private static String posted(int number, String title) {
        return "<li class='wp-block-post post-" + number + " post type-post hentry'><h2>" + title + "</h2><p>" + Saved.MORE + "</p></li>";
    }

    @Test
    void takesAPostWithAListOfPostsInItsTextForOneEntry() {
        String list = "<ul>" + posted(7, "Salt") + posted(8, "Rope") + "</ul>";
        String post = "<div class='post'><h2><a href='/lists/'>Lists</a></h2><div><p>Short.</p>" + list + "</div></div>";
        List<Body> named = Saved.page(post + Saved.entry(2, "Tide") + Saved.entry(3, "Ebb")).bodies();
        assertEquals(List.of("Lists", "Tide", "Ebb"), named.stream().map(b -> b.entry().selectFirst("h2").text()).toList());
        String others = (post + Saved.entry(2, "Tide") + Saved.entry(3, "Ebb")).replace("class='post'", "class='fiche'");
        List<Body> unnamed = Saved.page("<div id=page>" + others + "</div>").bodies();
        assertEquals(List.of("Lists", "Tide", "Ebb"), unnamed.stream().map(b -> b.entry().selectFirst("h2").text()).toList());
    }

    @Test
    void takesEntriesInAFrameThatLeadsElsewhereForEntries() {
        String frame = "<div class='post'><h2><a href='/harbour/'>Harbour</a></h2>" + Saved.entry(1, "Boats")
            + Saved.entry(2, "Tide") + "</div>";
        assertEquals(2, Saved.page(frame).bodies().size());
    }
}
