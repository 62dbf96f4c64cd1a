package dev.billet.read.front;

import dev.billet.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Terms and names, which may be written as one text or as a list. */
final class FrontTerms {
    private FrontTerms() {
    }

    /** The terms of a field: the singular has one in a text, the plural several, by commas or, as in Jekyll, by blanks. */
    static List<Term> of(FrontMatter front, String one, String many) {
        Set<String> names = new LinkedHashSet<>();
        add(names, front.fields().get(one), "\n");
        Object all = front.fields().get(many);
        add(names, all, all instanceof String text && text.indexOf(',') < 0 ? "\\s+" : ",");
        return names.stream().map(name -> new Term(name, null, null, null)).toList();
    }

    private static void add(Set<String> names, Object value, String border) {
        if (value instanceof List<?> list) {
            list.forEach(item -> add(names, item, "\n"));
        } else if (value instanceof Map<?, ?> map) {
            add(names, map.containsKey("name") ? map.get("name") : map.get("title"), "\n");
        } else if (FrontMatter.string(value) != null) {
            for (String name : FrontMatter.string(value).split(border)) {
                names.add(name.strip());
            }
            names.remove("");
        }
    }

    /** The names of people: texts, or maps with a name. */
    static List<String> names(Object value) {
        Set<String> names = new LinkedHashSet<>();
        add(names, value, "\n");
        return new ArrayList<>(names);
    }
}
