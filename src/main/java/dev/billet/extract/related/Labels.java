package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Role;
import dev.billet.text.Roles;
import dev.billet.text.WordSet;
import dev.billet.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells the headings of related lists from those of other lists. */
final class Labels {
    private static final WordSet TAGS = WordSet.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "em", "i",
        "u", "dt", "legend",
        "header", "a", "label", "td", "th", "li", "small", "font", "big", "center", "summary", "caption", "figcaption", "button",
            "section", "aside", "blockquote");
    private static final WordSet HEADINGS = WordSet.of("h1", "h2", "h3", "h4", "h5", "h6", "legend", "dt", "th", "summary", "caption");
    /**
     * Stems of the words for "related", "similar" and "you may like"; a label with one of them is believed in a sidebar, and with words
     * around it.
     */
    private static final String[] STEMS = {"relat", "relacion", "simil", "ähnlich", "verwandt", "passend", "zum thema", "correlat",
        "connexe", "liés", "même sujet",
        "même thème", "gerelateerd", "verwant", "soortgelijk", "powiązan", "podobn", "zobacz też", "похож", "связан", "схож",
            "по теме", "пов'яз", "пов’яз", "подобн", "свързан",
        "benzer", "ilgili", "ilişkili", "terkait", "serupa", "berkaitan", "関連", "類似", "似た", "相关", "相關", "類似", "类似", "相似", "延伸", "관련", "비슷",
        "souvisej", "podobné", "lignende", "liknande", "liittyv", "aiheesta", "kapcsolód", "hasonló", "σχετικ", "παρόμοι",
            "liên quan", "tương tự", "ذات صلة",
        "مشابه", "مرتبط", "קשור", "דומ", "povezan", "sličn", "înrudit", "asemăn", "เกี่ยวข้อง", "संबंधित", "susij", "seotud",
            "also like", "also enjoy", "also be interested", "interessier", "auch gefallen", "gefallen könnte", "intéresser", "vous plaire",
            "vous aimerez", "interesar", "te interese", "te guste", "te gustar", "interessar", "pode gostar", "piacer", "ook leuk",
            "zainteresować", "spodoba", "понрав", "быть интересно", "mungkin juga", "ilginizi", "hoşunuza"};
    private static final Pattern NUMBER_BEHIND = Pattern.compile("[\\s(\\[]+\\d{1,3}[)\\]]?\\s*$");
    private static final Roles NEIGHBOURS = Roles.of(Role.POSTS_NEWER, Role.POSTS_OLDER, Role.POST_NEXT, Role.POST_PREVIOUS);
    private static final int LONGEST = 90;
    private static final int LONGEST_LINE = 60;
    private static final int MOST_NOUNS = 4;
    private static final int MOST_PARTS = 5;
    private static final int SHORTEST_LIST = 7;
    private static final int MOST_BESIDE = 40;
    /** More are in dates and addresses. */
    private static final int MOST_DIGITS = 3;
    private static final int SHORTEST_PREFIX = 8;
    private static final int MOST_WORDS_BEFORE = 3;

    private static final int BEARER = 1;
    private static final int IMAGE = 2;

    private final Reading reading;
    private final ElementIndex index;
    /** By tag, whether it can bear a label. */
    private final int[] tags;
    private final Map<String, Boolean> headings = new HashMap<>();
    private final Map<String, Boolean> lines = new HashMap<>();

    Labels(Reading reading) {
        this.reading = reading;
        index = reading.index();
        tags = index.perTag(tag -> TAGS.contains(tag) ? BEARER : tag.equals("img") ? IMAGE : 0);
    }

    /** Whether the element at a place holds the label of a related list and nothing else, and none of its children does. */
    boolean isLabel(int place) {
        int length = index.textLengthAt(place);
        if (length > LONGEST || length == 1) {
            return false;
        }
        int tag = tags[index.tagNumber(place)];
        if (length == 0) {
            return tag == IMAGE && saysByPicture(index.element(place));
        }
        if (tag != BEARER) {
            return false;
        }
        Element element = index.element(place);
        return mayHead(place, element) && !isWrapped(place, element) && !isInLink(element)
            && says(PlainText.line(element), isHeading(element));
    }

    private boolean saysByPicture(Element picture) {
        return picture.attr("alt").length() > 2 && !picture.parent().normalName().equals("a") && says(picture.attr("alt"), true);
    }

    boolean isLabel(Element element) {
        return isLabel(index.order(element));
    }

    /** Titles of other pages; but a tab is a link to a place of this one. */
    private static boolean isInLink(Element element) {
        Element link = element.normalName().equals("a") ? element : element.parent();
        return link != null && link.normalName().equals("a") && !link.attr("href").startsWith("#");
    }

    /** Something stands behind it, or it fills its box; the first item of a list may head it, the others do not. */
    private boolean mayHead(int place, Element element) {
        int parent = index.parent(place);
        boolean last = parent >= 0 && index.endAt(place) == index.endAt(parent);
        return parent >= 0 && (!last || index.textLengthAt(parent) - index.textLengthAt(place) <= MOST_BESIDE)
            && (last || place == parent + 1 || !element.normalName().equals("li"));
    }

    /** A child with the same words is the label itself; a link only where it is no heading's. What has many parts is no label. */
    private boolean isWrapped(int place, Element element) {
        int parts = 0;
        for (int child = place + 1; child < index.endAt(place); child = index.endAt(child)) {
            if (++parts > MOST_PARTS) {
                return true;
            }
            if (index.textLengthAt(child) == index.textLengthAt(place)) {
                Element part = index.element(child);
                boolean linked = part.normalName().equals("a") && !part.attr("href").startsWith("#");
                if (!linked || !isHeading(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the label says, in words or as a picture's. */
    static String text(Element label) {
        return label.normalName().equals("img") ? label.attr("alt") : PlainText.line(label);
    }

    /** The words before the first child element when they are a label ("Related posts: <ul>"), or null. */
    String ownLabel(int place) {
        boolean bearer = index.textLengthAt(place) >= SHORTEST_LIST && index.ownTextLength(place) > 0
            && tags[index.tagNumber(place)] == BEARER;
        Element element = bearer ? index.element(place) : null;
        if (element == null || element.childNodeSize() < 2) {
            return null;
        }
        Node first = element.firstChild();
        while (first instanceof TextNode text && text.isBlank()) {
            first = first.nextSibling();
        }
        if (!(first instanceof TextNode words) || words.nextSibling() == null || words.getWholeText().length() > 2 * LONGEST) {
            return null;
        }
        String text = words.text().strip();
        boolean label = text.length() >= 2 && text.length() <= LONGEST && index.textLengthAt(place) > text.length() + 4
            && says(text, false);
        return label ? text : null;
    }

    private boolean says(String text, boolean heading) {
        Map<String, Boolean> seen = heading ? headings : lines;
        Boolean known = seen.get(text);
        if (known == null) {
            known = look(text, heading);
            seen.put(text, known);
        }
        return known;
    }

    private boolean look(String shown, boolean heading) {
        if (shown.isBlank() || digits(shown) > MOST_DIGITS) {
            return false;
        }
        String text = shown.endsWith(")") || Character.isDigit(shown.charAt(shown.length() - 1))
            ? NUMBER_BEHIND.matcher(shown).replaceFirst("") : shown;
        return text.length() <= LONGEST && (isPhrase(text, heading) || heading && isStrong(text) && begins(text)) && !isOther(text);
    }

    /**
     * A phrase, or a word for "related" with some for what is ("Ähnliche Rezepte aus Wien"). Both are the begin of many a sentence where
     * they have gaps: outside of headings they are believed in short lines only.
     */
    private boolean isPhrase(String text, boolean heading) {
        Words.Match match = Words.match(Role.RELATED_HEADING, text, reading.language()).orElse(null);
        if (match == null && (heading || text.length() <= LONGEST_LINE)) {
            match = Words.match(Role.RELATED_NOUN, text, reading.language())
                .filter(m -> m.first().split(" ").length <= MOST_NOUNS).orElse(null);
        }
        return match != null && (heading || match.first() == null || text.length() <= LONGEST_LINE && !isSentence(text));
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") && !text.endsWith("..");
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** "Verwandte Artikel weiterlesen", "5 related posts you should read": the phrase with some words around it. */
    private boolean begins(String text) {
        String rest = text;
        for (int i = 0; i <= MOST_WORDS_BEFORE && !rest.isEmpty(); i++) {
            if (Words.startsWith(Role.RELATED_HEADING, rest, reading.language()) >= SHORTEST_PREFIX) {
                return true;
            }
            int blank = rest.indexOf(' ');
            rest = blank < 0 ? "" : rest.substring(blank + 1).strip();
        }
        return false;
    }

    /** Whether the text heads another list: recent, popular, of the same author or category. */
    boolean isOther(String text) {
        return Words.is(Role.OTHER_LIST_HEADING, text, reading.language()) || Words.is(Role.RECENT_POSTS, text, reading.language())
            || Words.match(Role.RECENT_COMMENTS, text, reading.language()).filter(m -> m.first() == null).isPresent();
    }

    boolean isOther(Element element) {
        return index.textLength(element) <= LONGEST && isOther(PlainText.line(element));
    }

    /** Whether it says "newer" or "previous post": a link to a neighbour follows. */
    boolean isNeighbour(Element element) {
        String text = index.textLength(element) > LONGEST ? "" : PlainText.line(element);
        return Words.isAny(NEIGHBOURS, text, reading.language());
    }

    /** Whether the label says related in so many words, and not only that there is more to read. */
    static boolean isStrong(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String stem : STEMS) {
            if (lower.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }
}
