package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.body.EntryList;
import dev.billet.extract.body.Layout;
import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Query;
import dev.billet.model.BlogRef;
import dev.billet.model.Person;
import dev.billet.model.PostBuilder;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.PostAddress;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds title, permalink, date and author of the entries of a list page. */
public final class EntryFacts {
    private static final int LONGEST = 160;
    private static final int SHORTEST_DATE = 6;
    private static final int LONGEST_DATE = 40;
    private static final Query AUTHOR = Query.compile("[rel=author], .fn, .author, [class*=author]");

    private final Layout layout;
    private final Reading reading;
    private final ElementIndex index;
    private final Marks marks;
    private final Bylines bylines;

    /** @param layout of the list page */
    public EntryFacts(Layout layout) {
        this.layout = layout;
        reading = layout.reading();
        index = reading.index();
        marks = new Marks(reading.traits().names());
        bylines = new Bylines(reading);
    }

    /** Fills what the entry shows. False when it has neither a permalink of its own nor a title: such an entry is no post. */
    public boolean fill(PostBuilder post, Body entry) {
        if (entry.entry() == null) {
            return false;
        }
        Element heading = layout.heading(entry.entry());
        String title = heading == null ? null : Space.orNull(PlainText.line(heading));
        String url = permalink(entry.entry(), heading);
        if (title == null && url == null) {
            return false;
        }
        post.sourceId(number(entry.entry())).title(title).url(url).slug(PostAddress.slug(url)).language(reading.language());
        date(entry.entry()).ifPresent(post::published);
        post.author(author(entry.entry()));
        post.categories(terms(entry.entry(), TermKinds.CATEGORY)).tags(terms(entry.entry(), TermKinds.TAG));
        Site site = Site.of(reading, marks, url);
        post.blog(site.home() == null && site.name() == null ? null : new BlogRef(site.home(), site.name()));
        return true;
    }

    /**
     * WordPress gives an entry its number as a class, beside those that tell what it is ({@code post_class()}), and most themes as
     * id, too; a place in the list stands in one of them only.
     */
    static String number(Element entry) {
        boolean typed = entry != null && entry.hasClass("hentry") && entry.className().contains("type-");
        for (String name : entry == null ? Set.<String>of() : entry.classNames()) {
            boolean numbered = name.startsWith("post-") && name.length() > 5 && name.chars().skip(5).allMatch(c -> c >= '0' && c <= '9');
            if (numbered && (typed || entry.id().equals(name))) {
                return name.substring(5);
            }
        }
        return null;
    }

    private String permalink(Element entry, Element heading) {
        Element link = heading == null ? null : firstLink(heading);
        String url = link == null ? null : Urls.resolve(reading.page().base(), link.attr("href"));
        if (link == null || isHome(url)) {
            url = Urls.resolve(reading.page().base(), EntryList.permalink(entry, reading));
        }
        return Urls.isWeb(url) && !isHome(url) ? url : null;
    }

    /** A heading with the blog's name in it, or of the list itself, is no entry's. */
    private boolean isHome(String url) {
        return url != null && url.indexOf('#') < 0 && url.indexOf('?') < 0
            && (Urls.slug(url) == null || Urls.key(url).equals(Urls.key(reading.page().url())));
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
        return dateInParts(entry);
    }

    /** Day, month and year in boxes of their own, side by side. */
    private Optional<When> dateInParts(Element entry) {
        for (int place = index.order(entry); place < index.end(entry); place++) {
            int length = index.textLengthAt(place);
            if (length >= SHORTEST_DATE && length <= LONGEST_DATE && index.ownTextLength(place) < length) {
                String line = PlainText.line(index.element(place));
                Optional<FoundDate> date = bylines.date(line).filter(d -> d.start() == 0 && d.end() == line.length());
                if (date.isPresent()) {
                    return date.map(FoundDate::when);
                }
            }
        }
        return Optional.empty();
    }

    /** Only links that say themselves that they lead to a term: what else looks like one may be part of the text. */
    private List<Term> terms(Element entry, TermKinds kind) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Element link : Walk.links(index, entry)) {
            String rel = link.attr("rel").toLowerCase(Locale.ROOT);
            boolean category = rel.contains("category");
            if (category || rel.contains("tag")) {
                String url = Urls.resolve(reading.page().base(), link.attr("href"));
                TermKinds said = url == null ? TermKinds.NONE : TermKinds.ofUrl(url);
                String name = TermScan.name(link);
                boolean ours = kind == (said != TermKinds.NONE ? said : category ? TermKinds.CATEGORY : TermKinds.TAG);
                if (ours && name != null && name.length() <= LONGEST) {
                    terms.putIfAbsent(Ballot.fold(name), new Term(name, TermKinds.slug(url), null, Urls.isWeb(url) ? url : null));
                }
            }
        }
        return List.copyOf(terms.values());
    }

    private Person author(Element entry) {
        for (Element element : AUTHOR.all(index, entry)) {
            String name = index.textLength(element) > 90 || Tokens.isAside(reading.page(), element) ? null
                : bylines.name(PlainText.line(element));
            if (name != null) {
                return Person.named(name, null);
            }
        }
        return byWords(entry);
    }

    /** "12 May 2009 by Ann", "Posted by Ann in News": a text that begins with "By" alone may be prose. */
    private Person byWords(Element entry) {
        for (int place = index.order(entry); place < index.end(entry); place++) {
            int length = index.textLengthAt(place);
            boolean line = length >= SHORTEST_DATE && length <= LONGEST && index.ownTextLength(place) > 0
                && !index.element(place).normalName().equals("a");
            String said = line ? said(index.element(place), new HashSet<>()) : null;
            String name = said == null ? null : NameShape.begin(said);
            if (name != null && NameShape.isLikely(name)) {
                return Person.named(name, null);
            }
        }
        return null;
    }

    /** Without what leads to comments ("No comments" behind the name), and without terms, which may be called "By train". */
    private String said(Element element, Set<Node> without) {
        boolean term = false;
        for (Element link : Walk.links(index, element)) {
            boolean ofTerm = TermKinds.isTermUrl(link.attr("href"));
            term |= ofTerm;
            if (link.attr("href").indexOf('#') >= 0 || ofTerm && bylines.postedBy(PlainText.line(link)) != null) {
                without.add(link);
            }
        }
        String line = PlainText.line(element.childNodes(), without);
        return term || bylines.date(line).isPresent() ? bylines.postedBy(line) : null;
    }
}
