package dev.billet.extract.related;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
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
    private static final Pattern BESIDE = Pattern.compile("(?:^|[-_ ])(?:date|time|meta|cat|category|categories|author|byline|excerpt"
        + "|summary|comments?|desc|description"
        + "|published|tag|tags|label|views|reading-time|kicker|jp-relatedposts-post-context|jp-relatedposts-post-date)(?:$|[-_ ])");
    private static final int LONGEST = 300;

    private final Reading reading;

    Titles(Reading reading) {
        this.reading = reading;
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
        Element inside = heading != null && isIn(heading, link) ? heading : first(link, Titles::isNamed);
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
        Element named = heading == null ? first(box, Titles::isNamed) : heading;
        return named == null ? null : tidy(PlainText.line(List.of(named), beside(named)));
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

    private static boolean isNamed(Element element) {
        String names = element.attributesSize() == 0 ? "" : element.attr("class");
        return !names.isEmpty() && !element.normalName().equals("img") && NAMED_TITLE.matcher(names.toLowerCase(Locale.ROOT)).find();
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
    private static Set<Element> beside(Element source) {
        Set<Element> beside = new HashSet<>();
        if (source.childrenSize() == 0) {
            return beside;
        }
        for (Element element : source.getAllElements()) {
            boolean small = element.normalName().equals("time") || element.attributesSize() > 0 && !isNamed(element)
                && BESIDE.matcher(element.attr("class").toLowerCase(Locale.ROOT)).find();
            if (element != source && small) {
                beside.add(element);
            }
        }
        return beside;
    }

    /** Null when it only says "read more" or a date, or when it is no title at all. */
    private String tidy(String words) {
        String text = Space.orNull(words);
        if (text == null || text.length() > LONGEST || text.codePoints().noneMatch(Character::isLetterOrDigit)
            || Words.is(Role.CONTINUE_READING, text, reading.language())) {
            return null;
        }
        boolean date = text.length() < 40 && Dates.find(text, reading.dates()).filter(d -> d.end() - d.start() > text.length() - 3)
            .isPresent();
        return date ? null : text;
    }
}
