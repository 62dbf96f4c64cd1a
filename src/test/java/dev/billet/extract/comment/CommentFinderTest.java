package dev.billet.extract.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.extract.reading.Readings;
import dev.billet.extract.rule.Rules;
import dev.billet.html.Pages;
import dev.billet.model.Reply;
import dev.billet.platform.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generic finders alone, each on the smallest page that shows one kind of discussion. */
class CommentFinderTest {

    private static Discussion find(String body) {
        return find("en", body);
    }

    private static Discussion find(String language, String body) {
        String page = "<html lang=\"" + language
            + "\"><head><title>T</title></head><body><article><h1>On rain</h1><p>Rain fell on the quay for the "
            + "whole of that long and quiet week, and nobody went out to see it but the dog.</p></article>" + body + "</body></html>";
        Pages.Origin origin = new Pages.Origin("t.html", "http://blog.example/2010/05/on-rain/", null, null);
        return CommentFinder.find(Readings.of(Pages.parse(page.getBytes(StandardCharsets.UTF_8), origin), new Rules(Platforms.NONE)));
    }

    private static List<String> texts(Discussion discussion) {
        return discussion.replies().stream().map(Reply::text).toList();
    }

    private static List<String> names(Discussion discussion) {
        return discussion.replies().stream().map(r -> r.author() == null ? null : r.author().name()).toList();
    }

    @Test
    void readsAThreadOfNestedListItems() {
        Discussion found = find("""
            <h3>2 Responses to “On rain”</h3><ol class="commentlist">
            <li class="comment" id="comment-7"><cite class="fn"><a href="http://ann.example/">Ann</a></cite> <span class="says">says:</span>
            <div class="commentmetadata"><a href="#comment-7">May 3, 2010 at 4:05 pm</a></div><p>The dog was right.</p><div class="reply"><a>Reply</a></div>
            <ul class="children"><li class="comment" id="comment-9"><cite class="fn">Bob</cite> <span class="says">says:</span>
            <div class="commentmetadata"><a href="#comment-9">May 4, 2010 at 9:00 am</a></div><p>Dogs are.</p><div class="reply"><a>Reply</a></div></li></ul></li></ol>""");
        assertEquals(List.of("The dog was right.", "Dogs are."), texts(found));
        assertEquals(List.of("Ann", "Bob"), names(found));
        assertEquals("http://ann.example/", found.replies().get(0).author().url());
        assertEquals("2010-05-03T16:05", found.replies().get(0).published().toString());
        assertEquals("7", found.replies().get(1).parent());
        assertEquals(2, found.declared());
    }

    /** WordPress names the item of a registered writer for her; block themes mark the name itself with nothing more. */
    @Test
    void leavesTheTextToAShortCommentThatIsNamedForItsWriter() {
        String item = "<li id=\"comment-%s\" class=\"comment byuser comment-author-ann\"><div class=\"columns\"><div "
            + "class=\"wp-block-comment-author-name\">"
            + "<a href=\"http://ann.example/\">Ann</a></div><div><time datetime=\"2010-05-0%s\"><a href=\"#comment-%s\">May %s, "
            + "2010</a></time></div>"
            + "<div><p>%s</p></div><div><a class=\"comment-reply-link\" href=\"#respond\">Reply</a></div></div></li>";
        Discussion found = find("<ol>" + item.formatted("7", "3", "7", "3", "So it did.")
            + item.formatted("9", "4", "9", "4", "It stopped.") + "</ol>");
        assertEquals(List.of("So it did.", "It stopped."), texts(found));
        assertEquals(List.of("Ann", "Ann"), names(found));
    }

    /** The box of a name or a date is left out of the text, but not when it holds all that was said. */
    @Test
    void losesNoTextThatStandsInABoxNamedForItsAuthor() {
        String item = "<div id=\"comment-%s\" class=\"comment\"><div class=\"comment-author\"><b>%s</b> <br>%s</div>"
            + "<div class=\"comment-date\">May %s, 2010</div></div>";
        Discussion found = find(item.formatted("7", "Ann", "The dog was right.", "3") + item.formatted("9", "Bob", "Dogs are.", "4"));
        assertEquals(List.of("The dog was right.", "Dogs are."), texts(found));
        assertEquals(List.of("Ann", "Bob"), names(found));
    }

    /** As Chronicle prints them: the name in a box called title, over a long line with the date. */
    @Test
    void takesTheNameOverALongLineWithTheDate() {
        String item = "<div class=\"entry\"><div class=\"title\">%s</div><div class=\"date\">Submitted at 07:19:12 on 0%s September "
            + "2009</div>"
            + "<div class=\"body\"><p>%s</p></div></div>";
        Discussion found = find("<h3>Comments On This Entry</h3><blockquote>" + item.formatted("Dr. Ann Lee", 3, "The dog was right.")
            + item.formatted("the-lurker", 5, "Dogs are.") + "</blockquote>");
        assertEquals(List.of("The dog was right.", "Dogs are."), texts(found));
        assertEquals(List.of("Dr. Ann Lee", "the-lurker"), names(found));
        assertEquals("2009-09-03T07:19:12", found.replies().get(0).published().toString());
    }

    /** As ikiwiki prints them: the subject first, the byline last. */
    @Test
    void tellsASubjectThatIsNoHeadingFromTheText() {
        String item = "<div class=\"comment\" id=\"comment-%s\"><div class=\"comment-subject\"><a href=\"#comment-%s\">%s</a></div>"
            + "<div class=\"inlinecontent\">%s</div><div class=\"comment-header\">Comment by <span class=\"author\"><a "
            + "href=\"/go?%s\">%s</a></span> &mdash; "
            + "<time datetime=\"2013-08-04T12:58:19Z\">Sun Aug 4 12:58:19 2013</time></div></div>";
        Discussion found = find(item.formatted("c1", "c1", "Re: dogs", "Dogs are.", "a", "Ann")
            + item.formatted("c2", "c2", "comment 2", "So it did.", "b", "Bob"));
        assertEquals(List.of("Dogs are.", "So it did."), texts(found));
        assertEquals(List.of("Re: dogs", "comment 2"), found.replies().stream().map(Reply::title).toList());
        assertEquals(List.of("Ann", "Bob"), names(found));
    }

    @Test
    void knowsPingsByALabelWithTheColonOfEastAsia() {
        Discussion found = find("zh", """
            <div class="c" id="comment-7"><cite class="fn">Ann</cite> <a href="#comment-7">2010-05-03</a><p>The dog was right.</p></div>
            <div class="c" id="comment-9"><p>引用通告：<a href="http://other.example/a" rel="external nofollow">Rain elsewhere</a></p></div>""");
        assertEquals("Rain elsewhere", found.replies().get(1).title());
        assertTrue(found.replies().get(1).kind().isPing());
    }

    @Test
    void findsASingleCommentByItsId() {
        Discussion found = find("<div id=\"comment-12\"><b>Cleo</b> <small>3 May 2010</small><p>I had an umbrella.</p></div>");
        assertEquals(List.of("I had an umbrella."), texts(found));
        assertEquals(List.of("Cleo"), names(found));
    }

    @Test
    void takesTheTextBeforeABylineBehindIt() {
        Discussion found = find("""
            <h2>Comments</h2><div><p>First words.</p><p class="x">Posted by <a href="http://dan.example/">Dan</a> on March 15, 2003 08:35 AM</p></div>
            <div><p>Second words.</p><p class="x">Posted by Eve on March 16, 2003 09:15 AM</p></div><form><textarea name="text"></textarea></form>""");
        assertEquals(List.of("First words.", "Second words."), texts(found));
        assertEquals(List.of("Dan", "Eve"), names(found));
    }

    @Test
    void joinsDefinitionTermsAndTheirText() {
        Discussion found = find("""
            <h4>2 comments:</h4><dl id="comments-block"><dt id="c1001">At May 3, 2010 4:05 PM, <a href="http://fay.example/">Fay</a> said...</dt><dd><p>One.</p></dd>
            <dt id="c1002">At May 3, 2010 6:05 PM, <a href="http://gus.example/">Gus</a> said...</dt><dd><p>Two.</p></dd></dl>""");
        assertEquals(List.of("One.", "Two."), texts(found));
        assertEquals(List.of("Fay", "Gus"), names(found));
        assertEquals(List.of("1001", "1002"), found.replies().stream().map(Reply::id).toList());
    }

    @Test
    void answersInAnIndentedBoxBelongToTheCommentBefore() {
        Discussion found = find("""
            <div id="comments"><div class="comment" id="comment-1"><b>Hal</b> <i>3 May 2010 - 10:00</i><p>Question?</p></div>
            <div class="indented"><div class="comment" id="comment-2"><b>Ida</b> <i>3 May 2010 - 11:00</i><p>Answer.</p></div></div>
            <div class="comment" id="comment-3"><b>Jon</b> <i>3 May 2010 - 12:00</i><p>Other.</p></div></div>""");
        assertEquals(java.util.Arrays.asList(null, "1", null), found.replies().stream().map(Reply::parent).toList());
    }

    @Test
    void depthClassesMakeAThreadOfAFlatList() {
        Discussion found = find("""
            <ul id="comments"><li class="comment depth-1" id="comment-1"><b>Kim</b> <i>3 May 2010 - 10:00</i><p>Root.</p></li>
            <li class="comment depth-2" id="comment-2"><b>Lee</b> <i>3 May 2010 - 11:00</i><p>Reply.</p></li>
            <li class="comment depth-3" id="comment-3"><b>Mia</b> <i>3 May 2010 - 12:00</i><p>Deeper.</p></li></ul>""");
        assertEquals(java.util.Arrays.asList(null, "1", "2"), found.replies().stream().map(Reply::parent).toList());
    }

    @Test
    void emptyCellsAndClearImagesThatIndentMakeAThread() {
        String text = "<b>%s</b> <i>%d May 2010 - 10:00</i><p>%s</p></td></tr></table>";
        for (String spacer : List.of("<td width=\"%d\">&nbsp;</td><td>", "<td><img src=\"/clear.gif\" width=\"%d\" height=\"1\"></td><td>")) {
            String item = "<table><tr>" + spacer + text;
            List<Reply> replies = find("<h3>3 comments</h3>" + String.format(item, 1, "Kim", 3, "Root words.")
                + String.format(item, 20, "Lee", 4, "An answer.") + String.format(item, 1, "Mia", 5, "Other words.")).replies();
            assertEquals("#1", replies.get(1).parent());
            assertNull(replies.get(2).parent());
        }
    }

    @Test
    void aPingBesideCommentsWithDepthsIsNobodysParent() {
        Discussion found = find("""
            <div id="comments"><div class="ping" id="comment-1"><p>Pingback: <a href="http://other.example/rain/">The rain</a></p></div>
            <div class="com level-1" id="comment-2"><b>Kim</b> <a class="d" href="#comment-2">3 May 2010 - 10:00</a><p>Root.</p></div>
            <div class="com level-1" id="comment-3"><b>Lee</b> <a class="d" href="#comment-3">3 May 2010 - 11:00</a><p>Another.</p></div>
            <div class="com level-2" id="comment-4"><b>Mia</b> <a class="d" href="#comment-4">3 May 2010 - 12:00</a><p>Answer.</p></div></div>""");
        assertEquals(java.util.Arrays.asList(null, null, null, "3"), found.replies().stream().map(Reply::parent).toList());
    }

    @Test
    void tellsPingsByTheirLabelAndKeepsTheirTitleAndAddress() {
        Discussion found = find("fr", """
            <ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn">Noé</cite> dit : <a href="#comment-1">3 mai 2010 à 10:00</a><p>Bien vu.</p></li>
            <li id="comment-2"><p>Ping : <a href="http://autre.example/pluie/">La pluie | Autre</a></p></li></ol>""");
        assertEquals(List.of(Reply.Kind.COMMENT, Reply.Kind.PINGBACK), found.replies().stream().map(Reply::kind).toList());
        assertEquals("La pluie | Autre", found.replies().get(1).title());
        assertEquals("http://autre.example/pluie/", found.replies().get(1).url());
    }

    @Test
    void anExcerptBetweenDotsIsAPing() {
        Discussion found = find("""
            <h3>Comments</h3><ol class="commentlist"><li id="comment-1"><cite><a href="http://ola.example/">Ola’s blog</a></cite> <em>3 May 2010 at 10:00</em>
            <p>[...] as it says there, rain fell [...]</p></li><li id="comment-2"><cite>Pia</cite> <em>3 May 2010 at 11:00</em><p>Indeed.</p></li></ol>""");
        assertTrue(found.replies().get(0).kind().isPing());
        assertEquals("Ola’s blog", found.replies().get(0).title());
        assertEquals(Reply.Kind.COMMENT, found.replies().get(1).kind());
    }

    @Test
    void aListUnderAHeadingOfPingsIsReadEvenWithoutComments() {
        Discussion found = find("<h3>Trackbacks/Pingbacks</h3><ol><li><a href=\"http://quin.example/a\">Quin writes</a></li><li><a "
            + "href=\"http://ray.example/b\">Ray too</a></li></ol>");
        assertEquals(List.of("Quin writes", "Ray too"), found.replies().stream().map(Reply::title).toList());
        assertTrue(found.replies().stream().allMatch(r -> r.kind().isPing()));
    }

    @Test
    void recentCommentsInTheSidebarAreNoDiscussion() {
        Discussion found = find("""
            <div class="sidebar"><div class="widget_recent_comments"><h3>Recent Comments</h3><ul><li>Sue on <a href="/2009/a/#comment-3">Fog</a>, May 3, 2010</li>
            <li>Tom on <a href="/2009/b/#comment-4">Snow</a>, May 4, 2010</li></ul></div></div>""");
        assertEquals(List.of(), found.replies());
    }

    @Test
    void aListOfOtherPostsIsNoDiscussion() {
        Discussion found = find("""
            <div class="posts"><div class="item"><h2><a href="/2010/04/fog/">Fog</a></h2><span>April 3, 2010</span> by <b>Una</b><p>Fog came in on the third.</p></div>
            <div class="item"><h2><a href="/2010/03/snow/">Snow</a></h2><span>March 3, 2010</span> by <b>Una</b><p>Snow stayed for nine days.</p></div></div>""");
        assertEquals(List.of(), found.replies());
    }

    @Test
    void theFormIsNoComment() {
        Discussion found = find("""
            <div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form id="commentform" action="/wp-comments-post.php">
            <p class="comment-form-comment"><label>Comment</label><textarea name="comment"></textarea></p><p class="comment-form-author">Name</p></form></div>""");
        assertEquals(List.of(), found.replies());
        assertEquals(Boolean.TRUE, found.open());
    }

    @Test
    void aSignatureIsTextAndAButtonIsNot() {
        Discussion found = find("""
            <ol class="commentlist"><li id="comment-1"><cite>Vera</cite> <em>3 May 2010 at 10:00</em><p>Lovely.<br>Vera</p><a>Reply</a> | <a>Permalink</a></li>
            <li id="comment-2"><cite>Will</cite> <em>3 May 2010 at 11:00</em><p>Quite.</p><a>Reply</a> | <a>Permalink</a></li></ol>""");
        assertEquals(List.of("Lovely.\nVera", "Quite."), texts(found));
    }

    @Test
    void labelsThatMostCommentsShareAreLearnedInAnyLanguage() {
        StringBuilder list = new StringBuilder("<div id=\"comments\">");
        for (int i = 1; i <= 5; i++) {
            list.append("<div id=\"comment-").append(i).append("\"><b>Name").append("abcde".charAt(i - 1)).append("</b> <i>").append(i)
                .append(" May 2010</i><p>Text ").append("vwxyz".charAt(i - 1)).append(".</p><div>Gwrzyq blarp ").append(i * 3)
                .append("</div></div>");
        }
        assertEquals(List.of("Text v.", "Text w.", "Text x.", "Text y.", "Text z."), texts(find(list.append("</div>").toString())));
    }

    @Test
    void aSubjectLineIsTheTitle() {
        Discussion found = find("""
            <div id="comments"><div class="comment" id="comment-1"><h3>Wet socks</h3><span class="submitted">Xena, 3 May 2010 - 10:00</span><div class="content"><p>They dry.</p></div></div>
            <div class="comment" id="comment-2"><h3>Re: Wet socks</h3><span class="submitted">Yves, 3 May 2010 - 11:00</span><div class="content"><p>Slowly.</p></div></div></div>""");
        assertEquals(List.of("Wet socks", "Re: Wet socks"), found.replies().stream().map(Reply::title).toList());
        assertEquals(List.of("They dry.", "Slowly."), texts(found));
    }

    @Test
    void headingsInsideACommentStayInItsText() {
        Discussion found = find("""
            <ol class="commentlist"><li id="comment-1"><cite>Zoe</cite> <em>3 May 2010 at 10:00</em><div class="comment-content"><h2>My list</h2><p>One, two.</p></div></li>
            <li id="comment-2"><cite>Abe</cite> <em>3 May 2010 at 11:00</em><div class="comment-content"><p>Three.</p></div></li></ol>""");
        assertEquals("My list\n\nOne, two.", found.replies().get(0).text());
        assertNull(found.replies().get(0).title());
    }

    @Test
    void bloggersInstantAndItsVisibleHourTellTheOffset() {
        // 1272900300000 is 2010-05-03T15:25:00Z.
        Discussion found = find("""
            <div id="comments"><ol><li class="comment" id="c55501"><cite class="user">Bea</cite> <span class="datetime"><a href="/x.html?showComment=1272900300000#c55501">May 3, 2010 at 9:25 AM</a></span>
            <p class="comment-content">Good.</p></li></ol></div>""");
        assertEquals("2010-05-03T09:25:00-06:00", found.replies().get(0).published().toString());
    }

    @Test
    void aServiceThatLoadsCommentsIsNamed() {
        Discussion found = find("<div id=\"disqus_thread\"></div>");
        assertEquals(List.of("comments-loaded-by-script"), found.problems().stream().map(p -> p.code()).toList());
    }

    /** What stands around a name in its box: labels before it, notes, hosts, answers and buttons behind it. */
    @Test
    void takesTheNameOutOfItsBox() {
        StringBuilder body = new StringBuilder("<h3>4 comments</h3><div id=comments>");
        List<String> boxes = List.of("Guest: <b>Ann</b>, *.dial.example", "<a href='http://bob.example/'>Bob</a> (not verified)",
            "<h4>Cy</h4><span><a href='#r'>Reply</a></span>", "<a href='/u/4'>Dee</a><span><a href='#c1'> Ann</a></span>");
        for (int i = 0; i < boxes.size(); i++) {
            body.append("<div class=comment id=c").append(10 + i).append("><div class=comment-author>").append(boxes.get(i))
                .append("</div><span class=date>May ").append(3 + i).append(", 2010</span><p>").append("Dogs are right. ".repeat(i + 1))
                .append("</p></div>");
        }
        Discussion found = find(body + "</div>");
        assertEquals(List.of("Ann", "Bob", "Cy", "Dee"), names(found));
        assertEquals("Dogs are right.", found.replies().get(0).text());
        assertEquals("http://bob.example/", found.replies().get(1).author().url());
    }

    @Test
    void takesWhatFewNamesHaveBeforeAColonForALabel() {
        StringBuilder body = new StringBuilder("<h3>3 comments</h3>");
        for (String by : List.of("user: <a href='http://ann.example/'>Ann</a>", "user: Bob", "user: Cy")) {
            body.append("<div class=comment><p>The dog was right, says ").append(by.length()).append(".</p><div class=sign>").append(by)
                .append(" | 3/5/2010 at 14:26</div></div>");
        }
        assertEquals(List.of("Ann", "Bob", "Cy"), names(find(body.toString())));
    }

    @Test
    void joinsNamesTextsAndDatesThatAreNeighbours() {
        Discussion found = find("""
            <div id="comments"><h4>2 Comments:</h4><dl>
            <dt id="c11171261"><a href="http://ann.example/">Ann</a> said...</dt><dd><p>The dog was right.</p></dd>
            <dd class="stamp"><a href="#c11171261">Monday, May 3, 2010 7:37:00 PM</a></dd>
            <dt id="c11171268">Bob said...</dt><dd><p>Dogs are.</p></dd><dd class="stamp"><a href="#c11171268">Tuesday, May 4, 2010 9:00:00 AM</a></dd>
            </dl></div>""");
        assertEquals(List.of("Ann", "Bob"), names(found));
        assertEquals(List.of("The dog was right.", "Dogs are."), texts(found));
        assertEquals("2010-05-04T09:00:00", found.replies().get(1).published().toString());
    }

    /** Where the post shows its date as the comments show theirs, it is none of them. */
    @Test
    void leavesThePostOutOfTheDatesThatAreAlike() {
        StringBuilder items = new StringBuilder();
        for (String name : List.of("Ann", "Bob", "Cy")) {
            items.append("<li class=item><div class=full><div class=post-author><span>").append(name)
                .append("</span></div><div class=day><b>")
                .append(items.length() / 100 + 3).append(" May 2010 8:28 PM</b></div><div class=words><p>The dog was right, says ")
                .append(name)
                .append(", who knows dogs.</p></div></div></li>");
        }
        Discussion found = find("<div class=weblog><div class=full><div class=day><b>2 May 2010 7:30 PM</b></div></div></div><div "
            + "class=list><h3>Comments (3)</h3><ul>"
            + items + "</ul></div>");
        assertEquals(List.of("Ann", "Bob", "Cy"), names(found));
    }

    @Test
    void answersNobodyWithALinkThatLeadsNowhere() {
        Discussion found = find("""
            <h3>2 comments</h3><div class="comment" id="comment-7"><h4>Ann</h4><i>May 3, 2010, 4:05 pm</i><p>The dog was right.</p>
            <a class="comment-reply-to" href="#">Reply to <em>Ann</em></a></div>
            <div class="comment" id="comment-9"><h4>Bob</h4><i>May 4, 2010, 9:00 am</i><p>Dogs are.</p>
            <a class="comment-reply-to" href="#">Reply to <em>Bob</em></a></div>""");
        assertNull(found.replies().get(1).parent());
    }

    /** A script that folds long texts shows the begin of each in a box of its own, beside the box of the rest. */
    @Test
    void keepsTheBeginOfATextThatIsFolded() {
        String item = "<div class=comment id=comment-%s><p class=head><span class=username>%s</span> <time datetime='2023-10-1%s'>1%s. "
            + "Oktober 2023</time></p>"
            + "<div class=comment-body><div class=folded-summary><p>\"The harbour was quiet when we came back in the "
            + "morning.\"</p></div><span>…</span>"
            + "<div class=folded-content><p>The dog was right about that, as he is about most of what the keeper of the light has told "
            + "him, and he will be so again.</p>"
            + "<p>Dogs know more of the sea than is in our books, whatever the pilot says about them in the evening.</p></div></div></div>";
        Discussion found = find(String.format(item, "7", "Ann", "7", "7") + String.format(item, "9", "Bob", "8", "8"));
        assertEquals(2, found.replies().size());
        assertTrue(texts(found).get(0).startsWith("\"The harbour was quiet"), texts(found).get(0));
    }
}
