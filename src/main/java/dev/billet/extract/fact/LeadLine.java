package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Words;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The title of pages whose window title is, or begins with, the site's name: that name stands at the very top, and the title
 * is what stands nearer to the text: the other half of the window title, or the line that leads the text.
 */
final class LeadLine {
    /** Characters above the site's name: links to skip to the content, and the like. */
    private static final int TOP = 60;
    private static final int NEAR = 200;
    private static final int HEAD_OF_BODY = 160;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 140;
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "big", "font", "a", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE = Set.of("b", "strong", "big", "font", "a", "span", "u", "i", "em");

    private final Reading reading;
    private final ElementIndex index;
    private final Around around;
    private final SpokenTitles spoken;
    private final IntPredicate isAuthors;

    /** @param isAuthors tells the places of authors' names */
    LeadLine(Reading reading, Around around, SpokenTitles spoken, IntPredicate isAuthors) {
        this.isAuthors = isAuthors;
        this.reading = reading;
        this.around = around;
        this.spoken = spoken;
        index = reading.index();
    }

    /** Whether the place is at the top of the page and says what the window title says: the site's name, if something is below it. */
    boolean isSiteName(int place) {
        return around.isFound() && around.charactersAbove(place) <= TOP && !around.isInBody(place) && spoken.isWindow(folded(place));
    }

    /** What is the title if the one at the top is the site's name; -1 when nothing is. A heading gives way to another heading only. */
    int below(int top) {
        int parts = spoken.parts();
        boolean headed = Titles.isHeading(index.element(top));
        boolean may = parts == 2 || parts == 1 && !headed;
        for (int place = index.endAt(top); may && place < index.size() && around.isBefore(place); place++) {
            if (isHere(place) && (parts == 2 ? isOtherPart(place, top, headed) : isMarked(place) || isLone(place))
                && !index.element(place).siblingElements().contains(index.element(top))) {
                return place;
            }
        }
        return -1;
    }

    /** The line right above the text or at its head that is all bold or all link, on a page that says nothing of a title; -1 for none. */
    int any() {
        for (int place = 0; around.isFound() && place < index.size() && around.isBefore(place); place++) {
            if (isHere(place) && isLone(place)) {
                return place;
            }
        }
        return -1;
    }

    private boolean isHere(int place) {
        int length = index.textLengthAt(place);
        return length >= SHORTEST && length <= LONGEST && !isAuthors.test(place) && around.isOwn(place) && !around.isSide(place)
            && (around.isInBody(place) ? intoBody(place) < HEAD_OF_BODY : around.distance(place) < NEAR);
    }

    /** Bare text is counted where its element begins: what of it stands behind the place is taken off again. */
    private int intoBody(int place) {
        int characters = around.charactersIntoBody(place);
        for (Node at = index.element(place); characters >= HEAD_OF_BODY && at != null; at = at.parent()) {
            for (Node behind = at.nextSibling(); behind != null; behind = behind.nextSibling()) {
                characters -= behind instanceof TextNode text ? Space.collapse(text.getWholeText()).length() : 0;
            }
        }
        return characters;
    }

    private boolean isOtherPart(int place, int top, boolean headed) {
        String text = folded(place);
        return (!headed || Titles.isHeading(index.element(place))) && !text.equals(folded(top)) && spoken.isSaid(text);
    }

    /** A heading named so that leads to a page of its own. */
    private boolean isMarked(int place) {
        Element link = around.marks().isTitle(place) ? Walk.firstLink(index, index.element(place)) : null;
        return link != null && leadsOn(link) && index.textLength(link) == index.textLengthAt(place);
    }

    private static boolean leadsOn(Element link) {
        return link.hasAttr("href") && !link.attr("href").startsWith("#") && !HomeLink.isRoot(link.attr("href"));
    }

    /** Bold or a link, alone on its line, and neither a day nor words that stand above every post. */
    private boolean isLone(int place) {
        Element element = index.element(place);
        if (!EMPHASIS.contains(element.normalName()) || element.normalName().equals("a") && !leadsOn(element)
            || element.normalName().equals("font") && index.parent(place) >= 0 && element.parent().childNodeSize() > 1) {
            return false;
        }
        String line = around.line(place);
        return isAlone(element, true) && isAlone(element, false) && line.codePoints().filter(Character::isLetter).count() >= SHORTEST
            && Dates.find(line, reading.dates()).isEmpty() && Words.count(line, reading.language()).isEmpty()
            && !Words.is(Role.COMMENTS_LABEL, line, reading.language()) && !line.endsWith(":");
    }

    private boolean isAlone(Element element, boolean behind) {
        Node at = element;
        while (at != null) {
            Node next = behind ? at.nextSibling() : at.previousSibling();
            while (next instanceof TextNode text && text.isBlank() || next instanceof Element anchor
                && INLINE.contains(anchor.normalName()) && index.textLength(anchor) == 0) {
                next = behind ? next.nextSibling() : next.previousSibling();
            }
            if (next != null) {
                return next instanceof Element other && !INLINE.contains(other.normalName());
            }
            at = at.parent() instanceof Element parent && INLINE.contains(parent.normalName()) ? parent : null;
        }
        return true;
    }

    private String folded(int place) {
        return Ballot.fold(around.line(place));
    }
}
