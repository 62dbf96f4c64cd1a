package dev.billet.extract.body;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.html.PlainText;
import dev.billet.platform.Platforms;
import dev.billet.text.DateHints;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A small page of the tests' own, as the finders see it. */
final class Saved {
    static final String PROSE = "The harbour was quiet when we came back, and the boats lay in two long rows along "
        + "the quay, waiting for the tide. ";
    static final String MORE = "Nobody had told the keeper of the light that we were late, so he had gone to bed, as "
        + "he always did, at nine o'clock. ";

    private final Reading reading;

    private Saved(String url, String language, String html, boolean rules) {
        Document document = Jsoup.parse(html);
        Page page = new Page("test", url, url, null, document, new ElementIndex(document), List.of());
        List<Rules.Applied> applied = rules ? new Rules(Platforms.builtIn()).applicable(page) : List.of();
        reading = new Reading(page, applied, PageData.read(page), language, DateHints.NONE, new Claims());
    }

    static Saved page(String html) {
        return new Saved(null, "en", html, false);
    }

    static Saved at(String url, String html) {
        return new Saved(url, "en", html, false);
    }

    static Saved in(String language, String html) {
        return new Saved(null, language, html, false);
    }

    static Saved withRules(String html) {
        return new Saved(null, "en", html, true);
    }

    static String entry(int number, String title) {
        return "<div class='post'><h2><a href='/2011/11/entry-" + number + "'>" + title + "</a></h2><p class='date'>November " + number
            + ", 2011</p><div class='text'><p>" + number + ". " + PROSE + "</p></div></div>";
    }

    Saved claimed(String selector, Claims.Kind kind) {
        reading.page().document().select(selector).forEach(e -> reading.claims().claim(e, kind));
        return this;
    }

    Reading reading() {
        return reading;
    }

    Body body() {
        return BodyFinder.find(Layout.of(reading));
    }

    String text() {
        Body body = body();
        return PlainText.line(body.nodes(), body.without());
    }

    List<Body> bodies() {
        return BodyFinder.entries(Layout.of(reading));
    }

    List<String> entries() {
        return bodies().stream().map(b -> PlainText.line(b.nodes(), b.without())).toList();
    }

    PageKind kind() {
        return PageKinds.of(Layout.of(reading)).kind();
    }
}
