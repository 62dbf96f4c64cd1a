package dev.billet.html;

import dev.billet.model.When;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Early scripts print comments without any box, with rules between them: {@code text<br><i>Ann, 3 May 2002</i><hr>text …}. Each such
 * run with a date gets a box, so that it is an element like any other comment.
 */
final class RuledRuns {
    private static final String RULE = "hr";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_HEADING = 60;
    private static final Set<String> INLINE = Set.of("a", "b", "i", "em", "strong", "small", "font", "span", "br", "u", "img",
        "cite", "big",
        "tt", "code", "sup", "sub", "s");

    private RuledRuns() {
    }

    /** Puts the boxes around two runs or more. {@code html} is the page's text, in which most pages have no rules. */
    static void box(String html, Document document) {
        if (html.contains("<hr") || html.contains("<HR")) {
            Set<Element> parents = new LinkedHashSet<>();
            document.getElementsByTag(RULE).forEach(rule -> parents.add(rule.parent()));
            for (Element parent : parents) {
                List<List<Node>> runs = runs(parent);
                if (runs.size() > 1) {
                    runs.forEach(run -> box(parent, run));
                }
            }
        }
    }

    private static List<List<Node>> runs(Element parent) {
        List<List<Node>> runs = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && !INLINE.contains(element.normalName())) {
                close(runs, run, element.normalName().equals(RULE));
                run = new ArrayList<>();
            } else {
                run.add(child);
            }
        }
        close(runs, run, true);
        return runs;
    }

    /** A run counts when it ends at a rule, has bare words and tells a day. */
    private static void close(List<List<Node>> runs, List<Node> run, boolean ruled) {
        List<Node> kept = withoutHeading(run);
        if (ruled && kept.stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank())) {
            String words = PlainText.line(kept, Set.of());
            boolean dated = words.length() <= LONGEST && Dates.find(words, DateHints.NONE)
                .filter(date -> !(date.when() instanceof When.OfYear || date.when() instanceof When.OfMonth)).isPresent();
            if (dated) {
                runs.add(kept);
            }
        }
    }

    /** What stands behind a short bold line and an empty one: "<b>Comments</b><br><br>". */
    private static List<Node> withoutHeading(List<Node> run) {
        int breaks = 0;
        boolean bold = false;
        for (int i = 0; i < run.size(); i++) {
            Node node = run.get(i);
            boolean isBreak = node.nameIs("br");
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (bold && breaks > 1 && !isBreak && !blank) {
                return run.subList(i, run.size());
            }
            if (!isBreak && !blank) {
                if (bold || !(node instanceof Element label) || label.text().length() > LONGEST_HEADING) {
                    return run;
                }
                bold = true;
            }
            breaks += isBreak ? 1 : 0;
        }
        return run;
    }

    private static void box(Element parent, List<Node> run) {
        Element box = new Element("div");
        run.get(0).before(box);
        run.forEach(box::appendChild);
    }
}
