package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The elements of a page that show a date of their own; comments are found around them. Looked for once, when first asked. */
final class DateAnchors {
    private static final int LONGEST_BYLINE = 160;
    private static final Set<String> RUN_IN = Set.of("b", "strong", "a", "cite");
    private static final int LONGEST_RUN_IN = 60;
    private static final int LONGEST_AGO = 30;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_BESIDE_LINKED_DATE = 25;

    /** No date has so few letters and digits; most numbers on a page do. */
    private static final int SHORTEST = 3;

    private static final byte MAYBE = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Reading reading;
    private final Bylines bylines;
    private List<Element> anchors;
    private int[] places;

    DateAnchors(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    private List<Element> look() {
        ElementIndex index = reading.index();
        List<Element> found = new ArrayList<>();
        int last = index.end(reading.page().body());
        byte[] told = told(index);
        boolean captured = reading.dates().captured() != null;
        for (int place = index.order(reading.page().body()); place < last; place++) {
            boolean may = told[place] == MAYBE && index.ownTextLength(place) >= SHORTEST && (captured || index.hasOwnDigit(place));
            if (told[place] == YES || may && showsDate(place)) {
                found.add(index.element(place));
            }
        }
        places = found.stream().mapToInt(index::order).toArray();
        return found;
    }

    /** A look at the text nodes before they are put together: whether there is too much text. */
    private static boolean isShort(Element element) {
        int letters = 0;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            String text = child instanceof TextNode words ? words.getWholeText() : "";
            for (int i = 0; i < text.length() && letters <= LONGEST_BYLINE; i++) {
                char c = text.charAt(i);
                letters += c > ' ' && c < 0x80 || Character.isLetterOrDigit(c) ? 1 : 0;
            }
        }
        return letters <= LONGEST_BYLINE;
    }

    /** What attributes tell of each element: that it is a date, that it is none, or nothing. */
    private static byte[] told(ElementIndex index) {
        byte[] told = new byte[index.size()];
        for (Element element : index.byAttribute("title")) {
            String title = element.attr("title");
            boolean date = title.length() <= LONGEST_TITLE && Dates.machine(title).isPresent();
            told[index.order(element)] = date ? YES : element.normalName().equals("abbr") ? NO : MAYBE;
        }
        for (Element time : index.byTag("time")) {
            if (time.hasAttr("datetime")) {
                told[index.order(time)] = Dates.machine(time.attr("datetime")).isPresent() ? YES : NO;
            }
        }
        return told;
    }

    /** Asked of elements with a digit only, but where the day of the capture is known: words may tell a date then ("yesterday"). */
    private boolean showsDate(int place) {
        Element element = reading.index().element(place);
        if (reading.index().ownTextLength(place) > LONGEST_BYLINE && !isShort(element)) {
            return isRunIn(element);
        }
        String own = element.ownText();
        if (own.length() < 5 || own.length() > LONGEST_BYLINE) {
            return own.length() > LONGEST_BYLINE && isRunIn(element);
        }
        // A link that says more than a date is a title, not a permalink.
        int most = element.normalName().equals("a") ? MOST_BESIDE_LINKED_DATE : LONGEST_BYLINE;
        return bylines.date(own).filter(d -> own.length() - (d.end() - d.start()) <= most).isPresent() || isAgo(own);
    }

    /** "<b>Ann</b> (3 May 2011): what she wrote", all in one paragraph. */
    private boolean isRunIn(Element element) {
        Element name = element.firstElementChild();
        if (name == null || !RUN_IN.contains(name.normalName()) || !(name.nextSibling() instanceof TextNode behind)
            || name.previousSibling() instanceof TextNode before && !before.isBlank()) {
            return false;
        }
        String text = behind.getWholeText();
        String head = text.substring(0, Math.min(text.length(), LONGEST_RUN_IN));
        return Dates.find(head, reading.dates()).filter(d -> d.start() < 12).isPresent();
    }

    /** "2 days ago" shows where a date stands, though nobody knows which when the day of the capture is lost. */
    private boolean isAgo(String own) {
        return own.length() <= LONGEST_AGO && reading.dates().captured() == null && Words.is(Role.AGO, own, reading.language());
    }

    List<Element> all() {
        if (anchors == null) {
            anchors = look();
        }
        return anchors;
    }

    /** Whether one of them is the item's own. */
    boolean anyOwn(Item item) {
        if (all().isEmpty()) {
            return false;
        }
        int[] spans = item.spans();
        for (int span = 0; span < spans.length; span += 2) {
            if (below(spans[span + 1]) > below(spans[span])) {
                return true;
            }
        }
        return false;
    }

    private int below(int place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? -at - 1 : at;
    }
}
