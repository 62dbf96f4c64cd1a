package dev.billet.extract.reading;

import dev.billet.html.ElementIndex;
import java.util.List;
import org.jsoup.nodes.Element;

/** The class and id names of a page, looked up once for all the vocabularies that finders have. */
public final class PageNames {
    private final ElementIndex index;
    /** By the number of the class attribute. */
    private final Naming[] classes;
    private final int[] identified;
    private final Naming[] ids;

    PageNames(ElementIndex index) {
        this.index = index;
        classes = new Naming[index.classNumbers()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Naming.of(index.classValue(i));
        }
        List<Element> bearers = index.byAttribute("id");
        identified = new int[bearers.size()];
        ids = new Naming[identified.length];
        for (int i = 0; i < ids.length; i++) {
            identified[i] = index.order(bearers.get(i));
            ids[i] = Naming.ofId(bearers.get(i).id());
        }
    }

    /** What the class attribute of the element at a place says. */
    public int ofClass(int place, Vocabulary words) {
        int number = index.classNumber(place);
        return number < 0 ? 0 : classes[number].in(words);
    }

    /** What the class attributes of the page say, by their numbers in the index. */
    public int[] inClasses(Vocabulary words) {
        int[] ofClasses = new int[classes.length];
        for (int i = 0; i < classes.length; i++) {
            ofClasses[i] = classes[i].in(words);
        }
        return ofClasses;
    }

    /** What class and id of every element of the page say together, by place. */
    public int[] in(Vocabulary words) {
        int[] ofClasses = inClasses(words);
        int[] bits = new int[index.size()];
        for (int place = 0; place < bits.length; place++) {
            int number = index.classNumber(place);
            bits[place] = number < 0 ? 0 : ofClasses[number];
        }
        for (int i = 0; i < ids.length; i++) {
            bits[identified[i]] |= ids[i].in(words);
        }
        return bits;
    }
}
