package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final String DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

    private static String post(String html) {
        return post(TestPages.of(html));
    }

    private static String post(Page page) {
        return Cleaner.post(page, List.of(page.body()), Set.of()).html();
    }

    private static String comment(String html) {
        return comment(TestPages.of(html));
    }

    private static String comment(Page page) {
        return Cleaner.comment(page, List.of(page.body()), Set.of()).html();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "<p>a<script>x</script><style>y</style></p><noscript>n</noscript> @ <p>a</p>",
        "<p onclick='x()' style='color:red' class=c id=i>a</p> @ <p class=\"c\" id=\"i\">a</p>",
        "<a href='JavaScript:x()'>a</a> @ a",
        "<a href=' java\tscript:x()'>a</a> @ a",
        "<a href='vbscript:x'>a</a><a href='data:text/html,x'>b</a> @ ab",
        "<a href='http://a.example/?x=1&amp;y=\"2' target=_blank>a</a> @ "
            + "<a href=\"http://a.example/?x=1&amp;y=&quot;2\" target=\"_blank\">a</a>",
        "<a href='#fn1'>1</a><a name=fn1></a> @ <a href=\"#fn1\">1</a><a name=\"fn1\"></a>",
        "<form action=/x class=f><p>a</p><input name=b><button>go</button></form> @ <div class=\"f\"><p>a</p></div>",
        "<p>1 &lt; 2 &amp; 3</p> @ <p>1 &lt; 2 &amp; 3</p>",
        "<p>a¶  b</p>¶¶<p> c </p> @ <p>a b</p><p>c</p>",
        "<p>a <b> b </b> c<br> d</p> @ <p>a <b>b</b> c<br>d</p>",
        "<font color=red>a</font><o:p>b</o:p><my-tag>c</my-tag> @ <font color=\"red\">a</font>bc",
        "<figure class=w><img src=http://a.example/i.png alt=x><figcaption>c</figcaption></figure> @ "
            + "<figure class=\"w\"><img src=\"http://a.example/i.png\" alt=\"x\"><figcaption>c</figcaption></figure>",
        "<iframe src=http://a.example/v width=5 onload=x srcdoc=y></iframe> @ <iframe src=\"http://a.example/v\" width=\"5\"></iframe>",
        "<iframe src=about:blank></iframe><iframe src='javascript:x'></iframe> @ ''",
        "<iframe src=about:blank data-src=http://a.example/v></iframe> @ <iframe src=\"http://a.example/v\"></iframe>",
        "<video src=http://a.example/v.mp4 autoplay controls></video> @ <video src=\"http://a.example/v.mp4\" controls=\"\"></video>",
        "<table width=5><tbody></tbody></table><p>a</p> @ <p>a</p>",
        "<p>a</p><p> <span id=more-7></span></p><p>b</p> @ <p>a</p><!--more--><p>b</p>",
        "<p>a</p><a id=more></a><p>b<!--x--></p> @ <p>a</p><!--more--><p>b</p>",
        "<p>a</p><!-- more --><p>b <span id=more-7>c</span></p> @ <p>a</p><!--more--><p>b <span id=\"more-7\">c</span></p>",
        "<svg><path d=x /></svg><canvas>x</canvas><p>a</p> @ <p>a</p>",
    })
    void keepsOfAPostWhatABrowserShows(String html, String cleaned) {
        assertEquals(cleaned, post(html.replace('¶', '\n')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "<img src=http://a.example/p.gif width=1 height=1> @ ''",
        "<img src=DOT data-src=http://a.example/i.png> @ <img src=\"http://a.example/i.png\">",
        "<img src=http://a.example/small.png data-lazy-src=http://a.example/i.png> @ <img src=\"http://a.example/i.png\">",
        "<img src=http://a.example/blank.gif data-original=http://a.example/i.png> @ <img src=\"http://a.example/i.png\">",
        "<img src=http://a.example/blank.gif> @ ''",
        "<img src=DOT data-orig-file=http://a.example/o.png> @ <img src=\"http://a.example/o.png\">",
        "<img src=http://a.example/i.png data-orig-file=http://a.example/o.png> @ <img src=\"http://a.example/i.png\">",
        "<img src=DOT><noscript><img src=http://a.example/i.png></noscript> @ <img src=\"http://a.example/i.png\">",
        "<p></p><noscript><img src=http://a.example/i.png></noscript> @ <p></p><img src=\"http://a.example/i.png\">",
        "<noscript><img height=1 width=1 style='display:none' src=http://a.example/t></noscript> @ ''",
        "<img src=DOT data-srcset='http://a.example/1.png 300w, http://a.example/2,b.png 600w'> @ <img "
            + "src=\"http://a.example/2,b.png\" srcset=\"http://a.example/1.png 300w, http://a.example/2,b.png 600w\">",
        "<img src='javascript:x'> @ ''",
        "<p>a <img class=wp-smiley src=http://a.example/s.gif alt=':-)'> b</p> @ <p>a :-) b</p>",
    })
    void findsThePictureThatWasMeant(String html, String cleaned) {
        assertEquals(cleaned, post(html.replace("DOT", DOT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "<div class=x><p class=y>a</p><p>b</p></div> @ <p>a</p><p>b</p>",
        "<div>a</div><div>b</div>c @ <p>a</p><p>b</p>c",
        "a<div>b<div>c</div>d</div>e @ a<br>b<p>c</p>d<br>e",
        "a<br>b<span class=x>c</span><u>d</u> @ a<br>bcd",
        "<h3>t</h3><p>a</p> @ <p>t</p><p>a</p>",
        "<table><tr><td>a</td><td>b</td></tr></table> @ <p>a</p><p>b</p>",
        "<a href=http://a.example/ class=x rel=nofollow onclick=y target=z title=t>a</a> @ "
            + "<a href=\"http://a.example/\" title=\"t\" rel=\"nofollow\">a</a>",
        "<ul class=x><li>a</li><li><p>b</p></li></ul> @ <ul><li>a</li><li><p>b</p></li></ul>",
        "<pre class=x>¶¶ a¶  b</pre> @ <pre>¶¶ a¶  b</pre>",
        "<blockquote cite=http://a.example/x><p>q</p></blockquote> @ <blockquote cite=\"http://a.example/x\"><p>q</p></blockquote>",
        "a<iframe src=http://a.example/></iframe><img class=emoji alt=☺ src=x>b<img src=http://a.example/i.png alt=i class=k> @ "
            + "a☺b<img src=\"http://a.example/i.png\" alt=\"i\">",
        "<p> </p><div><img src=javascript:x></div>a<hr>b @ a<br>b",
        "<p><cite><a href=http://a.example/></a></cite></p><p><br>a <a href=http://a.example/> </a>b<i></i> c</p>d<br><br> @ "
            + "<p>a b c</p>d",
        "a<div><b></b></div>b<ul></ul>c @ a<br>b<br>c",
    })
    void keepsOfACommentWhatVisitorsMayWrite(String html, String cleaned) {
        assertEquals(cleaned.replace('¶', '\n'), comment(html.replace('¶', '\n')));
    }

    @Test
    void leavesThePageAsItIs() {
        Page page = TestPages.of("<form><img src=http://a.example/x data-src=http://a.example/y><p onclick=z>a<p>b</form>");
        String before = page.document().html();
        post(page);
        comment(page);
        assertEquals(before, page.document().html());
    }

    @Test
    void makesAddressesAbsolute() {
        TestPages.assumeAddresses();
        assertEquals("<a href=\"http://blog.example/x?y=1\">a</a><img src=\"http://blog.example/2011/11/30/slug/i.png\""
            + " srcset=\"http://blog.example/j.png 2x\">", post("<a href='/x?y=1'>a</a><img src=i.png srcset='/j.png 2x'>"));
        Page page = TestPages.of("<base href='//b.example/d/'><a href='e'>x</a>");
        assertEquals("http://b.example/d/", page.base());
        assertEquals("<a href=\"http://b.example/d/e\">x</a>", post(page));
    }

    @Test
    void keepsLinksBehindAPlaceThatWasNotClosed() {
        Page page = TestPages.of("<a name=top><table><tr><td>x <a href=http://a.example/>a</a></td></tr></table>");
        String link = "x <a href=\"http://a.example/\">a</a>";
        assertEquals(link, Cleaner.post(page, page.index().byTag("td"), Set.of()).html());
        assertEquals("<a name=\"top\"></a><table><tbody><tr><td>" + link + "</td></tr></tbody></table>", post(page));
    }

    @Test
    void keepsNoShellsOfWhatIsLeftOut() {
        Page page = TestPages.of("<div id=a><h2 class=t>title</h2><p class=m><a href=/x>by Ann</a></p>a<div><b>share</b></div>b<p></p></div>");
        Set<Element> without = Set.of(page.index().byTag("h2").get(0), page.index().byTag("a").get(0), page.index().byTag("b").get(0));
        assertEquals("a<br>b<p></p>", Cleaner.post(page, page.index().byId("a"), without).html());
    }

    @Test
    void leavesOutTheExcludedInHtmlAndText() {
        Page page = TestPages.of("<div id=a><p>b</p><div id=c>share</div><p>d</p></div>");
        Element c = page.index().byId("c").get(0);
        Cleaner.Fragment fragment = Cleaner.post(page, page.index().byId("a"), Set.of(c));
        assertEquals("<p>b</p><p>d</p>", fragment.html());
        assertEquals("b\n\nd", fragment.text());
    }

    @Test
    void makesDivisionsOfCellsThatHaveNoTable() {
        Page page = TestPages.of("<table><tr><td>a</td><td>b</td></tr></table>");
        assertEquals("<div>a</div><div>b</div>", Cleaner.post(page, page.index().byTag("td"), Set.of()).html());
        assertEquals("a", Cleaner.post(page, page.index().byTag("td").subList(0, 1), Set.of()).html());
        assertEquals("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", post(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p><object><div>a</div></object>b", "<p><table><tr><td>a</table>b", "<a href=http://x.example/>a<p>b</p></a>",
        "<h1>a<form><h2>b</h2></form></h1>", "<p><button><p>a</p></button>", "<pre>\n\na\r\nb</pre>", "<ul>a<li>b<ul><li>c</ul></ul>",
        "<b><b><b><b><p>x</b></b>y", "<i>a<p>b</i>c", "<details open><summary>s</summary>t</details>", "<textarea><p>x</textarea>y",
        "<table>a<tr>b<td>c<form><td>d</form></table>e", "<select><option>a</select>b", "a<!-- c -->b &nbsp; c&amp;lt;d"})
    void cleansTwiceToTheSame(String html) {
        staysTheSame(TestPages.of(html));
        staysTheSame(TestPages.of("<!DOCTYPE html>" + html));
    }

    private static void staysTheSame(Page page) {
        String post = post(page);
        assertEquals(post, post("<!DOCTYPE html><body>" + post));
        String comment = comment(page);
        assertEquals(comment, comment("<!DOCTYPE html><body>" + comment));
    }

    @Test
    void cleansAnyTagSoupTwiceToTheSame() {
        String[] pieces = {"<p>", "</p>", "<div class=a>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=http://a.example/>", "</a>",
            "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<span>", "</span>", "<br>", " ", "word", "<h2>", "</h2>",
            "<blockquote>", "</blockquote>", "<pre>", "\n", "</pre>", "<img src=http://a.example/i.png>", "<hr>", "<dl>", "<dd>", "</dl>",
            "<section>", "</section>", "<code>", "</code>", "<noscript>", "</noscript>", "<font>", "</font>", "<center>", "</center>"};
        Random random = new Random(11);
        List<String> broken = new ArrayList<>();
        for (int round = 0; round < 3000; round++) {
            StringBuilder soup = new StringBuilder("<!DOCTYPE html><body>");
            for (int i = random.nextInt(25); i >= 0; i--) {
                soup.append(pieces[random.nextInt(pieces.length)]);
            }
            String post = post(soup.toString());
            String comment = comment(soup.toString());
            if (!post.equals(post("<!DOCTYPE html><body>" + post)) || !comment.equals(comment("<!DOCTYPE html><body>" + comment))) {
                broken.add(soup + "\n gives " + post + "\n then " + post("<!DOCTYPE html><body>" + post) + "\n or " + comment + "\n then "
                    + comment("<!DOCTYPE html><body>" + comment) + "\n");
            }
        }
        assertEquals(List.of(), broken.stream().sorted(java.util.Comparator.comparingInt(String::length)).limit(5).toList());
    }

    @Test
    void cleansRealPagesTwiceToTheSame() {
        Path folder = TestPages.shared("gold/pages").orElse(null);
        Assumptions.assumeTrue(folder != null, "skipped: ../shared/gold/pages is not here");
        TestPages.assumeAddresses();
        List<String> broken = new ArrayList<>();
        for (Path file : TestPages.files(folder, ".html")) {
            Page page = Pages.parse(TestPages.bytes(file), new Pages.Origin(file.toString(), TestPages.URL, null, null));
            String post = post(page);
            assertFalse(post.contains("<script") || post.contains(" onclick="), file.toString());
            String again = post("<!DOCTYPE html><body>" + post);
            if (!post.equals(again)) {
                broken.add(file.getFileName() + " " + difference(post, again));
            }
        }
        assertTrue(broken.isEmpty(), String.join("\n", broken));
    }

    private static String difference(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int from = Math.max(0, i - 60);
        return a.substring(from, Math.min(a.length(), i + 40)) + " <> " + b.substring(from, Math.min(b.length(), i + 40));
    }
}
