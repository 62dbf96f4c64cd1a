package dev.billet.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gives the part of a bare line that is a byline a line of its own. */
final class RunCut {
    private RunCut() {
    }

    /** Puts an element around the nodes of a line between two places of its text, and breaks between it and the rest of the line. */
    static void wrap(List<Node> line, int[] part, String text, String tag) {
        List<Node> nodes = new ArrayList<>(line);
        int from = split(nodes, letters(text, part[0]));
        int to = split(nodes, letters(text, part[1]));
        if (from < to) {
            Element box = new Element(tag);
            nodes.get(from).before(box);
            List.copyOf(nodes.subList(from, to)).forEach(box::appendChild);
            if (part[0] > 0) {
                box.before(new Element("br"));
            }
            if (part[1] < text.length()) {
                box.after(new Element("br"));
            }
        }
    }

    /** The node that begins behind so many letters; a text is split, an element is not. */
    private static int split(List<Node> nodes, int letters) {
        int left = letters;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String words = node instanceof TextNode text ? text.getWholeText() : node instanceof Element element ? element.wholeText() : "";
            int size = letters(words, words.length());
            if (left == 0 && size > 0) {
                return i;
            }
            if (left < size && node instanceof TextNode text) {
                int at = 0;
                while (letters(words, at) < left) {
                    at++;
                }
                nodes.add(i + 1, text.splitText(at));
                return i + 1;
            }
            left = Math.max(0, left - size);
        }
        return nodes.size();
    }

    private static int letters(String text, int end) {
        int letters = 0;
        for (int i = 0; i < end; i++) {
            letters += PlainText.isSpace(text.charAt(i)) ? 0 : 1;
        }
        return letters;
    }
}
