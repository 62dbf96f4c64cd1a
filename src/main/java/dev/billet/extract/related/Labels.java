package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells the headings of related lists from those of other lists. */
final class Labels {
    private static final Set<String> TAGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "em", "i", "u", "dt", "legend",
        "header", "a", "label", "td", "th", "li", "small", "font", "big", "center", "summary", "caption", "figcaption", "button", "section", "aside", "blockquote");
    private static final Pattern HEADING = Pattern.compile("h[1-6]|legend|dt|th|summary|caption");
    /** Stems of the words for "related" and "similar"; a label with one of them is believed in a sidebar, and with words around it. */
    private static final String[] STEMS = {"relat", "relacion", "simil", "ähnlich", "verwandt", "passend", "zum thema", "correlat", "connexe", "liés", "même sujet",
        "même thème", "gerelateerd", "verwant", "soortgelijk", "powiązan", "podobn", "zobacz też", "похож", "связан", "схож", "по теме", "пов'яз", "пов’яз", "подобн", "свързан",
        "benzer", "ilgili", "ilişkili", "terkait", "serupa", "berkaitan", "関連", "類似", "似た", "相关", "相關", "類似", "类似", "相似", "延伸", "관련", "비슷",
        "souvisej", "podobné", "lignende", "liknande", "liittyv", "aiheesta", "kapcsolód", "hasonló", "σχετικ", "παρόμοι", "liên quan", "tương tự", "ذات صلة",
        "مشابه", "مرتبط", "קשור", "דומ", "povezan", "sličn", "înrudit", "asemăn", "เกี่ยวข้อง", "संबंधित", "susij", "seotud", "also like", "also enjoy", "also be interested"};
    private static final Pattern NUMBER_BEHIND = Pattern.compile("[\\s(\\[]+\\d{1,3}[)\\]]?\\s*$");
    private static final int LONGEST = 90;
    private static final int SHORTEST_PREFIX = 8;
    private static final int MOST_WORDS_BEFORE = 3;

    private final Reading reading;
    private final ElementIndex index;
    private final Map<String, Boolean> related = new HashMap<>();

    Labels(Reading reading) {
        this.reading = reading;
        index = reading.index();
    }

    /** Whether the element holds the label of a related list and nothing else, and none of its children does. */
    boolean isLabel(Element element) {
        if (element.normalName().equals("img")) {
            return element.hasAttr("alt") && !element.parent().normalName().equals("a") && says(element.attr("alt"), true);
        }
        if (!TAGS.contains(element.normalName())) {
            return false;
        }
        int length = index.textLength(element);
        if (length < 2 || length > LONGEST || index.end(element) - index.order(element) > 8 || isWrapped(element, length)) {
            return false;
        }
        boolean heading = HEADING.matcher(element.normalName()).matches();
        return !Visibility.isSilent(element) && says(PlainText.line(element), heading);
    }

    /** A child with the same words is the label itself; but for a link, which may be the heading's. */
    private boolean isWrapped(Element element, int length) {
        if (element.normalName().equals("a")) {
            return !element.attr("href").startsWith("#");
        }
        for (Element child : element.children()) {
            if (index.textLength(child) == length) {
                return !child.normalName().equals("a") || child.attr("href").startsWith("#");
            }
        }
        return false;
    }

    /** What the label says, in words or as a picture's. */
    static String text(Element label) {
        return label.normalName().equals("img") ? label.attr("alt") : PlainText.line(label);
    }

    /** The words before the first child element when they are a label ("Related posts: <ul>"), or null. */
    String ownLabel(Element element) {
        Node first = element.firstChild();
        while (first instanceof TextNode text && text.isBlank()) {
            first = first.nextSibling();
        }
        if (!(first instanceof TextNode words) || element.childrenSize() == 0 || !TAGS.contains(element.normalName())) {
            return null;
        }
        String text = words.text().strip();
        boolean label = text.length() >= 2 && text.length() <= LONGEST && index.textLength(element) > text.length() + 4 && says(text, false);
        return label ? text : null;
    }

    private boolean says(String text, boolean heading) {
        return related.computeIfAbsent(heading ? "# " + text : text, key -> look(text, heading));
    }

    private boolean look(String shown, boolean heading) {
        String text = NUMBER_BEHIND.matcher(shown).replaceFirst("");
        if (text.length() > LONGEST) {
            return false;
        }
        if (isOther(text)) {
            return false;
        }
        if (Words.is(Role.RELATED_HEADING, text, reading.language())) {
            return true;
        }
        return heading && isStrong(text) && begins(text);
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
        return HEADING.matcher(element.normalName()).matches();
    }
}
