package dev.billet.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes selectors apart into what is tested here: names, attributes, {@code :not}, {@code :has}. Everything else is left to
 * jsoup, single conditions or, where escapes and namespaces make names look like what they are not, the whole selector.
 */
final class SelectorReader {
    private static final String LINKS = ">+~";
    private final String text;
    private final List<Compound> steps = new ArrayList<>(3);
    private final StringBuilder links = new StringBuilder(3);
    private int at;

    private SelectorReader(String text) {
        this.text = text;
    }

    /** The alternatives of a selector. */
    static List<QueryPart> parts(String selector) {
        List<QueryPart> parts = new ArrayList<>(2);
        for (String part : splitTopLevel(selector)) {
            parts.add(new SelectorReader(part).part());
        }
        return List.copyOf(parts);
    }

    static List<String> splitTopLevel(String selector) {
        List<String> parts = new ArrayList<>(2);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(selector.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(selector.substring(from).strip());
        return parts;
    }

    private QueryPart part() {
        if (text.equals("&")) {
            return new QueryPart(new Compound[] {Compound.CONTEXT}, " ");
        }
        char link = link();
        if (link != ' ') {
            add(' ', Compound.CONTEXT);
        }
        do {
            List<Demand> demands = compound();
            if (demands.isEmpty()) {
                return new QueryPart(new Compound[] {new Compound(List.of(new Demand.Jsoup(text, null, true)))}, " ");
            }
            add(link, new Compound(demands));
            link = link();
        } while (at < text.length() || link != ' ');
        return new QueryPart(steps.toArray(Compound[]::new), links.toString());
    }

    private void add(char link, Compound step) {
        links.append(link);
        steps.add(step);
    }

    /** How what comes next stands to what was before. */
    private char link() {
        skipBlanks();
        char link = at < text.length() && LINKS.indexOf(text.charAt(at)) >= 0 ? text.charAt(at++) : ' ';
        skipBlanks();
        return link;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** The conditions up to the next link; none when they are beyond this reader. */
    private List<Demand> compound() {
        List<Demand> demands = new ArrayList<>(3);
        while (at < text.length() && text.charAt(at) != ' ' && LINKS.indexOf(text.charAt(at)) < 0) {
            Demand demand = demand(demands.isEmpty());
            if (demand == null) {
                return List.of();
            }
            demands.add(demand);
        }
        return demands;
    }

    private Demand demand(boolean first) {
        char c = text.charAt(at);
        int from = at;
        if (c == '*' && first) {
            at++;
            return isAtName() ? null : (index, root, place) -> true;
        }
        if (c == '[' || c == ':') {
            at = c == '[' ? closed(at) : pseudoEnd(at + 1);
            return at < 0 ? null : c == '[' ? attribute(text.substring(from, at)) : pseudo(text.substring(from, at));
        }
        boolean marked = c == '#' || c == '.';
        if (!marked && !first) {
            return null;
        }
        int start = marked ? at + 1 : at;
        at = nameEnd(text, start);
        String name = text.substring(start, at);
        return name.isEmpty() || isAtName() ? null : new Demand.Named(marked ? c : 't', name.toLowerCase(Locale.ROOT), name);
    }

    /** Whether an escape or a namespace goes on here: the name before it is not what it looks like. */
    private boolean isAtName() {
        return at < text.length() && "\\|".indexOf(text.charAt(at)) >= 0;
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c) {
        return c >= 0x80 || Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private int pseudoEnd(int from) {
        int end = nameEnd(text, from);
        return end < text.length() && text.charAt(end) == '(' ? closed(end) : end;
    }

    /** The place behind the bracket that closes this one; -1 for none, or where quotes may hide it. */
    private int closed(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static Demand attribute(String test) {
        Demand plain = AttributeTest.of(test);
        if (plain != null) {
            return plain;
        }
        int from = 1;
        while (test.charAt(from) == ' ') {
            from++;
        }
        int end = nameEnd(test, from);
        String name = test.substring(from, end);
        Demand.Named named = new Demand.Named('[', name.toLowerCase(Locale.ROOT), name);
        String rest = test.substring(end, test.length() - 1).strip();
        // [a!=b] is met by elements without the attribute; [^a], [abs:href] and escaped names name none.
        boolean demanded = !name.isEmpty() && (rest.isEmpty() || ":\\|!".indexOf(rest.charAt(0)) < 0);
        if (rest.isEmpty() && demanded) {
            return named;
        }
        Demand other = new Demand.Jsoup(test, demanded ? named : null, false);
        return demanded && named.name().equals("class") ? new Demand.OfClass(other) : other;
    }

    private static Demand pseudo(String test) {
        boolean not = test.startsWith(":not(");
        if ((not || test.startsWith(":has(")) && test.indexOf('"') < 0 && test.indexOf('\'') < 0) {
            String inside = test.substring(5, test.length() - 1).strip();
            char first = inside.isEmpty() ? '+' : inside.charAt(0);
            if (first != '+' && first != '~' && !(not && first == '>')) {
                return not ? new Demand.Not(parts(inside)) : new Demand.Has(parts(inside));
            }
        }
        return new Demand.Jsoup(test, null, test.indexOf('(') >= 0);
    }
}
