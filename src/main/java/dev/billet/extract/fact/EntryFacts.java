package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.body.EntryList;
import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Query;
import dev.billet.model.BlogRef;
import dev.billet.model.Person;
import dev.billet.model.PostBuilder;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds title, permalink, date and author of the entries of a list page. */
public final class EntryFacts {
    private static final int LONGEST = 160;
    private static final Query HEADING = Query.compile("h1,h2,h3,h4,.entry-title,.post-title,.title");
    private static final Query AUTHOR = Query.compile("[rel=author], .fn, .author, [class*=author]");

    private final Reading reading;
    private final ElementIndex index;
    private final Marks marks;
    private final Bylines bylines;

    public EntryFacts(Reading reading) {
        this.reading = reading;
        index = reading.index();
        marks = new Marks(reading.traits().names());
        bylines = new Bylines(reading);
    }

    /** Fills what the entry shows. False when it has neither a permalink of its own nor a title: such an entry is no post. */
    public boolean fill(PostBuilder post, Body entry) {
        if (entry.entry() == null) {
            return false;
        }
        Element heading = HEADING.first(index, entry.entry());
        String title = heading == null ? null : Space.orNull(PlainText.line(heading));
        String url = permalink(entry.entry(), heading);
        if (title == null && url == null) {
            return false;
        }
        post.sourceId(number(entry.entry())).title(title).url(url).slug(url == null ? null : Urls.slug(url)).language(reading.language());
        date(entry.entry()).ifPresent(post::published);
        post.author(author(entry.entry()));
        Site site = Site.of(reading, marks, url);
        post.blog(site.home() == null && site.name() == null ? null : new BlogRef(site.home(), site.name()));
        return true;
    }

    /** WordPress gives an entry its number twice, as id and as class ({@code post_class()}); a place in the list stands in the id only. */
    private static String number(Element entry) {
        String id = entry.id();
        boolean numbered = id.startsWith("post-") && id.length() > 5 && id.chars().skip(5).allMatch(c -> c >= '0' && c <= '9');
        return numbered && entry.hasClass(id) ? id.substring(5) : null;
    }

    private String permalink(Element entry, Element heading) {
        Element link = heading == null ? null : firstLink(heading);
        String href = link != null ? link.attr("href") : EntryList.permalink(entry, reading);
        String url = href == null ? null : Urls.resolve(reading.page().base(), href);
        return Urls.isWeb(url) ? url : null;
    }

    private Element firstLink(Element heading) {
        return heading.normalName().equals("a") && heading.hasAttr("href") ? heading : Walk.firstLink(index, heading);
    }

    private Optional<When> date(Element entry) {
        for (int i = index.order(entry); i < index.end(entry); i++) {
            Element element = index.elements().get(i);
            boolean machine = element.normalName().equals("time") && element.hasAttr("datetime") || element.normalName().equals("abbr")
                && element.hasAttr("title");
            Optional<When> when = machine ? Dates.machine(element.attr(element.normalName().equals("time") ? "datetime" : "title"))
                : index.textLength(element) <= LONGEST ? Dates.find(element.ownText(), reading.dates()).map(FoundDate::when)
                : Optional.empty();
            if (when.isPresent()) {
                return when;
            }
        }
        return Optional.empty();
    }

    private Person author(Element entry) {
        for (Element element : AUTHOR.all(index, entry)) {
            String name = index.textLength(element) > 90 || Tokens.isAside(reading.page(), element) ? null
                : bylines.name(PlainText.line(element));
            if (name != null) {
                return Person.named(name, null);
            }
        }
        return null;
    }
}
