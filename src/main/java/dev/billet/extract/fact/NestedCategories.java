package dev.billet.extract.fact;

import dev.billet.extract.data.PageData.DataStep;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.model.Finding;
import dev.billet.model.Term;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The blog's list of its categories, in which those below another stand in a list of their own, or in a menu to choose from with blanks
 * before them; and the steps of a path down to the page. Where addresses have numbers only ({@code ?cat=5}) nothing else on a page tells
 * which category is above another.
 */
public final class NestedCategories {
    private static final int LONGEST = 200;
    private static final String WORDPRESS_ITEM = "cat-item";
    private static final Pattern LEVEL = Pattern.compile("(?:^|\\s)level-(\\d{1,2})(?:$|\\s)");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,9}");
    private static final Pattern COUNT = Pattern.compile("[\\s\\u00a0]*\\([\\d.,\\s\\u00a0]+\\)$");
    /** Where the script of older menus goes when a category is chosen. */
    private static final Pattern GOES_TO = Pattern.compile("[\"'](https?://[^\"'\\s?]*/\\?cat=)[\"']");

    private final Reading reading;
    private final ElementIndex index;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    /** Made when a list asks: most pages have none. */
    private Marks marks;

    private NestedCategories(Reading reading) {
        this.reading = reading;
        index = reading.index();
    }

    /** The categories with those above them; empty when the page shows none below another. */
    public static Optional<Finding.Nested> of(Reading reading) {
        NestedCategories nested = new NestedCategories(reading);
        nested.index.byTag("ul").forEach(nested::list);
        nested.index.byTag("ol").forEach(nested::list);
        nested.index.byTag("select").forEach(nested::menu);
        new CategoryPaths(reading).pairs(nested::add);
        return nested.terms.isEmpty() ? Optional.empty() : Optional.of(new Finding.Nested(List.copyOf(nested.terms.values())));
    }

    /** The post, its categories with those above them as the list has them. */
    public static Finding.PostFound below(Finding.Nested nested, Finding.PostFound found) {
        if (found.post().categories().isEmpty()) {
            return found;
        }
        Map<String, Term> listed = new HashMap<>();
        nested.terms().forEach(term -> listed.putIfAbsent(Urls.key(term.url()), term));
        return new Finding.PostFound(found.post().toBuilder().categories(found.post().categories().stream().map(term -> {
            Term known = term.url() == null ? null : listed.get(Urls.key(term.url()));
            Term above = known == null || known.parent() == null ? null : listed.get(Urls.key(known.parent()));
            String parent = above == null ? null : above.slug() == null ? Space.orNull(above.name()) : above.slug();
            return parent == null ? term : new Term(term.name(), term.slug(), parent, term.url());
        }).toList()).build(), found.keys());
    }

    /** Takes a list that stands in an item of another. */
    private void list(Element list) {
        Element item = list.parent();
        if (item == null || !item.normalName().equals("li")) {
            return;
        }
        Element above = link(item, index.order(list));
        if (above == null || !isCategory(item, above)) {
            return;
        }
        DataStep outer = step(above);
        for (Element inner : list.children()) {
            Element below = inner.normalName().equals("li") ? link(inner, index.end(inner)) : null;
            if (below != null && isCategory(inner, below)) {
                add(step(below), outer);
            }
        }
    }

    /** The first link of an item, before its own list. */
    private Element link(Element item, int before) {
        Element link = Walk.firstLink(index, item);
        return link != null && index.order(link) < before && nearestItem(link) == item ? link : null;
    }

    private static Element nearestItem(Element link) {
        Element at = link.parent();
        while (at != null && !at.normalName().equals("li")) {
            at = at.parent();
        }
        return at;
    }

    /** WordPress marks the items of the list; any other must lead to a category, and be no menu, which people order as they like. */
    private boolean isCategory(Element item, Element link) {
        if (item.hasClass(WORDPRESS_ITEM)) {
            return true;
        }
        return TermKinds.ofUrl(link.attr("href")) == TermKinds.CATEGORY && !isInMenu(item);
    }

    private boolean isInMenu(Element item) {
        marks = marks == null ? new Marks(reading.traits().names()) : marks;
        for (int at = index.order(item); at >= 0; at = index.parent(at)) {
            String tag = index.element(at).normalName();
            if (marks.isMenu(at) || tag.equals("nav") || tag.equals("header")) {
                return true;
            }
        }
        return false;
    }

    private DataStep step(Element link) {
        return new DataStep(TermScan.name(link), absolute(link));
    }

    private void add(DataStep below, DataStep above) {
        if (below.url() != null && above.url() != null && !above.url().equals(below.url())) {
            terms.computeIfAbsent(above.url(), url -> term(above.name(), url, null));
            put(term(below.name(), below.url(), above.url()));
        }
    }

    private String absolute(Element link) {
        String url = Urls.resolve(reading.page().base(), link.attr("href"));
        return Urls.isWeb(url) && !link.attr("href").startsWith("#") ? url : null;
    }

    private static Term term(String name, String url, String parent) {
        String known = name == null || name.length() > LONGEST ? null : name.endsWith(")")
            ? Space.orNull(COUNT.matcher(name).replaceFirst("")) : name;
        return new Term(known == null ? "" : known, TermKinds.slug(url), parent, url);
    }

    /** The first to name the one above is believed. */
    private void put(Term term) {
        terms.merge(term.url(), term, (known, other) -> known.parent() == null ? other : known);
    }

    /** Takes a menu of categories whose options say how deep they are. */
    private void menu(Element select) {
        if (!select.attr("name").equals("cat")) {
            return;
        }
        String address = address(select);
        Deque<Term> above = new ArrayDeque<>();
        for (Element option : address == null ? List.<Element>of() : options(select)) {
            Matcher level = LEVEL.matcher(option.className());
            int depth = level.find() ? Integer.parseInt(level.group(1)) : 0;
            while (above.size() > depth) {
                above.pop();
            }
            boolean below = depth > 0 && above.size() == depth;
            Term term = term(option.text(), address + option.attr("value"), below ? above.peek().url() : null);
            if (below) {
                terms.putIfAbsent(above.peek().url(), above.peek());
                put(term);
            }
            above.push(term);
        }
    }

    /** Those that are a category, not "choose one" or "none". */
    private List<Element> options(Element select) {
        List<Element> options = new ArrayList<>();
        for (int place = index.order(select) + 1; place < index.end(select); place++) {
            Element option = index.element(place);
            if (option.normalName().equals("option") && NUMBER.matcher(option.attr("value")).matches()) {
                options.add(option);
            }
        }
        return options;
    }

    /** The address of a category without its number: that of the form, or what the script beside the menu says. */
    private String address(Element select) {
        for (Element at = select.parent(); at != null; at = at.parent()) {
            if (at.normalName().equals("form") && at.hasAttr("action")) {
                String action = Urls.resolve(reading.page().base(), at.attr("action"));
                return !Urls.isWeb(action) || action.indexOf('?') >= 0 ? null : withPath(action) + "?cat=";
            }
        }
        for (Element script : index.byTag("script")) {
            Matcher goes = GOES_TO.matcher(script.data());
            if (goes.find()) {
                return goes.group(1);
            }
        }
        return null;
    }

    /** A host alone, as WordPress writes its home. */
    private static String withPath(String url) {
        return url.indexOf('/', url.indexOf("://") + 3) < 0 ? url + "/" : url;
    }
}
