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
import org.jsoup.select.NodeTraversor;

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
    private final boolean form;
    private boolean boxed;

    private BareRuns(Document document, boolean form) {
        Element root = document.firstElementChild();
        String language = root == null || !root.hasAttr("lang") ? null : root.attr("lang");
        labels = new RunLabels(language);
        hints = new DateHints(language, null, DateHints.Order.UNKNOWN, null);
        this.form = form;
    }

    /** Puts the boxes around the runs. */
    static void box(Document document) {
        Map<Element, int[]> parents = new LinkedHashMap<>();
        Element[] area = new Element[1];
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof Element element) {
                int weight = weight(element);
                if (weight > 0) {
                    parents.computeIfAbsent(element.parent(), p -> new int[1])[0] += weight;
                }
                area[0] = element.nameIs("textarea") ? element : area[0];
            }
        }, document);
        parents.values().removeIf(weight -> weight[0] < FEWEST_BREAKS);
        Element form = area[0] == null ? null : area[0].closest("form");
        if (form != null || !parents.isEmpty()) {
            BareRuns runs = new BareRuns(document, form != null);
            parents.keySet().forEach(runs::box);
            if (form != null && !runs.boxed) {
                LoneRun.box(form, runs.labels, runs.hints);
            }
        }
    }

    private static int weight(Element element) {
        return switch (element.normalName()) {
            case "br", "blockquote" -> 1;
            case "hr" -> FEWEST_BREAKS;
            default -> 0;
        };
    }

    private void box(Element parent) {
        if (parent.closest("blockquote, pre") != null || isInComment(parent)) {
            return;
        }
        List<Node> children = parent.childNodes();
        List<Runnable> boxes = new ArrayList<>();
        for (List<RunLine> lines : RunLine.stretches(parent)) {
            for (RunBorders.Run run : RunBorders.runs(lines, hints, labels, parent, form)) {
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
            cut(run.byline(), line.nodes(), line.text(), first.nodes(), first.text());
        } else if (line.text().length() <= LONGEST_BYLINE) {
            RunCut.wrap(line.nodes(), new int[] {0, line.text().length()}, line.text(), "span");
        }
    }

    /** Where text and byline share a line, name and day get lines of their own. */
    static void cut(RunByline byline, List<Node> line, String text, List<Node> first, String firstText) {
        int[] name = byline.when() == null ? null : byline.name(firstText);
        int[] day = byline.part();
        RunCut.wrap(line, day, text, "span");
        if (name != null && (line != first || name[1] <= day[0])) {
            RunCut.wrap(first, name, firstText, "b");
        }
    }

    private static boolean isInComment(Element parent) {
        for (Element at = parent; at != null; at = at.parent()) {
            if (ITEM.matcher(at.id()).matches()) {
                return true;
            }
        }
        return false;
    }
}
