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
    /** To test so many elements costs no more than to ask whether what is demanded of them is anywhere on the page. */
    private static final int FEW = 8;

    /** The places of all matches below the element at a place. */
    Bearers all(ElementIndex index, int root) {
        Bearers found = new Bearers();
        if (root == 0 || !last().isSameFromAnywhere()) {
            search(index, root, found);
        } else if (!isOuterNowhere(index)) {
            among(index.meeting(last(), root), index, root, found);
        }
        return found;
    }

    /** Of those who meet the last step, the ones below the root that stand as the steps before demand. */
    private void among(Bearers some, ElementIndex index, int root, Bearers found) {
        int end = index.endAt(root);
        for (int i = some.firstFrom(root + 1); i < some.size() && some.place(i) < end; i++) {
            if (steps.length == 1 || isPlaced(index, root, some.place(i), steps.length - 1)) {
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
        if (isOuterNowhere(index)) {
            return -1;
        }
        Demand.Named rarest = last().rarest(index);
        Bearers candidates = rarest == null ? null : rarest.bearers(index);
        if (root == 0 && candidates != null && candidates.size() > FEW && isNowhereInText(index)) {
            return -1;
        }
        int to = candidates == null ? index.endAt(root) : candidates.firstFrom(index.endAt(root));
        for (int i = candidates == null ? root + 1 : candidates.firstFrom(root + 1); i < to; i++) {
            int place = candidates == null ? i : candidates.place(i);
            if (last().isMet(index, root, place, rarest) && isPlaced(index, root, place, steps.length - 1)) {
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

    /** Whether the page has nobody with a name that a step before the last demands. */
    private boolean isOuterNowhere(ElementIndex index) {
        for (int i = 0; i < steps.length - 1; i++) {
            if (steps[i].isNowhere(index)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNowhereInText(ElementIndex index) {
        for (Compound step : steps) {
            if (step.isNowhereInText(index)) {
                return true;
            }
        }
        return false;
    }

    static boolean anyMatches(List<QueryPart> parts, ElementIndex index, int root, int place) {
        for (QueryPart part : parts) {
            if (part.matches(index, root, place, part.steps.length - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(ElementIndex index, int root, int place, int step) {
        return steps[step].isMet(index, root, place, null) && isPlaced(index, root, place, step);
    }

    /** Whether the element at a place, which meets a step, stands to others as the steps before demand, seen from the root. */
    private boolean isPlaced(ElementIndex index, int root, int place, int step) {
        if (step == 0) {
            return true;
        }
        char link = links.charAt(step);
        boolean inRun = link == '>' && step + 1 < steps.length && links.charAt(step + 1) == '>';
        if (place == root && !inRun) {
            // What stands around the root is not looked at; jsoup does so in the middle of a > b > c.
            return false;
        }
        return switch (link) {
            case '>' -> index.parent(place) >= 0 && matches(index, root, index.parent(place), step - 1);
            case '+' -> isPreceded(index, root, place, step - 1, 1);
            case '~' -> isPreceded(index, root, place, step - 1, Integer.MAX_VALUE);
            default -> isInside(index, root, place, step - 1);
        };
    }

    private boolean isPreceded(ElementIndex index, int root, int place, int step, int most) {
        Element before = index.element(place).previousElementSibling();
        for (int i = 0; i < most && before != null; i++, before = before.previousElementSibling()) {
            if (matches(index, root, index.order(before), step)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(ElementIndex index, int root, int place, int step) {
        int last = index.isBelow(place, root) ? root : 0;
        if (!steps[step].isSameFromAnywhere()) {
            for (int outer = index.parent(place); outer >= last; outer = index.parent(outer)) {
                if (matches(index, root, outer, step)) {
                    return true;
                }
            }
            return false;
        }
        // Who meets the step is known for the whole page: only those are looked at, from the innermost outwards.
        Bearers some = steps[step].everywhere(index);
        for (int i = some.around(place, index); i >= 0 && some.place(i) >= last; i = some.around(some.place(i), index)) {
            if (isPlaced(index, root, some.place(i), step)) {
                return true;
            }
        }
        return false;
    }
}
