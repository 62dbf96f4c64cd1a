package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rule;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Person;
import dev.billet.text.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads the fields of items; a rule's selectors are asked first and generic signs fill what they leave empty. */
final class ItemReader {
    private static final int LONGEST_TITLE = 140;
    private static final int HEAD_LINES = 4;
    private static final double SUBJECTS = 0.6;

    private final Reading reading;
    private final Bylines bylines;
    private final ItemDates dates;
    private final ItemAuthors authors;
    private final ItemText texts;
    private final List<Element> forms;

    ItemReader(Reading reading) {
        this.reading = reading;
        bylines = new Bylines(reading);
        dates = new ItemDates(reading);
        authors = new ItemAuthors(reading, bylines);
        texts = new ItemText(reading, bylines);
        forms = reading.index().byTag("textarea").stream().map(a -> Nodes.closest(a, "form")).filter(f -> f != null).distinct().toList();
    }

    /** All items of a candidate, the labels that they share taken out of their texts. */
    List<ReadItem> read(Candidate candidate) {
        List<List<Line>> lines = new ArrayList<>();
        List<Set<Node>> skipped = new ArrayList<>();
        for (Item item : candidate.items()) {
            skipped.add(skipped(item, candidate.rule()));
            lines.add(Lines.of(item.roots(), skipped.get(skipped.size() - 1)));
        }
        SharedLabels shared = SharedLabels.of(lines);
        boolean subjects = lines.size() > 1 && lines.stream().filter(ItemReader::beginsWithHeading).count() >= SUBJECTS * lines.size();
        List<ReadItem> read = new ArrayList<>();
        for (int i = 0; i < candidate.items().size(); i++) {
            read.add(read(candidate.items().get(i), lines.get(i), candidate.rule(), shared, subjects, null));
        }
        Element like = likeNamed(read);
        for (int i = 0; i < read.size(); i++) {
            if (like != null && read.get(i).author() == null) {
                read.set(i, read(candidate.items().get(i), lines.get(i), candidate.rule(), shared, subjects, like));
            }
            read.get(i).without().addAll(skipped.get(i));
        }
        return Affixes.without(read);
    }

    /** Where not all items give their author: the named element that shows one, so that others can be found in its like; else null. */
    private static Element likeNamed(List<ReadItem> items) {
        ReadItem named = items.stream().filter(i -> i.author() != null && !i.marks().isEmpty()).findFirst().orElse(null);
        if (named == null || items.stream().allMatch(i -> i.author() != null)) {
            return null;
        }
        Element at = named.marks().get(0);
        while (at != null && at != named.start() && !at.hasAttr("class")) {
            at = at.parent();
        }
        return at == named.start() ? null : at;
    }

    private Set<Node> skipped(Item item, Rule rule) {
        Set<Node> skipped = new HashSet<>(item.nested());
        if (rule != null) {
            item.roots().forEach(root -> skipped.addAll(rule.allElements("comments", "textRemoveAlways", reading.index(), root)));
        }
        for (Element form : forms) {
            if (item.roots().stream().anyMatch(root -> reading.index().contains(root, form))) {
                skipped.add(form);
            }
        }
        return skipped;
    }

    private ReadItem read(Item item, List<Line> lines, Rule rule, SharedLabels shared, boolean subjects, Element like) {
        ElementIndex index = reading.index();
        List<Element> own = item.elements(index);
        Optional<FoundIn<ItemDates.Dated>> date = dates.find(item, own, lines, rule);
        // A date that the item's own id told stands nowhere in the text.
        FoundIn<ItemDates.Dated> shown = date.filter(d -> d.nodes() != null || d.element() != item.start()).orElse(null);
        Optional<FoundIn<Person>> author = authors.find(item, own, lines, shown, rule).or(() -> authors.alike(own, like));
        Element dateAt = shown == null ? null : shown.place();
        Element authorAt = author.map(FoundIn::place).orElse(null);
        FoundIn<String> title = title(item, own, lines, authorAt, dateAt, rule, subjects);
        ItemText.Found text = texts.find(item, lines, rule, shared, new ItemText.Byline(author.orElse(null), shown, title));
        return new ReadItem(item, ItemIds.of(item, own, rule, reading.page()), author.map(FoundIn::value).orElse(null),
            date.map(d -> d.value().when()).orElse(null), date.map(d -> d.value().approximate()).orElse(false), date.isPresent() ? null : dates.notUnderstood(own),
            title == null ? null : title.value(), text.nodes(), text.without(), text.characters(), permalink(item, own, rule),
            Stream.of(authorAt, dateAt).filter(e -> e != null).toList());
    }

    /** A heading that is neither the name nor the date: the comment's subject line. */
    private FoundIn<String> title(Item item, List<Element> own, List<Line> lines, Element author, Element date, Rule rule,
                                  boolean subjects) {
        if (rule != null) {
            for (Element root : item.roots()) {
                Optional<FoundIn<String>> title = rule.first("comments", "title", reading.page(), root, e -> item.owns(reading.index(), e),
                    picked -> new FoundIn<>(picked.text(), picked.element()));
                if (title.isPresent()) {
                    return title.get();
                }
            }
        }
        for (Element element : own) {
            if (Tags.isHeading(element) && !holds(element, author) && !holds(element, date) && (subjects && beginsWith(element, lines) || isHead(element, item, lines))) {
                String text = Space.orNull(PlainText.line(element));
                if (text != null && text.length() <= LONGEST_TITLE && !bylines.isFurniture(text)) {
                    return new FoundIn<>(text, element);
                }
            }
        }
        return null;
    }

    /** Commenters write headings too: where not all have one, a subject stands among the first lines, outside the box of the text. */
    private static boolean isHead(Element heading, Item item, List<Line> lines) {
        for (Element at = heading.parent(); at != null && at != item.start(); at = at.parent()) {
            if (Tokens.speaksOfText(at)) {
                return false;
            }
        }
        return beginsWith(heading, lines);
    }

    private static boolean beginsWith(Element heading, List<Line> lines) {
        return lines.stream().limit(HEAD_LINES).anyMatch(l -> l.block() == heading);
    }

    private static boolean beginsWithHeading(List<Line> lines) {
        return lines.stream().limit(HEAD_LINES).anyMatch(l -> Tags.isHeading(l.block()));
    }

    private boolean holds(Element outer, Element inner) {
        return inner != null && (reading.index().contains(outer, inner) || reading.index().contains(inner, outer));
    }

    private String permalink(Item item, List<Element> own, Rule rule) {
        if (rule != null) {
            for (Element root : item.roots()) {
                Optional<String> url = rule.first("comments", "permalink", reading.page(), root, e -> item.owns(reading.index(), e), Picked::text);
                if (url.isPresent()) {
                    return url.get();
                }
            }
        }
        return ItemIds.permalink(own, reading.page());
    }
}
