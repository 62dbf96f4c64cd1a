package dev.billet.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What one walk over a document learns about every element: its place, its text lengths, and who bears which tag, id,
 * class and attribute name.
 *
 * <p>Two hundred {@code select} calls cost nine times the parse; look-ups here cost next to nothing. The index belongs to
 * the document as it was: whoever removes elements must not ask it about them afterwards.
 */
public final class ElementIndex {
    private final List<Element> elements = new ArrayList<>(1024);
    private final Places places;
    private final Map<String, List<Element>> byTag = new HashMap<>();
    private final Map<String, List<Element>> byId = new HashMap<>();
    private final Map<String, List<Element>> byClass = new HashMap<>();
    private final Map<String, List<Element>> byAttribute = new HashMap<>();
    /** Class attributes as they are written, each with what it adds to: most are met again and again on a page. */
    private final Map<String, List<List<Element>>> byClasses = new HashMap<>();
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private int[] end = new int[256];
    private int[] parent = new int[256];
    private int[] text = new int[256];
    private int[] linkText = new int[256];

    /** Walks the tree once. */
    public ElementIndex(Element root) {
        visit(root, -1, false, false);
        places = new Places(elements);
    }

    private int visit(Element element, int outer, boolean inLink, boolean hidden) {
        int at = elements.size();
        enter(element, at);
        parent[at] = outer;
        boolean link = inLink || element.normalName().equals("a");
        boolean silent = hidden || Visibility.isSilent(element);
        int chars = 0;
        int linkChars = 0;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element inner) {
                int place = visit(inner, at, link, silent);
                chars += text[place];
                linkChars += linkText[place];
            } else if (child instanceof TextNode words && !silent) {
                int length = visibleLength(words.getWholeText());
                chars += length;
                linkChars += link ? length : 0;
            }
        }
        end[at] = elements.size();
        text[at] = chars;
        linkText[at] = linkChars;
        return at;
    }

    private void enter(Element element, int at) {
        if (at == end.length) {
            end = Arrays.copyOf(end, at * 2);
            parent = Arrays.copyOf(parent, at * 2);
            text = Arrays.copyOf(text, at * 2);
            linkText = Arrays.copyOf(linkText, at * 2);
        }
        elements.add(element);
        add(bearers(byTag, element.normalName()), element);
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            add(bearers(byAttribute, name), element);
            if (name.equals("id")) {
                add(bearers(byId, attribute.getValue().toLowerCase(Locale.ROOT)), element);
            } else if (name.equals("class")) {
                enterClasses(attribute.getValue(), element);
            }
        }
    }

    private void enterClasses(String value, Element element) {
        List<List<Element>> lists = byClasses.get(value);
        if (lists == null) {
            lists = lists(value);
            byClasses.put(value, lists);
        }
        for (List<Element> bearers : lists) {
            add(bearers, element);
        }
    }

    private List<List<Element>> lists(String value) {
        List<List<Element>> lists = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) <= ' ') {
                if (i > from) {
                    lists.add(bearers(byClass, value.substring(from, i).toLowerCase(Locale.ROOT)));
                }
                from = i + 1;
            }
        }
        return lists;
    }

    private static List<Element> bearers(Map<String, List<Element>> map, String key) {
        List<Element> bearers = map.get(key);
        if (bearers == null) {
            bearers = new ArrayList<>(2);
            map.put(key, bearers);
        }
        return bearers;
    }

    private static void add(List<Element> bearers, Element element) {
        // A class may be written twice; its bearer counts once.
        if (bearers.isEmpty() || bearers.get(bearers.size() - 1) != element) {
            bearers.add(element);
        }
    }

    /** Characters that are not white space: what a reader sees, whatever the indentation. */
    private static int visibleLength(String words) {
        int n = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            n += c > ' ' && c != '\u00a0' ? 1 : 0;
        }
        return n;
    }

    /**
     * Whether any element of the tag has this attribute with {@code part} in its value. {@code tag}, {@code attribute} and {@code
     * part} in lower case; the case of the value is ignored. All values are searched as one text, made when first asked for.
     */
    public boolean anyValueContains(String tag, String attribute, String part) {
        return values.computeIfAbsent(tag + ' ' + attribute, key -> {
            StringBuilder all = new StringBuilder();
            byTag(tag).forEach(e -> all.append(e.attributes().get(attribute)).append('\n'));
            return all.toString().toLowerCase(Locale.ROOT);
        }).contains(part);
    }

    /** All elements in document order. */
    public List<Element> elements() {
        return elements;
    }

    /** Place in document order from 0; -1 for an element that is not of this document. */
    public int order(Element element) {
        return places.of(element);
    }

    /** The place just behind the element's last descendant. */
    public int end(Element element) {
        return end[places.of(element)];
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
        int chars = textLength(element);
        return chars == 0 ? 1 : (double) linkTextLength(element) / chars;
    }

    /** Elements with this tag, lower case, in document order. */
    public List<Element> byTag(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /** Elements with this id, case ignored. */
    public List<Element> byId(String id) {
        return byId.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
    }

    /** Elements with this class, case ignored. */
    public List<Element> byClass(String name) {
        return byClass.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** {@link #byId} for an id in lower case. */
    List<Element> byLowerId(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** {@link #byClass} for a name in lower case. */
    List<Element> byLowerClass(String name) {
        return byClass.getOrDefault(name, List.of());
    }

    /** Elements that bear an attribute of this name, lower case. */
    public List<Element> byAttribute(String name) {
        return byAttribute.getOrDefault(name, List.of());
    }
}
