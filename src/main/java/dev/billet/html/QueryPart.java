package dev.billet.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * One of a query's alternatives between commas: demands on an element, on those around it, and how they stand to each other.
 * Gives the answers of jsoup, which remembers what it has tested in a map per element and needs ten times as long.
 *
 * @param steps what is demanded, from the outermost element to the one that is looked for
 * @param links how each step stands to the one before it: one of {@code > + ~} or a blank; anything for the first
 */
record QueryPart(Compound[] steps, String links) {
    /** The places of all matches below the element at a place. */
    Bearers all(ElementIndex index, int root) {
        Bearers found = new Bearers();
        if (root > 0 && last().isSameFromAnywhere()) {
            among(index.meeting(last(), root), index, root, found);
        } else {
            search(index, root, found);
        }
        return found;
    }

    /** Of those who meet the last step, the ones below the root that stand as the steps before demand. */
    private void among(Bearers some, ElementIndex index, int root, Bearers found) {
        int end = index.endAt(root);
        for (int i = some.firstFrom(root + 1); i < some.size() && some.place(i) < end; i++) {
            if (steps.length == 1 || isPlaced(index.element(root), index.element(some.place(i)), steps.length - 1)) {
                found.add(some.place(i));
            }
        }
    }

    /** Whether it matches the same elements from wherever one looks. */
    boolean isSameFromAnywhere() {
        return steps.length == 1 && last().isSameFromAnywhere();
    }

    /** The place of the first match, or -1. */
    int first(ElementIndex index, int root) {
        return search(index, root, null);
    }

    /** Gives the first match; with {@code all} all of them are noted there. */
    private int search(ElementIndex index, int root, Bearers all) {
        if (last() == Compound.CONTEXT) {
            if (all != null) {
                all.add(root);
            }
            return root;
        }
        if (isNowhere(index, root)) {
            return -1;
        }
        Element context = index.element(root);
        Demand.Named rarest = last().rarest(index);
        Bearers candidates = rarest == null ? null : rarest.bearers(index);
        int to = candidates == null ? index.endAt(root) : candidates.firstFrom(index.endAt(root));
        for (int i = candidates == null ? root + 1 : candidates.firstFrom(root + 1); i < to; i++) {
            int place = candidates == null ? i : candidates.place(i);
            Element element = index.element(place);
            if (last().isMet(context, element, rarest) && isPlaced(context, element, steps.length - 1)) {
                if (all == null) {
                    return place;
                }
                all.add(place);
            }
        }
        return -1;
    }

    private Compound last() {
        return steps[steps.length - 1];
    }

    private boolean isNowhere(ElementIndex index, int root) {
        for (int i = 0; i < steps.length - 1; i++) {
            if (steps[i].isNowhere(index)) {
                return true;
            }
        }
        return root == 0 && last().isNowhereInText(index);
    }

    static boolean anyMatches(List<QueryPart> parts, Element context, Element element) {
        for (QueryPart part : parts) {
            if (part.matches(context, element)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element matches, seen from the context. */
    boolean matches(Element context, Element element) {
        return matches(context, element, steps.length - 1);
    }

    private boolean matches(Element context, Element element, int step) {
        return steps[step].isMet(context, element, null) && isPlaced(context, element, step);
    }

    /** Whether an element that meets a step stands to others as the steps before demand. */
    private boolean isPlaced(Element context, Element element, int step) {
        if (step == 0) {
            return true;
        }
        char link = links.charAt(step);
        boolean inRun = link == '>' && step + 1 < steps.length && links.charAt(step + 1) == '>';
        if (element == context && !inRun) {
            // What stands around the context is not looked at; jsoup does so in the middle of a > b > c.
            return false;
        }
        return switch (link) {
            case '>' -> element.parent() != null && matches(context, element.parent(), step - 1);
            case '+' -> element.previousElementSibling() != null && matches(context, element.previousElementSibling(), step - 1);
            case '~' -> isPreceded(context, element, step - 1);
            default -> isInside(context, element, step - 1);
        };
    }

    private boolean isPreceded(Element context, Element element, int step) {
        for (Element before = element.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            if (matches(context, before, step)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Element context, Element element, int step) {
        for (Element outer = element.parent(); outer != null; outer = outer == context ? null : outer.parent()) {
            if (matches(context, outer, step)) {
                return true;
            }
        }
        return false;
    }
}
