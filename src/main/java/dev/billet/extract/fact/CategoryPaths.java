package dev.billet.extract.fact;

import dev.billet.extract.data.PageData.DataStep;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/**
 * The categories on the way down to a page, as structured data tells it (BreadcrumbList in JSON-LD, microdata or RDFa). What only looks
 * like a path is not believed: many themes set all categories of a post behind one another with the same arrows.
 */
final class CategoryPaths {
    private static final String LIST = "breadcrumblist";
    private static final String STEP = "itemListElement";

    private final Reading reading;
    private final ElementIndex index;

    CategoryPaths(Reading reading) {
        this.reading = reading;
        index = reading.index();
    }

    /** Gives each category that stands right below another, and that one. */
    void pairs(BiConsumer<DataStep, DataStep> taker) {
        reading.data().paths().forEach(path -> pairs(path, taker));
        pairs("itemprop", "itemtype", taker);
        pairs("property", "typeof", taker);
    }

    private static void pairs(List<DataStep> path, BiConsumer<DataStep, DataStep> taker) {
        for (int i = 1; i < path.size(); i++) {
            if (isCategory(path.get(i - 1)) && isCategory(path.get(i))) {
                taker.accept(path.get(i), path.get(i - 1));
            }
        }
    }

    private static boolean isCategory(DataStep step) {
        return Urls.isWeb(step.url()) && TermKinds.ofUrl(step.url()) == TermKinds.CATEGORY;
    }

    /** The steps that elements are marked as, each with its list. */
    private void pairs(String property, String type, BiConsumer<DataStep, DataStep> taker) {
        Map<Element, List<DataStep>> paths = new LinkedHashMap<>();
        for (Element step : index.byAttribute(property)) {
            Element list = step.attr(property).equals(STEP) ? list(step, type) : null;
            if (list != null) {
                paths.computeIfAbsent(list, first -> new ArrayList<>()).add(step(step));
            }
        }
        paths.values().forEach(path -> pairs(path, taker));
    }

    private static Element list(Element step, String type) {
        Element at = step.parent();
        while (at != null && !at.attr(type).toLowerCase(Locale.ROOT).endsWith(LIST)) {
            at = at.parent();
        }
        return at;
    }

    private DataStep step(Element step) {
        Element link = step.normalName().equals("a") ? step : Walk.firstLink(index, step);
        return link == null ? new DataStep(null, null)
            : new DataStep(Space.orNull(PlainText.line(link)), Urls.resolve(reading.page().base(), link.attr("href")));
    }
}
