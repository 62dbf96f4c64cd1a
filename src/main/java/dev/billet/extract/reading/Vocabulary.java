package dev.billet.extract.reading;

import dev.billet.html.ElementIndex;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;

/** The words of class and id names that a finder understands, each as a bit. The pages of a blog use the same names: each is looked at once. */
public final class Vocabulary {
    private static final int MOST_KNOWN = 20_000;

    private final ToIntFunction<String> look;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** @param look gives the bits of a class attribute or an id */
    public Vocabulary(ToIntFunction<String> look) {
        this.look = look;
    }

    /** What the names say; full, the memory is emptied. */
    public int of(String names) {
        Integer bits = known.get(names);
        if (bits == null) {
            bits = look.applyAsInt(names);
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(names, bits);
        }
        return bits;
    }

    /** What class and id of every element of a page say together, by place. */
    public int[] of(ElementIndex index) {
        int[] ofClasses = new int[index.classNumbers()];
        for (int i = 0; i < ofClasses.length; i++) {
            ofClasses[i] = of(index.classValue(i));
        }
        int[] bits = new int[index.size()];
        for (int place = 0; place < bits.length; place++) {
            int classes = index.classNumber(place);
            bits[place] = classes < 0 ? 0 : ofClasses[classes];
        }
        for (Element element : index.byAttribute("id")) {
            bits[index.order(element)] |= ofId(element.id());
        }
        return bits;
    }

    /** What an id says. */
    int ofId(String id) {
        return id.isEmpty() ? 0 : of(masked(id));
    }

    /** Ids differ in their numbers: without them they are few. */
    private static String masked(String id) {
        StringBuilder out = null;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c >= '1' && c <= '9') {
                out = out == null ? new StringBuilder(id) : out;
                out.setCharAt(i, '0');
            }
        }
        return out == null ? id : out.toString();
    }
}
