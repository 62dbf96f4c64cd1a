package dev.billet.extract.body;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "img", "br", "wbr", "nobr", "blink", "picture", "source", "meta", "link", "input", "script", "noscript", "style", "o:p");
    private static final int PROSE = 80;

    private final ElementIndex index;
    private final int from;
    private final int to;
    private final int[] parent;
    private final int[] hints;
    private final int[] own;
    private final int[] ownLinks;
    private final boolean[] claimed;
    private final boolean[] shunned;
    private final double[] prose;
    private final double[] gain;

    Density(Reading reading) {
        index = reading.index();
        Element root = reading.page().body();
        from = index.order(root);
        to = index.end(root);
        int n = to - from;
        parent = new int[n];
        hints = new int[n];
        own = new int[n];
        ownLinks = new int[n];
        claimed = new boolean[n];
        shunned = new boolean[n];
        prose = new double[n];
        gain = new double[n];
        measure();
        markClaims(reading.claims());
        weigh();
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    private void measure() {
        for (int i = 0; i < own.length; i++) {
            parent[i] = i == 0 ? -1 : index.parent(from + i) - from;
            hints[i] = i == 0 ? 0 : Hints.of(index.elements().get(from + i));
            int chars = index.textLengthAt(from + i);
            int links = index.linkTextLengthAt(from + i);
            own[i] += chars;
            ownLinks[i] += links;
            if (i > 0) {
                own[parent[i]] -= chars;
                ownLinks[parent[i]] -= links;
            }
        }
    }

    private void markClaims(Claims claims) {
        Set<Claims.Kind> foreign = EnumSet.of(Claims.Kind.COMMENT, Claims.Kind.PING, Claims.Kind.RELATED, Claims.Kind.FURNITURE);
        for (Element element : claims.all(foreign)) {
            int at = index.order(element) - from;
            if (at < 0 || at >= claimed.length) {
                continue;
            }
            for (int i = at; i < index.end(element) - from; i++) {
                claimed[i] = true;
            }
        }
    }

    private void weigh() {
        int[] chars = new int[own.length];
        int[] links = new int[own.length];
        blocks(chars, links);
        double[] raw = new double[own.length];
        for (int i = own.length - 1; i >= 0; i--) {
            raw[i] += chars[i] == 0 ? 0 : Math.max(0, weight(i, chars[i], links[i]));
            if (i > 0) {
                raw[parent[i]] += raw[i];
            }
        }
        shunByName(raw);
        sum(chars, links);
    }

    private void blocks(int[] chars, int[] links) {
        for (int i = 0; i < own.length; i++) {
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
        for (int i = own.length - 1; i >= 0; i--) {
            addUp(i, chars[i], links[i]);
        }
    }

    /** Takes elements for furniture that were found out by other means than their names. */
    void shun(List<Element> elements) {
        if (elements.isEmpty()) {
            return;
        }
        for (Element element : elements) {
            Arrays.fill(shunned, at(element), index.end(element) - from, true);
        }
        int[] chars = new int[own.length];
        int[] links = new int[own.length];
        blocks(chars, links);
        sum(chars, links);
    }

    private void addUp(int i, int chars, int links) {
        double weight = chars == 0 ? 0 : shunned[i] ? -0.15 * chars : weight(i, chars, links);
        gain[i] += weight;
        prose[i] += weight >= PROSE / 2.0 ? weight : 0;
        if (i > 0) {
            gain[parent[i]] += gain[i];
            prose[parent[i]] += prose[i];
        }
    }

    /** The nearest element at or above that makes a block of its own. */
    private int block(int i) {
        int at = i;
        while (at > 0 && Hints.has(hints[at], Hints.INLINE)) {
            at = parent[at];
        }
        return at;
    }

    private double weight(int i, int chars, int links) {
        int words = chars - links;
        if (links > words) {
            return -0.5 * links;
        }
        Element element = index.elements().get(from + i);
        if (element.normalName().equals("a")) {
            return 0;
        }
        boolean sentence = words >= PROSE || words >= 30 && endsLikeASentence(element);
        return sentence ? words - 0.5 * links : 0.2 * words - 0.2 * links;
    }

    private static boolean endsLikeASentence(Element element) {
        for (Node at = element.lastChild(); at != null; at = at.previousSibling()) {
            if (at instanceof TextNode text && !text.isBlank()) {
                String words = text.getWholeText().stripTrailing();
                return ".!?…。！？”\"»)".indexOf(words.charAt(words.length() - 1)) >= 0;
            }
            if (at instanceof Element inner && !inner.normalName().equals("br") && inner.hasText()) {
                return false;
            }
        }
        return false;
    }

    /** Furniture by name is believed unless it holds most of the page's text: then the name means the layout. */
    private void shunByName(double[] raw) {
        double all = raw.length == 0 ? 0 : raw[0];
        for (int i = 1; i < own.length; i++) {
            boolean comments = Hints.has(hints[i], Hints.COMMENTS);
            boolean layout = raw[i] > 0.5 * all && (!comments || holdsEntry(i)) && !holdsTextOutside(i);
            boolean furniture = Hints.has(hints[i], Hints.FURNITURE | Hints.COMMENTS) && !layout && !holdsEntryText(i);
            shunned[i] = shunned[parent[i]] || furniture;
        }
    }

    private boolean holdsEntry(int i) {
        return anyBelow(i, Hints.ENTRY | Hints.TEXT);
    }

    /** A column that is longer than the post's own element is a column all the same. */
    private boolean holdsTextOutside(int i) {
        int end = index.end(index.elements().get(from + i)) - from;
        for (int k = 1; k < own.length; k++) {
            boolean outside = k < i || k >= end;
            if (outside && Hints.has(hints[k], Hints.TEXT) && !shunned[k] && !claimed[k]
                && !index.contains(elements().get(k), elements().get(i))) {
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
        int end = index.end(index.elements().get(from + i)) - from;
        for (int k = i + 1; k < end; k++) {
            if (Hints.has(hints[k], bits)) {
                return true;
            }
        }
        return false;
    }

    private int at(Element element) {
        return index.order(element) - from;
    }

    /** All elements of the page's body in document order. */
    List<Element> elements() {
        return index.elements().subList(from, to);
    }

    /** The element's {@link Hints}. */
    int hints(Element element) {
        int at = at(element);
        return at < 0 || at >= hints.length ? 0 : hints[at];
    }

    /** Weight of the running text below the element. */
    double prose(Element element) {
        int at = at(element);
        return at < 0 || at >= hints.length ? 0 : prose[at];
    }

    /** Prose minus links and furniture below the element. */
    double gain(Element element) {
        int at = at(element);
        return at < 0 || at >= hints.length ? 0 : gain[at];
    }

    /** Whether the element stands in furniture or among the readers' replies, by its names. */
    boolean isShunned(Element element) {
        int at = at(element);
        return at >= 0 && at < shunned.length && shunned[at];
    }

    /** Whether another finder owns the element. */
    boolean isClaimed(Element element) {
        int at = at(element);
        return at >= 0 && at < claimed.length && claimed[at];
    }

    ElementIndex index() {
        return index;
    }
}
