package dev.billet.extract.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.extract.reading.Readings;
import dev.billet.extract.rule.Rules;
import dev.billet.html.Pages;
import dev.billet.model.Reply;
import dev.billet.platform.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pings in the shapes that engines and themes give them, each on the smallest page that shows one. */
class PingShapesTest {
    private static final String COMMENTS = "<h3>2 Comments</h3><ol class='list'><li id='comment-1'><cite><a "
        + "href='http://ann.example/'>Ann</a>"
        + "</cite> says: <small>May 3, 2010 4:05 pm</small><p>The dog was right.</p></li><li id='comment-2'><cite>Bob</cite> says: "
        + "<small>May 4, 2010 9:00 am</small><p>Dogs are.</p></li></ol>";

    /** Kind, title, address, date and text of each ping, then the number of comments. */
    private static List<String> pings(String language, String body) {
        String page = "<html lang=\"" + language
            + "\"><head><title>On rain | Quay</title></head><body><article><h1>On rain</h1><p>Rain fell on the quay for the "
            + "whole of that long and quiet week, and nobody went out to see it but the dog.</p></article>" + body
            + "<form action='/comment'><textarea name='comment'></textarea></form></body></html>";
        Pages.Origin origin = new Pages.Origin("t.html", "http://blog.example/2010/05/on-rain/", null, null);
        Discussion found = CommentFinder.find(Readings.of(Pages.parse(page.getBytes(StandardCharsets.UTF_8), origin),
            new Rules(Platforms.NONE)));
        List<String> said = new ArrayList<>(found.replies().stream().filter(r -> r.kind().isPing()).map(PingShapesTest::line)
            .toList());
        said.add(String.valueOf(found.replies().stream().filter(r -> !r.kind().isPing()).count()));
        return said;
    }

    private static String line(Reply ping) {
        return ping.kind() + " | " + ping.title() + " | " + ping.url() + " | " + ping.published() + " | " + ping.text();
    }

    @Test
    void paragraphsInPairsUnderAHeading() {
        assertEquals(List.of("TRACKBACK | Wet boots | http://wet.example/7 | 2010-05-05T09:12 | All about it.",
            "TRACKBACK | Puddles | http://mud.example/p9 | 2010-05-06T10:00 | Mud, too.", "2"), pings("en", COMMENTS
            + "<h3>TrackBack</h3><p>Listed below are links to weblogs that reference <a href='/2010/05/on-rain/'>On rain</a>:</p>"
            + "<p>» <a href='http://wet.example/7'>Wet boots</a> from Wet<br>All about it. <a href='http://wet.example/7'>[Read "
            + "More]</a></p>"
            + "<p class='p'>Tracked on May 5, 2010 9:12 AM</p><p>» <a href='http://mud.example/p9'>Puddles</a> from Mud<br>Mud, too.</p>"
            + "<p class='p'>Tracked on May 6, 2010 10:00 AM</p>"));
    }

    @Test
    void rowsOfATable() {
        assertEquals(List.of("PINGBACK | Wet boots | http://wet.example/7 | 2010-05-05 | null",
            "PINGBACK | Puddles | http://mud.example/p9 | 2010-05-06 | null", "2"), pings("de", COMMENTS
            + "<p><b>2 Pingbacks</b></p><table><tr><td><a href='http://wet.example/7'>Wet boots</a></td><td>5. Mai 2010</td></tr>"
            + "<tr><td><a href='http://mud.example/p9'>Puddles</a></td><td>6. Mai 2010</td></tr></table>"));
    }

    @Test
    void boxesThatBeginWithTheDate() {
        assertEquals(List.of("TRACKBACK | Wet boots | http://wet.example/7 | 2010-05-05T09:12 | All about it.",
            "TRACKBACK | Puddles | http://mud.example/p9 | 2010-05-06T10:00 | Mud, too.", "0"), pings("nl",
            "<h4>2 trackbacks</h4><p class='i'>5 mei 2010 om 09:12, <strong>Wet</strong></p><div class='c'><p><b><a "
            + "href='http://wet.example/7'>"
            + "Wet boots</a></b></p><p>All about it.</p></div><p class='i'>6 mei 2010 om 10:00, <strong>Mud</strong></p><div "
            + "class='c'><p><b>"
            + "<a href='http://mud.example/p9'>Puddles</a></b></p><p>Mud, too.</p></div>"));
    }

    @Test
    void definitionsThatLookLikeMoreComments() {
        assertEquals(List.of("TRACKBACK | Wet boots | http://wet.example/7 | 2010-05-05T09:12 | All about it.",
            "TRACKBACK | Puddles | http://mud.example/p9 | 2010-05-06T10:00 | Mud, too.", "2"), pings("en", COMMENTS
            + "<h4>Links to this post:</h4><dl class='comments-block'><dt><a href='http://wet.example/7'>Wet boots</a></dt><dd "
            + "class='comment-body'>"
            + "All about it.<br><span class='comment-author'>posted by Wet @ <a href='http://wet.example/7'>May 5, 2010 9:12 "
            + "AM</a></span></dd>"
            + "<dt><a href='http://mud.example/p9'>Puddles</a></dt><dd class='comment-body'>Mud, too.<br><span "
            + "class='comment-author'>posted by "
            + "Mud @ <a href='http://mud.example/p9'>May 6, 2010 10:00 AM</a></span></dd></dl><p><a "
            + "href='http://blog.example/'>&lt;&lt; Home</a>"
            + "</p>"));
    }

    @Test
    void labelsBeforeTheLinkInTheCommentsOwnList() {
        String item = "<li id='comment-3'>%s <a href='http://wet.example/7'>Wet boots</a> <small>May 5, 2010 9:12 am</small><p>[…] "
            + "rain, as they "
            + "say […]</p></li></ol>";
        String ping = " | Wet boots | http://wet.example/7 | 2010-05-05T09:12 | […] rain, as they say […]";
        for (String label : List.of("Pingback by", "<span>Pingback</span>", "Pingback from:")) {
            assertEquals(List.of("PINGBACK" + ping, "2"), pings("en", COMMENTS.replace("</ol>", item.formatted(label))), label);
        }
        assertEquals(List.of("TRACKBACK" + ping, "2"), pings("fr", COMMENTS.replace("</ol>", item.formatted("Trackback de"))));
    }

    @Test
    void aTitleInBoldAndAnExcerptFromAPageOfAnotherSite() {
        String item = "<li id='comment-3'><cite><a href='http://wet.example/2010/boots'>Quin</a></cite> says: <small>May 5, 2010 "
            + "9:12 am</small>"
            + "<p><strong>Wet boots</strong></p><p>%s</p></li></ol>";
        assertEquals(2, pings("en", COMMENTS.replace("</ol>", item.formatted("The rain fell for a week and then..."))).size());
        assertEquals(List.of("3"), pings("en", COMMENTS.replace("</ol>", item.formatted("I say it again: the rain fell."))));
    }

    @Test
    void whereToSendPingsAndLinksOfOtherListsAreNone() {
        assertEquals(List.of("2"), pings("en", "<p>Trackback URL: <a "
            + "href='/on-rain/trackback/'>http://blog.example/on-rain/trackback/</a></p>"
            + "<h3>Trackbacks</h3><p>No trackbacks yet.</p>" + COMMENTS));
        assertEquals(List.of("2"), pings("en", COMMENTS + "<h4>Links to this post:</h4><p><a href='http://blog.example/'>&lt;&lt; "
            + "Home</a></p>"));
        assertEquals(List.of("2"), pings("en", COMMENTS + "<div class='sidebar'><h3>Trackbacks</h3><ul><li><a "
            + "href='http://other.example/1'>Other</a>"
            + " on <a href='/old'>Old post</a></li></ul></div>"));
    }

    @Test
    void headingsOfTwoWordsAndWithTheirNumberBehind() {
        String list = "<ul><li><a href='http://wet.example/7'>Wet boots</a></li></ul>";
        for (String heading : List.of("Ping-/Trackbacks", "Pingbacks (1)", "Trackbacks & Pings")) {
            assertEquals(2, pings("de", COMMENTS + "<h3>" + heading + "</h3>" + list).size(), heading);
        }
        assertEquals(List.of("2"), pings("en", COMMENTS + "<h3>Pingbacks</h3><p>Pingbacks are closed.</p><h3>Elsewhere</h3>" + list));
    }

    @Test
    void aLabelInTheHeadOfABox() {
        assertEquals(List.of("TRACKBACK | Wet boots | http://wet.example/7 | 2010-05-05T09:12 | All about it.", "2"), pings("en", COMMENTS
            + "<div class='item'><div class='head'>Trackback from: <a href='http://wet.example/7'>Wet boots</a></div><div>All about it.</div>"
            + "<div class='foot'>May 5, 2010 @ 9:12</div></div>"));
    }
}
