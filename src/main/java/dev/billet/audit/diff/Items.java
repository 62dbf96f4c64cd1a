package dev.billet.audit.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A list such as tags or links: each item of the one side wants its like in the other, their order does not count.
 *
 * @param field the field's name
 * @param items the list
 * @param key   what makes two items the same
 * @param shown an item in words
 */
record Items<T, I>(String field, Function<T, List<I>> items, Function<I, String> key, Function<I, String> shown)
    implements Comparison<T> {

    @Override
    public Verdict compare(T a, T b) {
        List<I> listA = items.apply(a);
        List<I> listB = items.apply(b);
        if (listA.isEmpty() && listB.isEmpty()) {
            return Verdict.NOTHING;
        }
        String moreA = without(listA, listB);
        String moreB = without(listB, listA);
        if (moreA == null && moreB == null) {
            return Verdict.SAME;
        }
        boolean both = moreA != null && moreB != null;
        return new Verdict(both ? Way.DIFFERENT : moreA != null ? Way.ONLY_A : Way.ONLY_B, moreA, moreB);
    }

    /** The items of the one list that the other lacks, in words; null when there are none. */
    private String without(List<I> list, List<I> others) {
        Map<String, Integer> there = new LinkedHashMap<>();
        others.forEach(item -> there.merge(Objects.toString(key.apply(item), ""), 1, Integer::sum));
        List<String> lacking = new ArrayList<>();
        for (I item : list) {
            if (there.merge(Objects.toString(key.apply(item), ""), -1, Integer::sum) < 0) {
                lacking.add(Objects.toString(shown.apply(item), ""));
            }
        }
        return lacking.isEmpty() ? null : String.join(", ", lacking);
    }
}
