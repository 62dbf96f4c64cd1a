package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Related;
import dev.billet.text.Dates;
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

/** Takes titles and addresses out of a list of teasers: one link each, not its category, author or "read more". */
final class Teasers {
    /** Addresses of lists and actions, from the permalinks of the platforms in the rule files. */
    private static final Pattern NO_POST = Pattern.compile("(?i)/(?:category|categories|tag|tags|author|label|search|feed|topics?|rubrik|kategorie|user|users|profile)/|[?&](?:cat|tag|author|share|replytocom)="
        + "|^javascript:|^mailto:|/wp-login|/sharer|twitter\\.com/(?:share|intent)");
    private static final Pattern TERM_CLASS = Pattern.compile("(?i)(?:^|[-_ ])(?:cat|category|categories|tag|tags|author|date|comments?|more|readmore|read-more)(?:$|[-_ ])");
    private static final int LONGEST_TITLE = 300;

    private final Reading reading;
    private final ElementIndex index;

    Teasers(Reading reading) {
        this.reading = reading;
        index = reading.index();
    }

    /** Whether something below the element (or itself) links to another page. */
    boolean hasLink(Element element) {
        return !links(element).isEmpty();
    }

    /** The teasers of a block that is some neighbouring elements. */
    List<Related> of(List<Element> block) {
        Map<String, Related> found = new LinkedHashMap<>();
        for (Element element : block) {
            collect(element, found);
        }
        return new ArrayList<>(found.values());
    }

    /** The teasers that a rule's selector picked, each a link or a box around one. */
    List<Related> ofItems(List<Element> items) {
        Map<String, Related> found = new LinkedHashMap<>();
        for (Element item : items) {
            best(links(item), found);
        }
        return new ArrayList<>(found.values());
    }

    private void collect(Element element, Map<String, Related> found) {
        List<Element> links = links(element);
        long targets = links.stream().map(this::key).distinct().count();
        if (targets <= 1) {
            best(links, found);
            return;
        }
        List<Element> units = units(element);
        if (units.size() > 1) {
            units.forEach(unit -> collect(unit, found));
        } else if (units.size() == 1) {
            collect(units.get(0), found);
        } else {
            links.forEach(link -> best(List.of(link), found));
        }
    }

    /** The children that hold links; none when the links themselves are children, or when the children are parts of one teaser. */
    private List<Element> units(Element element) {
        List<Element> units = new ArrayList<>();
        for (Element child : element.children()) {
            if (hasLink(child)) {
                units.add(child);
            }
        }
        return units;
    }

    private List<Element> links(Element element) {
        List<Element> links = new ArrayList<>();
        int end = index.end(element);
        for (int i = index.order(element); i < end; i++) {
            Element link = index.elements().get(i);
            if (link.normalName().equals("a") && link.hasAttr("href") && leadsToPost(link)) {
                links.add(link);
            }
        }
        return links;
    }

    private boolean leadsToPost(Element link) {
        String href = link.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#") || NO_POST.matcher(href).find() || link.attr("rel").matches("(?i).*\\b(?:tag|category|author)\\b.*")
            || TERM_CLASS.matcher(link.className()).find() || href.matches(".*#(?:comments?|respond|disqus_thread)$")) {
            return false;
        }
        String key = key(link);
        return key != null && !key.equals(Urls.key(reading.page().base()));
    }

    private String key(Element link) {
        return Urls.key(Urls.resolve(reading.page().base(), link.attr("href")));
    }

    /** Of several links of one teaser the one with the best title. */
    private void best(List<Element> links, Map<String, Related> found) {
        String title = null;
        String url = null;
        int rank = 0;
        for (Element link : links) {
            String text = title(link);
            int r = text == null ? 1 : text.length() + (link.closest("h1,h2,h3,h4,h5,h6") != null || link.selectFirst("h1,h2,h3,h4,h5,h6") != null ? 1000 : 10);
            if (r > rank) {
                rank = r;
                title = text;
                url = Urls.resolve(reading.page().base(), link.attr("href"));
            }
        }
        if (url != null) {
            Related old = found.get(Urls.key(url));
            if (old == null || old.title() == null) {
                found.put(Urls.key(url), new Related(title, url, null));
            }
        }
    }

    /** The heading inside the link, else its text, else its title or picture's; null when it only says "read more" or a date. */
    private String title(Element link) {
        Element heading = link.selectFirst("h1,h2,h3,h4,h5,h6,[class*=title]");
        String text = Space.orNull(PlainText.line(heading != null && index.textLength(heading) > 0 ? heading : link));
        if (text == null) {
            Element picture = link.selectFirst("img[alt]");
            text = link.hasAttr("title") ? Space.orNull(link.attr("title")) : picture == null ? null : Space.orNull(picture.attr("alt"));
        }
        if (text == null || text.length() > LONGEST_TITLE || Words.is(Role.CONTINUE_READING, text, reading.language())) {
            return null;
        }
        boolean date = Dates.find(text, reading.dates()).filter(d -> d.end() - d.start() > text(link) - 3).isPresent();
        return date ? null : text;
    }

    private static int text(Element link) {
        return link.text().length();
    }
}
