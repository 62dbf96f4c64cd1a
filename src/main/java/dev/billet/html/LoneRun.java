package dev.billet.html;

import dev.billet.text.DateHints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The one comment of a page, where nothing marks it as one: what stands between a heading that speaks of comments and the form to write
 * another, with a byline at one of its ends.
 */
final class LoneRun {
    private static final int LONGEST = 3000;
    private static final int MOST_NODES = 120;
    private static final int LONGEST_HEADING = 70;
    private static final int EDGE_LINES = 3;
    private static final Pattern MARKED = Pattern.compile("(?i)comment(?!s)|reply|(?:li-)?c\\d+");

    private final RunLabels labels;
    private final DateHints hints;
    /** Backwards from the form, then turned round. */
    private final List<TextNode> texts = new ArrayList<>();

    private Node heading;

    private LoneRun(RunLabels labels, DateHints hints) {
        this.labels = labels;
        this.hints = hints;
    }

    /** Puts a box around it; false when there is none. */
    static boolean box(Element form, RunLabels labels, DateHints hints) {
        return new LoneRun(labels, hints).box(form);
    }

    private boolean box(Element form) {
        if (!gather(form) || texts.isEmpty()) {
            return false;
        }
        Collections.reverse(texts);
        Element around = around(texts.get(0), texts.get(texts.size() - 1));
        Node first = childOf(around, texts.get(0));
        Node last = childOf(around, texts.get(texts.size() - 1));
        while (around.nameIs("p") && around.parent() != null) {
            first = around;
            last = around;
            around = around.parent();
        }
        first = isEmptyAnchor(first.previousSibling()) ? first.previousSibling() : first;
        List<Node> nodes = new ArrayList<>(around.childNodes().subList(first.siblingIndex(), last.siblingIndex() + 1));
        List<String> lines = PlainText.blocks(nodes, Set.of()).lines().filter(line -> !line.isBlank()).toList();
        RunByline byline = byline(lines);
        boolean found = byline != null && !holdsHeading(first);
        if (found) {
            Element box = new Element("div").addClass("comment");
            first.before(box);
            nodes.forEach(box::appendChild);
            if (lines.size() == 1 && nodes.stream().allMatch(RunLine::isInline)) {
                BareRuns.cut(byline, byline.before().length() <= byline.behind().length(), nodes, lines.get(0), nodes, lines.get(0));
            }
        }
        return found;
    }

    private static boolean isEmptyAnchor(Node node) {
        return node instanceof Element element && element.nameIs("a") && !element.hasText();
    }

    /** The heading must not stand in what would be the comment. */
    private boolean holdsHeading(Node first) {
        for (Node at = heading; at != null; at = at.parent()) {
            if (at == first) {
                return true;
            }
        }
        return false;
    }

    /** The only line with a day, when it is near an end and has a name or stands beside one; else null. */
    private RunByline byline(List<String> lines) {
        RunByline found = null;
        for (int i = 0; i < lines.size(); i++) {
            List<RunByline> bylines = RunByline.of(i, lines.get(i), hints);
            if (!bylines.isEmpty() && found != null) {
                return null;
            }
            found = bylines.isEmpty() ? found : bylines.get(bylines.size() - 1);
        }
        boolean edge = found != null && (found.line() < EDGE_LINES || found.line() >= lines.size() - EDGE_LINES);
        return edge && !labels.counts(found) ? found : null;
    }

    private static Element around(TextNode first, TextNode last) {
        Element at = first.parent();
        while (at != null && !isBelow(last, at)) {
            at = at.parent();
        }
        return at;
    }

    private static boolean isBelow(Node node, Element outer) {
        Node at = node;
        while (at != null && at != outer) {
            at = at.parent();
        }
        return at != null;
    }

    private static Node childOf(Element outer, Node inner) {
        Node at = inner;
        while (at.parent() != outer) {
            at = at.parent();
        }
        return at;
    }

    /** Goes back from the form to the heading; false when there is none near, or when something on the way is marked. */
    private boolean gather(Element form) {
        Node at = form;
        int length = 0;
        int ruled = 0;
        for (int steps = 0; steps < MOST_NODES && length < LONGEST; steps++) {
            at = before(at);
            if (at == null || at instanceof Element element && isMarked(element)) {
                return false;
            }
            ruled = at.nameIs("hr") ? texts.size() : ruled;
            if (at instanceof TextNode text && !text.isBlank()) {
                String line = line(text);
                if (texts.isEmpty() && labels.isEnd(line)) {
                    continue;
                }
                if (labels.isHeading(line)) {
                    heading = text;
                    // What stands between the heading and a rule below it belongs to the heading.
                    texts.subList(ruled == 0 ? texts.size() : ruled, texts.size()).clear();
                    return !labels.countsOthers(line, 1) && text.parent().closest("a[href]") == null;
                }
                texts.add(text);
                length += text.getWholeText().length();
            }
        }
        return false;
    }

    /** The text with what shares a small element with it. */
    private static String line(TextNode text) {
        boolean small = text.parent().childNodeSize() < 4 && text.getWholeText().length() <= LONGEST_HEADING;
        return small ? text.parent().text() : text.text().strip();
    }

    private static boolean isMarked(Element element) {
        return MARKED.matcher(element.id()).find() || MARKED.matcher(element.className()).find() || element.nameIs("form");
    }

    /** The node before it in the order of the document: children before their parents, as one goes back. */
    private static Node before(Node node) {
        Node before = node.previousSibling();
        if (before == null) {
            return node.parent() == null || node.parent() instanceof Document ? null : node.parent();
        }
        while (before.childNodeSize() > 0 && !(before instanceof Element element && Visibility.isSilent(element))) {
            before = before.childNode(before.childNodeSize() - 1);
        }
        return before;
    }
}
