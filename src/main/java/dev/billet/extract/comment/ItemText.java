package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rule;
import dev.billet.html.ElementIndex;
import dev.billet.model.Person;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the text of an item: its lines without byline, subject, labels and buttons. */
final class ItemText {
    private static final double MOST = 0.45;
    private static final int SENTENCE = 40;
    private static final int LONGEST_DATE = 40;
    private static final int LONGEST_BOX = 90;
    private static final int LONGEST_ANSWER = 24;
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}*");

    private final Reading reading;
    private final Bylines bylines;

    ItemText(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    /** What is known not to be text; each may be null. */
    record Byline(FoundIn<Person> author, FoundIn<?> date, FoundIn<String> title) {
        String name() {
            return author == null ? null : author.value().name();
        }

        boolean touches(Line line) {
            return touches(author, line) || touches(date, line);
        }

        static boolean touches(FoundIn<?> found, Line line) {
            return found != null && found.touches(line);
        }
    }

    /** Nodes that hold the text, nodes below them that do not belong to it, and how many visible characters are left. */
    record Found(List<? extends Node> nodes, Set<Node> without, int characters) {
    }

    Found find(Item item, List<Line> all, Rule rule, SharedLabels shared, Byline byline, Element like) {
        Set<Node> removed = new HashSet<>();
        List<Element> roots = rule == null ? List.of() : byRule(item, rule, removed);
        if (roots.isEmpty()) {
            Element box = like == null ? byMark(item, all, byline) : alike(item, like, byline);
            roots = box == null ? List.of() : List.of(box);
        }
        List<Line> lines = roots.isEmpty() ? all : within(all, roots);
        return new Trim(shared, byline, removed).found(roots.isEmpty() ? item.roots() : roots, lines, item.nested(), !roots.isEmpty());
    }

    private static List<Line> within(List<Line> all, List<Element> roots) {
        List<Line> lines = new ArrayList<>();
        for (Line line : all) {
            List<Node> inside = new ArrayList<>(line.nodes().size());
            for (Node node : line.nodes()) {
                if (Nodes.isBelowAny(node, roots)) {
                    inside.add(node);
                }
            }
            if (inside.size() == line.nodes().size()) {
                lines.add(line);
            } else if (!inside.isEmpty()) {
                lines.add(Line.of(inside, line.block()));
            }
        }
        return lines;
    }

    private List<Element> byRule(Item item, Rule rule, Set<Node> removed) {
        ElementIndex index = reading.index();
        List<Element> whole = new ArrayList<>();
        for (Element root : item.roots()) {
            List<Element> found = new ArrayList<>(rule.elements("comments", "text", index, root));
            found.removeIf(e -> !item.owns(e));
            if (found.contains(root) && item.roots().size() > 1) {
                // "All of it" is meant for the item, and another of its parts may have a place of its own for the text.
                whole.add(root);
            } else if (!found.isEmpty()) {
                List<Element> outermost = found.stream()
                    .filter(e -> found.stream().noneMatch(o -> o != e && index.contains(o, e))).toList();
                List<Element> taken = rule.option("comments", "grouping") == null && item.roots().size() == 1
                    ? outermost.subList(0, 1) : outermost;
                taken.forEach(e -> removed.addAll(rule.allElements("comments", "textRemove", index, e)));
                return taken;
            }
        }
        whole.forEach(e -> removed.addAll(rule.allElements("comments", "textRemove", index, e)));
        return whole;
    }

    /** A box whose class says that it holds the text, with most of the text in it and no byline. */
    private Element byMark(Item item, List<Line> lines, Byline byline) {
        ElementIndex index = reading.index();
        int total = 0;
        for (Line line : lines) {
            total += line.text().length();
        }
        Element best = null;
        for (int place : item.places()) {
            if (reading.traits().any(place, Traits.TEXT) && index.textLengthAt(place) >= MOST * total) {
                Element element = index.element(place);
                if (element != item.start() && !holds(element, byline.date()) && !holds(element, byline.author()) && !item.nestsBelow(place)
                    && (best == null || index.contains(best, element) && !losesText(best, element, lines, byline))) {
                    best = element;
                }
            }
        }
        return best;
    }

    /** Whether a box holds a sentence of the text outside the inner one: a script that folds long texts shows the begin of each apart. */
    private boolean losesText(Element outer, Element inner, List<Line> lines, Byline byline) {
        for (Line line : lines) {
            Node node = line.nodes().get(0);
            if (line.text().length() >= SENTENCE && Nodes.isBelow(node, outer) && !Nodes.isBelow(node, inner)
                && !isHead(line, byline, true, false) && Nodes.closest(line.block(), "p") != null) {
                return true;
            }
        }
        return false;
    }

    /** A short text may be less than what stands around it; it is found in the one box of the kind in which the others stand. */
    private Element alike(Item item, Element like, Byline byline) {
        Element found = null;
        for (int place : item.places()) {
            Element element = reading.index().element(place);
            if (element.normalName().equals(like.normalName()) && element.className().equals(like.className())) {
                if (found != null || holds(element, byline.date()) || holds(element, byline.author())) {
                    return null;
                }
                found = element;
            }
        }
        return found;
    }

    private boolean holds(Element outer, FoundIn<?> inner) {
        return inner != null && (inner.nodes() == null ? reading.index().contains(outer, inner.element())
            : Nodes.isBelow(inner.nodes().get(0), outer));
    }

    /** Behind the text a line with the author's name alone is a signature, not a byline. */
    private boolean isHead(Line line, Byline byline, boolean before, boolean numbers) {
        // "2 days ago" is no date where nobody knows when the page was captured, but it is the date's element.
        String name = byline.name();
        int others = line.text().length() - (name != null && line.text().contains(name) ? name.length() : 0);
        boolean dateAlone = others <= LONGEST_DATE && Byline.touches(byline.date(), line);
        boolean answer = before && Byline.touches(byline.date(), line) && Bylines.isAnswer(line.text());
        return dateAlone || answer || isAgo(byline.date(), line) || before && isSaid(line.text(), name)
            || isAllOf(byline.author(), Traits.AUTHOR, line) || isAllOf(byline.date(), Traits.DATE, line)
            || (before || byline.touches(line)) && isByline(line, byline) && !isQuoted(line.text(), byline)
            || bylines.isFurniture(line.text()) && !(numbers && isNumber(line.text()));
    }

    private boolean isByline(Line line, Byline byline) {
        return bylines.isByline(line.text(), byline.name())
            || byline.touches(line) && bylines.isByline(withoutButtons(line), byline.name());
    }

    /** A byline may have more buttons behind it than words of its own. */
    private String withoutButtons(Line line) {
        StringBuilder rest = new StringBuilder();
        for (Node node : line.nodes()) {
            boolean button = node.parent() instanceof Element link && link.normalName().equals("a") && bylines.isButton(link.text());
            rest.append(button ? " " : node instanceof TextNode text ? text.getWholeText() : " ");
        }
        return Space.collapse(rest.toString());
    }

    /** The line of another date, without the name: a letter that is quoted has its own head. */
    private boolean isQuoted(String line, Byline byline) {
        boolean other = byline.name() == null || !line.contains(byline.name());
        return other && byline.date() != null && byline.date().value() instanceof ItemDates.Dated dated && bylines.date(line)
            .map(FoundDate::when).filter(when -> !when.day().equals(dated.when().day())
            || when.localTime().isPresent() && dated.when().localTime().isPresent() && !when.localTime().equals(dated.when().localTime()))
            .isPresent();
    }

    private static boolean isNumber(String line) {
        return line.codePoints().anyMatch(Character::isDigit) && NO_LETTERS.matcher(line).matches();
    }

    /** "2 days ago" in a box that holds the date in full, too. */
    private boolean isAgo(FoundIn<?> date, Line line) {
        return date != null && line.text().length() <= LONGEST_DATE && reading.index().contains(line.block(), date.element())
            && Words.is(Role.AGO, line.text(), reading.language());
    }

    /** "Ann said 2 days later:", and nothing else. */
    private boolean isSaid(String line, String name) {
        return name != null && line.endsWith(":") && line.startsWith(name)
            && Words.match(Role.SAYS_LABEL, line, reading.language()).filter(m -> name.equals(m.first())).isPresent();
    }

    /** Whether the line is a short box named for what it shows, whatever else the box says ("Guest: Ann, *.dial.example"). */
    private boolean isAllOf(FoundIn<?> found, int trait, Line line) {
        return found != null && found.nodes() == null && reading.index().textLength(found.element()) <= LONGEST_BOX
            && reading.traits().any(found.element(), trait) && line.nodes().stream().allMatch(found::holds);
    }

    /** The trimming of one item's lines. */
    private final class Trim {
        private final SharedLabels shared;
        private final Byline byline;
        private final Set<Node> removed;
        private final Set<Node> without = new HashSet<>();
        private boolean numbers;

        Trim(SharedLabels shared, Byline byline, Set<Node> removed) {
            this.shared = shared;
            this.byline = byline;
            this.removed = removed;
        }

        /** A text of a number alone ("+1", "42") stands in the box of the text and is lost for a counter at the first look. */
        Found found(List<? extends Node> roots, List<Line> lines, Set<Node> nested, boolean boxed) {
            Found found = found(roots, lines, nested);
            if (found.characters() > 0 || !boxed) {
                return found;
            }
            without.clear();
            numbers = true;
            Found again = found(roots, lines, nested);
            return again.characters() > 0 ? again : found;
        }

        private Found found(List<? extends Node> roots, List<Line> lines, Set<Node> nested) {
            without.addAll(nested);
            without.addAll(removed);
            int first = 0;
            int last = lines.size();
            while (first < last && isEdge(lines.get(first), true)) {
                without.addAll(lines.get(first++).nodes());
            }
            while (last > first && isEdge(lines.get(last - 1), false)) {
                without.addAll(lines.get(--last).nodes());
            }
            int characters = 0;
            for (Line line : lines.subList(first, last)) {
                if (shared.contains(line.text()) || isTitle(line) || isRemoved(line)) {
                    without.addAll(line.nodes());
                } else {
                    dropInline(line);
                    characters += line.text().length();
                }
            }
            return new Found(roots, without, characters);
        }

        /** Names, dates and buttons inside a line of text ("<b>Ann</b>: I agree … Report") are taken out alone. */
        private void dropInline(Line line) {
            for (Node node : line.nodes()) {
                if (isInline(byline.author(), line, node) || isInline(byline.date(), line, node) || shared.isButton(node)) {
                    without.add(node);
                }
            }
        }

        private boolean isInline(FoundIn<?> found, Line line, Node node) {
            return found != null && found.nodes() == null && found.element() != line.block() && found.holds(node);
        }

        private boolean isTitle(Line line) {
            return Byline.touches(byline.title(), line);
        }

        private boolean isRemoved(Line line) {
            if (removed.isEmpty()) {
                return false;
            }
            for (Node node : line.nodes()) {
                if (!Nodes.isBelowAny(node, removed)) {
                    return false;
                }
            }
            return true;
        }

        /** A line of pictures only is an avatar or a button; smilies give no text either. */
        private boolean isEdge(Line line, boolean before) {
            return line.text().isEmpty() || line.block().normalName().equals("button") || isHead(line, byline, before, numbers)
                || shared.contains(line.text()) || isTitle(line) || isRemoved(line)
                || before && isAnswerLine(line);
        }

        /** "In reply to @Ann:" with a link to Ann's comment; a plain "@Ann:" was typed by hand and stays. */
        private boolean isAnswerLine(Line line) {
            for (Node node : line.text().length() > LONGEST_BOX ? List.<Node>of() : line.nodes()) {
                if (node.parent() instanceof Element link && link.attr("href").startsWith("#") && Threads.isAnswer(link)) {
                    String rest = line.text().replace(link.text(), "");
                    return rest.length() <= LONGEST_ANSWER && (NO_LETTERS.matcher(rest).matches() || Threads.speaksOfAnswers(rest));
                }
            }
            return false;
        }
    }
}
