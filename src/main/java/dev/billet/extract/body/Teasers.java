package dev.billet.extract.body;

import dev.billet.html.ElementIndex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds the teasers of other posts on the page of one post: repeated boxes with a linked heading each, behind the post's title. */
final class Teasers {
    private static final int LONGEST = 1200;

    private final Density density;
    private final LineKinds kinds;
    private final EntryList entryList;

    Teasers(Layout layout) {
        density = layout.density();
        kinds = layout.kinds();
        entryList = layout.entryList();
    }

    List<Element> find() {
        Element title = kinds.titleHeading();
        if (title == null) {
            return List.of();
        }
        List<Element> teasers = new ArrayList<>();
        for (List<Element> group : entryList.groups()) {
            if (group.stream().allMatch(e -> isTeaser(e, title))) {
                teasers.addAll(group);
            }
        }
        return teasers;
    }

    private boolean isTeaser(Element element, Element title) {
        ElementIndex index = density.index();
        return index.order(element) > index.order(title) && index.textLength(element) <= LONGEST && !index.contains(element, title)
            && !isInText(element);
    }

    /** A list of finds inside the post's own text is content. */
    private boolean isInText(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (Hints.has(density.hints(at), Hints.TEXT)) {
                return true;
            }
        }
        return false;
    }
}
