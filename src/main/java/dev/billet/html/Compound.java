package dev.billet.html;

import java.util.List;
import org.jsoup.nodes.Element;

/** What a selector demands of one element: {@code li.comment[id]:not(.pingback)}. */
final class Compound {
    /** The element from which the query looks. */
    static final Compound CONTEXT = new Compound(List.of((context, element) -> context == element));

    private final Demand[] demands;
    private final Demand.Named[] names;
    private final AttributeTest inText;

    Compound(List<Demand> demands) {
        this.demands = demands.toArray(Demand[]::new);
        this.names = demands.stream().map(Demand::named).filter(n -> n != null).toArray(Demand.Named[]::new);
        this.inText = demands.size() == 2 && names.length == 2 && names[0].kind() == 't' && demands.get(1) instanceof AttributeTest test
            && test.isPart() ? test : null;
    }

    /** Whether the element meets all of it; of {@code known}, which may be null, the index has told that it does. */
    boolean isMet(Element context, Element element, Demand.Named known) {
        for (Demand demand : demands) {
            if (!(demand == known && known.isSure()) && !demand.isMet(context, element)) {
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
        return inText != null && inText.isNowhere(index, names[0].name());
    }
}
