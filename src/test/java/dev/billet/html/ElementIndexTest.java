package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ElementIndexTest {
    private final Page page = TestPages.of("<div id=A class='One\ttwo one'><p>ab &nbsp;c</p><a href=x>de</a><script>var x</script></div>"
        + "<p DATA-x=1>f<img></p>");
    private final ElementIndex index = page.index();

    @Test
    void knowsPlacesInDocumentOrder() {
        Element div = index.byId("a").get(0);
        assertEquals(page.document().getAllElements(), index.elements());
        assertEquals(div, index.elements().get(index.order(div)));
        assertEquals(index.order(div) + 4, index.end(div));
        assertTrue(index.contains(div, div));
        assertTrue(index.contains(div, index.byTag("a").get(0)));
        assertFalse(index.contains(index.byTag("a").get(0), div));
        assertFalse(index.contains(div, index.byTag("p").get(1)));
        assertEquals(-1, index.order(new Element("p")));
        assertFalse(index.contains(div, new Element("p")));
    }

    @Test
    void countsWhatAReaderSees() {
        Element div = index.byId("a").get(0);
        assertEquals(5, index.textLength(div));
        assertEquals(2, index.linkTextLength(div));
        assertEquals(0.4, index.linkDensity(div));
        assertEquals(1, index.linkDensity(index.byTag("img").get(0)));
        assertEquals(0, index.textLength(index.byTag("script").get(0)));
        assertEquals(6, index.textLength(page.document()));
    }

    @Test
    void answersByPlace() {
        ElementIndex dated = TestPages.of("<p class=a>no</p><p class=b>May 5 <b>x</b></p><p class=a><i>6</i></p><!-- said -->").index();
        int first = dated.order(dated.byTag("p").get(0));
        int second = dated.order(dated.byTag("p").get(1));
        int third = dated.order(dated.byTag("p").get(2));
        assertFalse(dated.hasOwnDigit(first));
        assertTrue(dated.hasOwnDigit(second));
        assertFalse(dated.hasOwnDigit(third));
        assertEquals(dated.classNumber(first), dated.classNumber(third));
        assertEquals("b", dated.classValue(dated.classNumber(second)));
        assertEquals(-1, dated.classNumber(0));
        assertEquals(dated.end(dated.element(second)), dated.endAt(second));
        assertEquals(" said ", dated.remarks().get(0).getData());
    }

    @Test
    void findsByNameWhateverTheCase() {
        assertEquals(1, index.byClass("ONE").size());
        assertEquals(1, index.byClass("two").size());
        assertEquals(1, index.byAttribute("data-x").size());
        assertEquals(2, index.byTag("p").size());
        assertTrue(index.byTag("nav").isEmpty());
        assertTrue(index.byClass("three").isEmpty());
    }
}
