package dev.billet.extract.comment;

import dev.billet.model.Person;
import dev.billet.model.When;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * An item with what was read out of it; the text is still nodes, because only the best candidate's is ever cleaned.
 *
 * @param item        where it stands
 * @param id          bare number or name, or null
 * @param author      or null
 * @param date        or null
 * @param approximate whether the date was worked out from words
 * @param badDate     what looked like a date and was none, or null
 * @param title       subject line, or null
 * @param text        nodes that hold the text
 * @param without     nodes below them that are byline or furniture
 * @param characters  visible characters of the text
 * @param permalink   absolute, or null
 * @param marks       the elements that show its author and its date, as far as there are any
 */
record ReadItem(Item item, String id, Person author, When date, boolean approximate, String badDate, String title,
                List<? extends Node> text, Set<Node> without, int characters, String permalink, List<Element> marks) {

    private static final double TEXT = 0.3;
    static final double AUTHOR = 0.4;
    private static final double DATE = 0.3;

    /** How well it is filled, 0 to 1: the measure by which candidates are compared. */
    double fill() {
        return (characters > 0 ? TEXT : 0) + (author != null ? AUTHOR : 0) + (date != null ? DATE : 0);
    }

    /** The same by somebody else. */
    ReadItem by(Person other) {
        return new ReadItem(item, id, other, date, approximate, badDate, title, text, without, characters, permalink, marks);
    }

    Element start() {
        return item.start();
    }
}
