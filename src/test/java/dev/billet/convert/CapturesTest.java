package dev.billet.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.assemble.CaptureChoice;
import dev.billet.source.archive.WarcBytes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An archive in which an address was captured several times, or sends on to another one. */
class CapturesTest {
    private static final String POST = "https://mill.example/2010/05/the-weir/";
    private static final String OTHER = "https://mill.example/2010/06/the-sluice/";
    private static final String PROSE =
        "The weir above the mill has been mended with oak this spring, and the water runs over it evenly now. ";

    private static String page(String title, String text, String... comments) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><title>" + title
            + "</title><body class='single single-post'><article class='post'>"
            + "<h1 class='entry-title'>" + title + "</h1><div class='entry-content'><p>" + text + PROSE + "</p></div></article>"
            + "<ol class='commentlist'>");
        for (String name : comments) {
            html.append("<li class='comment' id='comment-").append(name.length()).append("'><cite class='fn'>").append(name)
                .append("</cite> <a href='#comment-").append(name.length())
                .append("'>3 May 2010 at 10:00</a><p>Good oak lasts for a hundred years, they tell me: ").append(name)
                .append(".</p></li>");
        }
        return html + "</ol></body>";
    }

    /** The newest capture in the middle, so that no order of the input gives it. */
    private static byte[] archive() {
        return WarcBytes.join(WarcBytes.page(POST, "2011-02-01T08:00:00Z", page("The weir", "Second. ", "Ada", "Bert")),
            WarcBytes.page("http://www.mill.example/2010/05/the-weir", "2012-01-01T08:00:00Z", page("The weir", "Third. ", "Ada", "Celia")),
            WarcBytes.page(POST, "2010-06-01T08:00:00Z", page("The weir", "First. ", "Ada")),
            WarcBytes.page(OTHER, "2010-06-01T08:00:00Z", page("The sluice", "Other. ")));
    }

    private static List<String> lines(CaptureChoice choice, boolean merge) throws IOException {
        return InProcess.bytes(archive(), new ConversionOptions.Posts(merge, false, null, choice)).lines();
    }

    private static void check(CaptureChoice choice, String text, boolean bert, boolean celia) throws IOException {
        List<String> lines = lines(choice, true);
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains(text + " The weir above"), lines.get(0));
        assertEquals(bert, lines.get(0).contains("\"name\":\"Bert\""), lines.get(0));
        assertEquals(celia, lines.get(0).contains("\"name\":\"Celia\""));
        assertTrue(lines.get(1).contains("The sluice"));
    }

    @Test
    void allCapturesTogetherAreThePostUnlessOneIsAskedFor() throws IOException {
        check(CaptureChoice.ALL, "Third.", true, true);
        check(CaptureChoice.NEWEST, "Third.", false, true);
        check(CaptureChoice.OLDEST, "First.", false, false);
    }

    @Test
    void oneCaptureOfEachAddressIsWrittenEvenIfNothingIsJoined() throws IOException {
        assertEquals(4, lines(CaptureChoice.ALL, false).size());
        assertEquals(2, lines(CaptureChoice.NEWEST, false).size());
    }

    private static List<String> lines(byte[]... records) throws IOException {
        return InProcess.bytes(2, WarcBytes.join(records)).lines();
    }

    @Test
    void aRedirectJoinsTheTwoAddressesOfOnePost() throws IOException {
        byte[] moved = WarcBytes.page("https://old.example/weir.html", page("The weir", "Old. ", "Ada", "Bert"));
        byte[] there = WarcBytes.page(POST, page("The weir", "New. ", "Ada"));
        byte[] on = WarcBytes.redirect("https://old.example/weir.html", "https://old.example/2010/05/the-weir/");
        byte[] further = WarcBytes.redirect("https://old.example/2010/05/the-weir/", POST);
        assertEquals(2, lines(moved, there).size());
        List<String> joined = lines(on, moved, there, further);
        assertEquals(1, joined.size());
        assertTrue(joined.get(0).contains("\"name\":\"Bert\""));
    }

    @Test
    void manyPostsThatLeadToOnePageStayApart() throws IOException {
        byte[] gone = WarcBytes.page("https://mill.example/moved/", page("We have moved", "Come and see us. "));
        List<String> lines = lines(WarcBytes.page(POST, page("The weir", "")), WarcBytes.page(OTHER, page("The sluice", "")), gone,
            WarcBytes.redirect(POST, "https://mill.example/moved/"), WarcBytes.redirect(OTHER, "https://mill.example/moved/"));
        assertEquals(3, lines.size());
    }

    @Test
    void aPageThatSendsOnIsARedirectToo() throws IOException {
        String refresh = "<html><head><meta http-equiv='Refresh' content='0; URL=" + POST + "'></head><body><a href='" + POST
            + "'>Go</a></body></html>";
        InProcess run = InProcess.bytes(2,
            WarcBytes.join(WarcBytes.page("https://old.example/weir.html", page("The weir", "Old. ", "Ada", "Bert")),
            WarcBytes.page("https://old.example/weir.html", "2012-01-01T08:00:00Z", refresh),
            WarcBytes.page(POST, page("The weir", "New. "))));
        assertEquals(1, run.lines().size());
        assertFalse(run.lines().get(0).contains(">Go<"));
        assertEquals(1L, run.ledger().noPost().get("redirect"));
    }
}
