package dev.billet.extract.comment;

import dev.billet.html.ElementIndex;
import java.util.List;
import org.jsoup.nodes.Element;

/** The smallest element around several others. */
final class Blocks {
    private Blocks() {
    }

    /** The smallest element that holds all of them; for one element its parent. */
    static Element around(List<Element> elements, ElementIndex index) {
        Element first = elements.get(0);
        Element block = first.parent() == null ? first : first.parent();
        for (Element element : elements) {
            while (block.parent() != null && !index.contains(block, element)) {
                block = block.parent();
            }
        }
        return block;
    }
}
