package dev.billet.extract.rule;

import dev.billet.html.Page;
import dev.billet.html.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;

/**
 * The signs of all rule files, numbered: files of one family share most of them, and every page is asked for every sign, so
 * an answer must be as near as an array is.
 */
final class Signs {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final AtomicReferenceArray<Query> queries;
    private final String[] selectors;
    private final Selectors compiled;

    /** Numbers the selectors in their order, each once. */
    Signs(List<String> all, Selectors compiled) {
        this.compiled = compiled;
        all.forEach(css -> numbers.putIfAbsent(css, numbers.size()));
        selectors = new String[numbers.size()];
        numbers.forEach((css, number) -> selectors[number] = css);
        queries = new AtomicReferenceArray<>(selectors.length);
    }

    int number(String css) {
        return numbers.get(css);
    }

    /** Whether the sign is on the page. */
    boolean isOn(Page page, int number) {
        Query query = queries.get(number);
        if (query == null) {
            query = compiled.of(selectors[number]);
            queries.set(number, query);
        }
        return query.any(page.index(), page.document());
    }

    /** Looks at most once for each sign. */
    IntPredicate remembering(IntPredicate look) {
        byte[] seen = new byte[selectors.length];
        return number -> {
            if (seen[number] == 0) {
                seen[number] = (byte) (look.test(number) ? 1 : -1);
            }
            return seen[number] > 0;
        };
    }
}
