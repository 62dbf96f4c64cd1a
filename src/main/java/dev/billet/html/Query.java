package dev.billet.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A compiled jsoup selector that is answered from an {@link ElementIndex}: only elements that bear the last tag, id, class
 * or attribute of the selector are tested at all.
 *
 * <p>{@code &} is the context element itself.
 */
public final class Query {
    /** Names in a compound; not those of {@code [a!=b]}, which elements without the attribute meet, of {@code abs:href}, of {@code o|p}. */
    private static final Pattern KEY = Pattern.compile(
        "#([\\w\\x{80}-\\x{ffff}-]+)|\\.([\\w\\x{80}-\\x{ffff}-]+)|\\[\\s*([\\w-]++)(?!\\s*!=|:)|^([\\w-]++)(?!\\|)");

    private static final Element NOTHING = new Element("x");

    private final String selector;
    private final List<Part> parts;

    /** One of the alternatives between commas; {@code evaluator} null stands for {@code &}. */
    private record Part(Evaluator evaluator, char kind, String key) {
    }

    private Query(String selector, List<Part> parts) {
        this.selector = selector;
        this.parts = parts;
    }

    /**
     * Compiles a selector.
     *
     * @throws Selector.SelectorParseException when jsoup does not understand it
     */
    public static Query compile(String selector) {
        List<Part> parts = new ArrayList<>();
        for (String alternative : splitTopLevel(selector)) {
            String text = alternative.strip();
            parts.add(text.equals("&") ? new Part(null, '&', "") : part(text));
        }
        return new Query(selector, List.copyOf(parts));
    }

    private static Part part(String text) {
        Evaluator evaluator = Selector.evaluatorOf(text);
        String last = lastCompound(text);
        // An escaped name is not worth the trouble: such a part is asked of every element.
        Matcher matcher = KEY.matcher(last.indexOf('\\') < 0 ? withoutArguments(last) : "");
        char kind = '*';
        String key = "";
        while (matcher.find()) {
            char found = matcher.group(1) != null ? '#' : matcher.group(2) != null ? '.' : matcher.group(3) != null ? '[' : 't';
            // An id beats a class, a class beats an attribute, an attribute beats a tag.
            if (kind == '*' || "#.[t".indexOf(found) < "#.[t".indexOf(kind)) {
                kind = found;
                key = matcher.group(found == '#' ? 1 : found == '.' ? 2 : found == '[' ? 3 : 4).toLowerCase(java.util.Locale.ROOT);
            }
        }
        return new Part(evaluator, kind, key);
    }

    /** All matching elements below the context (the context itself only for {@code &}), in document order. */
    public List<Element> all(ElementIndex index, Element context) {
        List<Element> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.evaluator == null) {
                found.add(context);
            } else {
                collect(part, index, context, found);
            }
        }
        if (parts.size() > 1 && found.size() > 1) {
            found.sort(Comparator.comparingInt(index::order));
            return found.stream().distinct().toList();
        }
        return found;
    }

    private static void collect(Part part, ElementIndex index, Element context, List<Element> found) {
        List<Element> candidates = switch (part.kind) {
            case '#' -> index.byId(part.key);
            case '.' -> index.byClass(part.key);
            case '[' -> index.byAttribute(part.key);
            case 't' -> index.byTag(part.key);
            default -> index.elements();
        };
        if (candidates.isEmpty()) {
            return;
        }
        int from = index.order(context);
        int to = index.end(context);
        for (int i = firstAtOrAfter(candidates, index, from + 1); i < candidates.size(); i++) {
            Element candidate = candidates.get(i);
            if (index.order(candidate) >= to) {
                break;
            }
            if (part.evaluator.matches(context, candidate)) {
                found.add(candidate);
            }
        }
        forget(part.evaluator);
    }

    /** jsoup's combinators remember answers per thread until a collection has ended; an empty one makes them forget. */
    private static void forget(Evaluator evaluator) {
        Collector.collect(evaluator, NOTHING);
    }

    private static int firstAtOrAfter(List<Element> candidates, ElementIndex index, int place) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.order(candidates.get(middle)) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first match, or null. */
    public Element first(ElementIndex index, Element context) {
        List<Element> found = all(index, context);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether anything below the context matches. */
    public boolean any(ElementIndex index, Element context) {
        return !all(index, context).isEmpty();
    }

    /** Whether the element itself matches, seen from the context. */
    public boolean matches(Element context, Element element) {
        for (Part part : parts) {
            if (part.evaluator == null ? element == context : part.evaluator.matches(context, element)) {
                forgetAll();
                return true;
            }
        }
        forgetAll();
        return false;
    }

    private void forgetAll() {
        for (Part part : parts) {
            if (part.evaluator != null) {
                forget(part.evaluator);
            }
        }
    }

    @Override
    public String toString() {
        return selector;
    }

    private static List<String> splitTopLevel(String selector) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(selector.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(selector.substring(from));
        return parts;
    }

    private static String lastCompound(String selector) {
        int depth = 0;
        for (int i = selector.length() - 1; i >= 0; i--) {
            char c = selector.charAt(i);
            depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
            if (depth == 0 && (c == ' ' || c == '>' || c == '+' || c == '~')) {
                return selector.substring(i + 1);
            }
        }
        return selector;
    }

    /** Drops what stands in parentheses: {@code :not(.x)} says nothing about the element's own classes. */
    private static String withoutArguments(String compound) {
        StringBuilder out = new StringBuilder();
        int round = 0;
        int square = 0;
        for (char c : compound.toCharArray()) {
            round += c == '(' && square == 0 ? 1 : 0;
            square += c == '[' && round == 0 ? 1 : 0;
            if (round == 0 && (square == 0 || c == '[' || out.charAt(out.length() - 1) != '=')) {
                out.append(c);
            }
            round -= c == ')' && square == 0 ? 1 : 0;
            square -= c == ']' && round == 0 ? 1 : 0;
        }
        return out.toString();
    }
}
