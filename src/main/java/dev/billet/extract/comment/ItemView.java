package dev.billet.extract.comment;

import dev.billet.extract.rule.Rule;
import dev.billet.model.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Node;

/**
 * What an item shows by itself, in whatever list it stands: the lists of a page have many items in common, and each is cut into
 * lines, dated and named only once.
 */
final class ItemView {
    private final Item item;
    private final Rule rule;
    private final List<Line> lines;
    private final Set<Node> without;
    private Optional<FoundIn<ItemDates.Dated>> date;
    private Optional<FoundIn<Person>> author;

    /**
     * @param rule    by which it is read, or null
     * @param without what does not belong to it: other items, forms, what the rule leaves out
     */
    ItemView(Item item, Rule rule, List<Line> lines, Set<Node> without) {
        this.item = item;
        this.rule = rule;
        this.lines = lines;
        this.without = without;
    }

    /** The same with another date. */
    ItemView dated(FoundIn<ItemDates.Dated> other) {
        ItemView view = new ItemView(item, rule, lines, without);
        view.date = Optional.of(other);
        return view;
    }

    Rule rule() {
        return rule;
    }

    List<Line> lines() {
        return lines;
    }

    Set<Node> without() {
        return without;
    }

    /** Whether nothing but other items was left out of its lines. */
    boolean isWhole() {
        return without.size() == item.nestedCount();
    }

    Optional<FoundIn<ItemDates.Dated>> date(ItemDates dates) {
        if (date == null) {
            date = dates.find(item, lines, rule);
        }
        return date;
    }

    /** The date where it stands in the text; the one that the item's own id told stands nowhere there. Null for none. */
    FoundIn<ItemDates.Dated> shownDate(ItemDates dates) {
        return date(dates).filter(d -> d.nodes() != null || d.element() != item.start()).orElse(null);
    }

    Optional<FoundIn<Person>> author(ItemAuthors authors, ItemDates dates) {
        if (author == null) {
            author = authors.find(item, lines, shownDate(dates), rule);
        }
        return author;
    }
}
