package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Link;
import dev.billet.model.Media;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageMediaTest {
    private static List<Media> media(String html) {
        Page page = TestPages.of(html);
        return PageMedia.media(page, List.of(page.body()), Set.of());
    }

    @Test
    void namesPicturesWithTheirWords() {
        assertEquals(List.of(new Media("http://a.example/1.png", Media.Kind.IMAGE, "one", "Caption  it".replace("  ", " "), null),
                new Media("http://a.example/2.png", Media.Kind.IMAGE, null, "Two", null),
                new Media("http://a.example/3.png", Media.Kind.IMAGE, null, null, null)),
            media("<figure><a href=http://a.example/big.png><img src=http://a.example/1.png alt=' one'></a>"
                + "<figcaption>Caption <b>it</b></figcaption></figure><div class='wp-caption alignleft'><img src=http://a.example/2.png>"
                + "<p class=wp-caption-text>Two</p></div><img src=http://a.example/blank.gif data-src=http://a.example/3.png><noscript><img"
                + " src=http://a.example/3.png></noscript><img src=http://a.example/t.gif width=1 height=1>"
                + "<img class=wp-smiley src=http://a.example/s.gif alt=':)'><img src=http://a.example/1.png>"));
    }

    @Test
    void namesSoundsFilmsAndFiles() {
        assertEquals(List.of(new Media("http://a.example/a.mp3", Media.Kind.AUDIO, null, null, null),
                new Media("http://a.example/v.webm", Media.Kind.VIDEO, null, null, null),
                new Media("http://a.example/d.PDF?x=1", Media.Kind.FILE, null, null, null),
                new Media("http://a.example/b.ogg", Media.Kind.AUDIO, null, null, null)),
            media("<audio src=http://a.example/a.mp3></audio><video><source src=http://a.example/v.webm><source"
                + " src=http://a.example/v.mp4></video><a href='http://a.example/d.PDF?x=1'>d</a><a href=http://a.example/b.ogg>b</a>"
                + "<a href=http://a.zip>z</a><a href=http://a.example/page.html>p</a>"));
    }

    @Test
    void listsLinksInPageOrder() {
        Page page = TestPages.of("<p><a href=http://b.example/>b <i>c</i></a> <a href='#x'>in page</a> <a href='" + TestPages.URL
            + "#y'>in page</a> <a href=mailto:a@b.example>m</a> <a href=javascript:x>j</a> <a href=http://b.example/><img></a>"
            + "<span id=s><a href=http://c.example/>c</a></span><a name=n>n</a></p>");
        assertEquals(List.of(new Link("http://b.example/", "b c"), new Link("mailto:a@b.example", "m"),
                new Link("http://b.example/", null)),
            PageLinks.links(page, List.of(page.body()), Set.copyOf(page.index().byId("s"))));
    }
}
