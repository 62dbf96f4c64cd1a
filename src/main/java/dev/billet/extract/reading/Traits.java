package dev.billet.extract.reading;

import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What tag, names and surroundings say of every element of a page: found out in one walk, and asked again and again by the
 * element's place in the {@link ElementIndex}.
 */
public final class Traits {
    /** Class or id speak of a discussion, a ping, an author, a date, a text; see {@link Tokens}. */
    public static final int DISCUSSION = Tokens.IS_DISCUSSION;
    public static final int PING = Tokens.IS_PING;
    public static final int AUTHOR = Tokens.IS_AUTHOR;
    public static final int DATE = Tokens.IS_DATE;
    public static final int TEXT = Tokens.IS_TEXT;
    /** Of a subject line; see {@link Tokens}. */
    public static final int SUBJECT = Tokens.IS_SUBJECT;
    /** Of related links; see {@link Tokens}. */
    public static final int RELATED = Tokens.IS_RELATED;
    /** By tag; see {@link Tags}. */
    public static final int HEADING = 1 << 8;
    public static final int FIELD = 1 << 9;
    /** {@code a} with an address. */
    public static final int LINK = 1 << 10;
    public static final int CITE = 1 << 11;
    /** Stands in a sidebar, a menu or a "recent …" widget; see {@link Tokens#isAside}. */
    public static final int ASIDE = 1 << 12;
    private static final int ASIDE_TAG = 1 << 13;
    private static final int FOOTER = 1 << 14;
    /** Is an article or stands in one. */
    private static final int ARTICLE = 1 << 15;

    private final ElementIndex index;
    private final PageNames names;
    private final int[] traits;

    public Traits(Page page) {
        index = page.index();
        names = new PageNames(index);
        traits = names.in(Tokens.NAMES);
        Tags.HEADINGS.forEach(tag -> add(index.byTag(tag), HEADING));
        Tags.FIELDS.forEach(tag -> add(index.byTag(tag), FIELD));
        Tokens.ASIDE.forEach(tag -> add(index.byTag(tag), ASIDE_TAG));
        add(index.byTag("footer"), FOOTER);
        add(index.byTag("article"), ARTICLE);
        add(index.byTag("cite"), CITE);
        for (Element link : index.byTag("a")) {
            traits[index.order(link)] |= link.hasAttr("href") ? LINK : 0;
        }
        addAside(page.body());
    }

    private void add(List<Element> bearers, int trait) {
        for (Element element : bearers) {
            traits[index.order(element)] |= trait;
        }
    }

    /** What holds most of the page is no sidebar, whatever it is called, and the footer of an article is none. */
    private void addAside(Element body) {
        int last = index.end(body);
        double most = Tokens.MOST_OF_THE_PAGE * index.textLength(body);
        for (int place = index.order(body) + 1; place < last; place++) {
            int above = traits[index.parent(place)];
            boolean foot = any(place, FOOTER) && (above & ARTICLE) != 0;
            boolean aside = (above & ASIDE) != 0 || any(place, Tokens.IS_SIDE) || any(place, ASIDE_TAG) && !foot;
            traits[place] |= (aside && index.textLengthAt(place) <= most ? ASIDE : 0) | above & ARTICLE;
        }
    }

    /** The names that were looked at, for vocabularies of finders. */
    public PageNames names() {
        return names;
    }

    /** Whether the element at a place has at least one of some traits. */
    public boolean any(int place, int some) {
        return (traits[place] & some) != 0;
    }

    /** {@link #any(int, int)} of an element of the page. */
    public boolean any(Element element, int some) {
        return (traits[index.order(element)] & some) != 0;
    }
}
