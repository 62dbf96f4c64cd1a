package dev.billet.html;

import dev.billet.text.WordSet;
import java.util.Collection;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks over nodes of a page and writes their cleaned copy; the page stays as it is, for its index must stay true. */
abstract class CleaningWalk {
    /** Elements that stand for their content when they are all there is. */
    private static final WordSet CONTAINERS = WordSet.of("html", "body", "div", "section", "article", "main", "td", "th", "li", "dd",
        "span");
    /** Neither they nor what they hold is content. */
    private static final WordSet DROPPED = WordSet.of("script", "style", "template", "link", "meta", "title", "base", "head", "input",
        "button", "select", "textarea", "option", "optgroup", "datalist", "keygen", "svg", "canvas", "applet", "frame", "noframes",
        "noembed", "progress", "meter", "output", "bgsound", "command", "frameset");

    final Page page;
    final HtmlOut out = new HtmlOut();
    private final Omitted without;
    private int links;
    private int leftOut;

    CleaningWalk(Page page, Set<? extends Node> without) {
        this.page = page;
        this.without = new Omitted(without);
    }

    String clean(Collection<? extends Node> nodes) {
        if (nodes.size() == 1 && nodes.iterator().next() instanceof Element root && !without.has(root)
            && CONTAINERS.contains(root.normalName())) {
            children(root, "");
            return out.toString();
        }
        Node before = null;
        for (Node node : nodes) {
            if (before != null && before.nextSibling() != node) {
                out.text(" ");
            }
            node(node, "");
            before = node;
        }
        return out.toString();
    }

    /** How many nodes were met so far that are not to be written. */
    final int leftOut() {
        return leftOut;
    }

    /** Whether it is not to be written. */
    final boolean isOut(Node node) {
        return without.has(node);
    }

    final void node(Node node, String parent) {
        if (without.has(node)) {
            leftOut++;
            return;
        }
        if (node instanceof TextNode words) {
            out.text(words.getWholeText());
        } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
            element(element, parent);
        } else if (node instanceof Comment remark) {
            remark(remark.getData());
        }
    }

    /** A remark to programs, which no browser shows; left out where nothing is done about it. */
    void remark(String words) {
    }

    final void children(Element element, String parent) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            node(child, parent);
        }
    }

    /** Writes one element that is not dropped; {@code parent} is the tag around it in what is written, empty at the top. */
    abstract void element(Element element, String parent);

    /** Whether a block stands anywhere below. */
    final boolean holdsBlock(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element inner && !(without.has(inner) || DROPPED.contains(inner.normalName()))
                && (Tags.isBlock(inner.normalName()) || holdsBlock(inner))) {
                return true;
            }
        }
        return false;
    }

    /** Writes a link's content; a link inside a link would end the outer one when it is read again. */
    final void linkContent(Element link) {
        links++;
        children(link, "a");
        links--;
    }

    final boolean isInLink() {
        return links > 0;
    }
}
