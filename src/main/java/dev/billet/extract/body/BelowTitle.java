package dev.billet.extract.body;

import dev.billet.extract.data.PageData;
import dev.billet.html.ElementIndex;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Where the body of a post stands that has next to no text: below its title. On such a page a line of the page's foot is as dense as
 * the post.
 */
final class BelowTitle {
    private static final int HIGHEST = 4;
    private static final List<String> TITLES = List.of("h1", "h2", "h3");

    private final Density density;
    private final ElementIndex index;
    private final LineKinds kinds;
    private final String base;
    /** Keys of the page's own addresses. */
    private final Set<String> here = new HashSet<>();
    private final Element title;

    BelowTitle(Layout layout) {
        density = layout.density();
        index = density.index();
        kinds = layout.kinds();
        base = layout.reading().page().base();
        here.add(Urls.key(layout.reading().page().url()));
        for (PageData.Claim claim : layout.reading().data().of(PageData.Field.CANONICAL)) {
            here.add(Urls.key(Urls.resolve(base, claim.value())));
        }
        title = known();
    }

    /** The post's title, not the blog's, which the document's title names as well: it stands in an entry, or leads nowhere else. */
    private Element known() {
        Element plain = null;
        for (String tag : TITLES) {
            for (Element heading : index.byTag(tag)) {
                if (!density.isForeign(index.order(heading)) && kinds.isTitle(heading.text())) {
                    if (isInEntry(heading)) {
                        return heading;
                    }
                    plain = plain == null && leadsNowhereElse(heading) ? heading : plain;
                }
            }
        }
        return plain;
    }

    private boolean leadsNowhereElse(Element heading) {
        for (Element link : new Below(index, heading).tagged("a")) {
            if (link.hasAttr("href") && !here.contains(String.valueOf(Urls.key(Urls.resolve(base, link.attr("href")))))) {
                return false;
            }
        }
        return true;
    }

    /** The title's heading; null when the page does not show it as one. */
    Element title() {
        return title;
    }

    private boolean isInEntry(Element heading) {
        Element at = heading;
        while (at != null && !Hints.has(density.hints(at), Hints.ENTRY)) {
            at = at.parent();
        }
        return at != null;
    }

    /** Whether there is no sentence in what was found, and the title is known. */
    boolean isWanted(List<Node> found) {
        return title != null && found.stream().allMatch(node -> node instanceof Element element ? density.prose(element) == 0 : true);
    }

    /** What stands between the title and what is no longer about the post; empty when the post has no body at all. */
    List<Node> find() {
        Element at = title;
        for (int height = 0; height < HIGHEST && at.parent() != null && !isWhole(at); height++) {
            List<Node> after = after(at);
            if (!after.isEmpty()) {
                return trimmed(after);
            }
            at = at.parent();
        }
        return List.of();
    }

    private boolean isWhole(Element element) {
        return Hints.has(density.hints(element), Hints.ENTRY | Hints.MAIN) || element.normalName().equals("body");
    }

    private List<Node> after(Element element) {
        List<Node> nodes = new ArrayList<>();
        boolean filled = false;
        for (Node next = element.nextSibling(); next != null && !isEnd(next); next = next.nextSibling()) {
            nodes.add(next);
            filled |= holdsSomething(next);
        }
        return filled ? nodes : List.of();
    }

    /** Without the lines about the post at both ends, in which its facts are looked for. */
    private List<Node> trimmed(List<Node> nodes) {
        int from = 0;
        int to = nodes.size();
        while (from < to && isFrame(nodes.get(from))) {
            from++;
        }
        while (to > from && isFrame(nodes.get(to - 1))) {
            to--;
        }
        return from < to ? nodes.subList(from, to) : nodes.stream().filter(this::isBlankBlock).limit(1).toList();
    }

    /** Where the text would be, if there were any. */
    private boolean isBlankBlock(Node node) {
        return node instanceof Element element && index.textLength(element) == 0 && !Density.isInline(element)
            && !Hints.has(density.hints(element), Hints.META);
    }

    private boolean isFrame(Node node) {
        boolean picture = node instanceof Element element && !new Below(index, element).tagged("img").isEmpty();
        return !picture && Line.of(List.of(node), Set.of()).stream().allMatch(kinds::isFrame);
    }

    private boolean isEnd(Node node) {
        return node instanceof Element element && (density.isForeign(index.order(element))
            || element.normalName().equals(title.normalName()));
    }

    /** Words of its own, not those of links alone, or a picture. */
    private boolean holdsSomething(Node node) {
        if (node instanceof TextNode text) {
            return !text.isBlank();
        }
        return node instanceof Element element && !Hints.has(density.hints(element), Hints.META)
            && (index.textLength(element) > index.linkTextLengthAt(index.order(element))
            || !new Below(index, element).tagged("img").isEmpty());
    }
}
