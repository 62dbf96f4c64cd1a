package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Term;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the categories and tags that are shown with the post. */
final class Terms {
    private static final Pattern CATEGORY_URL = Pattern.compile("(?i)/(?:category|categories|kategorie|categoria|categorie|rubrik|rubrique|cat|c)/|[?&]cat=");
    private static final Pattern TAG_URL = Pattern.compile("(?i)/(?:tag|tags|label|etiqueta|etiquette|stichwort|schlagwort|keyword|topic|topics)/|[?&]tag=");
    private static final int LONGEST = 60;

    private final Reading reading;
    private final ElementIndex index;
    private final Around around;
    private final Map<String, Term> categories = new LinkedHashMap<>();
    private final Map<String, Term> tags = new LinkedHashMap<>();

    Terms(Reading reading, Around around) {
        this.reading = reading;
        this.around = around;
        index = reading.index();
        byRules();
        byMarks();
        byWords();
        if (categories.isEmpty()) {
            fromHead();
        }
        tags.keySet().removeAll(categories.keySet());
    }

    List<Term> categories() {
        return new ArrayList<>(categories.values());
    }

    List<Term> tags() {
        return new ArrayList<>(tags.values());
    }

    private void byRules() {
        for (Rules.Applied applied : reading.rules()) {
            if (!categories.isEmpty() || !tags.isEmpty()) {
                return;
            }
            take(categories, applied.rule().values("post", "categories", reading.page(), around.context(), this::isPlace));
            take(tags, applied.rule().values("post", "tags", reading.page(), around.context(), this::isPlace));
        }
    }

    private boolean isPlace(Element element) {
        return around.isOwn(element) && !Tokens.isAside(reading.page(), element);
    }

    private void take(Map<String, Term> into, List<Picked> picked) {
        // Only the most specific selector with a match speaks; the others would add the sidebar's lists.
        String first = picked.isEmpty() ? null : picked.get(0).witness();
        picked.stream().filter(p -> p.witness().equals(first)).forEach(p -> add(into, p.text(), p.element()));
    }

    private void add(Map<String, Term> into, String text, Element element) {
        String name = Space.orNull(text);
        if (name != null && name.startsWith("#")) {
            name = Space.orNull(name.substring(1));
        }
        if (name == null || name.length() > LONGEST) {
            return;
        }
        Element link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
        String url = link == null ? null : Urls.resolve(reading.page().base(), link.attr("href"));
        into.putIfAbsent(Ballot.fold(name), new Term(name, slug(url), null, Urls.isWeb(url) ? url : null));
    }

    private static String slug(String url) {
        return url == null ? null : Urls.slug(url);
    }

    /** Links with {@code rel=tag} or {@code rel=category}, and links to category and tag pages beside the post. */
    private void byMarks() {
        boolean ruled = !categories.isEmpty() || !tags.isEmpty();
        for (Element link : index.byTag("a")) {
            String rel = link.attr("rel").toLowerCase(java.util.Locale.ROOT);
            String href = link.attr("href");
            boolean marked = rel.contains("tag") || rel.contains("category");
            boolean addressed = !ruled && (CATEGORY_URL.matcher(href).find() || TAG_URL.matcher(href).find()) && around.isNear(link);
            if (!marked && !addressed || !isPlace(link) || ruled && around.nearness(link) < 0.6 || around.nearness(link) < 0.5) {
                continue;
            }
            boolean category = rel.contains("category") || !TAG_URL.matcher(href).find() && CATEGORY_URL.matcher(href).find();
            add(category ? categories : tags, PlainText.line(link), link);
        }
    }

    /** "Filed under: a, b" and "Tags: a, b" in short lines near the body. */
    private void byWords() {
        if (!categories.isEmpty() && !tags.isEmpty()) {
            return;
        }
        for (Element element : index.elements()) {
            int length = index.textLength(element);
            if (length < 6 || length > 400 || !around.isNear(element) || element.selectFirst("a[href]") == null || element.normalName().equals("a")) {
                continue;
            }
            String text = PlainText.line(element);
            if (categories.isEmpty() && Words.startsWith(Role.FILED_UNDER, text, reading.language()) > 0) {
                addLinks(element, categories);
            } else if (tags.isEmpty() && Words.startsWith(Role.TAGGED, text, reading.language()) > 0) {
                addLinks(element, tags);
            }
        }
    }

    private void addLinks(Element element, Map<String, Term> into) {
        for (Element link : element.select("a[href]")) {
            boolean other = into == categories ? TAG_URL.matcher(link.attr("href")).find() : CATEGORY_URL.matcher(link.attr("href")).find();
            if (!other && !link.attr("href").contains("#")) {
                add(into, PlainText.line(link), link);
            }
        }
    }

    private void fromHead() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.CATEGORY)) {
            String name = Space.orNull(claim.value());
            if (name != null && name.length() <= LONGEST) {
                categories.putIfAbsent(Ballot.fold(name), new Term(name, null, null, null));
            }
        }
    }
}
