package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rule;
import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import dev.billet.model.Person;
import dev.billet.text.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads the fields of items; a rule's selectors are asked first and generic signs fill what they leave empty. */
final class ItemReader {
    private static final int LONGEST_TITLE = 140;
    private static final int HEAD_LINES = 4;
    private static final double SUBJECTS = 0.6;
    private static final double MOST_BOXED = 0.5;
    private static final double LIKE_DATED = 0.6;

    private final Reading reading;
    private final Bylines bylines;
    private final ItemDates dates;
    private final ItemAuthors authors;
    private final ItemText texts;
    private final List<Element> apart;
    /** Items as a rule sees them, or (null) as all see them where there is no rule. */
    private final Map<Rule, Map<Item, ItemView>> views = new IdentityHashMap<>();

    ItemReader(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
        dates = new ItemDates(reading, bylines);
        authors = new ItemAuthors(reading, bylines);
        texts = new ItemText(reading, bylines);
        apart = new ArrayList<>(reading.index().byTag("textarea").stream()
            .map(a -> Nodes.closest(a, "form")).filter(f -> f != null).distinct().toList());
        for (Element element : reading.index().byAttribute("aria-hidden")) {
            if (Visibility.isHidden(element) && element.attr("aria-hidden").equals("true")) {
                apart.add(element);
            }
        }
    }

    /** All items of a candidate. */
    List<ReadItem> read(Candidate candidate) {
        return new Batch(candidate).all();
    }

    /** The items of a candidate, to be read one by one. */
    Batch batch(Candidate candidate) {
        return new Batch(candidate);
    }

    /** Items of a candidate on their way: what they share is known before the first is read. */
    final class Batch {
        private final Candidate candidate;
        private final List<ItemView> views = new ArrayList<>();
        private final List<ReadItem> read = new ArrayList<>();
        private final SharedLabels shared;
        private final boolean subjects;
        /** Whether each begins with a line of its own that is neither name nor date. */
        private boolean led;

        private Batch(Candidate candidate) {
            this.candidate = candidate;
            int headed = 0;
            for (Item item : candidate.items()) {
                ItemView view = view(item, candidate.rule());
                views.add(view);
                headed += beginsWithHeading(view.lines()) ? 1 : 0;
            }
            shared = SharedLabels.of(views);
            subjects = views.size() > 1 && headed >= SUBJECTS * views.size();
        }

        /** Whether a date is found in an item. */
        boolean hasDate(int i) {
            return views.get(i).date(dates).isPresent();
        }

        /** The next item as it is by itself; its author may still be found by the likeness to the others'. */
        ReadItem next() {
            read.add(item(read.size(), null, null));
            return read.get(read.size() - 1);
        }

        /** All items; the labels that they share are taken out of their texts, and what names share out of the names. */
        List<ReadItem> all() {
            while (read.size() < candidate.items().size()) {
                next();
            }
            likeDated();
            // A ping's first line is its title anyway.
            led = candidate.prior() > 0 && isLed();
            Element like = likeNamed(read);
            Element box = likeBoxed(read);
            for (int i = 0; i < read.size(); i++) {
                if (led || like != null && read.get(i).author() == null || box != null && read.get(i).boxed() == null) {
                    read.set(i, item(i, read.get(i).author() == null ? like : null, box));
                }
                read.get(i).without().addAll(views.get(i).without());
            }
            return Affixes.without(read);
        }

        private ReadItem item(int i, Element like, Element box) {
            return ItemReader.this.read(candidate.items().get(i), views.get(i), shared, subjects, led, like, box);
        }

        private boolean isLed() {
            Set<String> texts = new HashSet<>();
            int leading = 0;
            for (int i = 0; i < views.size(); i++) {
                ItemView view = views.get(i);
                FoundIn<ItemDates.Dated> date = view.shownDate(dates);
                FoundIn<Person> author = view.author(authors, dates).orElse(null);
                Line first = view.lines().size() < 2 || author == null || read.get(i).title() != null ? null : view.lines().get(0);
                boolean apart = first != null && !author.touches(first) && (date == null || !date.touches(first))
                    && !shared.contains(first.text());
                FoundIn<String> subject = apart ? Subjects.of(first, bylines) : null;
                leading += subject != null ? 1 : 0;
                texts.add(subject == null ? "" : subject.value());
            }
            return leading == views.size() && leading > 1 && (texts.size() > 1 || Bylines.isAnswer(texts.iterator().next()));
        }

        /**
         * Where most items show their date in one kind of element, the others do so too: a date before it is one of which the comment
         * speaks, as in a quoted letter.
         */
        private void likeDated() {
            Map<String, Integer> kinds = new HashMap<>();
            String[] kind = new String[views.size()];
            int last = 0;
            for (int i = 0; i < kind.length; i++) {
                FoundIn<ItemDates.Dated> shown = views.get(i).shownDate(dates);
                kind[i] = shown == null ? null : kind(shown.element());
                last += shown != null && isLast(i, shown) ? 1 : 0;
                if (kind[i] != null) {
                    kinds.merge(kind[i], 1, Integer::sum);
                }
            }
            String most = kinds.entrySet().stream().filter(e -> e.getValue() >= Math.max(2, LIKE_DATED * kind.length))
                .map(Map.Entry::getKey).findFirst().orElse(null);
            for (int i = 0; i < kind.length && most != null && (kinds.size() > 1 || last > 0 && last < kind.length); i++) {
                boolean atEnd = 2 * last > kind.length;
                FoundIn<ItemDates.Dated> shown = views.get(i).shownDate(dates);
                boolean odd = shown != null && (!kind[i].equals(most) || atEnd && !isLast(i, shown));
                FoundIn<ItemDates.Dated> other = odd ? only(candidate.items().get(i), most, atEnd) : null;
                if (other != null && other.element() != shown.element()) {
                    views.set(i, views.get(i).dated(other));
                    read.set(i, item(i, null, null));
                }
            }
        }

        private boolean isLast(int i, FoundIn<?> shown) {
            List<Line> lines = views.get(i).lines();
            return !lines.isEmpty() && shown.touches(lines.get(lines.size() - 1));
        }

        /** The date in the one element of the kind that shows one, or the last at the end; null when none or several do. */
        private FoundIn<ItemDates.Dated> only(Item item, String kind, boolean atEnd) {
            FoundIn<ItemDates.Dated> only = null;
            for (int place : item.places()) {
                int length = reading.index().textLengthAt(place);
                Element element = length == 0 || length > LONGEST_TITLE ? null : reading.index().element(place);
                FoundIn<ItemDates.Dated> found = element == null || !kind(element).equals(kind) ? null : dates.in(element).orElse(null);
                if (found != null && only != null && !atEnd) {
                    return null;
                }
                only = found != null ? found : only;
            }
            return only;
        }

        private String kind(Element element) {
            return element.normalName() + "." + element.className();
        }
    }

    /** Where not all items give their author: the named element that shows one, so that others can be found in its like; else null. */
    private Element likeNamed(List<ReadItem> items) {
        ReadItem named = null;
        Element box = null;
        boolean all = true;
        for (ReadItem item : items) {
            all &= item.author() != null;
            boolean marked = item.author() != null && !item.marks().isEmpty();
            named = named == null && marked ? item : named;
            if (box == null && marked && (box = boxOfLink(item.marks().get(0))) != null) {
                named = item;
            }
        }
        if (named == null || all) {
            return null;
        }
        Element at = box == null ? named.marks().get(0) : box;
        while (at != null && at != named.start() && !at.hasAttr("class")) {
            at = at.parent();
        }
        return at == named.start() ? null : at;
    }

    /** The box that holds nothing but a linked name: those without a homepage stand in the same box without a link. */
    private Element boxOfLink(Element mark) {
        Element parent = mark.normalName().equals("a") ? mark.parent() : null;
        return parent != null && reading.index().textLength(parent) == reading.index().textLength(mark) ? parent : null;
    }

    /**
     * Where most items have the box that holds their text, or some have it and all have one such box: one of these boxes, so that
     * short texts are found in its like; else null.
     */
    private Element likeBoxed(List<ReadItem> items) {
        Element box = null;
        int boxed = 0;
        for (ReadItem item : items) {
            box = box == null ? item.boxed() : box;
            boxed += isLike(item.boxed(), box) ? 1 : 0;
        }
        boolean none = boxed == items.size() || box == null || !box.hasAttr("class");
        return none || boxed < MOST_BOXED * items.size() && !haveAll(items, box) ? null : box;
    }

    private boolean haveAll(List<ReadItem> items, Element box) {
        for (ReadItem item : items) {
            int alike = 0;
            for (int place : item.item().places()) {
                alike += isLike(reading.index().element(place), box) ? 1 : 0;
            }
            if (alike != 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(Element one, Element other) {
        return one != null && other != null && one.normalName().equals(other.normalName()) && one.className().equals(other.className());
    }

    private ItemView view(Item item, Rule rule) {
        return views.computeIfAbsent(rule, r -> new HashMap<>()).computeIfAbsent(item, i -> look(i, rule));
    }

    /** What a rule leaves out always makes a difference to the lines; most rules leave out nothing. */
    private ItemView look(Item item, Rule rule) {
        Set<Node> without = item.nested();
        for (Element part : apart) {
            for (Element root : item.roots()) {
                if (reading.index().contains(root, part) && (root != part || part.normalName().equals("form"))) {
                    without.add(part);
                }
            }
        }
        boolean more = false;
        for (Element root : rule == null ? List.<Element>of() : item.roots()) {
            more |= without.addAll(rule.allElements("comments", "textRemoveAlways", reading.index(), root));
        }
        ItemView known = more ? null : views.getOrDefault(null, Map.of()).get(item);
        return new ItemView(item, rule, known != null ? known.lines() : Lines.of(item.roots(), without), without);
    }

    private ReadItem read(Item item, ItemView view, SharedLabels shared, boolean subjects, boolean led, Element like, Element box) {
        Rule rule = view.rule();
        List<Line> lines = view.lines();
        Optional<FoundIn<ItemDates.Dated>> date = view.date(dates);
        FoundIn<ItemDates.Dated> shown = view.shownDate(dates);
        Optional<FoundIn<Person>> author = view.author(authors, dates).or(() -> authors.alike(item, like));
        Element dateAt = shown == null ? null : shown.place();
        Element authorAt = author.map(FoundIn::place).orElse(null);
        FoundIn<String> heading = title(item, lines, authorAt, dateAt, rule, subjects);
        FoundIn<String> title = heading == null && led ? Subjects.of(lines.get(0), bylines) : heading;
        ItemText.Found text = texts.find(item, lines, rule, shared, new ItemText.Byline(author.orElse(null), shown, title), box);
        return new ReadItem(item, view, author.map(FoundIn::value).orElse(null), date.map(d -> d.value().when()).orElse(null),
            date.map(d -> d.value().approximate()).orElse(false), title == null ? null : title.value(), text.nodes(), text.without(),
            text.characters(), marks(authorAt, dateAt));
    }

    private static List<Element> marks(Element author, Element date) {
        List<Element> marks = new ArrayList<>(2);
        if (author != null) {
            marks.add(author);
        }
        if (date != null) {
            marks.add(date);
        }
        return marks;
    }

    /** A heading that is neither the name nor the date: the comment's subject line. */
    private FoundIn<String> title(Item item, List<Line> lines, Element author, Element date, Rule rule, boolean subjects) {
        if (rule != null) {
            for (Element root : item.roots()) {
                Optional<FoundIn<String>> title = rule.first("comments", "title", reading.page(), root, item::owns,
                    picked -> new FoundIn<>(picked.text(), picked.element()));
                if (title.isPresent()) {
                    return title.get();
                }
            }
        }
        for (int place : item.places()) {
            Element element = reading.traits().any(place, Traits.HEADING | Traits.SUBJECT) ? reading.index().element(place) : null;
            if (element != null && !holds(element, author) && !holds(element, date)
                && (subjects && beginsWith(element, lines) || isHead(element, item, lines))) {
                String text = Space.orNull(PlainText.line(element));
                if (text != null && text.length() <= LONGEST_TITLE && !bylines.isFurniture(text)) {
                    return new FoundIn<>(text, element);
                }
            }
        }
        return null;
    }

    /** Commenters write headings too: where not all have one, a subject stands among the first lines, outside the box of the text. */
    private boolean isHead(Element heading, Item item, List<Line> lines) {
        for (Element at = heading.parent(); at != null && at != item.start(); at = at.parent()) {
            if (reading.traits().any(at, Traits.TEXT)) {
                return false;
            }
        }
        return beginsWith(heading, lines);
    }

    private static boolean beginsWith(Element heading, List<Line> lines) {
        for (int i = 0; i < lines.size() && i < HEAD_LINES; i++) {
            if (lines.get(i).block() == heading) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithHeading(List<Line> lines) {
        for (int i = 0; i < lines.size() && i < HEAD_LINES; i++) {
            if (Tags.isHeading(lines.get(i).block())) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Element outer, Element inner) {
        return inner != null && (reading.index().contains(outer, inner) || reading.index().contains(inner, outer));
    }

    /** What looks like the date of an item that has none; null when nothing does. */
    String badDate(ReadItem item) {
        return item.date() != null ? null : dates.notUnderstood(item.item());
    }
}
