package dev.billet.assemble;

import dev.billet.model.Finding;
import dev.billet.model.Term;
import dev.billet.text.Urls;
import java.util.HashMap;
import java.util.Map;

/** Which category is above which, as lists of categories on pages show it: all of a run, by their addresses, which no two blogs share. */
final class CategoryTree {
    /** Each term by the key of its address; the parent of each is such a key. */
    private final Map<String, Term> terms = new HashMap<>();

    /** Takes note of a list; what an earlier one says stands. */
    void add(Finding.Nested nested) {
        for (Term term : nested.terms()) {
            String key = Urls.key(term.url());
            String above = term.parent() == null ? null : Urls.key(term.parent());
            Term known = terms.get(key);
            if (known == null || known.parent() == null && above != null) {
                terms.put(key, new Term(term.name(), term.slug(), above == null || leadsTo(above, key) ? null : above, term.url()));
            }
        }
    }

    /** The links so far have no circle, so this ends. */
    private boolean leadsTo(String from, String key) {
        String at = from;
        while (at != null && !at.equals(key)) {
            at = above(at);
        }
        return at != null;
    }

    /** The key of the address above one of this key, or null. */
    String above(String key) {
        Term term = terms.get(key);
        return term == null ? null : term.parent();
    }

    /** The category at an address of this key, or null. */
    Term at(String key) {
        return terms.get(key);
    }
}
