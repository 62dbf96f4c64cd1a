package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What stands around the body: bylines, dates and terms of the post are there, those of other posts are not. */
final class Around {
    private static final Set<String> BESIDE = Set.of("aside", "nav", "footer");
    /** Characters of text between a fact and the body. */
    private static final int NEAR_BEFORE = 450;
    private static final int NEAR_BEHIND = 500;
    private static final Set<Claims.Kind> FOREIGN = Set.of(Claims.Kind.COMMENT, Claims.Kind.PING, Claims.Kind.RELATED);
    private static final int SHORT = 110;
    private static final int EDGE = 90;
    private static final int IN_ENTRY = 1600;

    private final Reading reading;
    private final ElementIndex index;
    private final Body body;
    private final String base;
    private final List<int[]> spans = new ArrayList<>();
    private final int[] offsets;
    private final boolean[] inBody;
    private final boolean[] foreign;
    /** Answers that were given: 0 not yet, 1 beside the post, 2 not. */
    private final byte[] side;
    private final int from;
    private final int to;
    private final Map<Element, String> lines = new IdentityHashMap<>();
    private List<Element> near;
    private int titleAt = -1;

    /** @param url the post's address, from which relative links are seen where the page has no base */
    Around(Reading reading, Body body, String url) {
        this.reading = reading;
        base = reading.page().base() != null ? reading.page().base() : url;
        this.body = body;
        index = reading.index();
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Node node : body.nodes()) {
            int place = place(node);
            if (place >= 0) {
                int end = node instanceof Element element ? index.end(element) : place;
                spans.add(new int[] {place, end});
                first = Math.min(first, place);
                last = Math.max(last, end);
            }
        }
        from = last < 0 ? -1 : first;
        to = last;
        offsets = offsets();
        inBody = new boolean[index.elements().size()];
        foreign = new boolean[index.elements().size()];
        side = new byte[index.elements().size()];
        mark();
    }

    /** Where a node begins; a text begins behind the element before it. */
    private int place(Node node) {
        if (node instanceof Element element) {
            return index.order(element);
        }
        for (Node before = node.previousSibling(); before != null; before = before.previousSibling()) {
            if (before instanceof Element element && index.order(element) >= 0) {
                return index.end(element);
            }
        }
        return node.parent() instanceof Element parent && index.order(parent) >= 0 ? index.order(parent) + 1 : -1;
    }

    /** Characters of text before each element, as near as own texts tell. */
    private int[] offsets() {
        int size = index.elements().size();
        int[] own = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Element element = index.elements().get(i);
            int length = index.textLength(element);
            own[i + 1] += length;
            int parent = element.parent() == null ? -1 : index.order(element.parent());
            if (parent >= 0) {
                own[parent + 1] -= length;
            }
        }
        for (Node left : body.without()) {
            if (left instanceof Element element && index.order(element) >= 0) {
                Arrays.fill(own, index.order(element) + 1, index.end(element) + 1, 0);
            }
        }
        for (int i = 0; i < size; i++) {
            own[i + 1] += own[i];
        }
        return own;
    }

    /** The post's title was found: what stands between it and the body is the post's. */
    void title(Element heading) {
        titleAt = heading == null ? -1 : index.order(heading);
    }

    /** The element around the post, else the whole document. */
    Element context() {
        return body.entry() == null ? reading.page().document() : body.entry();
    }

    boolean isFound() {
        return from >= 0;
    }

    /** Whether the element is neither of a comment, a ping nor a related block. */
    boolean isOwn(Element element) {
        int place = index.order(element);
        return place >= 0 && !foreign[place];
    }

    /** Whether it stands in the text of the post. */
    boolean isInBody(Element element) {
        int place = index.order(element);
        return place >= 0 && inBody[place];
    }

    /** Marks what stands in the text, left-out parts apart, and what was claimed for others. */
    private void mark() {
        spans.forEach(span -> Arrays.fill(inBody, span[0], span[1], true));
        body.without().forEach(node -> fill(node, inBody, false));
        reading.claims().all(FOREIGN).forEach(element -> fill(element, foreign, true));
    }

    private void fill(Node node, boolean[] marks, boolean value) {
        if (node instanceof Element element && index.order(element) >= 0) {
            Arrays.fill(marks, index.order(element), index.end(element), value);
        }
    }

    /** Whether it is the first block of the text, where bylines are taken for text. */
    boolean isFirstOfBody(Element element) {
        return index.order(element) >= from && index.order(element) < to && charactersIntoBody(element) < 20;
    }

    /** Whether it is a short block at the begin or end of the body, or beside a title that stands in the body. */
    boolean isEdge(Element element) {
        if (from < 0 || index.textLength(element) > SHORT || !isInBody(element)) {
            return false;
        }
        int place = index.order(element);
        boolean title = titleAt >= from && Math.abs(offsets[place] - offsets[titleAt]) < EDGE
            + index.textLength(index.elements().get(titleAt));
        return title || charactersIntoBody(element) < EDGE || offsets[to] - offsets[Math.min(index.end(element), to)] < EDGE;
    }

    /** Characters of text between the begin of the body and an element inside it. */
    int charactersIntoBody(Element element) {
        return offsets[index.order(element)] - offsets[from];
    }

    boolean isInEntry(Element element) {
        return body.entry() != null && index.contains(body.entry(), element);
    }

    /** Characters of text between it and the body; 0 inside. */
    int distance(Element element) {
        int place = index.order(element);
        if (from < 0 || place < 0) {
            return 0;
        }
        return place < from ? Math.max(0, offsets[from] - offsets[Math.min(index.end(element), from)]) : place >= to
            ? offsets[place] - offsets[to] : 0;
    }

    /** Whether it stands shortly before the body, shortly behind it, or is left out of it. */
    boolean isNear(Element element) {
        if (from < 0) {
            return isOwn(element);
        }
        int place = index.order(element);
        int far = isInEntry(element) ? IN_ENTRY : place < from ? NEAR_BEFORE : NEAR_BEHIND;
        boolean close = titleAt >= 0 && place > titleAt && place < from || distance(element) <= far;
        return close && !inBody[place] && !foreign[place];
    }

    /** What is near or at the edges of the text and has some text, in document order; asked when the title is known. */
    List<Element> near() {
        if (near == null) {
            near = new ArrayList<>();
            for (int i = 0; i < offsets.length - 1; i++) {
                Element element = index.elements().get(i);
                if (!foreign[i] && element.childNodeSize() > 0 && index.textLength(element) > 0 && (isNear(element) || isEdge(element))) {
                    near.add(element);
                }
            }
        }
        return near;
    }

    /** The element's text as one line; the finders ask for the same lines. */
    String line(Element element) {
        return lines.computeIfAbsent(element, PlainText::line);
    }

    /** 1 for what is near, less for what is far away. */
    double nearness(Element element) {
        if (from < 0) {
            return 1;
        }
        boolean entry = isInEntry(element);
        return isNear(element) ? entry || isUnderTitle(element) ? 1 : 0.8 : entry ? 0.5 : 0.3;
    }

    /** Whether it stands between title and text. */
    boolean isUnderTitle(Element element) {
        int place = index.order(element);
        return titleAt >= 0 && place > titleAt && place < from;
    }

    /** Whether it stands before the end of the body. */
    boolean isBefore(Element element) {
        return to < 0 || index.order(element) < to;
    }

    /** The address a link of the page leads to. */
    String absolute(String href) {
        return Urls.resolve(base, href);
    }

    /** Whether it stands in a sidebar, a menu, a widget, a bar of buttons; what is around the body is none of them. */
    boolean isSide(Element element) {
        int place = index.order(element);
        if (place < 0) {
            return false;
        }
        if (side[place] == 0) {
            side[place] = (byte) (isSidebar(element) || isInBar(element) ? 1 : 2);
        }
        return side[place] == 1;
    }

    private boolean isInBar(Element element) {
        for (Element at = element; from >= 0 && at != null && at != reading.page().body() && !holdsBody(at); at = at.parent()) {
            if (Marks.isButtons(at)) {
                return true;
            }
        }
        return false;
    }

    /** The same without bars of buttons, between which themes set the tags. */
    boolean isSidebar(Element element) {
        if (from < 0) {
            return Tokens.isAside(reading.page(), element);
        }
        boolean entry = isInEntry(element);
        for (Element at = element; at != null && at != reading.page().body() && !holdsBody(at); at = at.parent()) {
            boolean terms = entry && (Marks.isCategory(at) || Marks.isTag(at));
            boolean beside = BESIDE.contains(at.normalName()) && !(entry && !at.normalName().equals("nav"));
            if (Marks.isSide(at) || (beside || Marks.isMenu(at)) && !terms) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsBody(Element element) {
        int place = index.order(element);
        return place >= 0 && place <= from && index.end(element) > from && (from < to || index.end(element) >= to);
    }
}
