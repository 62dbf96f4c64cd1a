package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Colon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Gathers all guesses at what the comments of a page are: by rule, by ids, by class words, by repeated dates. The rules' come
 * first and cost little; the others are looked for when they are asked for.
 */
final class Candidates {
    private static final double RULE = 1;
    private static final double IDS = 0.9;
    private static final double MICRODATA = 0.9;
    private static final double WORDS = 0.7;
    private static final double DATES = 0.5;
    private static final Pattern CHANGING = Pattern.compile("\\d+|(?:^|[-_])(?:even|odd|alt|first|last)(?:$|[-_])");

    /** Class words that speak of comments but name no comment: states of the page, parts of the form, counters, buttons. */
    private static final String[] NO_ITEM = {"form", "field", "respond", "enabled", "disabled", "open", "closed", "count", "number", "link",
        "button", "icon",
        "nav", "pager", "paging", "pagination", "subscri", "load", "toggle", "title", "heading", "policy", "notes", "cancel"};
    private static final Pattern NO_COMMENTS = Pattern.compile("(?:has|no|with|without)-?comments");
    private static final Pattern COMMENT_TYPE = Pattern.compile("(?i)schema\\.org/(?:User)?Comments?/?$");
    private static final List<String> DATA = List.of("data-comment-id", "data-commentid", "data-comment");
    private static final Set<String> SAYS = Set.of("p", "div", "h3", "h4", "h5", "h6", "dt", "cite", "span", "b", "strong", "td");
    private static final Pattern BARE_ID = Pattern.compile("(?i)c-?\\d{1,6}");
    private static final int LONGEST_SAYS = 60;
    private static final Set<String> NO_BOX = Set.of("a", "span", "body", "html", "img");
    private static final double MOST_OF_THE_PAGE = 0.7;
    private static final Pattern MORE_CLASSES = Pattern.compile("(?<=[^\\s.<]) [^<]*");

    private final Reading reading;
    private final ElementIndex index;
    private final Traits traits;
    private final Bylines bylines;
    private final DateAnchors anchors;
    private final Headings headings;
    private final Element form;
    private final double mostText;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<List<Element>> known = new HashSet<>();
    private final int ofRules;
    private boolean complete;

    Candidates(Reading reading, Bylines bylines, DateAnchors anchors, Headings headings) {
        this.reading = reading;
        this.bylines = bylines;
        this.anchors = anchors;
        this.headings = headings;
        index = reading.index();
        traits = reading.traits();
        form = CommentForm.find(reading);
        mostText = MOST_OF_THE_PAGE * index.textLength(reading.page().body());
        lookByRules();
        ofRules = found.size();
    }

    /** What the rules take for the comments. */
    List<Candidate> byRules() {
        return List.copyOf(found.subList(0, ofRules));
    }

    /** What anybody takes for them, the rules' first. */
    List<Candidate> all() {
        if (!complete) {
            complete = true;
            byMicrodata();
            byIds();
            byWords();
            byDates();
            bySays();
        }
        return List.copyOf(found);
    }

    /** What is looked at when none of all these is a discussion. */
    List<Candidate> lastResort() {
        int before = found.size();
        new CountedLists(reading, headings).all().forEach(this::add);
        DatedParts parts = new DatedParts(index, headings);
        for (List<Element> group : byShape().values()) {
            for (List<Element> part : parts.of(group)) {
                add(Candidate.of(Cells.around(part, index, reading.page().body()), index, null, "generic:dates", DATES));
            }
        }
        return List.copyOf(found.subList(before, found.size()));
    }

    private void add(Candidate candidate) {
        if (!candidate.items().isEmpty() && (candidate.rule() != null || known.add(candidate.starts()))) {
            found.add(candidate);
        }
    }

    /** Whether an element may start an item: it is no part of the form and not the page as a whole. */
    private boolean canStart(Element element) {
        boolean inForm = form != null && (index.contains(form, element) || index.contains(element, form)
            && element.normalName().equals("form"));
        return !inForm && index.textLength(element) < mostText;
    }

    private void lookByRules() {
        for (Rules.Applied applied : reading.rules()) {
            List<Element> starts = new ArrayList<>(applied.rule().elements("comments", "item", index, reading.page().document()));
            if (starts.isEmpty()) {
                continue;
            }
            starts.removeAll(applied.rule().allElements("comments", "skip", index, reading.page().document()));
            starts.removeAll(applied.rule().allElements("pings", "item", index, reading.page().document()));
            Candidate candidate = Candidate.of(starts, index, applied.rule(), "platform:" + applied.rule().name(), RULE);
            boolean sequence = "until-next".equals(applied.rule().option("comments", "grouping"));
            add(sequence ? Sequences.forward(candidate, index) : candidate);
        }
    }

    private void byMicrodata() {
        List<Element> starts = new ArrayList<>();
        for (Element element : index.byAttribute("itemtype")) {
            if (COMMENT_TYPE.matcher(element.attr("itemtype")).find()) {
                starts.add(element);
            }
        }
        add(Candidate.of(starts, index, null, "microdata", MICRODATA));
        List<Element> cites = new ArrayList<>(index.byClass("h-cite"));
        cites.removeIf(e -> !(e.hasClass("u-comment") || e.hasClass("p-comment") || traits.any(e, Traits.DISCUSSION)));
        add(Candidate.of(cites, index, null, "microformats", MICRODATA));
    }

    /** Elements whose ids differ in their number only. */
    private void byIds() {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (String attribute : List.of("id", "name")) {
            for (Element element : index.byAttribute(attribute)) {
                String value = element.attr(attribute);
                String number = traits.any(element, Traits.FIELD) ? null : ItemIds.named(value);
                if (number != null && canStart(element) && (value.length() > 4 || number.length() > 2)) {
                    String prefix = value.substring(0, value.length() - number.length());
                    groups.computeIfAbsent(attribute + ":" + prefix + ":" + element.normalName().equals("a"), k -> new ArrayList<>())
                        .add(element);
                }
            }
        }
        for (String attribute : DATA) {
            for (Element element : index.byAttribute(attribute)) {
                if (canStart(element) && ItemIds.ONLY_NUMBER.matcher(element.attr(attribute)).matches()) {
                    groups.computeIfAbsent(attribute + ":" + element.normalName(), k -> new ArrayList<>()).add(element);
                }
            }
        }
        for (List<Element> group : groups.values()) {
            List<Element> starts = group.get(0).normalName().equals("a") || group.get(0).normalName().equals("span")
                ? Cells.around(group, index, reading.page().body()) : group;
            add(Candidate.of(starts, index, null, "generic:ids", isContent(group) ? DATES : IDS));
        }
    }

    /** TYPO3 numbers all boxes of a page like that ("c112"): an id alone that says so little must have a word for it beside. */
    private boolean isContent(List<Element> group) {
        for (Element element : group) {
            if (!BARE_ID.matcher(element.id()).matches() || traits.any(element, Traits.DISCUSSION)
                || element.parent() != null && traits.any(element.parent(), Traits.DISCUSSION)) {
                return false;
            }
        }
        return headings.above(group.get(0)) == null;
    }

    /** Elements of one tag that share a class that speaks of comments. */
    private void byWords() {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        // The elements of a page bear few different class attributes.
        Map<Integer, List<String>> words = new HashMap<>();
        for (int place = 0; place < index.size(); place++) {
            int number = traits.any(place, Traits.DISCUSSION) ? index.classNumber(place) : -1;
            Element element = number < 0 || traits.any(place, Traits.FIELD | Traits.HEADING) ? null : index.element(place);
            if (element == null || NO_BOX.contains(element.normalName())) {
                continue;
            }
            List<String> shapes = words.computeIfAbsent(number, c -> shapes(element));
            if (!shapes.isEmpty() && canStart(element)) {
                for (String shape : shapes) {
                    groups.computeIfAbsent(element.normalName() + "." + shape, k -> new ArrayList<>()).add(element);
                }
            }
        }
        groups.values().forEach(g -> add(Candidate.of(g, index, null, "generic:words", WORDS)));
    }

    /** Those of an element's classes that may name comments, without what differs from comment to comment. */
    private static List<String> shapes(Element element) {
        List<String> shapes = new ArrayList<>(1);
        for (String name : element.classNames()) {
            if (Tokens.isDiscussionWord(name) && !isNoItem(name.toLowerCase(Locale.ROOT))) {
                shapes.add(unchanging(name, "0"));
            }
        }
        return shapes;
    }

    private static boolean isNoItem(String name) {
        // The slugs of a post's terms, as WordPress' post_class() writes them: "tag-comments", "category-reactions".
        if (name.startsWith("tag-") || name.startsWith("category-")) {
            return true;
        }
        for (String word : NO_ITEM) {
            if (name.contains(word)) {
                return true;
            }
        }
        return name.endsWith("num") || name.endsWith("header") || NO_COMMENTS.matcher(name).find();
    }

    /** A name without what differs from comment to comment. */
    private static String unchanging(String name, String instead) {
        return mayChange(name) ? CHANGING.matcher(name).replaceAll(instead) : name;
    }

    private static boolean mayChange(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                return true;
            }
        }
        return name.contains("even") || name.contains("odd") || name.contains("alt") || name.contains("first") || name.contains("last");
    }

    /** Dates that stand in elements of the same shape: what holds exactly one of them is an item. */
    private void byDates() {
        Map<String, List<Element>> groups = byShape();
        groups.putAll(joined(groups));
        for (List<Element> all : groups.values()) {
            if (all.size() > 1) {
                List<Element> group = new DatedParts(index, headings).counted(belowHeading(all));
                List<Element> cells = new ArrayList<>(Cells.around(group, index, reading.page().body()));
                cells.removeIf(cell -> traits.any(cell, Traits.PING));
                add(Candidate.of(cells, index, null, "generic:dates", DATES));
                if (isApart(cells)) {
                    add(Candidate.of(cells.subList(1, cells.size()), index, null, "generic:dates", DATES));
                }
            }
        }
    }

    private Map<String, List<Element>> byShape() {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        Map<String, String> classes = new HashMap<>();
        for (Element anchor : anchors.all()) {
            groups.computeIfAbsent(shape(anchor, classes), k -> new ArrayList<>()).add(anchor);
        }
        return groups;
    }

    /** The post's author's answers often bear one class more: shapes that are the same but for that, together. */
    private Map<String, List<Element>> joined(Map<String, List<Element>> groups) {
        Map<String, List<Element>> joined = new LinkedHashMap<>();
        Map<String, Integer> shapes = new HashMap<>();
        groups.forEach((shape, elements) -> {
            String like = "like " + MORE_CLASSES.matcher(shape).replaceAll("");
            joined.computeIfAbsent(like, k -> new ArrayList<>()).addAll(elements);
            shapes.merge(like, 1, Integer::sum);
        });
        joined.keySet().removeIf(like -> shapes.get(like) == 1 || joined.get(like).size() < 3);
        joined.values().forEach(elements -> elements.sort(Comparator.comparingInt(index::order)));
        return joined;
    }

    /**
     * The post may show its date as the comments show theirs: what stands above the one heading that speaks of comments is none.
     * Where each item has such a label, it is no heading of the list; nor is one in a box with the first date alone, which is that
     * of the first of several posts.
     */
    private List<Element> belowHeading(List<Element> group) {
        Headings.Heading second = group.size() < 3 ? null : headings.between(group.get(0), group.get(1));
        if (second == null || second.pings()) {
            return group;
        }
        Headings.Heading third = headings.above(group.get(2));
        // Where each has a counter, they are posts of a list.
        boolean counters = third != null && third.element() != second.element() && third.count() != null;
        boolean counted = second.count() != null && second.count() == group.size() - 1 && !counters;
        boolean only = headings.above(group.get(0)) == null && (third == null || third.element() == second.element());
        return counted || only ? group.subList(1, group.size()) : group;
    }

    /** Whether the first is another box than all others, which are alike: the post may show its date as the comments show theirs. */
    private static boolean isApart(List<Element> cells) {
        if (cells.size() < 3) {
            return false;
        }
        String name = cells.get(1).normalName() + "." + cells.get(1).className();
        boolean alike = cells.stream().skip(2).allMatch(cell -> name.equals(cell.normalName() + "." + cell.className()));
        return alike && !name.equals(cells.get(0).normalName() + "." + cells.get(0).className());
    }

    /** "Ann says:" in elements of the same shape: some pages show no dates. */
    private void bySays() {
        if (found.stream().anyMatch(c -> c.prior() > WORDS)) {
            return;
        }
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        Map<String, String> classes = new HashMap<>();
        for (int place = 0; place < index.size(); place++) {
            int length = index.textLengthAt(place);
            Element element = length < 5 || length > LONGEST_SAYS ? null : index.element(place);
            if (element == null || !SAYS.contains(element.normalName()) || !Colon.is(Nodes.lastLetter(element))) {
                continue;
            }
            boolean outer = !element.ownText().isBlank() || element.childrenSize() > 1;
            if (outer && bylines.said(PlainText.line(element)) != null) {
                groups.computeIfAbsent(shape(element, classes), k -> new ArrayList<>()).add(element);
            }
        }
        for (List<Element> group : groups.values()) {
            if (group.size() > 1) {
                add(Candidate.of(Cells.around(group, index, reading.page().body()), index, null, "generic:says", DATES));
            }
        }
    }

    private static String shape(Element element, Map<String, String> classes) {
        StringBuilder shape = new StringBuilder();
        Element at = element;
        for (int i = 0; i < 3 && at != null; i++) {
            shape.append(at.normalName());
            if (i < 2) {
                shape.append('.').append(classes.computeIfAbsent(at.className(), c -> unchanging(c, "")));
            }
            shape.append('<');
            at = at.parent();
        }
        return shape.toString();
    }
}
