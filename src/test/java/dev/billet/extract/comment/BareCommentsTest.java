package dev.billet.extract.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.extract.reading.Readings;
import dev.billet.extract.rule.Rules;
import dev.billet.html.Pages;
import dev.billet.model.Reply;
import dev.billet.platform.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments without boxes of their own, as the first engines and people with an editor wrote them, and dated lines that are none. */
class BareCommentsTest {
    private static final String FORM = "<form action=c.cgi method=post>Name <input name=n><br><textarea name=t></textarea></form>";

    private static List<String> comments(String language, String discussion) {
        String page = "<html lang=\"" + language + "\"><head><title>On rain</title></head><body><table><tr><td><font size=4><b>On rain</b>"
            + "</font><br><br>Rain fell on the quay for the whole of that long and quiet week, and nobody went out to see it but the dog."
            + "<br><br>" + discussion + "</td></tr></table></body></html>";
        Pages.Origin origin = new Pages.Origin("t.html", "http://blog.example/2004/05/on-rain/", null, null);
        return CommentFinder.find(Readings.of(Pages.parse(page.getBytes(StandardCharsets.UTF_8), origin), new Rules(Platforms.NONE)))
            .replies().stream().map(BareCommentsTest::shown).collect(Collectors.toList());
    }

    private static String shown(Reply reply) {
        return (reply.author() == null ? "" : reply.author().name()) + " / " + reply.published() + " / "
            + reply.text().replaceAll("\\s*\n\\s*", " ~ ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\u0001', textBlock = """
        en ! b        ! <b>NAME</b> - DATE<br>TEXT<br><br>
        en ! text     ! TEXT<br><i>Posted by NAME on DATE</i><br><br>
        en ! dashes   ! TEXT<br><br>NAME @ DATE<br>----------<br>
        en ! up       ! <b>NAME</b><br><i>DATE</i><br>TEXT<br><br>
        en ! subject  ! <b>NAME</b> - Re: On rain<br><font size=1>DATE</font><br>TEXT<br><br>
        en ! line     ! <b>NAME</b>: TEXT (DATE)<br>
        en ! plain    ! NAME: TEXT (DATE)<br><br>
        en ! signed   ! TEXT -- NAME, DATE<br><br>
        en ! brackets ! [NAME | DATE]<br>TEXT<br><br>
        en ! numbers  ! 1. <a href="mailto:a@a.example">NAME</a> (<a href="http://a.example/">web</a>) DATE<br>TEXT<br><br>
        de ! schrieb  ! NAME schrieb am DATE:<br>TEXT<br><br>
        ja ! square   ! ■ NAME (DATE)<br>TEXT<br><br>
        en ! quote    ! NAME, DATE:<blockquote>TEXT</blockquote>
        en ! stars    ! NAME, DATE:<br>TEXT<br>* * * * *<br>
        en ! equals   ! <b>NAME</b> [DATE]<br>TEXT<br>==========<br>
        en ! tilde    ! TEXT<br>~ NAME ~ DATE<br><br>
        en ! run-in   ! <b>NAME</b> (DATE): TEXT<br><br>
        en ! rule     ! TEXT<br>NAME | DATE<hr>
        """)
    void readsCommentsThatLinesPart(String language, String kind, String item) {
        String head = "<b>" + Map.of("de", "Kommentare", "ja", "コメント").getOrDefault(language, "Comments") + "</b><br><br>";
        String ann = filled(item, "Ann", "2004-05-14 10:12", "The dog was right to go out then.");
        String bob = filled(item, "Bob Lee", "2004-05-15 18:40", "Yes.");
        String cid = filled(item, "Cid", "2004-05-17 07:05", "Dogs are.<br><br>So are cats, I think.");
        List<String> expected = List.of("Ann / 2004-05-14T10:12 / The dog was right to go out then.", "Bob Lee / 2004-05-15T18:40 / Yes.",
            "Cid / 2004-05-17T07:05 / Dogs are. ~ So are cats, I think.");
        assertEquals(expected, comments(language, head + ann + bob + cid + FORM), kind);
        assertEquals(expected.subList(0, 2), comments(language, head + ann + bob + FORM), kind);
        assertEquals(expected.subList(0, 1), comments(language, head + ann + FORM), kind);
    }

    private static String filled(String item, String name, String date, String text) {
        return item.replace("NAME", name).replace("DATE", date).replace("TEXT", text);
    }

    /** Nothing is above them but the post: the hours tell that nobody planned them. */
    @Test
    void needsNoHeadingWherePeopleWroteAtOddHours() {
        assertEquals(List.of("Ann / 2004-05-14T10:12 / The dog was right.", "Bob / 2004-05-15T18:41 / Yes."), comments("en",
            "<b>Ann</b> - 2004-05-14 10:12<br>The dog was right.<br>-----<br><b>Bob</b> - 2004-05-15 18:41<br>Yes.<br>-----<br>" + FORM));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\u0001', textBlock = """
        diary     ! <b>14 May 2004</b><br>We went out.<br><br><b>15 May 2004</b><br>We came home.<br><br>
        changes   ! <b>Version 1.2</b> (14.05.2004)<br>- fixed the clock<br><br><b>Version 1.1</b> (02.05.2004)<br>- first lamp<br><br>
        log       ! 2004-05-14 Ann Lee<br>* fix the lamp<br><br>2004-05-10 Bob Lee<br>* add the ropes<br><br>
        events    ! <b>Quay</b>, 14 May 2004, 20:30<br>A dance.<br><br><b>Church</b>, 21 May 2004, 17:00<br>A concert.<br><br>
        books     ! Lee, A.: Lamps. Quay Press, 3 May 1998.<br>Hale, B.: Ropes. Quay Press, 12 June 2001.<br>
        quotes    ! "Rain again." -- Ann, 14 May 1974<br><br>"And again." -- Bob, 2 June 1975<br><br>
        trains    ! 14.05.2004 10:12 Quay<br>14.05.2004 12:47 Lamp<br>15.05.2004 07:33 Church<br>
        chat      ! (14/05/2004 10:12) ann: late?<br>(14/05/2004 10:13) bob: yes<br>(14/05/2004 10:17) ann: bed<br>
        """)
    void leavesDatedLinesToThePost(String kind, String lines) {
        assertEquals(List.of(), comments("en", lines + FORM), kind);
        assertEquals(List.of(), comments("en", lines), kind);
    }
}
