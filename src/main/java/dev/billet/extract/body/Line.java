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
        return new Lines(without, Integer.MAX_VALUE).of(nodes);
    }

    /** The first line of an element, or null. */
    static Line first(Element element, Set<? extends Node> without) {
        List<Line> first = new Lines(without, 1).of(List.of(element));
        return first.isEmpty() ? null : first.get(0);
    }

    /** Gathers lines until there are enough. */
    private static final class Lines {
        private final Set<? extends Node> without;
        private final int most;
        private final List<Line> lines = new ArrayList<>();
        private final List<Node> run = new ArrayList<>();
        /** The elements between one that holds a border and the border, outermost last: looking from each again would be quadratic. */
        private final List<Element> known = new ArrayList<>();

        Lines(Set<? extends Node> without, int most) {
            this.without = without;
            this.most = most;
        }

        List<Line> of(Collection<? extends Node> nodes) {
            for (Node node : nodes) {
                step(node);
            }
            flush();
            return lines;
        }

        private void step(Node node) {
            if (lines.size() >= most || without.contains(node)) {
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
                flush();
            } else if (Density.isInline(element) && !holdsBorder(element)) {
                run.add(element);
            } else {
                flush();
                for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                    step(child);
                }
                flush();
            }
        }

        private boolean holdsBorder(Element inline) {
            int last = known.size() - 1;
            if (last >= 0 && known.get(last) == inline) {
                known.remove(last);
                return true;
            }
            return leadsToBorder(inline);
        }

        private boolean leadsToBorder(Element inline) {
            for (Element child = inline.firstElementChild(); child != null; child = child.nextElementSibling()) {
                if (child.normalName().equals("br") || !Density.isInline(child)) {
                    return true;
                }
                if (leadsToBorder(child)) {
                    known.add(child);
                    return true;
                }
            }
            return false;
        }

        private void flush() {
            if (run.isEmpty() || lines.size() >= most) {
                return;
            }
            StringBuilder text = new StringBuilder();
            List<Element> links = new ArrayList<>(2);
            int linked = 0;
            for (Node node : run) {
                linked += read(node, text, links, false);
            }
            String words = Space.collapse(text.toString());
            if (!words.isEmpty()) {
                Element block = run.get(0).parent() instanceof Element holder ? holder : null;
                lines.add(new Line(List.copyOf(run), words, links, Math.min(linked, words.length()), block));
            }
            run.clear();
        }

        /** Adds the text; gives the characters of it that stand in links. */
        private int read(Node node, StringBuilder text, List<Element> links, boolean inLink) {
            if (without.contains(node)) {
                return 0;
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
                return inLink ? words.getWholeText().length() : 0;
            }
            if (!(node instanceof Element element) || Visibility.isSilent(element)) {
                return 0;
            }
            boolean link = element.normalName().equals("a") && element.hasAttr("href");
            if (link) {
                links.add(element);
            }
            int linked = 0;
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                linked += read(child, text, links, inLink || link);
            }
            return linked;
        }
    }
}
