package dev.billet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices by chance for made-up test data; the same seed gives the same choices. */
public final class Chance extends Random {
    private static final long serialVersionUID = 1;

    public Chance(long seed) {
        super(seed);
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T pick(T... of) {
        return of[nextInt(of.length)];
    }

    /** Null now and then. */
    public <T> T maybe(Supplier<T> value) {
        return nextInt(3) == 0 ? null : value.get();
    }

    /** None or several; another one follows once in so many times. */
    public <T> List<T> some(int oneIn, Supplier<T> item) {
        List<T> list = new ArrayList<>();
        while (nextInt(oneIn) == 0) {
            list.add(item.get());
        }
        return list;
    }
}
