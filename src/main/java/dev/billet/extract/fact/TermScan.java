package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Goes over the links around the post once and says which lead to its categories and tags: by {@code rel}, by the label or
 * the class before it, by its address, or because it follows such a link behind a comma.
 */
final class TermScan {
    /** Sections that hold all posts, as Drupal's path to a post names them. */
    private static final Set<String> GENERAL = Set.of("blog", "blogs", "home", "archive", "archives");
    private static final int LONGEST = 60;
    private static final Set<String> LISTS = Set.of("ul", "ol", "nav", "table");
    private static final int HIGHEST = 4;
    private static final int SMALL = 400;
    private static final int CLOSE = 300;
    /** A box of terms is links and a label; one named "topics" around the whole post is none. */
    private static final double FEWEST_LINKS = 0.2;
    private static final int DIRECTORY = 10;

    private static final Pattern COUNT = Pattern.compile("[(\\[]?\\d{1,5}[)\\]]?");

    private final Reading reading;
    private final ElementIndex index;
    private final Around around;
    private final String own;
    private final String home;
    private final Map<Element, TermKinds> ruled;
    private final Map<Element, TermKinds> kinds = new LinkedHashMap<>();
    private final Map<Element, TermKinds> known = new IdentityHashMap<>();
    private final List<Element> crumbs = new ArrayList<>();

    /** @param ruled the links that the platform's rule picks, with what it takes them for */
    TermScan(Reading reading, Around around, String url, String home, Map<Element, TermKinds> ruled) {
        this.reading = reading;
        this.around = around;
        this.ruled = ruled;
        index = reading.index();
        own = url == null ? null : Urls.key(url);
        this.home = home == null ? null : Urls.key(home);
        for (Element link : index.byTag("a")) {
            look(link);
        }
    }

    /** The links that lead to terms, in document order. */
    Map<Element, TermKinds> kinds() {
        return kinds;
    }

    /** The deepest step of a path of categories that ends at the post; null when there is none. */
    Element deepestCrumb() {
        Element deepest = null;
        for (Element crumb : crumbs) {
            deepest = around.isBefore(index.order(crumb)) ? crumb : deepest;
        }
        return deepest;
    }

    private void look(Element link) {
        int place = index.order(link);
        int length = index.textLengthAt(place);
        if (length == 0 || length > LONGEST || !around.isOwn(place)) {
            return;
        }
        // Cheap questions first: most links of a page stand far from the post.
        boolean near = around.isNear(place) || isLastOfBody(place) || ruled.containsKey(link);
        boolean marked = (near || around.isInEntry(place)) && (isMarked(link) || isNamed(link, place));
        String href = near || marked ? link.attr("href") : "";
        if (href.isEmpty() || href.startsWith("#") || href.startsWith("javascript:") || href.startsWith("mailto:")) {
            return;
        }
        if (!marked && isCrumb(place)) {
            crumb(link);
        } else if (!(marked ? around.isSidebar(place) : around.isSide(place)) && !isElsewhere(link, href)) {
            TermKinds kind = kind(link, href);
            known.put(link, kind);
            if (kind != TermKinds.NONE && !Words.is(Role.PERMALINK, link.text(), reading.language())) {
                kinds.put(link, kind);
            }
        }
    }

    /** A tag by its own class and by its address. */
    private boolean isNamed(Element link, int place) {
        return around.marks().isTag(place) && TermKinds.ofUrl(link.attr("href")) == TermKinds.TAG;
    }

    private static boolean isMarked(Element link) {
        String rel = link.attr("rel");
        return rel.contains("tag") || rel.contains("category");
    }

    /** A block of nothing but links right at the end of the text. */
    private boolean isLastOfBody(int place) {
        int parent = index.parent(place);
        return around.isEdge(place) && around.isEdge(parent) && around.charactersIntoBody(place) > LONGEST * 2
            && index.linkDensity(index.element(parent)) > 0.8;
    }

    private boolean isCrumb(int place) {
        int at = place;
        for (int height = 0; at >= 0 && height < HIGHEST; at = index.parent(at), height++) {
            if (around.marks().isCrumbs(at) || index.element(at).attr("itemtype").endsWith("BreadcrumbList")) {
                return true;
            }
        }
        return false;
    }

    private void crumb(Element link) {
        String key = Urls.key(around.absolute(link.attr("href")));
        boolean leadsHome = GENERAL.contains(Ballot.fold(String.valueOf(name(link)))) || key == null || key.equals("/")
            || key.equals(home) || key.equals(own) || key.indexOf('/') < 0;
        if (!leadsHome && !link.attr("href").contains("#")) {
            crumbs.add(link);
        }
    }

    /** Links to the post itself, to its comments, to neighbours and to authors are no terms. */
    private boolean isElsewhere(Element link, String href) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        boolean neighbour = rel.contains("prev") || rel.contains("next") || rel.contains("bookmark") || rel.contains("author");
        String key = own == null ? null : Urls.key(around.absolute(href));
        return neighbour || key != null && key.equals(own) || href.contains("#comment") || href.contains("#respond")
            || AuthorMarks.isAuthorUrl(href)
            || index.textLength(link) < 3 && link.text().chars().allMatch(c -> Character.isDigit(c) || c == ' ');
    }

    private TermKinds kind(Element link, String href) {
        TermKinds url = TermKinds.ofUrl(href);
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        if (rel.contains("category")) {
            return url == TermKinds.TAG ? TermKinds.TAG : TermKinds.CATEGORY;
        }
        TermKinds classed = ofClasses(link);
        if (rel.contains("tag")) {
            boolean category = classed == TermKinds.CATEGORY || classed == TermKinds.NONE
                && TermLabel.of(index, link).kind(reading) == TermKinds.CATEGORY;
            return url == TermKinds.CATEGORY || url == TermKinds.NONE && category ? TermKinds.CATEGORY : TermKinds.TAG;
        }
        TermLabel label = TermLabel.of(index, link);
        if (label.isStep() && isPath(label.before())) {
            crumb(link);
            return TermKinds.NONE;
        }
        TermKinds chained = label.isChain() && (label.isComma() || CoAuthors.isBeside(link, label.before()))
            ? known.getOrDefault(label.before(), TermKinds.NONE) : TermKinds.NONE;
        TermKinds labelled = chained != TermKinds.NONE ? chained : label.kind(reading);
        return decide(link, url, classed, labelled);
    }

    private TermKinds decide(Element link, TermKinds url, TermKinds classed, TermKinds labelled) {
        TermKinds rule = ruled.getOrDefault(link, TermKinds.NONE);
        int place = index.order(link);
        if (around.isInBody(place) && isLastOfBody(place) && !isInDirectory(link)) {
            return url != TermKinds.NONE ? url : labelled;
        }
        if (around.isInBody(place)) {
            boolean said = rule != TermKinds.NONE && (labelled != TermKinds.NONE || url != TermKinds.NONE) && !isInDirectory(link);
            return said ? rule : TermKinds.NONE;
        }
        if (rule == TermKinds.NONE && !around.isBefore(place) && !around.isInEntry(place) && around.isInside(place, "li")) {
            // Below the entry a list of links is a sidebar's, whatever stands above it.
            return TermKinds.NONE;
        }
        TermKinds said = labelled != TermKinds.NONE ? labelled : rule != TermKinds.NONE ? rule : isInDirectory(link)
            ? TermKinds.NONE : classed;
        if (said != TermKinds.NONE) {
            return url != TermKinds.NONE ? url : said;
        }
        return url != TermKinds.NONE && around.distance(place) <= CLOSE && !isInDirectory(link) ? url : TermKinds.NONE;
    }

    /** Whether a path began: its first step leads home or was one of breadcrumbs. */
    private boolean isPath(Element before) {
        return crumbs.contains(before) || home != null && home.equals(Urls.key(around.absolute(before.attr("href"))));
    }

    private TermKinds ofClasses(Element link) {
        int at = index.order(link);
        for (int height = 0; at >= 0 && height < HIGHEST && index.textLengthAt(at) < SMALL; at = index.parent(at), height++) {
            boolean tag = around.marks().isTag(at);
            if (tag != around.marks().isCategory(at) && index.linkDensity(index.element(at)) >= FEWEST_LINKS) {
                return tag ? TermKinds.TAG : TermKinds.CATEGORY;
            }
            if (index.element(at).normalName().equals("article") || around.marks().isDiscussion(at)) {
                return TermKinds.NONE;
            }
        }
        return TermKinds.NONE;
    }

    /** A list of all the categories of a blog, with those below others in lists of their own. */
    private boolean isInDirectory(Element link) {
        Element list = list(link);
        for (Element outer = list; outer != null; outer = outer.normalName().equals("table") ? null : list(outer)) {
            if (Walk.links(index, outer).size() > DIRECTORY) {
                return true;
            }
        }
        return false;
    }

    private static Element list(Element inner) {
        Element at = inner.parent();
        while (at != null && !LISTS.contains(at.normalName())) {
            at = at.parent();
        }
        return at;
    }

    /** The term's name as shown, without the number of its posts that some themes show in an element of its own. */
    static String name(Element link) {
        Element last = last(link);
        boolean counted = last != link && COUNT.matcher(last.text()).matches();
        String uncounted = counted ? Space.orNull(PlainText.line(link.childNodes(), Set.of(last))) : null;
        String text = uncounted != null ? uncounted : Space.orNull(PlainText.line(link));
        while (text != null && (text.startsWith("#") || text.startsWith(",") || text.startsWith(">"))) {
            text = Space.orNull(text.substring(1));
        }
        return text != null && text.endsWith(",") ? Space.orNull(text.substring(0, text.length() - 1)) : text;
    }

    /** The innermost element that ends where the link ends. */
    private static Element last(Element link) {
        Element at = link;
        while (at.lastChild() instanceof Element last) {
            at = last;
        }
        return at;
    }
}
