package dev.billet.html;

import dev.billet.html.RunLine.Gap;
import dev.billet.text.DateHints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Where the comments in a stretch of bare lines begin and end: the lines that show a day in the same way are their bylines. */
final class RunBorders {
    private static final int LONGEST_NAME = 60;
    private static final int SHORT = 300;
    private static final int NONE = -2;

    private final List<RunLine> lines;
    private final RunLabels labels;
    private final boolean form;
    private final List<RunByline> bylines;
    /** The line of the heading above, -1 when it stands before the stretch, NONE when there is none. */
    private final int heading;

    private RunBorders(List<RunLine> lines, List<RunByline> alike, RunLabels labels, Element parent, boolean form) {
        this.lines = lines;
        this.labels = labels;
        this.form = form;
        bylines = new ArrayList<>(alike);
        heading = heading(parent);
        // The post's own byline may look as those of its comments do.
        bylines.removeIf(byline -> byline.line() < heading);
    }

    /**
     * A comment among the lines.
     *
     * @param from   its first line
     * @param to     behind its last
     * @param byline where it shows its day
     * @param inLine whether its byline shares the line with its text
     * @param begins whether the byline stands before the text
     */
    record Run(int from, int to, RunByline byline, boolean inLine, boolean begins) {
    }

    /** The comments among the lines; empty when they do not look like a discussion. */
    static List<Run> runs(List<RunLine> lines, DateHints hints, RunLabels labels, Element parent, boolean form) {
        List<RunByline> alike = lines.size() < 2 ? List.of() : alike(lines, hints, labels);
        if (alike.size() < 2 || alike.stream().anyMatch(labels::counts)) {
            return List.of();
        }
        RunBorders borders = new RunBorders(lines, alike, labels, parent, form);
        return borders.isRuled() ? borders.ruled() : borders.isDiscussion() ? borders.parted() : List.of();
    }

    /** The lines with a day that have the same shape, as the most have. */
    private static List<RunByline> alike(List<RunLine> lines, DateHints hints, RunLabels labels) {
        Map<String, List<RunByline>> shapes = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<RunByline> bylines = lines.get(i).isQuote() ? List.of() : RunByline.of(i, lines.get(i).text(), hints);
            for (RunByline byline : bylines) {
                shapes.computeIfAbsent(byline.shape(), s -> new ArrayList<>()).add(byline);
            }
        }
        if (shapes.values().stream().allMatch(alike -> alike.size() < 2)) {
            shapes.clear();
            for (int i = 0; i < lines.size(); i++) {
                RunByline byline = labels.undated(i, lines.get(i));
                if (byline != null) {
                    shapes.computeIfAbsent(byline.shape(), s -> new ArrayList<>()).add(byline);
                }
            }
        }
        List<RunByline> most = List.of();
        for (List<RunByline> one : shapes.values()) {
            most = one.size() > most.size() ? one : most;
        }
        return most;
    }

    /** Above the first day, or between the first, which is the post's, and the second. */
    private int heading(Element parent) {
        for (int i = line(Math.min(1, bylines.size() - 1)) - 1; i >= 0; i--) {
            if (labels.isHeading(lines.get(i).text()) && !lines.get(i).isLink()) {
                return i;
            }
        }
        return labels.isBelowHeading(parent, lines.get(0).nodes().get(0)) ? -1 : NONE;
    }

    private boolean isDiscussion() {
        Set<String> names = new HashSet<>();
        if (heading != NONE) {
            bylines.forEach(byline -> names.add(byline.before()));
            // Engines print "Warning:" again and again, too.
            return bylines.size() > 1 && (bylines.get(0).when() != null || 2 * names.size() > bylines.size());
        }
        int says = 0;
        int odd = 0;
        for (RunByline byline : bylines) {
            names.add(byline.beside());
            says += labels.says(byline) ? 1 : 0;
            odd += byline.hasOddMinute() ? 1 : 0;
        }
        boolean several = bylines.size() > 1 && names.size() > 1;
        return several && form && !isInLine() && (2 * says > bylines.size() || 3 * odd > bylines.size());
    }

    private List<Run> parted() {
        int end = end();
        int up = up();
        boolean inLine = isInLine();
        RunByline last = bylines.get(bylines.size() - 1);
        boolean head = end > last.line() + 1 || last.when() == null || last.behind().length() > LONGEST_NAME
            || inLine && isTextBehind();
        List<Run> runs = new ArrayList<>();
        int from = head ? line(0) - up : first();
        for (int i = 0; i < bylines.size() && from >= 0; i++) {
            int to = !head ? line(i) + 1 : i + 1 < bylines.size() ? line(i + 1) - up : end;
            runs.add(new Run(from, to, bylines.get(i), inLine, head));
            from = to;
        }
        return runs;
    }

    private int line(int byline) {
        return bylines.get(byline).line();
    }

    /** The first line of the first comment whose byline stands behind it. */
    private int first() {
        if (heading != NONE) {
            return heading + 1;
        }
        int from = line(0);
        while (from > 0 && !lines.get(from).isBelow(Gap.BLANK)) {
            from--;
        }
        return from;
    }

    /** Whether most have no other line than the one with the day. */
    private boolean isInLine() {
        int between = 0;
        for (int i = 1; i < bylines.size(); i++) {
            between += line(i) == line(i - 1) + 1 ? 1 : 0;
        }
        return 2 * between >= Math.max(1, bylines.size() - 1);
    }

    /** Where text and day share a line: on which side there is more. */
    private boolean isTextBehind() {
        int more = 0;
        for (RunByline byline : bylines) {
            more += byline.behind().length() - byline.before().length();
        }
        return more > 0;
    }

    /** How many lines above the day a comment begins: the name may have a line of its own. */
    private int up() {
        int named = 0;
        for (RunByline byline : bylines) {
            int above = byline.line() - 1;
            boolean name = byline.isBare() && above > heading && above >= 0 && !lines.get(byline.line()).isBelow(Gap.BLANK)
                && lines.get(above).text().length() <= LONGEST_NAME;
            named += name ? 1 : 0;
        }
        return named * 2 > bylines.size() ? 1 : 0;
    }

    /** Behind the last line of the last comment. */
    private int end() {
        int end = lines.size();
        for (int i = lines.size() - 1; i > line(bylines.size() - 1); i--) {
            RunLine line = lines.get(i);
            if (line.isBelow(Gap.RULE) || labels.isEnd(line.text()) || i == end - 1 && line.isBelow(Gap.BLANK) && line.isLink()) {
                end = i;
            }
        }
        return end;
    }

    /** Whether rules stand between all bylines. */
    private boolean isRuled() {
        boolean all = bylines.size() > 1;
        for (int i = 1; i < bylines.size() && all; i++) {
            boolean ruled = false;
            for (int line = line(i - 1) + 1; line <= line(i); line++) {
                ruled |= lines.get(line).gap() == Gap.RULE;
            }
            all = ruled;
        }
        return all;
    }

    private List<Run> ruled() {
        List<Run> runs = new ArrayList<>();
        for (RunByline byline : bylines) {
            int from = byline.line();
            while (from > 0 && from - 1 > heading && lines.get(from).gap() != Gap.RULE) {
                from--;
            }
            int to = byline.line() + 1;
            while (to < lines.size() && lines.get(to).gap() != Gap.RULE) {
                to++;
            }
            runs.add(new Run(from, to, byline, false, false));
        }
        if (heading == NONE && isPost(runs)) {
            runs.remove(0);
        }
        return runs.size() > 1 ? runs : List.of();
    }

    /** Whether the first, which begins at no rule, is longer than all others together: the post above the first rule. */
    private boolean isPost(List<Run> runs) {
        int[] lengths = new int[2];
        for (Run run : runs) {
            for (RunLine line : lines.subList(run.from(), run.to())) {
                lengths[run == runs.get(0) ? 0 : 1] += line.text().length();
            }
        }
        return lines.get(runs.get(0).from()).gap() != Gap.RULE && lengths[0] > Math.max(SHORT, lengths[1]);
    }
}
