package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    private static String blocks(String html) {
        return PlainText.blocks(List.of(TestPages.of(html).body()), Set.of()).replace("\n", "|").replace("\t", "»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "a<b>b</b>c @ abc",
        "a<br>b @ a b",
        "<p>a</p><p>b</p> @ a b",
        "<ul><li>a<li>b</ul> @ a b",
        "<table><td>a<td>b</table> @ a b",
        "a &nbsp;&#10; b @ a b",
        "a<img alt=x>b @ ab",
        "soft&shy;hyphen @ soft\u00adhyphen",
        "a<script>x</script><style>y</style><svg><text>z</text></svg>b @ ab",
        "a<select><option>x</select><textarea>y</textarea><iframe>z</iframe><noscript>n</noscript>b @ ab",
        "a<template>x</template><video>no video</video>b @ ab",
        "a<span>b</span><font>c</font><o:p>d</o:p> @ abcd",
        "<a>x</a><ins>y</ins> @ xy",
        "<h1>a</h1>b<hr>c @ a b c",
    })
    void readsOneLineAsABrowserShowsIt(String html, String text) {
        assertEquals(text, PlainText.line(TestPages.of(html).body()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "<p>a</p><p>b</p> @ a||b",
        "<h2>a</h2><p>b <b>c</b></p> @ a||b c",
        "a<br>b @ a|b",
        "a<br><br><br>b @ a||b",
        "<div><div><div>a</div></div></div><div>b</div> @ a||b",
        "<ul><li>a</li> <li>b</li></ul><p>c @ a|b||c",
        "<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul> @ a|b||c",
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul> @ a|b|c",
        "<dl><dt>a<dd>b<dt>c</dl> @ a|b|c",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d @ a»b|c||d",
        "<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table> @ a»b",
        "<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table> @ a||b|c",
        "<blockquote><p>a</p></blockquote>b @ a||b",
        "<p> </p><p>a</p><p>&nbsp;</p><p></p><p>b</p><br><br> @ a||b",
        "<figure><img><figcaption>a</figcaption></figure>b @ a||b",
        "<p>a<script>x</script> b</p> @ a b",
    })
    void keepsParagraphsApart(String html, String text) {
        assertEquals(text, blocks(html));
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        assertEquals("x||a|  b»c||d||e", blocks("<p>x</p><pre>\na\r\n  b\tc\n\n\n\nd   \n</pre>e"));
        assertEquals("code  two", blocks("<pre><code>   code  two</code></pre>"));
    }

    @Test
    void leavesOutWhatStandsBelowTheExcluded() {
        Page page = TestPages.of("<p>a</p><div id=x><p>b</p></div><p>c</p>");
        Element x = page.index().byId("x").get(0);
        assertEquals("a c", PlainText.line(List.of(page.body()), Set.of(x)));
        assertEquals("a\n\nc", PlainText.blocks(List.of(page.body()), Set.of(x)));
        assertEquals("", PlainText.line(List.of(x), Set.of(x)));
    }

    @Test
    void gluesSiblingsButNotNodesFromDifferentPlaces() {
        Page page = TestPages.of("<p>a<b>b</b></p><p>c</p>");
        List<Element> p = page.index().byTag("p");
        assertEquals("ab", PlainText.line(p.get(0).childNodes(), Set.of()));
        assertEquals("ab c", PlainText.line(List.of(p.get(0).childNode(0), p.get(0).childNode(1), p.get(1).childNode(0)), Set.of()));
        assertEquals("ab\nc", PlainText.blocks(List.of(p.get(0).childNode(0), p.get(0).childNode(1), p.get(1).childNode(0)), Set.of()));
    }
}
