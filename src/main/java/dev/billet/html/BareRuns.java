package dev.billet.html;

import dev.billet.text.DateHints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Early scripts and hand-made pages print comments without any box, with rules or empty lines between them:
 * {@code text<br><i>Ann, 3 May 2002</i><hr>text …}. Each such run with a day gets a box, so that it is an element like any other comment.
 */
final class BareRuns {
    private static final int FEWEST_BREAKS = 2;
    private static final int LONGEST_BYLINE = 160;
    private static final Pattern ITEM = Pattern.compile("(?i)(?:li-)?c(?:om|omment|mt)?s?[-_]?\\d+");

    private final RunLabels labels;
    private final DateHints hints;
    private final ElementIndex index;
    private final Element form;
    private boolean boxed;

    private BareRuns(Element root, ElementIndex index) {
        String language = root.hasAttr("lang") ? root.attr("lang") : null;
        labels = new RunLabels(language);
        hints = new DateHints(language, null, DateHints.Order.UNKNOWN, null);
        this.index = index;
        List<Element> areas = index.byTag("textarea");
        form = areas.isEmpty() ? null : areas.get(areas.size() - 1).closest("form");
    }

    /** Puts the boxes around the runs; whether there were any, which the index does not know of. */
    static boolean box(Document document, ElementIndex index) {
        Element root = document.firstElementChild();
        if (root == null) {
            return false;
        }
        Map<Element, int[]> parents = new LinkedHashMap<>();
        for (String tag : List.of("br", "blockquote", "hr")) {
            int weight = tag.equals("hr") ? FEWEST_BREAKS : 1;
            index.byTag(tag).forEach(e -> parents.computeIfAbsent(e.parent(), p -> new int[1])[0] += weight);
        }
        BareRuns runs = new BareRuns(root, index);
        parents.forEach((parent, weight) -> {
            if (weight[0] >= FEWEST_BREAKS && runs.isPromising(parent)) {
                runs.box(parent);
            }
        });
        return runs.boxed || runs.form != null && LoneRun.box(runs.form, runs.labels, runs.hints);
    }

    /** A cheap look: whether numbers stand on two lines at least, or colons behind two names. */
    private boolean isPromising(Element parent) {
        int numbers = 0;
        int colons = 0;
        for (Node child = parent.firstChild(); child != null && numbers < 2 && colons < 2; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                String words = text.getWholeText();
                numbers += RunByline.hasDigit(words, 0, words.length()) ? 1 : 0;
                colons += words.indexOf(':') >= 0 || words.indexOf('\uff1a') >= 0 || words.indexOf('…') >= 0 ? 1 : 0;
            } else if (child instanceof Element element && element.childNodeSize() > 0) {
                numbers += hasDigit(element) ? 1 : 0;
                colons += element.lastChild() instanceof TextNode text && text.getWholeText().indexOf(':') >= 0 ? 1 : 0;
            }
        }
        return numbers > 1 || colons > 1;
    }

    private boolean hasDigit(Element element) {
        int end = index.end(element);
        for (int place = index.order(element); place < end; place++) {
            if (index.hasOwnDigit(place)) {
                return true;
            }
        }
        return false;
    }

    private void box(Element parent) {
        if (isInCommentOrQuote(parent)) {
            return;
        }
        List<Node> children = parent.childNodes();
        List<Runnable> boxes = new ArrayList<>();
        for (List<RunLine> lines : RunLine.stretches(parent)) {
            for (RunBorders.Run run : RunBorders.runs(lines, hints, labels, parent, form != null)) {
                List<Node> nodes = List.copyOf(children.subList(lines.get(run.from()).from(), lines.get(run.to() - 1).to()));
                boxes.add(() -> box(nodes, run, lines));
            }
        }
        boxes.forEach(Runnable::run);
        boxed |= !boxes.isEmpty();
    }

    private static void box(List<Node> nodes, RunBorders.Run run, List<RunLine> lines) {
        Element box = new Element("div");
        nodes.get(0).before(box);
        nodes.forEach(box::appendChild);
        if (run.byline().when() == null) {
            box.addClass("comment");
        }
        RunLine line = lines.get(run.byline().line());
        if (run.inLine() || run.byline().when() == null) {
            RunLine first = lines.get(run.from());
            cut(run.byline(), run.begins(), line.nodes(), line.text(), first.nodes(), first.text());
        } else if (line.text().length() <= LONGEST_BYLINE) {
            RunCut.wrap(line.nodes(), new int[] {0, line.text().length()}, line.text(), "span");
        }
    }

    /** Where text and byline share a line, name and day get lines of their own. */
    static void cut(RunByline byline, boolean begins, List<Node> line, String text, List<Node> first, String firstText) {
        int[] name = byline.when() == null ? null : byline.name(firstText);
        int[] day = byline.part(begins);
        RunCut.wrap(line, day, text, "span");
        if (name != null && (line != first || name[1] <= day[0])) {
            RunCut.wrap(first, name, firstText, "b");
        }
    }

    private static boolean isInCommentOrQuote(Element parent) {
        for (Element at = parent; at != null; at = at.parent()) {
            if (at.nameIs("blockquote") || at.nameIs("pre") || at.attributesSize() > 0 && ITEM.matcher(at.id()).matches()) {
                return true;
            }
        }
        return false;
    }
}
