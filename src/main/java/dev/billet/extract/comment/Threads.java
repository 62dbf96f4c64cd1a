package dev.billet.extract.comment;

import dev.billet.html.ElementIndex;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tells which comment answers which: by standing inside, by depth classes, by indented boxes, by margins, by empty cells. */
final class Threads {
    static final int NONE = -1;
    private static final Pattern DEPTH =
        Pattern.compile("(?i)(?:^|[\\s_-])(?:depth|level|lvl|comment-?level|comment-?depth|wpd_comment_level|child|indent|nivel|niveau"
        + "|ebene|livello|nivo|poziom|stufe)[-_]?(\\d{1,2})(?:\\s|$)");
    private static final Pattern MARGIN = Pattern.compile("(?i)(?:margin|padding)-left:\\s*(\\d+(?:\\.\\d+)?)\\s*(?:px|em|%|rem)");

    private static final Pattern PIXELS = Pattern.compile("\\d{1,3}");
    private static final Set<String> FLAT = Set.of("0", "1", "2");
    private static final Set<String> INDENTS = Set.of("ul", "ol", "dl", "blockquote");
    private static final Pattern ANSWER =
        Pattern.compile("(?i)(?:^|[-_ ])(?:reply|answer|antwort|respuesta|reponse|child|sub-?comment)(?:$|[-_ ])");

    private static final Pattern TO = Pattern.compile("(?i)parent|reply-?to|in-?reply");
    private static final Pattern BOX_TO = Pattern.compile("(?i)(?:^|[-_ ])(?:in-?reply|reply)-?(?:to|at)(?:$|[-_ ])");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|\\s*[:：]$");
    private static final Pattern ANSWERS =
        Pattern.compile("(?i)repl|respon|répon|antwort|svar|odpow|odpov|ответ|відпов|rispo|vastau|yanıt|cevap|回复|返信|답");
    private static final int LONGEST_LABEL = 60;

    private final List<Item> items;
    private final ElementIndex index;
    private final Map<Integer, Boolean> addressing = new HashMap<>();

    private Threads(List<Item> items, ElementIndex index) {
        this.items = items;
        this.index = index;
    }

    /**
     * For each item the place of the one it answers in the list, or {@link #NONE}.
     *
     * @param items in document order
     * @param names of their authors, null where there is none
     */
    static int[] of(List<Item> items, List<String> names, ElementIndex index) {
        Threads threads = new Threads(items, index);
        int[] parents = threads.byNesting();
        if (isFlat(parents)) {
            parents = threads.byBoxes();
        }
        if (isFlat(parents)) {
            parents = threads.byDepth(threads.classDepths());
        }
        if (isFlat(parents)) {
            parents = threads.byDepth(threads.depths(MARGIN, false));
        }
        if (isFlat(parents)) {
            parents = threads.byDepth(threads.spacerDepths());
        }
        if (isFlat(parents)) {
            parents = threads.byLinks();
        }
        if (isFlat(parents)) {
            parents = threads.byAnswerClass();
        }
        if (isFlat(parents)) {
            parents = threads.byDepth(threads.listDepths());
        }
        return threads.withinThreads(threads.pastTheDeepest(parents), names);
    }

    /**
     * Some put all answers of a thread into one box below its first comment: a link in the answer says which of them it answers, or
     * the name of its author does.
     */
    private int[] withinThreads(int[] parents, List<String> names) {
        for (int parent : parents) {
            if (parent != NONE && parents[parent] != NONE) {
                return parents;
            }
        }
        int[] linked = isFlat(parents) ? parents : byLinks();
        int[] refined = parents.clone();
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] != NONE) {
                int answered = linked[i] == NONE ? addressed(i, parents, names) : linked[i];
                refined[i] = answered != NONE && parents[answered] == parents[i] ? answered : parents[i];
            }
        }
        return refined;
    }

    /** The last one before an item in its thread whose author is named in the item's "reply at"; {@link #NONE} for none. */
    private int addressed(int item, int[] parents, List<String> names) {
        for (int place : items.get(item).places()) {
            int length = index.textLengthAt(place);
            if (length > 0 && length <= LONGEST_LABEL && index.classNumber(place) >= 0 && addresses(index.classNumber(place))) {
                String name = EDGES.matcher(index.element(place).text()).replaceAll("");
                for (int i = item - 1; i >= 0 && (parents[i] == parents[item] || i == parents[item]); i--) {
                    if (name.equals(names.get(i))) {
                        return i;
                    }
                }
            }
        }
        return NONE;
    }

    /** Whether a class attribute says that who is answered is named there; looked at once for all items. */
    private boolean addresses(int classNumber) {
        return addressing.computeIfAbsent(classNumber, number -> BOX_TO.matcher(index.classValue(number).trim()).find());
    }

    /** A flat list in which answers bear a class of their own: each belongs to the last item that is none. */
    private int[] byAnswerClass() {
        int[] parents = none();
        int last = NONE;
        for (int i = 0; i < items.size(); i++) {
            if (!ANSWER.matcher(items.get(i).start().className()).find()) {
                last = i;
            } else {
                parents[i] = last;
            }
        }
        return last == NONE ? none() : parents;
    }

    /** "In reply to Ann", with a link to Ann's comment: a flat list may still say who answers whom. */
    private int[] byLinks() {
        int[] parents = none();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (int place : items.get(i).places()) {
                Element element = index.element(place);
                if (element.attributesSize() == 0) {
                    continue;
                }
                String href = element.normalName().equals("a") ? element.attr("href") : "";
                Integer target = href.indexOf('#') < 0 ? null : places.get(href.substring(href.indexOf('#') + 1));
                if (target != null && target < i && parents[i] == NONE && (isAnswer(element) || addresses(element))) {
                    parents[i] = target;
                }
                mark(places, element.id(), i);
                mark(places, element.attr("name"), i);
            }
        }
        return parents;
    }

    /** "#" alone leads nowhere. */
    private static void mark(Map<String, Integer> places, String name, int item) {
        if (!name.isEmpty()) {
            places.putIfAbsent(name, item);
        }
    }

    /** Whether a link says which comment is answered: by its class, by that of the box that holds little else, by the words before it. */
    static boolean isAnswer(Element link) {
        String before = link.previousSibling() instanceof TextNode text ? text.getWholeText() : "";
        return TO.matcher(link.className()).find() || link.parent() != null && BOX_TO.matcher(link.parent().className()).find()
            || before.length() < LONGEST_LABEL && ANSWERS.matcher(before).find();
    }

    /** "@Ann" with a link to Ann's comment. */
    private static boolean addresses(Element link) {
        return link.text().startsWith("@")
            || link.previousSibling() instanceof TextNode text && text.getWholeText().stripTrailing().endsWith("@");
    }

    static boolean speaksOfAnswers(String words) {
        return ANSWERS.matcher(words).find();
    }

    private static boolean isFlat(int[] parents) {
        for (int parent : parents) {
            if (parent != NONE) {
                return false;
            }
        }
        return true;
    }

    private int[] byNesting() {
        int[] parents = none();
        for (int i = 0; i < items.size(); i++) {
            int place = index.order(items.get(i).start());
            for (int j = i - 1; j >= 0 && parents[i] == NONE; j--) {
                if (items.get(j).nests(place)) {
                    parents[i] = j;
                }
            }
        }
        return parents;
    }

    /** Answers in a box of their own behind the comment (Drupal's div.indented, lists of answers beside the item). */
    private int[] byBoxes() {
        int[] parents = none();
        Map<Element, Integer> lastElements = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            List<Element> roots = items.get(i).roots();
            lastElements.put(roots.get(roots.size() - 1), i);
        }
        for (int i = 0; i < items.size(); i++) {
            parents[i] = boxedUnder(items.get(i), i, lastElements);
        }
        return parents;
    }

    private int boxedUnder(Item item, int place, Map<Element, Integer> lastElements) {
        Element at = item.start().parent();
        for (int steps = 0; at != null && steps < 4; at = at.parent(), steps++) {
            Element before = at.previousElementSibling();
            while (before != null && index.textLength(before) == 0 && !lastElements.containsKey(before)) {
                before = before.previousElementSibling();
            }
            Integer parent = before == null ? null : lastElements.get(before);
            if (parent != null && parent < place) {
                return parent;
            }
        }
        return NONE;
    }

    private double[] depths(Pattern pattern, boolean inClass) {
        double[] depths = new double[items.size()];
        for (int i = 0; i < depths.length; i++) {
            Element at = items.get(i).start();
            depths[i] = 0;
            for (int steps = 0; at != null && steps < 3; at = at.parent(), steps++) {
                String attribute = inClass ? at.className() : at.attr("style");
                Matcher matcher = hasDigit(attribute) ? pattern.matcher(attribute) : null;
                if (matcher != null && matcher.find()) {
                    depths[i] = Double.parseDouble(matcher.group(1));
                    break;
                }
            }
        }
        return depths;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Widths of what stands empty before each item's first word, where tables do the indenting: a cell or a clear image. */
    private double[] spacerDepths() {
        double[] depths = new double[items.size()];
        for (int i = 0; i < depths.length; i++) {
            Element start = items.get(i).start();
            Element before = start.normalName().equals("td") ? start.previousElementSibling() : null;
            depths[i] = before == null ? 0 : spacer(index.order(before));
            for (int place = index.order(start); depths[i] == 0 && place < index.end(start) && index.ownTextLength(place) == 0; place++) {
                depths[i] = spacer(place);
            }
        }
        return depths;
    }

    /** How wide an empty cell or a line-high image is, in pixels; 0 for what is neither. */
    private double spacer(int place) {
        Element element = index.element(place);
        boolean clear = element.normalName().equals("td") || element.normalName().equals("img") && FLAT.contains(element.attr("height"));
        String width = clear && index.textLengthAt(place) == 0 ? element.attr("width") : "";
        return PIXELS.matcher(width).matches() ? Double.parseDouble(width) : 0;
    }

    /** Depths by class. What bears another name without a depth (a ping among comments) is no part of the thread. */
    private double[] classDepths() {
        double[] depths = depths(DEPTH, true);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < depths.length; i++) {
            if (depths[i] > 0) {
                names.addAll(items.get(i).start().classNames());
            }
        }
        for (int i = 0; i < depths.length; i++) {
            Set<String> own = items.get(i).start().classNames();
            if (depths[i] == 0 && !own.isEmpty() && Collections.disjoint(own, names)) {
                depths[i] = Double.NaN;
            }
        }
        return depths;
    }

    /** Lists and quotes that do nothing but indent ({@code <ul><ul>}): how many stand around each item of the first one's kind. */
    private double[] listDepths() {
        double[] depths = new double[items.size()];
        String kind = items.isEmpty() ? "" : items.get(0).start().normalName();
        for (int i = 0; i < depths.length; i++) {
            Element start = items.get(i).start();
            boolean apart = !start.normalName().equals(kind) || kind.equals("li") || kind.equals("dt");
            depths[i] = apart ? Double.NaN : 0;
            for (Element at = start.parent(); at != null; at = at.parent()) {
                depths[i] += INDENTS.contains(at.normalName()) ? 1 : 0;
            }
        }
        return depths;
    }

    private int[] byDepth(double[] depths) {
        int[] parents = none();
        for (int i = 0; i < depths.length; i++) {
            for (int j = i - 1; j >= 0; j--) {
                if (depths[j] < depths[i]) {
                    parents[i] = j;
                    break;
                }
            }
        }
        return parents;
    }

    /** At its greatest depth WordPress shows answers as neighbours, but the answered one keeps the class "parent". */
    private int[] pastTheDeepest(int[] parents) {
        int[] shown = parents.clone();
        for (int i = 0; i + 1 < items.size(); i++) {
            Element start = items.get(i).start();
            boolean childless = shown[i + 1] != i;
            if (childless && start.hasClass("parent") && start.hasClass("comment") && shown[i] != NONE && shown[i + 1] == shown[i]) {
                parents[i + 1] = i;
            }
        }
        return parents;
    }

    private int[] none() {
        int[] parents = new int[items.size()];
        Arrays.fill(parents, NONE);
        return parents;
    }
}
