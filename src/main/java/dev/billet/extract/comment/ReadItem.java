package dev.billet.extract.comment;

import dev.billet.model.Person;
import dev.billet.model.When;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * An item with what was read out of it, as far as candidates are told apart by it; the text is still nodes, because only the
 * best candidate's is ever cleaned, and its number and address are looked for in the best candidate's items only.
 *
 * @param item        where it stands
 * @param view        what it shows by itself
 * @param author      or null
 * @param date        or null
 * @param approximate whether the date was worked out from words
 * @param title       subject line, or null
 * @param text        nodes that hold the text
 * @param without     nodes below them that are byline or furniture
 * @param characters  visible characters of the text
 * @param marks       the elements that show its author and its date, as far as there are any
 */
record ReadItem(Item item, ItemView view, Person author, When date, boolean approximate, String title,
                List<? extends Node> text, Set<Node> without, int characters, List<Element> marks) {

    private static final double TEXT = 0.3;
    static final double AUTHOR = 0.4;
    static final double DATE = 0.3;

    /** How well it is filled, 0 to 1: the measure by which candidates are compared. */
    double fill() {
        return (characters > 0 ? TEXT : 0) + (author != null ? AUTHOR : 0) + (date != null ? DATE : 0);
    }

    /** The same by somebody else. */
    ReadItem by(Person other) {
        return new ReadItem(item, view, other, date, approximate, title, text, without, characters, marks);
    }

    /** The box that holds its text, where there is one by itself; null where the text is what is left of the whole item. */
    Element boxed() {
        return text.size() == 1 && text.get(0) instanceof Element box && box != item.start() ? box : null;
    }

    Element start() {
        return item.start();
    }
}
