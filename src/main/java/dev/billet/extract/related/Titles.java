package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Vocabulary;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the title of a teaser: its heading, what is classed as a title, the link's words, at last the picture's. */
final class Titles {
    static final int HEADING = 3;
    static final int NAMED = 2;
    static final int WORDS = 1;

    private static final Pattern NAMED_TITLE = Pattern.compile("title|headline|heading|titre|titulo|titolo|titel|caption|storyname");
    private static final Pattern NAMED_BESIDE = Pattern.compile("(?:^|[-_ ])(?:date|time|meta|cat|category|categories|author|byline|excerpt"
        + "|summary|comments?|desc|description"
        + "|published|tag|tags|label|views|reading-time|kicker|jp-relatedposts-post-context|jp-relatedposts-post-date)(?:$|[-_ ])");
    private static final int LONGEST = 300;
    private static final int LONGEST_MORE = 40;
    private static final int SHORTEST_WORDS = 8;
    private static final Pattern BRACKETS = Pattern.compile("[\\s(\\[:–—-]*[)\\]\\s]*$");

    private static final int TITLE = 1;
    private static final int BESIDE = 2;
    private static final Vocabulary WORDS_OF_NAMES = new Vocabulary(Titles::look);

    private final Reading reading;
    private final ElementIndex index;
    /** By class attribute. */
    private final int[] named;

    Titles(Reading reading) {
        this.reading = reading;
        index = reading.index();
        named = reading.traits().names().inClasses(WORDS_OF_NAMES);
    }

    /** A title and how much speaks for it; {@code text} may be null. */
    record Title(String text, int rank) {
    }

    /** The heading around or inside the link, or null. */
    static Element headingOf(Element link) {
        Element at = link.parent();
        for (int i = 0; i < 3 && at != null; i++, at = at.parent()) {
            if (Tags.isHeading(at)) {
                return at;
            }
        }
        return link.childrenSize() == 0 ? null : first(link, Tags::isHeading);
    }

    /** What the link says. */
    Title of(Element link) {
        Element heading = headingOf(link);
        Element inside = heading != null && isIn(heading, link) ? heading : first(link, this::isNamed);
        Element source = inside == null ? link : inside;
        String text = tidy(PlainText.line(List.of(source), beside(source)));
        if (text == null && source != link) {
            text = tidy(PlainText.line(List.of(link), beside(link)));
        }
        boolean named = inside != null || isNamed(link) || link.parent() != null && isNamed(link.parent());
        return new Title(text, text == null ? 0 : heading != null ? HEADING : named ? NAMED : WORDS);
    }

    /** What stands unlinked in the teaser: its heading or title. */
    String unlinked(Element box) {
        Element heading = first(box, Tags::isHeading);
        Element named = heading == null ? first(box, this::isNamed) : heading;
        return named == null ? null : tidy(PlainText.line(List.of(named), beside(named)));
    }

    /** The bare words of an item whose link says "more", or null. */
    String words(Element item) {
        String text = BRACKETS.matcher(item.ownText()).replaceFirst("");
        return text.length() < SHORTEST_WORDS ? null : tidy(text);
    }

    /** What the link's or its picture's attributes say. */
    String attribute(Element link) {
        Element picture = first(link, e -> e.normalName().equals("img"));
        for (String value : new String[] {link.attr("title"), picture == null ? "" : picture.attr("alt"), picture == null ? ""
            : picture.attr("title"),
            link.attr("aria-label")}) {
            String text = tidy(value.strip().split("\\R", 2)[0]);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private boolean isNamed(Element element) {
        return says(element, TITLE) && !element.normalName().equals("img");
    }

    /** Whether the element's classes say that it is a title, or something that stands beside one. */
    private boolean says(Element element, int what) {
        int names = index.classNumber(index.order(element));
        return names >= 0 && (named[names] & what) != 0;
    }

    private static int look(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return (NAMED_TITLE.matcher(lower).find() ? TITLE : 0) | (NAMED_BESIDE.matcher(lower).find() ? BESIDE : 0);
    }

    private static boolean isIn(Element inner, Element outer) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private static Element first(Element element, java.util.function.Predicate<Element> wanted) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Element found = wanted.test(child) ? child : first(child, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Dates, categories and excerpts that share the link with the title. */
    private Set<Element> beside(Element source) {
        Set<Element> beside = new HashSet<>();
        if (source.childrenSize() == 0) {
            return beside;
        }
        for (Element element : source.getAllElements()) {
            boolean small = element.normalName().equals("time") || says(element, BESIDE) && !isNamed(element)
                || element.childrenSize() == 0 && (isDate(element.ownText()) || isMore(element));
            if (element != source && small) {
                beside.add(element);
            }
        }
        return beside;
    }

    /** "Read more" in a card that is one link. */
    private boolean isMore(Element element) {
        return index.textLength(element) > 2 && index.textLength(element) <= LONGEST_MORE
            && Words.is(Role.CONTINUE_READING, element.ownText(), reading.language());
    }

    /** Null when it only says "read more" or a date, or when it is no title at all. */
    private String tidy(String words) {
        String text = Space.orNull(words);
        if (text == null || text.length() > LONGEST || text.codePoints().noneMatch(Character::isLetterOrDigit)
            || Words.is(Role.CONTINUE_READING, text, reading.language())) {
            return null;
        }
        return isDate(text) ? null : text;
    }

    private boolean isDate(String text) {
        return text.length() > 3 && text.length() < 40
            && Dates.find(text, reading.dates()).filter(d -> d.end() - d.start() > text.length() - 3).isPresent();
    }
}
