package dev.billet.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The class attributes of a page: each way in which one is written is met again and again, and taken apart only once. */
final class ClassNames {
    private final Map<String, Value> known = new HashMap<>(256);
    private final List<String> values = new ArrayList<>();
    private final Map<String, Bearers> bearers = new HashMap<>(256);

    /** A value with its number and with who bears each of its names. */
    private record Value(int number, Bearers[] names) {
    }

    /** Notes that the element at a place has this class attribute; gives the number of the value. */
    int enter(String written, int place) {
        Value value = known.get(written);
        if (value == null) {
            value = new Value(values.size(), names(written));
            known.put(written, value);
            values.add(written);
        }
        for (Bearers name : value.names) {
            name.add(place);
        }
        return value.number;
    }

    private Bearers[] names(String written) {
        List<Bearers> names = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= written.length(); i++) {
            if (i == written.length() || written.charAt(i) <= ' ') {
                if (i > from) {
                    names.add(named(written.substring(from, i).toLowerCase(Locale.ROOT)));
                }
                from = i + 1;
            }
        }
        return names.toArray(Bearers[]::new);
    }

    private Bearers named(String name) {
        Bearers found = bearers.get(name);
        if (found == null) {
            found = new Bearers();
            bearers.put(name, found);
        }
        return found;
    }

    /** Who bears a class, in lower case; null when nobody does. */
    Bearers bearers(String name) {
        return bearers.get(name);
    }

    /** The values by number, as they are written. */
    List<String> values() {
        return values;
    }
}
