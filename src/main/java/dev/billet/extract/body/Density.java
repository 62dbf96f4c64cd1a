package dev.billet.extract.body;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.text.WordSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Where the running text of a page stands: one pass over the index weighs every block of text and adds the weights up the
 * tree. Prose counts for an element, links and furniture count against it, so the element with the highest sum holds the
 * post and little else (maximum subtree sum, after Pasternack and Roth 2009).
 */
final class Density {
    /** Elements that stand in a line of text. */
    static final List<String> INLINE = List.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "img", "br", "wbr", "nobr", "blink", "picture", "source", "meta", "link", "input", "script", "noscript", "style", "o:p");
    private static final WordSet IS_INLINE = WordSet.of(INLINE.toArray(String[]::new));
    private static final int PROSE = 80;
    /** What editors put around a whole paragraph. */
    private static final WordSet WRAPS = WordSet.of("span", "em", "i", "b", "strong");
    /** Languages that say the same with half the characters. */
    private static final Set<String> DENSE = Set.of("ja", "zh", "ko");

    private final ElementIndex index;
    /** How many characters in a block make a sentence or more. */
    private final int prosaic;
    private final int from;
    private final int to;
    /** By place, as all that follow; 0 outside of the page's body. */
    private final int[] hints;
    private final int[] own;
    private final int[] ownLinks;
    private final boolean[] claimed;
    private final boolean[] shunned;
    private final double[] prose;
    private final double[] gain;
    /** How many characters are no other finder's. */
    private final int[] free;

    Density(Reading reading) {
        index = reading.index();
        prosaic = isDense(reading.language()) ? PROSE / 2 : PROSE;
        from = index.order(reading.page().body());
        to = index.endAt(from);
        hints = Hints.of(index, reading.traits().names());
        Arrays.fill(hints, 0, from + 1, 0);
        Arrays.fill(hints, to, index.size(), 0);
        own = new int[index.size()];
        ownLinks = new int[index.size()];
        claimed = new boolean[index.size()];
        shunned = new boolean[index.size()];
        prose = new double[index.size()];
        gain = new double[index.size()];
        free = new int[index.size()];
        measure();
        markClaims(reading.claims());
        weigh();
    }

    private static boolean isDense(String language) {
        return language != null && DENSE.contains(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }

    static boolean isInline(Element element) {
        return IS_INLINE.contains(element.normalName());
    }

    private void measure() {
        for (int i = from; i < to; i++) {
            int chars = index.textLengthAt(i);
            int links = index.linkTextLengthAt(i);
            own[i] += chars;
            ownLinks[i] += links;
            if (i > from) {
                own[index.parent(i)] -= chars;
                ownLinks[index.parent(i)] -= links;
            }
        }
    }

    private void markClaims(Claims claims) {
        Set<Claims.Kind> foreign = EnumSet.of(Claims.Kind.COMMENT, Claims.Kind.PING, Claims.Kind.RELATED, Claims.Kind.FURNITURE);
        for (Element element : claims.all(foreign)) {
            int place = index.order(element);
            Arrays.fill(claimed, place, index.endAt(place), place >= from && place < to);
        }
    }

    private void weigh() {
        int[] chars = new int[own.length];
        int[] links = new int[own.length];
        blocks(chars, links);
        double[] raw = new double[own.length];
        for (int i = to - 1; i >= from; i--) {
            raw[i] += chars[i] == 0 ? 0 : Math.max(0, weight(i, chars[i], links[i]));
            if (i > from) {
                raw[index.parent(i)] += raw[i];
            }
        }
        shunByName(raw);
        sum(chars, links);
    }

    private void blocks(int[] chars, int[] links) {
        for (int i = from; i < to; i++) {
            if (!claimed[i]) {
                int block = block(i);
                chars[block] += own[i];
                links[block] += ownLinks[i];
            }
        }
    }

    private void sum(int[] chars, int[] links) {
        Arrays.fill(gain, 0);
        Arrays.fill(prose, 0);
        Arrays.fill(free, 0);
        for (int i = to - 1; i >= from; i--) {
            addUp(i, chars[i], links[i]);
        }
    }

    /** Takes elements for furniture that were found out by other means than their names. */
    void shun(List<Element> elements) {
        if (elements.isEmpty()) {
            return;
        }
        for (Element element : elements) {
            Arrays.fill(shunned, index.order(element), index.end(element), true);
        }
        int[] chars = new int[own.length];
        int[] links = new int[own.length];
        blocks(chars, links);
        sum(chars, links);
    }

    private void addUp(int i, int chars, int links) {
        double weight = chars == 0 ? 0 : shunned[i] ? -0.15 * chars : weight(i, chars, links);
        gain[i] += weight;
        prose[i] += weight >= prosaic / 2.0 ? weight : 0;
        free[i] += chars;
        if (i > from) {
            free[index.parent(i)] += free[i];
            gain[index.parent(i)] += gain[i];
            prose[index.parent(i)] += prose[i];
        }
    }

    /** The nearest element at or above that makes a block of its own. */
    private int block(int i) {
        int at = i;
        while (at > from && Hints.has(hints[at], Hints.INLINE)) {
            at = index.parent(at);
        }
        return at;
    }

    private double weight(int i, int chars, int links) {
        int words = chars - links;
        if (links > words) {
            return -0.5 * links;
        }
        Element element = index.element(i);
        if (element.normalName().equals("a")) {
            return 0;
        }
        boolean sentence = words >= prosaic || words >= 0.375 * prosaic && endsLikeASentence(element);
        return sentence ? words - 0.5 * links : 0.2 * words - 0.2 * links;
    }

    private static boolean endsLikeASentence(Element element) {
        for (Node at = element.lastChild(); at != null; at = at.previousSibling()) {
            if (at instanceof TextNode text && !text.isBlank()) {
                String words = text.getWholeText().stripTrailing();
                return ".!?…。！？”\"»)".indexOf(words.charAt(words.length() - 1)) >= 0;
            }
            if (at instanceof Element inner && !inner.normalName().equals("br") && inner.hasText()) {
                return WRAPS.contains(inner.normalName()) && endsLikeASentence(inner);
            }
        }
        return false;
    }

    /** Furniture by name is believed unless it holds most of the page's text: then the name means the layout. */
    private void shunByName(double[] raw) {
        for (int i = from + 1; i < to; i++) {
            boolean named = Hints.has(hints[i], Hints.FURNITURE | Hints.COMMENTS);
            shunned[i] = shunned[index.parent(i)] || named && !isLayout(i, raw[i] > 0.5 * raw[from]) && !holdsEntryText(i);
        }
    }

    private boolean isLayout(int i, boolean most) {
        boolean comments = Hints.has(hints[i], Hints.COMMENTS);
        return most && (!comments || anyBelow(i, Hints.ENTRY | Hints.TEXT)) && !holdsTextOutside(i);
    }

    /** A column that is longer than the post's own element is a column all the same. */
    private boolean holdsTextOutside(int i) {
        for (int k = from + 1; k < to; k++) {
            boolean outside = k < i ? index.endAt(k) <= i : k >= index.endAt(i);
            if (outside && Hints.has(hints[k], Hints.TEXT) && !shunned[k] && !claimed[k]) {
                return true;
            }
        }
        return false;
    }

    /** Blogger's posts stand inside a widget; a "sidebar" may be the name of a grid. */
    private boolean holdsEntryText(int i) {
        return !Hints.has(hints[i], Hints.COMMENTS) && anyBelow(i, Hints.TEXT);
    }

    private boolean anyBelow(int i, int bits) {
        for (int k = i + 1; k < index.endAt(i); k++) {
            if (Hints.has(hints[k], bits)) {
                return true;
            }
        }
        return false;
    }

    /** The place of the page's body. */
    int from() {
        return from;
    }

    /** The place behind its last element. */
    int to() {
        return to;
    }

    /** The {@link Hints} of the element at a place. */
    int hints(int place) {
        return hints[place];
    }

    /** The same of an element. */
    int hints(Element element) {
        return hints[index.order(element)];
    }

    /** Weight of the running text below the element at a place. */
    double prose(int place) {
        return prose[place];
    }

    /** The same of an element. */
    double prose(Element element) {
        return prose[index.order(element)];
    }

    /** Prose minus links and furniture below the element at a place. */
    double gain(int place) {
        return gain[place];
    }

    /** Length of the text below the element at a place without what other finders own. */
    int freeLength(int place) {
        return free[place];
    }

    /** Whether the element at a place is another finder's, or stands in furniture or among the readers' replies by its names. */
    boolean isForeign(int place) {
        return claimed[place] || shunned[place];
    }

    /** Whether the element stands in furniture or among the readers' replies, by its names. */
    boolean isShunned(Element element) {
        return shunned[index.order(element)];
    }

    /** Whether another finder owns the element. */
    boolean isClaimed(Element element) {
        return claimed[index.order(element)];
    }

    /** The same of the element at a place. */
    boolean isClaimed(int place) {
        return claimed[place];
    }

    /** {@link #isShunned(Element)} by place. */
    boolean isShunned(int place) {
        return shunned[place];
    }

    ElementIndex index() {
        return index;
    }
}
