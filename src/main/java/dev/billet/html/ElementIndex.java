package dev.billet.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What one walk over a document learns about every element: its place, its text lengths, and who bears which tag, id,
 * class and attribute name.
 *
 * <p>Two hundred {@code select} calls cost nine times the parse; look-ups here cost next to nothing, by place less than by
 * element. The index belongs to the document as it was: whoever removes elements must not ask it about them afterwards.
 */
public final class ElementIndex {
    /** Characters of an address. */
    private static final int USUAL_VALUE = 64;
    private final Map<String, Tag> byTag = new HashMap<>(128);
    private final Map<String, Bearers> byId = new HashMap<>();
    private final Map<String, Bearers> byAttribute = new HashMap<>();
    private final Bearers withId = new Bearers();
    private final Bearers withClass = new Bearers();
    private final ClassNames classes = new ClassNames();
    private final Map<String, String> values = new HashMap<>();
    private final Map<Compound, Met> met = new IdentityHashMap<>();
    private final Map<Demand, Boolean[]> metByClass = new IdentityHashMap<>();
    private final List<Comment> remarks = new ArrayList<>(2);
    private final Places places;
    private final List<Element> all;
    private Element[] elements = new Element[1024];
    private int[] end = new int[1024];
    private int[] parent = new int[1024];
    private int[] text = new int[1024];
    private int[] linkText = new int[1024];
    private int[] own = new int[1024];
    private int[] className = new int[1024];
    private int[] tagNumber = new int[1024];
    private boolean[] digit = new boolean[1024];
    private int size;

    private static final Tag NO_TAG = new Tag(0, Bearers.NONE, false, false);

    /** What the walk asks about a tag, with those who bear it. */
    private record Tag(int number, Bearers bearers, boolean silent, boolean link) {
    }

    /** Walks the tree once. */
    public ElementIndex(Element root) {
        byAttribute.put("id", withId);
        byAttribute.put("class", withClass);
        visit(root, -1, false, false);
        places = new Places(elements, size);
        all = new ArrayList<>(Arrays.asList(elements).subList(0, size));
    }

    private int visit(Element element, int outer, boolean inLink, boolean hidden) {
        int at = enter(element);
        parent[at] = outer;
        Tag tag = tag(element);
        tag.bearers.add(at);
        tagNumber[at] = tag.number;
        boolean link = inLink || tag.link;
        boolean silent = hidden || tag.silent;
        int chars = 0;
        int linkChars = 0;
        int ownChars = 0;
        int children = element.childNodeSize();
        for (int i = 0; i < children; i++) {
            Node child = element.childNode(i);
            if (child instanceof Element inner) {
                int place = visit(inner, at, link, silent);
                chars += text[place];
                linkChars += linkText[place];
            } else if (child instanceof TextNode words) {
                int length = look(words.getWholeText(), at);
                ownChars += silent ? 0 : length;
                linkChars += link && !silent ? length : 0;
            } else if (child instanceof Comment remark) {
                remarks.add(remark);
            }
        }
        end[at] = size;
        text[at] = chars + ownChars;
        own[at] = ownChars;
        linkText[at] = linkChars;
        return at;
    }

    private int enter(Element element) {
        int at = size++;
        if (at == end.length) {
            grow(at * 2);
        }
        elements[at] = element;
        className[at] = -1;
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                enter(attribute, at);
            }
        }
        return at;
    }

    private Tag tag(Element element) {
        Tag tag = byTag.get(element.normalName());
        if (tag == null) {
            tag = new Tag(byTag.size(), new Bearers(), Visibility.isSilent(element), element.normalName().equals("a"));
            byTag.put(element.normalName(), tag);
        }
        return tag;
    }

    private void grow(int room) {
        elements = Arrays.copyOf(elements, room);
        end = Arrays.copyOf(end, room);
        parent = Arrays.copyOf(parent, room);
        text = Arrays.copyOf(text, room);
        linkText = Arrays.copyOf(linkText, room);
        own = Arrays.copyOf(own, room);
        tagNumber = Arrays.copyOf(tagNumber, room);
        className = Arrays.copyOf(className, room);
        digit = Arrays.copyOf(digit, room);
    }

    private void enter(Attribute attribute, int at) {
        String name = attribute.getKey();
        Bearers bearers = byAttribute.get(name);
        if (bearers == null) {
            bearers = bearers(byAttribute, name.toLowerCase(Locale.ROOT));
            byAttribute.put(name, bearers);
        }
        bearers.add(at);
        if (bearers == withClass) {
            className[at] = classes.enter(attribute.getValue(), at);
        } else if (bearers == withId) {
            bearers(byId, attribute.getValue().toLowerCase(Locale.ROOT)).add(at);
        }
    }

    private static Bearers bearers(Map<String, Bearers> map, String key) {
        Bearers bearers = map.get(key);
        if (bearers == null) {
            bearers = new Bearers();
            map.put(key, bearers);
        }
        return bearers;
    }

    /** Counts the characters that are not white space (what a reader sees, whatever the indentation), and notes digits. */
    private int look(String words, int at) {
        int n = 0;
        boolean digits = false;
        int length = words.length();
        for (int i = 0; i < length; i++) {
            char c = words.charAt(i);
            n += c > ' ' && c != '\u00a0' ? 1 : 0;
            digits |= c <= '9' ? c >= '0' : c >= 0x660 && Character.isDigit(c);
        }
        digit[at] |= digits;
        return n;
    }

    /**
     * Whether any element of the tag, null for any, has this attribute with {@code part} in its value. {@code tag}, {@code attribute}
     * and {@code part} in lower case; the case of the value is ignored. All values are searched as one text, made when first asked for.
     */
    public boolean anyValueContains(String tag, String attribute, String part) {
        return values.computeIfAbsent(tag + ' ' + attribute, key -> {
            List<Element> bearers = tag == null ? byAttribute(attribute) : byTag(tag);
            StringBuilder all = new StringBuilder(bearers.size() * USUAL_VALUE);
            bearers.forEach(e -> all.append(e.attributes().get(attribute)).append('\n'));
            return all.toString().toLowerCase(Locale.ROOT);
        }).contains(part);
    }

    /** Who meets what a selector demands of them, in a part of the page. */
    private record Met(int from, int end, Bearers bearers) {
        boolean covers(int place, int behind) {
            return place >= from && behind <= end;
        }
    }

    /**
     * Who meets a demand that is the same from anywhere, below a place at least. Each comment of a page is asked for the same:
     * at first all is looked for that stands around one, then all there is.
     */
    Bearers meeting(Compound demanded, int root) {
        Met known = met.get(demanded);
        if (known == null || !known.covers(root, end[root])) {
            int list = parent[root] < 0 ? root : Math.max(0, parent[parent[root]]);
            int from = known == null ? list : 0;
            known = new Met(from, end[from], demanded.between(from, end[from], this));
            met.put(demanded, known);
        }
        return known.bearers;
    }

    /** Whether the element at a place, which has a class attribute, meets what is demanded of that alone: looked at once for each value. */
    boolean isMetByClass(Demand demanded, int place) {
        Boolean[] known = metByClass.computeIfAbsent(demanded, d -> new Boolean[classes.values().size()]);
        int number = className[place];
        if (known[number] == null) {
            known[number] = demanded.isMet(this, 0, place);
        }
        return known[number];
    }

    /** All elements in document order. */
    public List<Element> elements() {
        return all;
    }

    /** How many elements there are: places go from 0 to one less. */
    public int size() {
        return size;
    }

    /** The element at a place. */
    public Element element(int place) {
        return elements[place];
    }

    /** The HTML comments of the page in document order: engines leave words for programs in them. */
    public List<Comment> remarks() {
        return remarks;
    }

    /** Place in document order from 0; -1 for an element that is not of this document. */
    public int order(Element element) {
        return places.of(element);
    }

    /** The place just behind the element's last descendant. */
    public int end(Element element) {
        return end[places.of(element)];
    }

    /** The place just behind the last descendant of the element at a place. */
    public int endAt(int place) {
        return end[place];
    }

    /** The place of the parent of the element at a place; -1 for the root's. */
    public int parent(int place) {
        return parent[place];
    }

    /** {@link #textLength} of the element at a place. */
    public int textLengthAt(int place) {
        return text[place];
    }

    /** {@link #linkTextLength} of the element at a place. */
    public int linkTextLengthAt(int place) {
        return linkText[place];
    }

    /** Of the visible characters those that stand in the element at a place itself, not in its children. */
    public int ownTextLength(int place) {
        return own[place];
    }

    /** The number of the tag of the element at a place, for what {@link #perTag} gives. */
    public int tagNumber(int place) {
        return tagNumber[place];
    }

    /** What is to be known of each tag of the page, by its number: loops over all elements ask an array instead of comparing names. */
    public int[] perTag(ToIntFunction<String> look) {
        int[] known = new int[byTag.size()];
        byTag.forEach((name, tag) -> known[tag.number] = look.applyAsInt(name));
        return known;
    }

    /** Whether the own texts of the element at a place, those of its children apart, have a digit. */
    public boolean hasOwnDigit(int place) {
        return digit[place];
    }

    /**
     * The number of the class attribute of the element at a place, -1 for none. Elements with the same value have the same
     * number: what follows from the value alone needs to be found only once a number.
     */
    public int classNumber(int place) {
        return className[place];
    }

    /** How many different class attributes there are: numbers go from 0 to one less. */
    public int classNumbers() {
        return classes.values().size();
    }

    /** The class attribute of a number, as it is written. */
    public String classValue(int number) {
        return classes.values().get(number);
    }

    /** Whether the element at a place stands inside the one at another. */
    boolean isBelow(int place, int outer) {
        return place > outer && place < end[outer];
    }

    /** Whether {@code inner} is {@code outer} or stands inside it. */
    public boolean contains(Element outer, Element inner) {
        int a = order(outer);
        int b = order(inner);
        return a >= 0 && b >= a && b < end[a];
    }

    /** Visible characters below the element, white space not counted. */
    public int textLength(Element element) {
        return text[places.of(element)];
    }

    /** Visible characters below the element that stand inside links. */
    public int linkTextLength(Element element) {
        return linkText[places.of(element)];
    }

    /** Share of the element's text that stands in links, 0 to 1; 1 for an element without text. */
    public double linkDensity(Element element) {
        int place = places.of(element);
        return text[place] == 0 ? 1 : (double) linkText[place] / text[place];
    }

    /** Elements with this tag, lower case, in document order. */
    public List<Element> byTag(String tag) {
        return bearers('t', tag).elements(this);
    }

    /** Elements with this id, case ignored. */
    public List<Element> byId(String id) {
        return bearers('#', id.toLowerCase(Locale.ROOT)).elements(this);
    }

    /** Elements with this class, case ignored. */
    public List<Element> byClass(String name) {
        return bearers('.', name.toLowerCase(Locale.ROOT)).elements(this);
    }

    /** Elements that bear an attribute of this name, lower case. */
    public List<Element> byAttribute(String name) {
        return bearers('[', name).elements(this);
    }

    /** Who bears a name of a kind: {@code t} a tag, else as in selectors {@code # . [}; in lower case. */
    Bearers bearers(char kind, String name) {
        Bearers found = switch (kind) {
            case '#' -> byId.get(name);
            case '.' -> classes.bearers(name);
            case '[' -> byAttribute.get(name);
            default -> byTag.getOrDefault(name, NO_TAG).bearers;
        };
        return found == null ? Bearers.NONE : found;
    }
}
