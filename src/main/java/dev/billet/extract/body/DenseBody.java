package dev.billet.extract.body;

import dev.billet.html.ElementIndex;
import dev.billet.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the body of a post without any rule: the densest part of the page, cut down to what holds the text. */
final class DenseBody {
    private static final WordSet TEXT_ITSELF = WordSet.of("p", "blockquote", "ul", "ol", "li", "dl", "dd", "dt", "pre", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "center", "font", "b", "i", "em", "strong", "span", "a", "table", "tbody", "address");

    private static final int FEW_WORDS = 600;

    private static final double MOST_BELOW_TITLE = 0.75;

    private final Density density;
    private final Element title;

    /** @param title of the post, where it is known; else null */
    DenseBody(Density density, Element title) {
        this.density = density;
        this.title = title;
    }

    /** The nodes of the densest text; empty when the page has no text to speak of. */
    List<Node> find(Element root) {
        Element best = best(root);
        Element picture = pictureOnly(root, best);
        if (best == null || picture != null) {
            return picture == null ? List.of() : List.of(picture);
        }
        Element narrowed = narrow(best);
        return siblings(narrowed);
    }

    /** The one element made for the text, when it holds a picture and next to no words while the words around are few, too. */
    private Element pictureOnly(Element root, Element best) {
        if (best != null && density.prose(best) > FEW_WORDS) {
            return null;
        }
        ElementIndex index = density.index();
        int place = index.order(root);
        int only = -1;
        for (int i = place; i < index.endAt(place); i++) {
            boolean candidate = Hints.has(density.hints(i), Hints.TEXT) && !density.isForeign(i);
            if (candidate && only >= 0 && i >= index.endAt(only)) {
                return null;
            }
            only = candidate && only < 0 ? i : only;
        }
        Element holder = only < 0 ? null : index.element(only);
        boolean picture = holder != null && !new Below(index, holder).tagged("img").isEmpty();
        return picture && (best == null || !index.contains(best, holder) && !index.contains(holder, best)) ? holder : null;
    }

    private Element best(Element root) {
        int place = density.index().order(root);
        int best = -1;
        double most = 0;
        for (int i = place; i < density.index().endAt(place); i++) {
            if (!density.isForeign(i) && score(i) > most) {
                best = i;
                most = score(i);
            }
        }
        return best < 0 ? null : density.index().element(best);
    }

    private double score(int place) {
        double gain = density.gain(place);
        if (gain <= 0) {
            return 0;
        }
        int hints = density.hints(place);
        double factor = Hints.has(hints, Hints.TEXT) ? 1.4 : Hints.has(hints, Hints.ENTRY) ? 1.2 : Hints.has(hints, Hints.MAIN) ? 1.05 : 1;
        return gain * (TEXT_ITSELF.contains(density.index().element(place).normalName()) ? 0.8 : factor);
    }

    /** Climbs down as long as one child has all the prose; an element made for the text is not left. */
    private Element narrow(Element start) {
        Element at = start;
        while (!isText(at)) {
            Element next = nextDown(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private boolean isText(Element element) {
        return Hints.has(density.hints(element), Hints.TEXT);
    }

    private Element nextDown(Element at) {
        Element text = textBelow(at);
        if (text != null) {
            return text;
        }
        for (Element child = at.firstElementChild(); child != null; child = child.nextElementSibling()) {
            boolean all = density.prose(child) >= 0.99 * density.prose(at) && density.prose(child) > 0;
            if ((all || isTitled(child, at)) && !TEXT_ITSELF.contains(child.normalName()) || holdsTable(child, at)) {
                return child;
            }
        }
        return null;
    }

    /** The column with the title and most of the text, beside another with some text of its own. */
    private boolean isTitled(Element child, Element at) {
        return title != null && child != title && density.index().contains(child, title)
            && density.prose(child) >= MOST_BELOW_TITLE * density.prose(at);
    }

    private boolean holdsTable(Element child, Element at) {
        boolean table = child.normalName().equals("table") || child.normalName().equals("tbody") || child.normalName().equals("center");
        return table && density.prose(child) >= 0.9 * density.prose(at);
    }

    /** The one element made for text that holds nearly all of the prose. */
    private Element textBelow(Element at) {
        int place = density.index().order(at);
        for (int i = place + 1; i < density.index().endAt(place); i++) {
            if (Hints.has(density.hints(i), Hints.TEXT) && density.prose(i) >= 0.8 * density.prose(place) && !density.isShunned(i)) {
                return density.index().element(i);
            }
        }
        return null;
    }

    /** The children from the first to the last that hold text of the post, or the element itself when all do. */
    private List<Node> siblings(Element at) {
        if (isText(at) || ownProse(at)) {
            return List.of(at);
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < at.childNodeSize(); i++) {
            if (holdsText(at.childNode(i), at)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return List.of(at);
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = belowTitle(at, extend(at, first, -1), first); i <= extend(at, last, 1); i++) {
            nodes.add(at.childNode(i));
        }
        return nodes;
    }

    /** What stands before the title is no part of the text. */
    private int belowTitle(Element at, int from, int first) {
        for (int i = first - 1; title != null && i >= from; i--) {
            if (at.childNode(i) == title) {
                return i;
            }
        }
        return from;
    }

    /** Pictures and short lines next to the text belong to it: trimming the edges comes later. */
    private int extend(Element at, int from, int step) {
        int i = from;
        while (i + step >= 0 && i + step < at.childNodeSize()) {
            Node next = at.childNode(i + step);
            boolean foreign = next instanceof Element element && isForeign(element);
            if (foreign) {
                return i;
            }
            i += step;
        }
        return i;
    }

    private boolean isForeign(Element element) {
        int place = density.index().order(element);
        boolean column = element.normalName().equals("td") || element.normalName().equals("tr");
        return density.isForeign(place) || Hints.has(density.hints(place), Hints.META) || column || density.gain(place) < -15;
    }

    private boolean ownProse(Element at) {
        int own = at.childNodes().stream().filter(TextNode.class::isInstance).mapToInt(n -> ((TextNode) n).text().strip().length()).sum();
        return own > 100;
    }

    private boolean holdsText(Node node, Element parent) {
        int place = node instanceof Element element ? density.index().order(element) : -1;
        if (place < 0 || density.isForeign(place)) {
            return false;
        }
        double share = density.prose(place) / Math.max(1, density.prose(parent));
        double purity = density.gain(place) / Math.max(1, density.freeLength(place));
        return density.prose(place) > 0 && purity >= 0.4 && (share > 0.02 || !node.normalName().equals("td"));
    }
}
