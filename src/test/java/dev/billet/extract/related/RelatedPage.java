package dev.billet.extract.related;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.model.Related;
import dev.billet.text.DateHints;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A post of the tests' own with a block behind its text, as the finder sees it without rules. */
final class RelatedPage {
    private static final String PROSE = "<p>The harbour was quiet when we came back, and the boats lay in two long rows along the "
        + "quay, waiting for the "
        + "tide that the old men had promised us. Nobody had told the <a href='/2011/02/keeper/'>keeper of the light</a> that we were "
            + "late.</p>";

    private final Reading reading;
    private List<Related> links;

    private RelatedPage(String language, String html) {
        String url = "http://blog.example/2011/03/harbour/";
        Document document = Jsoup.parse(html);
        Page page = new Page("test", url, url, null, document, new ElementIndex(document), List.of());
        reading = new Reading(page, List.of(), PageData.read(page), language, DateHints.NONE, new Claims());
    }

    /** The block stands in the entry, behind its text. */
    static RelatedPage with(String language, String block) {
        return of(language, "<div class='entry'>" + PROSE.repeat(6) + block + "</div>");
    }

    static RelatedPage of(String language, String body) {
        return new RelatedPage(language, "<html><body><div id='page'><h1>The harbour</h1>" + body + "</div></body></html>");
    }

    static String prose() {
        return PROSE.repeat(6);
    }

    /** Three list items with links, named a, b and c. */
    static String items() {
        return item("a", "First boat of the year") + item("b", "Winter on the quay") + item("c", "What the pilot said");
    }

    static String item(String name, String title) {
        return "<li><a href='/2010/05/" + name + "/'>" + title + "</a></li>";
    }

    RelatedPage comments(String css) {
        reading.page().document().select(css).forEach(e -> reading.claims().claim(e, Claims.Kind.COMMENT));
        return this;
    }

    List<Related> links() {
        // The finder claims what it finds: it can be asked once.
        links = links == null ? RelatedFinder.find(reading).links() : links;
        return links;
    }

    /** The last part of each address, or the title where there is no address. */
    String names() {
        return String.join(" ", links().stream().map(link -> link.url() == null ? link.title()
            : link.url().replaceAll("/$", "").replaceAll(".*/", "")).toList());
    }

    String titles() {
        return String.join("|", links().stream().map(Related::title).toList());
    }

    Claims.Kind claimOn(String css) {
        links();
        return reading.claims().of(reading.page().document().selectFirst(css));
    }
}
