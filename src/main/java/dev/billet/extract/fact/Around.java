package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.reading.Traits;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Urls;
import java.util.Arrays;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands around the body: bylines, dates and terms of the post are there, those of other posts are not. */
final class Around {
    private static final Set<String> BESIDE = Set.of("aside", "nav", "footer");
    /** Characters of text between a fact and the body. */
    private static final int NEAR_BEFORE = 450;
    private static final int NEAR_BEHIND = 500;
    private static final Set<Claims.Kind> FOREIGN = Set.of(Claims.Kind.COMMENT, Claims.Kind.PING, Claims.Kind.RELATED);
    private static final int SHORT = 110;
    private static final int EDGE = 90;
    private static final int LINE = 220;
    private static final int IN_ENTRY = 1600;

    private final Reading reading;
    private final ElementIndex index;
    private final Marks marks;
    private final Body body;
    private final String base;
    private final int page;
    private final int entryFrom;
    private final int entryTo;
    private final int[] offsets;
    private final boolean[] inBody;
    private final boolean[] foreign;
    /** Blocks at the begin of the text some of whose lines are left out of it. */
    private final boolean[] lessLines;
    /** Answers that were given: 0 not yet, 1 beside the post, 2 not. */
    private final byte[] side;
    private final int from;
    private final int to;
    private final String[] lines;
    private boolean[] about;
    private int titleAt = -1;

    /** @param url the post's address, from which relative links are seen where the page has no base */
    Around(Reading reading, Marks marks, Body body, String url) {
        this.reading = reading;
        this.marks = marks;
        this.body = body;
        base = reading.page().base() != null ? reading.page().base() : url;
        index = reading.index();
        page = index.order(reading.page().body());
        entryFrom = body.entry() == null ? 0 : index.order(body.entry());
        entryTo = body.entry() == null ? 0 : index.end(body.entry());
        int size = index.size();
        inBody = new boolean[size];
        foreign = new boolean[size];
        lessLines = new boolean[size];
        side = new byte[size];
        lines = new String[size];
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Node node : body.nodes()) {
            int place = place(node);
            if (place >= 0) {
                int end = node instanceof Element ? index.endAt(place) : place;
                Arrays.fill(inBody, place, end, true);
                first = Math.min(first, place);
                last = Math.max(last, end);
            }
        }
        from = last < 0 ? -1 : first;
        to = last;
        offsets = offsets();
        body.without().forEach(node -> fill(node, inBody, false));
        leaveOutLines();
        reading.claims().all(FOREIGN).forEach(element -> fill(element, foreign, true));
    }

    /** A block all whose words are left out is left out itself: bylines at the edges of the text are cut out word by word. */
    private void leaveOutLines() {
        for (Node left : body.without()) {
            Element at = left instanceof TextNode && left.parent() instanceof Element parent ? parent : null;
            if (at != null && index.order(at) >= 0 && charactersIntoBody(index.order(at)) < EDGE) {
                lessLines[index.order(at)] = index.textLength(at) <= LINE;
            }
            for (int steps = 0; at != null && steps < 3 && index.order(at) >= 0 && inBody[index.order(at)] && index.textLength(at) <= LINE
                && isLeftOut(at); steps++) {
                fill(at, inBody, false);
                at = at.parent();
            }
        }
    }

    private boolean isLeftOut(Node node) {
        if (body.without().contains(node) || node instanceof TextNode text && text.isBlank()) {
            return true;
        }
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            if (!isLeftOut(child)) {
                return false;
            }
        }
        return !(node instanceof TextNode);
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
        int size = inBody.length;
        int[] own = new int[size + 1];
        for (int i = 0; i < size; i++) {
            int length = index.textLengthAt(i);
            own[i + 1] += length;
            if (index.parent(i) >= 0) {
                own[index.parent(i) + 1] -= length;
            }
        }
        for (Node left : body.without()) {
            if (left instanceof Element element && index.order(element) >= 0) {
                Arrays.fill(own, index.order(element) + 1, index.end(element) + 1, 0);
            } else if (left instanceof TextNode text && left.parent() instanceof Element parent && index.order(parent) >= 0) {
                int place = index.order(parent) + 1;
                own[place] = Math.max(0, own[place] - text.text().strip().length());
            }
        }
        for (int i = 0; i < size; i++) {
            own[i + 1] += own[i];
        }
        return own;
    }

    private void fill(Node node, boolean[] places, boolean value) {
        if (node instanceof Element element && index.order(element) >= 0) {
            Arrays.fill(places, index.order(element), index.end(element), value);
        }
    }

    /** The post's title was found: what stands between it and the body is the post's. */
    void title(int heading) {
        titleAt = heading;
    }

    /** The heading of the title where the text begins with it and goes on behind it; else null. */
    Element titleAtHead() {
        boolean head = titleAt >= 0 && inBody[titleAt] && isFirstOfBody(titleAt) && index.endAt(titleAt) < to
            && offsets[to] - offsets[from] > index.textLengthAt(titleAt) + EDGE;
        return head ? index.element(titleAt) : null;
    }

    /** The element around the post, else the whole document. */
    Element context() {
        return body.entry() == null ? reading.page().document() : body.entry();
    }

    Marks marks() {
        return marks;
    }

    boolean isFound() {
        return from >= 0;
    }

    /** Whether a rule's pick is neither of a comment, a ping nor a related block. */
    boolean isOwn(Element element) {
        return isOwn(index.order(element));
    }

    /** The same by place. */
    boolean isOwn(int place) {
        return !foreign[place];
    }

    /** Whether it stands in the text of the post, left-out parts apart. */
    boolean isInBody(int place) {
        return inBody[place];
    }

    /** Whether it is the first block of the text, where bylines are taken for text. */
    boolean isFirstOfBody(int place) {
        return place >= from && place < to && charactersIntoBody(place) < 20;
    }

    /** Whether it is a short block at the begin or end of the body, or beside a title that stands in the body. */
    boolean isEdge(int place) {
        if (from < 0 || !inBody[place] || index.textLengthAt(place) > SHORT) {
            return false;
        }
        boolean title = titleAt >= from && Math.abs(offsets[place] - offsets[titleAt]) < EDGE + index.textLengthAt(titleAt);
        return title || charactersIntoBody(place) < EDGE || offsets[to] - offsets[Math.min(index.endAt(place), to)] < EDGE;
    }

    /** Characters of text between the begin of the body and an element inside it. */
    int charactersIntoBody(int place) {
        return offsets[place] - offsets[from];
    }

    /** Characters of text between the begin of the page and an element. */
    int charactersAbove(int place) {
        return offsets[place] - offsets[page];
    }

    boolean isInEntry(int place) {
        return place >= entryFrom && place < entryTo;
    }

    /** Characters of text between it and the body; 0 inside. */
    int distance(int place) {
        if (from < 0) {
            return 0;
        }
        return place < from ? Math.max(0, offsets[from] - offsets[Math.min(index.endAt(place), from)]) : place >= to
            ? offsets[place] - offsets[to] : 0;
    }

    /** Whether it stands shortly before the body, shortly behind it, or is left out of it. */
    boolean isNear(int place) {
        if (from < 0 || inBody[place] || foreign[place]) {
            return (from < 0 || lessLines[place]) && !foreign[place];
        }
        int far = isInEntry(place) ? IN_ENTRY : place < from ? NEAR_BEFORE : NEAR_BEHIND;
        return isUnderTitle(place) || distance(place) <= far;
    }

    /** Whether it is near or at the edges of the text and has some text; asked when the title is known. */
    boolean isAbout(int place) {
        if (about == null) {
            about = new boolean[inBody.length];
            for (int i = 0; i < about.length; i++) {
                about[i] = !foreign[i] && index.textLengthAt(i) > 0 && (isNear(i) || isEdge(i));
            }
        }
        return about[place];
    }

    /** The element's text as one line; the finders ask for the same lines. */
    String line(int place) {
        if (lines[place] == null) {
            lines[place] = PlainText.label(index.element(place));
        }
        return lines[place];
    }

    /** 1 for what is near, less for what is far away. */
    double nearness(int place) {
        if (from < 0) {
            return 1;
        }
        boolean entry = isInEntry(place);
        return isNear(place) ? entry || isUnderTitle(place) ? 1 : 0.8 : entry ? 0.5 : 0.3;
    }

    /** Whether it stands between title and text. */
    boolean isUnderTitle(int place) {
        return titleAt >= 0 && place > titleAt && place < from;
    }

    /** Whether it stands before the end of the body. */
    boolean isBefore(int place) {
        return to < 0 || place < to;
    }

    /** Whether it stands in a form; programs that put the whole page into one (ASP.NET) say nothing by it. */
    boolean isInForm(int place) {
        for (int at = place; at >= 0 && !holdsBody(at); at = index.parent(at)) {
            if (index.element(at).normalName().equals("form")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an element of the tag or stands in one. */
    boolean isInside(int place, String tag) {
        for (int at = place; at >= 0; at = index.parent(at)) {
            if (index.element(at).normalName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** The address a link of the page leads to. */
    String absolute(String href) {
        return Urls.resolve(base, href);
    }

    /** Whether it stands in a sidebar, a menu, a widget, a bar of buttons; what is around the body is none of them. */
    boolean isSide(int place) {
        if (side[place] == 0) {
            side[place] = (byte) (isSidebar(place) || isInBar(place) ? 1 : 2);
        }
        return side[place] == 1;
    }

    private boolean isInBar(int place) {
        for (int at = place; from >= 0 && at >= 0 && !holdsBody(at); at = index.parent(at)) {
            if (marks.isButtons(at)) {
                return true;
            }
        }
        return false;
    }

    /** In the head of the site, where today's date stands. */
    boolean isInHead(int place) {
        for (int at = place; at >= 0 && !holds(at); at = index.parent(at)) {
            boolean named = marks.isHead(at) || index.element(at).normalName().equals("header");
            if ((named || leadsHome(at)) && !isInEntry(at)) {
                int links = 0;
                for (int inside = at; inside < index.endAt(at); inside++) {
                    links += reading.traits().any(inside, Traits.LINK) ? 1 : 0;
                }
                return links > (named ? 1 : 2);
            }
        }
        return false;
    }

    /** Whether it stands above the title and holds a link to the front page that is no breadcrumb: the logo's. */
    private boolean leadsHome(int place) {
        if (index.endAt(place) > titleAt || marks.isCrumbs(place)) {
            return false;
        }
        for (int inside = place; inside < index.endAt(place); inside++) {
            if (reading.traits().any(inside, Traits.LINK) && index.element(inside).attr("href").equals("/")
                && !marks.isCrumbs(index.parent(inside))) {
                return true;
            }
        }
        return false;
    }

    /** In the box of the site's name, where its tagline may speak of whom the site is by. */
    boolean isInBanner(int place) {
        for (int at = place; at >= 0 && !holds(at) && !isInEntry(at); at = index.parent(at)) {
            if (marks.isHead(at)) {
                return true;
            }
        }
        return false;
    }

    /** The same without bars of buttons, between which themes set the tags. */
    boolean isSidebar(int place) {
        if (from < 0) {
            return Tokens.isAside(reading.page(), index.element(place));
        }
        boolean entry = isInEntry(place);
        for (int at = place; at >= 0 && !holdsBody(at); at = index.parent(at)) {
            boolean terms = entry && (marks.isCategory(at) || marks.isTag(at));
            String tag = index.element(at).normalName();
            boolean beside = BESIDE.contains(tag) && !(entry && !tag.equals("nav"));
            if (marks.isSide(at) || (beside || marks.isMenu(at)) && !terms) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds the post's text or its title. */
    private boolean holds(int place) {
        return holdsBody(place) || titleAt >= place && titleAt < index.endAt(place);
    }

    /** Whether it is the page's body or holds the post's. */
    boolean holdsBody(int place) {
        int end = index.endAt(place);
        return place == page || place <= from && end > from && (from < to || end >= to);
    }
}
