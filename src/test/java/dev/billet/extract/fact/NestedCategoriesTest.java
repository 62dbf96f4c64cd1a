package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.extract.Extractor;
import dev.billet.html.Pages;
import dev.billet.model.Finding;
import dev.billet.model.Term;
import dev.billet.platform.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NestedCategoriesTest {
    private static final String PROSE = "The ferry was late again, and the whole village stood on the pier and looked out over the water. ";

    private static List<Term> terms(String list) {
        byte[] page = ("<title>The late boat</title><body class='single single-post postid-3'><div class='hentry post-3'><h1>The late "
            + "boat</h1>"
            + "<div class='entry-content'><p>" + PROSE.repeat(4) + "</p></div></div>" + list + "</body>").getBytes(StandardCharsets.UTF_8);
        return new Extractor(Platforms.builtIn())
            .extract(Pages.parse(page, new Pages.Origin("x", "https://quay.example/?p=3", null, null)), false)
            .stream().filter(Finding.Nested.class::isInstance).flatMap(f -> ((Finding.Nested) f).terms().stream()).toList();
    }

    /** Each as "name below address of the one above". */
    private static String shown(String list) {
        return terms(list).stream().map(t -> t.name() + (t.parent() == null ? ""
            : " below " + t.parent().replace("https://quay.example", "")))
            .collect(Collectors.joining(", "));
    }

    private static String item(int number, String name, String rest) {
        return "<li class='cat-item cat-item-" + number + "'><a href='https://quay.example/?cat=" + number + "'>" + name + "</a> (3)"
            + rest + "</li>";
    }

    private static String children(String items) {
        return "<ul class='children'>" + items + "</ul>";
    }

    @Test
    void listsInItemsOfWordPressListTellTheParents() {
        String list = item(5, "Sea", children(item(6, "Boats", children(item(7, "Ferries", ""))) + item(8, "Fish", "")))
            + item(9, "Land", "");
        assertEquals("Sea, Boats below /?cat=5, Fish below /?cat=5, Ferries below /?cat=6", shown("<ul>" + list + "</ul>"));
        assertEquals("https://quay.example/?cat=6", terms("<ul>" + list + "</ul>").get(1).url());
    }

    @Test
    void aFlatListTellsNothing() {
        assertEquals("", shown("<ul>" + item(5, "Sea", "") + item(6, "Boats", "") + "</ul>"));
    }

    @Test
    void anyListOfLinksToCategoriesCountsUnlessItIsAMenu() {
        String list = "<ul><li><a href='/categories/3-Sea'>Sea (12)</a><ol><li><a href='/categories/4-Boats'>Boats</a></li>"
            + "<li><a href='/imprint'>Imprint</a></li></ol></li></ul>";
        assertEquals("Sea, Boats below /categories/3-Sea", shown("<div class='sidebar'>" + list + "</div>"));
        assertEquals("", shown("<nav>" + list + "</nav>"));
        assertEquals("", shown("<div class='main-menu'>" + list + "</div>"));
        assertEquals("", shown(list.replace("/categories/3-Sea", "/sea")));
    }

    @Test
    void optionsOfAMenuSayHowDeepTheyAre() {
        String menu = "<select name='cat' id='cat' class='postform'><option value='-1'>Choose</option>"
            + "<option class='level-0' value='5'>Sea&nbsp;&nbsp;(4)</option><option class='level-1' "
            + "value='6'>&nbsp;&nbsp;&nbsp;Boats</option>"
            + "<option class='level-2' value='7'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Ferries</option><option class='level-0' "
            + "value='9'>Land</option></select>";
        String expected = "Sea, Boats below /?cat=5, Ferries below /?cat=6";
        assertEquals(expected, shown("<form action='https://quay.example' method='get'>" + menu + "</form>"));
        assertEquals(expected, shown(menu + "<script>location.href = \"https://quay.example/?cat=\" + chosen;</script>"));
        assertEquals("", shown(menu));
        assertEquals("", shown("<form action='/'>" + menu.replace("name='cat'", "name='when'") + "</form>"));
    }

    @Test
    void aPathInJsonTellsTheParents() {
        String path = "<script type='application/ld+json'>{'@context':'https://schema.org','@graph':[{'@type':'BreadcrumbList','itemListElement':["
            + "{'@type':'ListItem','position':1,'name':'Home','item':'https://quay.example/'},"
            + "{'@type':'ListItem','position':2,'name':'Sea','item':'https://quay.example/?cat=5'},"
            + "{'@type':'ListItem','position':3,'item':{'@id':'https://quay.example/?cat=6','name':'Boats'}},"
            + "{'@type':'ListItem','position':4,'name':'The late boat'}]}]}</script>";
        assertEquals("Sea, Boats below /?cat=5",
            shown(path.replace("'", "\"").replace("type=\"application/ld+json\"", "type='application/ld+json'")));
    }

    @Test
    void aPathInMarkupTellsTheParentsWhenItSaysThatItIsOne() {
        String path = "<div class='crumbs' typeof='BreadcrumbList'><span property='itemListElement' typeof='ListItem'><a property='item' "
            + "href='/'>Quay</a></span> &gt; <span property='itemListElement' typeof='ListItem'><a property='item' "
            + "href='/?cat=5'>Sea</a></span> &gt; "
            + "<span property='itemListElement' typeof='ListItem'><a property='item' href='/?cat=6'>Boats</a></span> &gt; The late "
            + "boat</div>";
        assertEquals("Sea, Boats below /?cat=5", shown(path));
        String data = path.replace("typeof='BreadcrumbList'", "itemscope itemtype='https://schema.org/BreadcrumbList'")
            .replace("property=", "itemprop=");
        assertEquals("Sea, Boats below /?cat=5", shown(data));
        assertEquals("", shown(path.replace("BreadcrumbList", "ItemList")));
        assertEquals("", shown("<div class='breadcrumbs'><a href='/'>Quay</a> &gt; <a href='/?cat=5'>Sea</a> &gt; <a "
            + "href='/?cat=9'>Land</a></div>"));
    }
}
