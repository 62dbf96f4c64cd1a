package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.junit.jupiter.api.Test;

/** The index answers what jsoup answers: each short cut must leave the result alone. */
class QueryAgreesWithJsoupTest {
    private static final String HTML = """
        <html lang=en><head><link rel="Canonical" href="http://A.example/x"><link rel=stylesheet href="/WP-Content/a.css">
        <meta property="og:title" content="T"></head><body class="Single post-7">
        <div id=main><ol class="commentlist list"><li id=comment-1 class="comment depth-1"><cite>A</cite>
        <p>one <a href="#comment-1">x</a></p>
        <ul class=children><li id=comment-2 class="comment depth-2" data-parent=1><cite>B</cite><div><p>two</p></div></li></ul></li>
        <li id=li-comment-3 class="pingback"><a href="HTTP://b.example/?replytocom=3" rel="nofollow ugc">P</a></li></ol></div>
        <article xml:lang=fr class="a:b"><h1>H</h1><h1 id=site-title>S</h1><p class="">none</p><svg:x>ns</svg:x></article></body></html>
        """;

    private static final List<String> SELECTORS = List.of("li", ".comment", "#main", "li.comment", "li#comment-2.depth-2", "#MAIN",
        ".LIST", "[href]", "a[href]",
        "a[href*=replyto]", "a[href*=REPLYTO]", "link[href*=/wp-content/]", "link[rel=canonical]", "[id^=comment-]",
        "[id$=-3]", "a[href^=http://b]", "[id~=^(li-)?comment-\\d+$]", "[^data-]", "li[^data-]", "*",
        "body *", "div p", "div > p",
        "ol > li > cite", "cite + p", "cite ~ p", "li:has(> cite)", "li:has(ul):not(.pingback)", "p:contains(two)", "li:first-of-type",
        "h1:not([id*=site]):not([class*=logo])", ".commentlist li[id^=comment-]", "#nothing li", ".nothing > li", "#main .children li",
        "li, cite", "cite, li.comment, #comment-1", "[data-parent=1]", "[class~=\\bdepth-2\\b]", "body.single", "html[lang]",
        "meta[property=og:title]",
        ".a\\:b", "svg|x", "article[xml:lang]", "a[rel~=nofollow]", "p:matches((?i)TWO)", ":root", "ol, ul", "a[href*=nowhere]",
        "[href*=b.example]",
        "li:is(.pingback, .trackback)", "div:not(:has(ol)) > p", "p[class=\"\"]", "a[href*='#comment']",
        "[id^=li-comment-] > a[href*=replytocom]");

    @Test
    void forTheWholeDocument() {
        Document document = Jsoup.parse(HTML, "");
        agree(document, document);
    }

    @Test
    void belowAnElement() {
        Document document = Jsoup.parse(HTML, "");
        agree(document, document.getElementById("comment-1"));
    }

    private static void agree(Document document, Element context) {
        ElementIndex index = new ElementIndex(document);
        for (String selector : SELECTORS) {
            // jsoup counts the context itself in, billet looks below it.
            List<Element> expected = context.select(selector).stream().filter(e -> e != context).toList();
            Query query = Query.compile(selector);
            assertEquals(expected, query.all(index, context), selector);
            assertEquals(!expected.isEmpty(), query.any(index, context), selector);
            assertEquals(expected.isEmpty() ? null : expected.get(0), query.first(index, context), selector);
            assertEquals(expected, Query.lazy(selector).all(index, context), selector);
        }
    }

    @Test
    void aLeadingCombinatorStartsAtTheContext() {
        Document document = Jsoup.parse(HTML, "");
        ElementIndex index = new ElementIndex(document);
        Element item = document.getElementById("comment-1");
        assertEquals(List.of("A"), Query.compile("> cite").all(index, item).stream().map(Element::text).toList());
        assertEquals(List.of("A", "B"), Query.compile("cite").all(index, item).stream().map(Element::text).toList());
        assertEquals(List.of(item), Query.compile("&").all(index, item));
    }

    @Test
    void theSameQueryAnswersForSeveralDocuments() {
        Query query = Query.compile("ol > li > cite");
        for (int i = 0; i < 3; i++) {
            Document document = Jsoup.parse(i == 1 ? "<ul><li><cite>x</cite></ul>" : HTML);
            assertEquals(i != 1, query.any(new ElementIndex(document), document));
        }
    }

    @Test
    void aSelectorThatIsNoneIsRefused() {
        assertThrows(Selector.SelectorParseException.class, () -> Query.compile("a["));
        assertTrue(Query.lazy("a[").toString().equals("a["), "a lazy query is refused when it is asked");
    }
}
