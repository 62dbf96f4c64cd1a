package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final Page PAGE = TestPages.of("<html lang=en><head><title>t</title><meta property='og:title' content='x.y'>"
        + "<link rel='next prev' href='/a.html'></head><body class='single Post-1'>"
        + "<div id=content class='Wide hentry'><h1 class=entry-title><a href='/a' rel=bookmark>T</a></h1>"
        + "<p class='a b'>one <em>two</em></p><p>three</p><p data-x=1 data-y=2>four</p>"
        + "<ol id=comments class=commentlist><li id=comment-1 class='comment even depth-1'><div class=body><p>c1</p></div>"
        + "<ul class=children><li id=comment-2 class='comment odd depth-2'><p>c2</p><a class='url fn' href='http://x.example/f.pdf'>n</a>"
        + "</li></ul></li><li id=comment-3 class='pingback even'><cite>p</cite></li></ol></div>"
        + "<div id=Side class=widget><ul><li><a href='https://y.example/?p=1'>l</a><li>m<li class='last item'>k</ul></div>"
        + "<form action='/x.php'><input type=hidden name=comment_post_ID value=12><input type=text disabled></form>"
        + "<table><tr><td class=c1>1<td class=c2>2</table><span class='x:y z.w'>odd</span></body></html>");

    private static void same(Page page, Element context, String selector) {
        List<Element> expected = new ArrayList<>(context.select(selector));
        expected.remove(context);
        assertEquals(expected, Query.compile(selector).all(page.index(), context), selector + " in " + context.tagName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "*", "#content", "#side", ".HENTRY", "li.comment", "li.comment.odd", "li#comment-1.even", "[data-x]",
        "[^data-]", "p[^data-]", "[href$=.pdf]", "[href*='?p=']", "[href^=https]", "a[rel=bookmark]", "[rel~=next]",
        "input[name=comment_post_ID]",
        "[id~=^comment-\\d+$]", "li:not(.comment)", "li:not(.comment, .pingback)", "div > p", "div p", "h1 + p", "h1 ~ p", "h1 > a[href]",
        "p:first-of-type", "li:nth-child(2)", "li:has(cite)", "li:has(> div.body)", "p:contains(three)", "p:matches(^t\\w+(ee)$)",
        "p:containsOwn(one)", "p:empty", "p, li, h1", "li.comment, .pingback, li", "ol > li:last-child a", ":root > body", "div:eq(0)",
        "body.single #content .entry-title a", "[type!=hidden]", "input[type!=hidden]", "a[abs:href]", "td + td",
        "div[class~=(?i)wide|widget]",
        ":is(h1, cite)", "ul:not(:has(li.last)) > li", "[class*=z.w]", "li[class='last item']", "meta[property=og:title]", "[content=x.y]",
        ".x\\:y", "p:not([class]):not(:has(em))", "input[disabled]", "> body", "link[rel=next prev]", "li:is(.odd, .last)",
        "a:not(.url):not([rel])", "body > div > ol > li", "html > body > div", "li ~ li > cite", "div + div > ul a", "a[href *= x]",
        "li:has(p, cite)", "li:has(> div > p)", "[rel=\"bookmark\"]", "[class=last item i]", "p:not(div > p)", "LI.comment"})
    void findsWhatJsoupFinds(String selector) {
        same(PAGE, PAGE.document(), selector);
        same(PAGE, PAGE.body(), selector);
        same(PAGE, PAGE.index().byId("content").get(0), selector);
        same(PAGE, PAGE.index().byId("comment-1").get(0), selector);
    }

    @Test
    void knowsTheContextItself() {
        Element content = PAGE.index().byId("content").get(0);
        assertEquals(List.of(content), Query.compile("&").all(PAGE.index(), content));
        assertSame(content, Query.compile("&, h1").first(PAGE.index(), content));
        assertTrue(Query.compile("&").matches(PAGE.index(), content, content));
        assertFalse(Query.compile("&").matches(PAGE.index(), PAGE.body(), content));
        assertTrue(Query.compile("body > div").matches(PAGE.index(), PAGE.body(), content));
        assertNull(Query.compile("nav").first(PAGE.index(), content));
        assertFalse(Query.compile("nav").any(PAGE.index(), content));
        assertEquals("nav", Query.compile("nav").toString());
    }

    @Test
    void answersForPagesOfItsOwnOnly() {
        Query query = Query.compile("div p");
        Page other = TestPages.of("<section><p>x</p></section>");
        assertTrue(query.any(PAGE.index(), PAGE.body()));
        assertFalse(query.any(other.index(), other.body()));
        assertTrue(query.any(PAGE.index(), PAGE.body()));
    }

    @Test
    void findsWhatJsoupFindsForEverySelectorOfTheCatalogue() {
        Path folder = TestPages.shared("catalogue").orElse(null);
        Assumptions.assumeTrue(folder != null, "skipped: ../shared/catalogue is not here");
        List<Page> pages = TestPages.files(folder.resolve("fixtures"), ".html").stream().map(file ->
            Pages.parse(TestPages.bytes(file), new Pages.Origin(file.toString(), TestPages.URL, null, null))).toList();
        int checked = 0;
        for (String selector : selectors(folder)) {
            Query query = Query.compile(selector);
            for (Page page : pages) {
                List<Element> expected = new ArrayList<>(page.document().select(selector));
                expected.remove(page.document());
                assertEquals(expected, query.all(page.index(), page.document()), selector + " on " + page.location());
                checked++;
            }
        }
        assertTrue(checked > 10_000, "only " + checked);
    }

    /** All strings of the rule files that jsoup understands as a selector, whatever field they stand in. */
    private static List<String> selectors(Path folder) {
        Pattern string = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){1,400})\"");
        java.util.Set<String> found = new java.util.TreeSet<>();
        for (Path file : TestPages.files(folder, ".json")) {
            Matcher matcher = string.matcher(new String(TestPages.bytes(file), StandardCharsets.UTF_8));
            while (matcher.find()) {
                String text = matcher.group(1).replace("\\\\", "\\").replaceAll(" @[\\w:-]+$", "");
                if (!text.contains("&") && parses(text)) {
                    found.add(text);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean parses(String text) {
        try {
            Selector.evaluatorOf(text);
            return true;
        } catch (Selector.SelectorParseException | IllegalArgumentException noSelector) {
            return false;
        }
    }
}
