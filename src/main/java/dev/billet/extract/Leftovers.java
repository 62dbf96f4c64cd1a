package dev.billet.extract;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Vocabulary;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import dev.billet.report.PageNotice;
import dev.billet.text.WordSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Accounts for the visible text that no finder claimed: long prose outside of menus and sidebars may be a comment or a part of
 * the post that was missed, and is said.
 */
final class Leftovers {
    private static final int LONG = 200;
    private static final int SAMPLE = 80;
    private static final double PROSE = 0.3;
    private static final WordSet FURNITURE = WordSet.of("nav", "footer", "aside", "header", "form", "head", "table");
    private static final WordSet PARAGRAPHS = WordSet.of("p", "blockquote", "pre", "li", "dd", "td");

    private static final Pattern BESIDE =
        Pattern.compile("sidebar|sidebox|widget|module|footer|(?:author|about)[-_]?(?:me|us|desc|bio|box|info|card)|(?:^|[-_ ])(?:bio"
        + "|hidden|captcha\\w*"
        + "|newsletter|lightbox|popup|modal|overlay|tagline|baseline|catdesc|colophon|cookies?|subscribe|optin|signup|sb|next-post"
        + "|prev-post|more-box)(?:$|[-_ ])"
        + "|mailform|disclaimer|copyright|(?:^|[-_ ])(?:right|left)(?:$|[-_ A-Z]|col|bar|pink)");

    private static final Vocabulary NAMED_BESIDE = new Vocabulary(names -> BESIDE.matcher(names.toLowerCase(Locale.ROOT)).find() ? 1 : 0);

    private final Reading reading;
    private final ElementIndex index;
    /** By place, whether something claimed stands inside: the walk must look further down there. */
    private final boolean[] around;
    private final int[] beside;

    Leftovers(Reading reading) {
        this.reading = reading;
        index = reading.index();
        beside = reading.traits().names().in(NAMED_BESIDE);
        around = new boolean[index.size()];
        for (Element claimed : reading.claims().all(Set.of(Claims.Kind.values()))) {
            for (int at = index.parent(index.order(claimed)); at >= 0 && !around[at]; at = index.parent(at)) {
                around[at] = true;
            }
        }
    }

    /** The largest piece of prose that nobody claimed, with the characters of all such pieces; empty when there is none. */
    Optional<PageNotice.TextUnclaimed> find() {
        int largest = -1;
        int characters = 0;
        int place = index.order(reading.page().body());
        int end = index.endAt(place);
        while (place < end) {
            boolean piece = !around[place] && isPiece(place);
            characters += piece ? index.textLengthAt(place) : 0;
            largest = piece && (largest < 0 || index.textLengthAt(place) > index.textLengthAt(largest)) ? place : largest;
            place = piece || isDone(place) ? index.endAt(place) : place + 1;
        }
        if (largest < 0) {
            return Optional.empty();
        }
        Element element = index.element(largest);
        String text = PlainText.line(element);
        return Optional.of(new PageNotice.TextUnclaimed(characters, place(element), text.substring(0, Math.min(SAMPLE, text.length()))));
    }

    /** Whether nothing below can be a piece: it is short, furniture, or somebody's. */
    private boolean isDone(int place) {
        Element element = index.element(place);
        return !around[place] && index.textLengthAt(place) < LONG || FURNITURE.contains(element.normalName())
            || Visibility.isSilent(element)
            || reading.claims().own(element) != null || isBeside(place, element);
    }

    /** Sidebars, cards of authors, boxes of newsletters and hidden messages are no text of the post, whatever they say. */
    private boolean isBeside(int place, Element element) {
        return element.attributesSize() > 0 && !around[place] && (beside[place] > 0 || element.hasAttr("hidden"));
    }

    private boolean isPiece(int place) {
        if (index.textLengthAt(place) < LONG || index.linkTextLengthAt(place) >= PROSE * index.textLengthAt(place) || isDone(place)) {
            return false;
        }
        Element element = index.element(place);
        return PARAGRAPHS.contains(element.normalName()) || holdsParagraph(element) || element.ownText().length() >= LONG;
    }

    private static boolean holdsParagraph(Element element) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals("p")) {
                return true;
            }
        }
        return false;
    }

    private static String place(Element element) {
        String id = element.id();
        String classes = element.className().strip();
        return element.normalName() + (id.isEmpty() ? "" : "#" + id) + (classes.isEmpty() ? "" : "." + classes.replaceAll("\\s+", "."));
    }
}
