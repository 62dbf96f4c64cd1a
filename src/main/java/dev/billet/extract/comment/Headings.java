package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Looks for the words above a list: "13 Responses to X", "Comments", "Trackbacks". */
final class Headings {
    private static final int LOOK_BACK = 80;
    private static final int LONGEST = 160;
    private static final int SHORT = 40;
    private static final int LONGEST_COUNT = 16;
    private static final Set<String> LABELS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "a",
        "dt", "th", "td",
        "legend", "header", "li", "em", "summary", "label", "font", "big", "center", "u", "i", "caption");

    private static final Set<String> COUNTING = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "legend", "caption");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int NEAR = 8;

    private static final Heading NONE = new Heading(null, null, false);

    private final Reading reading;
    /** What was read at a place of the document: the lists of a page stand below the same headings. */
    private final Heading[] read;
    private final Map<Element, Heading> above = new IdentityHashMap<>();

    Headings(Reading reading) {
        this.reading = reading;
        read = new Heading[reading.index().size()];
    }

    /**
     * A heading above a list.
     *
     * @param element where it stands
     * @param count   the number it claims, or null
     * @param pings   whether it speaks of pings only
     */
    record Heading(Element element, Integer count, boolean pings) {
    }

    /** The nearest heading above the element that speaks of comments or pings; null when there is none. */
    Heading above(Element element) {
        Heading known = above.computeIfAbsent(element, e -> look(e, 0));
        return known == NONE ? null : known;
    }

    /** The nearest heading above the second element, if it stands below the first and its boxes; else null. */
    Heading between(Element first, Element second) {
        ElementIndex index = reading.index();
        int behind = index.order(second);
        int box = index.order(first);
        while (index.parent(box) >= 0 && index.endAt(index.parent(box)) <= behind) {
            box = index.parent(box);
        }
        Heading known = look(second, (index.endAt(box) <= behind ? index.endAt(box) : box) - 1);
        return known == NONE ? null : known;
    }

    /** In whatever words: the heading right above that holds the very number of the items; null when there is none. */
    Heading counting(Element first, int items) {
        ElementIndex index = reading.index();
        for (int at = index.order(first) - 1, steps = 0; at > 0 && steps < NEAR; at--, steps++) {
            Element before = index.element(at);
            if (COUNTING.contains(before.normalName()) && index.textLength(before) > 0 && !index.contains(before, first)) {
                String text = index.textLength(before) > SHORT ? "" : PlainText.line(before);
                Matcher number = NUMBER.matcher(text);
                boolean one = number.find() && number.group().equals(String.valueOf(items)) && !number.find();
                return one && text.length() > 3 ? new Heading(before, items, false) : null;
            }
        }
        return null;
    }

    private Heading look(Element element, int floor) {
        ElementIndex index = reading.index();
        int at = index.order(element) - 1;
        for (int steps = 0; at > Math.max(0, floor) && steps < LOOK_BACK; at--, steps++) {
            Element before = index.element(at);
            int length = index.textLength(before);
            if (length >= 2 && length <= LONGEST && isLabel(before) && !Visibility.isSilent(before)
                && (!index.contains(before, element) || speaks(before.ownText()))) {
                Heading heading = at(at, before);
                if (heading != NONE) {
                    return heading;
                }
            }
        }
        return NONE;
    }

    /** Such a heading at a place of the document, if it is short; else null. */
    Heading shortAt(int place) {
        int length = reading.index().textLengthAt(place);
        Element element = length < 2 || length > SHORT ? null : reading.index().element(place);
        Heading heading = element == null || !isLabel(element) || Visibility.isSilent(element) ? NONE : at(place, element);
        return heading == NONE ? null : heading;
    }

    /** Whether the element itself is such a heading; what counts none heads none, and "No comment" may be one. */
    boolean is(Element element) {
        int length = reading.index().textLength(element);
        Heading heading = length < 2 || length > SHORT ? NONE : at(reading.index().order(element), element);
        return heading != NONE && (heading.count == null || heading.count > 0);
    }

    /** Whether the element says that no more comments are taken. */
    boolean isClosing(Element element) {
        return reading.index().textLength(element) <= LONGEST
            && Words.is(Role.COMMENTS_CLOSED, PlainText.line(element), reading.language());
    }

    private Heading at(int place, Element element) {
        if (read[place] == null) {
            Heading heading = saysNoMore(place, element) ? null : read(element);
            read[place] = heading == null ? NONE : heading;
        }
        return read[place];
    }

    /** Whether all its words are those of the first element in it, which was read and is none. */
    private boolean saysNoMore(int place, Element element) {
        ElementIndex index = reading.index();
        int inner = place + 1;
        return inner < index.endAt(place) && read[inner] == NONE && index.textLengthAt(inner) == index.textLengthAt(place)
            && !Tags.isHeading(element);
    }

    private boolean speaks(String ownText) {
        return ownText.length() >= 2 && ownText.length() <= LONGEST;
    }

    private static boolean isLabel(Element element) {
        return LABELS.contains(element.normalName());
    }

    private Heading read(Element element) {
        String text = PlainText.line(element);
        if (PingHeadings.isCounted(text, reading.language())) {
            return new Heading(element, null, true);
        }
        boolean canCount = Tags.isHeading(element) || text.length() <= SHORT || text.chars().anyMatch(Character::isDigit);
        OptionalInt count = canCount ? Words.count(text, reading.language()) : OptionalInt.empty();
        if (count.isPresent() && !isTitle(element, text)) {
            return new Heading(element, count.getAsInt(), false);
        }
        if (isPingHeading(text)) {
            return new Heading(element, null, true);
        }
        return Words.is(Role.COMMENTS_LABEL, text, reading.language()) ? new Heading(element, null, false) : null;
    }

    /** "Ten ideas for grey days" is a title where it is a link to another page. */
    private boolean isTitle(Element element, String text) {
        ElementIndex index = reading.index();
        int place = index.order(element);
        int end = text.length() <= LONGEST_COUNT ? place : index.endAt(place);
        for (; place < end; place++) {
            Element link = index.textLengthAt(place) > LONGEST_COUNT ? index.element(place) : null;
            if (link != null && link.normalName().equals("a") && !link.attr("href").isEmpty()) {
                return link.attr("href").indexOf('#') < 0 && text.startsWith(PlainText.line(link));
            }
        }
        return false;
    }

    /** Whether the element at a place heads pings; what was read of it before mostly tells. */
    boolean isPingHeading(int place) {
        Heading known = read[place];
        boolean unsure = known == null || known.count != null;
        return unsure ? isPingHeading(PlainText.line(reading.index().element(place))) : known.pings;
    }

    private boolean isPingHeading(String text) {
        return PingHeadings.is(text, reading.language());
    }
}
