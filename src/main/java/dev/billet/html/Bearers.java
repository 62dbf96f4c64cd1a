package dev.billet.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** The places of the elements that bear one name, in document order. */
final class Bearers {
    static final Bearers NONE = new Bearers(0);

    private int[] places;
    private int size;
    private List<Element> elements;
    /** For each, by its number, the innermost of them that stands around it; -1 for none. */
    private int[] around;

    Bearers() {
        this(4);
    }

    private Bearers(int room) {
        places = new int[room];
    }

    /** A name may be borne twice, in two spellings; its bearer counts once. */
    void add(int place) {
        if (size > 0 && places[size - 1] == place) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
    }

    int size() {
        return size;
    }

    int place(int i) {
        return places[i];
    }

    /** The first of them at or behind a place, by its number among them. */
    int firstFrom(int place) {
        int found = size == 0 || places[0] >= place ? 0 : Arrays.binarySearch(places, 0, size, place);
        return found < 0 ? -found - 1 : found;
    }

    /** The innermost of them that stands around the element at a place, by its number among them; -1 for none. */
    int around(int place, ElementIndex index) {
        if (around == null) {
            int[] found = new int[size];
            for (int i = 0; i < size; i++) {
                found[i] = outwards(i - 1, places[i], index, found);
            }
            around = found;
        }
        return outwards(firstFrom(place) - 1, place, index, around);
    }

    /** From the last before a place outwards to who reaches beyond it: who stands around the place stands around all between. */
    private int outwards(int last, int place, ElementIndex index, int[] outer) {
        int at = last;
        while (at >= 0 && index.endAt(places[at]) <= place) {
            at = outer[at];
        }
        return at;
    }

    /** These and others, in document order, each once. */
    Bearers and(Bearers others) {
        Bearers all = new Bearers(size + others.size);
        int i = 0;
        for (int k = 0; k < others.size; k++) {
            while (i < size && places[i] <= others.places[k]) {
                all.add(places[i++]);
            }
            all.add(others.places[k]);
        }
        while (i < size) {
            all.add(places[i++]);
        }
        return all;
    }

    /** They themselves. */
    List<Element> elements(ElementIndex index) {
        if (elements == null) {
            List<Element> found = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                found.add(index.element(places[i]));
            }
            elements = found;
        }
        return elements;
    }
}
