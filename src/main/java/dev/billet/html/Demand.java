package dev.billet.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** One condition of a selector on an element. */
@FunctionalInterface
interface Demand {
    /** Whether the element at a place meets it, seen from the one at another. */
    boolean isMet(ElementIndex index, int root, int place);

    /** The name that every element that meets it bears, or null. */
    default Named named() {
        return null;
    }

    /** Whether the answer is the same from wherever one looks: then it needs to be found but once a page. */
    default boolean isSameFromAnywhere() {
        return true;
    }

    /** A name that must be borne, as in selectors: of a kind ({@code t # . [}, {@code t} for a tag), in lower case and as written. */
    record Named(char kind, String name, String written) implements Demand {
        Bearers bearers(ElementIndex index) {
            return index.bearers(kind, name);
        }

        /** Whether all whom the index names meet it: ids, which it knows in lower case, are told apart by case. */
        boolean isSure() {
            return kind != '#';
        }

        @Override
        public Named named() {
            return this;
        }

        @Override
        public boolean isMet(ElementIndex index, int root, int place) {
            Element element = index.element(place);
            return switch (kind) {
                case '#' -> element.attributesSize() > 0 && element.id().equals(written);
                case '.' -> element.hasClass(written);
                case '[' -> element.attributesSize() > 0 && element.attributes().hasKey(name);
                default -> element.normalName().equals(name);
            };
        }
    }

    /** {@code :not(…)}. */
    record Not(List<QueryPart> parts) implements Demand {
        @Override
        public boolean isSameFromAnywhere() {
            return parts.stream().allMatch(QueryPart::isSameFromAnywhere);
        }

        @Override
        public boolean isMet(ElementIndex index, int root, int place) {
            return !QueryPart.anyMatches(parts, index, root, place);
        }
    }

    /** {@code :has(…)}. */
    record Has(List<QueryPart> parts) implements Demand {
        @Override
        public boolean isMet(ElementIndex index, int root, int place) {
            for (QueryPart part : parts) {
                if (part.first(index, place) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A demand on nothing but the class attribute, which half of the elements of a page share with others. */
    record OfClass(Demand demand) implements Demand {
        @Override
        public Named named() {
            return demand.named();
        }

        @Override
        public boolean isMet(ElementIndex index, int root, int place) {
            return index.classNumber(place) >= 0 && index.isMetByClass(demand, place);
        }
    }

    /** Whatever else jsoup understands. */
    final class Jsoup implements Demand {
        private static final Element NOTHING = new Element("x");
        private final String selector;
        private final Named named;
        private final boolean remembers;
        private volatile Evaluator evaluator;

        /**
         * A selector or a part of one.
         *
         * @param named     what it demands by name, or null
         * @param remembers whether there can be selectors inside: they remember answers per thread until a collection has ended
         */
        Jsoup(String selector, Named named, boolean remembers) {
            this.selector = selector;
            this.named = named;
            this.remembers = remembers;
        }

        @Override
        public Named named() {
            return named;
        }

        @Override
        public boolean isSameFromAnywhere() {
            return !remembers && !selector.startsWith(":root");
        }

        @Override
        public boolean isMet(ElementIndex index, int root, int place) {
            Evaluator known = evaluator;
            if (known == null) {
                known = Selector.evaluatorOf(selector);
                evaluator = known;
            }
            boolean met = known.matches(index.element(root), index.element(place));
            if (remembers) {
                // An empty collection makes them forget.
                Collector.collect(known, NOTHING);
            }
            return met;
        }
    }
}
