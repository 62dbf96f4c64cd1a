package dev.billet.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.html.Pages;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.model.Term;
import dev.billet.platform.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page that shows several posts tells of each. */
class ListPageTest {
    private static final String PROSE = "The ferry was late again, and the whole village stood on the pier and looked out over the water. ";

    private static List<Finding> findings(String body) {
        byte[] page = ("<title>Ferry notes</title><body class='archive'><h1><a href='/'>Ferry notes</a></h1>" + body)
            .getBytes(StandardCharsets.UTF_8);
        return new Extractor(Platforms.builtIn())
            .extract(Pages.parse(page, new Pages.Origin("x", "https://ferry.example/2012/", null, null)), false);
    }

    private static List<Post> posts(String body) {
        return findings(body).stream().filter(Finding.PostFound.class::isInstance).map(f -> ((Finding.PostFound) f).post()).toList();
    }

    private static String entry(String classes, String title, String rest) {
        return "<div class='post " + classes + "'><h2>" + title + "</h2><p>" + PROSE + "</p>" + rest + "</div>";
    }

    private static String linked(String name) {
        return entry("", "<a href='/2012/" + name + "/'>" + name + "</a>", "");
    }

    @Test
    void anEntryThatLeadsNowhereIsNoPostAmongOthersThatLeadToTheirs() {
        assertEquals(List.of("fog", "ice"), posts(linked("fog") + entry("", "Thanks", "") + linked("ice")).stream()
            .map(Post::title).toList());
        assertEquals(2, posts(entry("", "Fog", "") + entry("", "Ice", "")).size());
    }

    @Test
    void anEntryIsKnownByTheEnginesNumberInItsClasses() {
        List<Finding> found = findings(linked("fog") + entry("post-31 type-post status-publish hentry", "Ice", "") + linked("ice"));
        Finding.PostFound numbered = (Finding.PostFound) found.get(1);
        assertEquals("31", numbered.post().sourceId());
        assertEquals(List.of("id:ferry.example:31"), numbered.keys());
        assertNull(posts(linked("fog") + entry("post-2", "<a href='/2012/x/'>X</a>", "")).get(1).sourceId());
    }

    @Test
    void theBlogsOwnAddressIsNoEntrys() {
        List<Post> posts = posts(linked("fog") + entry("post-5 type-post hentry", "<a href='/'>Ferry notes</a>", "") + linked("ice"));
        assertEquals(3, posts.size());
        assertNull(posts.get(1).url());
    }

    @Test
    void anEntryHasTheTermsThatItsLinksName() {
        String terms = "<p><a rel='category tag' href='/category/sea/'>Sea</a>, <a rel='tag' href='/tag/fog/'>dense fog</a> <a "
            + "href='/x/'>x</a></p>";
        Post post = posts(entry("", "<a href='/2012/a/'>A</a>", terms) + linked("fog")).get(0);
        assertEquals(List.of("Sea"), post.categories().stream().map(Term::name).toList());
        assertEquals(List.of("dense fog"), post.tags().stream().map(Term::name).toList());
    }

    @Test
    void datesOfPostsThatStandInAPostTellTheClock() {
        String inner = "<ul><li class='post-7 type-post hentry'><h3>Old</h3><time datetime='2011-01-07T07:07:21-05:00'>7 January "
            + "2011</time></li></ul>";
        List<Finding> found = findings(entry("", "<a href='/2012/a/'>A</a>", inner) + linked("fog"));
        assertTrue(found.stream().anyMatch(f -> f instanceof Finding.Dated dated && dated.blogUrl().equals("https://ferry.example/")
            && dated.when().toString().equals("2011-01-07T07:07:21-05:00")), found.toString());
    }
}
