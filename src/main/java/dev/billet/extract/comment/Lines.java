package dev.billet.extract.comment;

import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a part of a page into its visible lines: block elements and {@code br} end a line, inline elements do not. */
final class Lines {
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
        "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr", "nobr", "img", "input");

    private final int most;
    private final Set<? extends Node> without;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Node> nodes = new ArrayList<>();
    private Element block;
    private boolean edge;
    private boolean gap;

    private Lines(int most, Set<? extends Node> without) {
        this.most = most;
        this.without = without;
    }

    /** The lines of some neighbouring nodes; what stands in or below {@code without} is left out. */
    static List<Line> of(List<? extends Node> roots, Set<? extends Node> without) {
        return first(Integer.MAX_VALUE, roots, without);
    }

    /** The first so many of them: nothing behind is looked at. */
    static List<Line> first(int most, List<? extends Node> roots, Set<? extends Node> without) {
        Lines walk = new Lines(most, without);
        for (Node root : roots) {
            walk.block = root instanceof Element e ? e : (Element) root.parent();
            walk.visit(root);
            walk.flush();
        }
        return walk.lines;
    }

    private void visit(Node node) {
        if (lines.size() >= most || !without.isEmpty() && without.contains(node)) {
            return;
        }
        if (node instanceof TextNode words) {
            add(words.getWholeText());
            nodes.add(node);
        } else if (node instanceof Element element && !Visibility.isSilent(element)) {
            element(element);
        }
    }

    /** White space is collapsed on the way: text is copied once, and by runs. */
    private void add(String words) {
        if (edge && !gap && !words.isEmpty() && text.length() > 0 && PlainText.isSeam(text.charAt(text.length() - 1), words.charAt(0))) {
            text.append(' ');
        }
        edge = false;
        for (int i = 0; i < words.length(); i++) {
            int end = PlainText.wordsEnd(words, i);
            if (end == i) {
                gap = true;
                continue;
            }
            if (gap && text.length() > 0) {
                text.append(' ');
            }
            text.append(words, i, end);
            gap = end < words.length();
            i = end;
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        edge = true;
        if (tag.equals("br") || tag.equals("hr")) {
            flush();
            return;
        }
        if (tag.equals("img")) {
            nodes.add(element);
            return;
        }
        boolean inline = INLINE.contains(tag);
        Element outer = block;
        if (!inline) {
            flush();
            block = element;
        }
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            visit(child);
        }
        edge = true;
        if (!inline) {
            flush();
            block = outer;
        }
    }

    private boolean holdsPicture() {
        for (Node node : nodes) {
            if (node instanceof Element) {
                return true;
            }
        }
        return false;
    }

    private void flush() {
        if (nodes.isEmpty()) {
            return;
        }
        String line = text.toString();
        gap = false;
        if (!line.isEmpty() || holdsPicture()) {
            lines.add(new Line(line, nodes, block));
        }
        text.setLength(0);
        nodes = new ArrayList<>();
    }
}
