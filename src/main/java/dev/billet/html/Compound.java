package dev.billet.html;

import java.util.ArrayList;
import java.util.List;

/** What a selector demands of one element: {@code li.comment[id]:not(.pingback)}. */
final class Compound {
    /** The element from which the query looks. */
    static final Compound CONTEXT = new Compound(List.of(new Demand() {
        @Override
        public boolean isMet(ElementIndex index, int root, int place) {
            return root == place;
        }

        @Override
        public boolean isSameFromAnywhere() {
            return false;
        }
    }));

    private final Demand[] demands;
    private final Demand.Named[] names;
    private final AttributeTest[] values;
    private final String tag;
    private final boolean sameFromAnywhere;

    Compound(List<Demand> demands) {
        // Loops, not streams: a cold start compiles hundreds of selectors.
        this.demands = demands.toArray(new Demand[0]);
        List<Demand.Named> named = new ArrayList<>(demands.size());
        List<AttributeTest> tests = new ArrayList<>(0);
        for (Demand demand : demands) {
            if (demand.named() != null) {
                named.add(demand.named());
            }
            if (demand instanceof AttributeTest test) {
                tests.add(test);
            }
        }
        this.names = named.toArray(new Demand.Named[0]);
        this.values = tests.toArray(new AttributeTest[0]);
        this.tag = !named.isEmpty() && named.get(0).kind() == 't' ? named.get(0).name() : null;
        this.sameFromAnywhere = demands.stream().allMatch(Demand::isSameFromAnywhere);
    }

    /** Whether the element at a place meets all of it; of {@code known}, which may be null, the index has told that it does. */
    boolean isMet(ElementIndex index, int root, int place, Demand.Named known) {
        for (Demand demand : demands) {
            if (!(demand == known && known.isSure()) && !demand.isMet(index, root, place)) {
                return false;
            }
        }
        return true;
    }

    /** The demanded name that fewest bear; null when no name is demanded. */
    Demand.Named rarest(ElementIndex index) {
        Demand.Named rarest = null;
        int fewest = Integer.MAX_VALUE;
        for (Demand.Named name : names) {
            int size = name.bearers(index).size();
            if (size < fewest) {
                fewest = size;
                rarest = name;
            }
        }
        return rarest;
    }

    /** Whether the same elements meet it from wherever one looks. */
    boolean isSameFromAnywhere() {
        return sameFromAnywhere;
    }

    /** The places of all elements in a part of the page that meet it, seen from anywhere. */
    Bearers between(int from, int end, ElementIndex index) {
        Bearers found = new Bearers();
        Demand.Named rarest = rarest(index);
        Bearers candidates = rarest == null ? null : rarest.bearers(index);
        int to = candidates == null ? end : candidates.firstFrom(end);
        for (int i = candidates == null ? from : candidates.firstFrom(from); i < to; i++) {
            int place = candidates == null ? i : candidates.place(i);
            if (isMet(index, 0, place, rarest)) {
                found.add(place);
            }
        }
        return found;
    }

    /** The places of all elements of the page that meet it. */
    Bearers everywhere(ElementIndex index) {
        return demands.length == 1 && names.length == 1 && demands[0] == names[0] && names[0].isSure() ? names[0].bearers(index)
            : index.meeting(this, 0);
    }

    /** Whether the page has nobody with a name that is demanded. */
    boolean isNowhere(ElementIndex index) {
        for (Demand.Named name : names) {
            if (name.bearers(index).size() == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a look at all values of the page at once already tells that nothing matches. */
    boolean isNowhereInText(ElementIndex index) {
        for (AttributeTest value : values) {
            if (value.isNowhere(index, tag)) {
                return true;
            }
        }
        return false;
    }
}
