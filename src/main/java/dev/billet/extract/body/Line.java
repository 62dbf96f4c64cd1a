package dev.billet.extract.body;

import dev.billet.html.Visibility;
import dev.billet.text.Space;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A run of inline nodes between two borders of blocks or line breaks: what a reader sees as one line or paragraph, whatever
 * the markup around it.
 *
 * @param nodes  in order, siblings of each other
 * @param text   collapsed, never empty
 * @param links  the links in it
 * @param linked characters of its text inside links
 * @param block  the element that holds the nodes
 */
record Line(List<Node> nodes, String text, List<Element> links, int linked, Element block) {

    /** Characters that stand in no link. */
    int words() {
        return text.length() - linked;
    }

    boolean isHeading() {
        for (Element at = block; at != null; at = at.parent()) {
            String tag = at.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
                return true;
            }
            if (!Density.isInline(at)) {
                return false;
            }
        }
        return false;
    }

    /** All lines of the nodes in order; what stands in {@code without} is left out. */
    static List<Line> of(Collection<? extends Node> nodes, Set<? extends Node> without) {
        List<Line> lines = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : nodes) {
            step(node, without, run, lines);
        }
        flush(run, without, lines);
        return lines;
    }

    private static void step(Node node, Set<? extends Node> without, List<Node> run, List<Line> lines) {
        if (without.contains(node)) {
            return;
        }
        if (!(node instanceof Element element)) {
            if (node instanceof TextNode) {
                run.add(node);
            }
            return;
        }
        if (Visibility.isSilent(element)) {
            return;
        }
        if (element.normalName().equals("br")) {
            flush(run, without, lines);
        } else if (Density.isInline(element) && !holdsBorder(element)) {
            run.add(element);
        } else {
            flush(run, without, lines);
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                step(child, without, run, lines);
            }
            flush(run, without, lines);
        }
    }

    private static boolean holdsBorder(Element inline) {
        for (Element child = inline.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals("br") || !Density.isInline(child) || holdsBorder(child)) {
                return true;
            }
        }
        return false;
    }

    private static void flush(List<Node> run, Set<? extends Node> without, List<Line> lines) {
        if (run.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<Element> links = new ArrayList<>(2);
        int[] linked = new int[1];
        for (Node node : run) {
            read(node, without, text, links, linked, false);
        }
        String words = Space.collapse(text.toString());
        if (!words.isEmpty()) {
            Element block = run.get(0).parent() instanceof Element holder ? holder : null;
            lines.add(new Line(List.copyOf(run), words, links, Math.min(linked[0], words.length()), block));
        }
        run.clear();
    }

    private static void read(Node node, Set<? extends Node> without, StringBuilder text, List<Element> links, int[] linked,
        boolean inLink) {
        if (without.contains(node)) {
            return;
        }
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
            linked[0] += inLink ? words.getWholeText().length() : 0;
        } else if (node instanceof Element element && !Visibility.isSilent(element)) {
            boolean link = element.normalName().equals("a") && element.hasAttr("href");
            if (link) {
                links.add(element);
            }
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                read(child, without, text, links, linked, inLink || link);
            }
        }
    }
}
