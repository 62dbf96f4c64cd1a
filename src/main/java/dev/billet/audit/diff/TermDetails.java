package dev.billet.audit.diff;

import dev.billet.audit.PlainWords;
import dev.billet.model.Term;
import dev.billet.text.Slugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The slugs, or the parents, of terms that both sides have.
 *
 * @param field  the field's name
 * @param terms  the list
 * @param detail the slug or the parent
 */
record TermDetails<T>(String field, Function<T, List<Term>> terms, Function<Term, String> detail) implements Comparison<T> {

    /** Two terms of one post may have one name: what they have in common besides decides which is which. */
    private static final List<BiPredicate<Term, Term>> WAYS = List.of(Objects::equals,
        (a, b) -> isNamed(a, b) && Objects.equals(a.slug(), b.slug()), TermDetails::isNamed);

    private static boolean isNamed(Term a, Term b) {
        return PlainWords.key(a.name()).equals(PlainWords.key(b.name()));
    }

    @Override
    public Verdict compare(T a, T b) {
        List<Term> openA = new ArrayList<>(terms.apply(a));
        List<Term> openB = new ArrayList<>(terms.apply(b));
        Found found = new Found();
        for (BiPredicate<Term, Term> way : WAYS) {
            openA.removeIf(term -> {
                Term other = openB.stream().filter(candidate -> way.test(term, candidate)).findFirst().orElse(null);
                if (other != null) {
                    openB.remove(other);
                    found.add(term, compare(term, other));
                }
                return other != null;
            });
        }
        return found.verdict();
    }

    private Verdict compare(Term term, Term other) {
        Verdict verdict = Verdict.of(detail.apply(term), detail.apply(other), Address::slugs);
        // Some formats cannot leave it empty.
        boolean made = verdict.way() == Way.ONLY_B && verdict.b().equals(other.slug()) && Slugs.isOfName(other.slug(), other.name());
        return made ? new Verdict(Way.MADE, null, verdict.b()) : verdict;
    }

    /** What was found in all terms. */
    private static final class Found {
        private final List<String> listA = new ArrayList<>();
        private final List<String> listB = new ArrayList<>();
        private Way way = Way.NOTHING;

        void add(Term term, Verdict one) {
            if (!one.way().isDifference()) {
                way = way == Way.NOTHING ? one.way() : way;
                return;
            }
            way = way.isDifference() && way != one.way() ? Way.DIFFERENT : one.way();
            if (one.a() != null) {
                listA.add(term.name() + ": " + one.a());
            }
            if (one.b() != null) {
                listB.add(term.name() + ": " + one.b());
            }
        }

        Verdict verdict() {
            return new Verdict(way, listA.isEmpty() ? null : String.join(", ", listA), listB.isEmpty() ? null : String.join(", ", listB));
        }
    }
}
