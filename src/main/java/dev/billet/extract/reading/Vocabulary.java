package dev.billet.extract.reading;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** The words of class and id names that a finder understands, each as a bit. */
public final class Vocabulary {
    /** How many there can be; more than there are. */
    static final int MOST = 12;
    private static final AtomicInteger MADE = new AtomicInteger();

    /** Tells the vocabularies apart, from 0. */
    final int number = MADE.getAndIncrement();
    private final ToIntFunction<String> look;

    /** @param look gives the bits of a class attribute or an id; the highest bit is none of them */
    public Vocabulary(ToIntFunction<String> look) {
        this.look = look;
    }

    /** What the names of a class attribute say; it is remembered. */
    int of(String names) {
        return Naming.of(names).in(this);
    }

    /** What an id says. */
    int ofId(String id) {
        return id.isEmpty() ? 0 : Naming.ofId(id).in(this);
    }

    int look(String names) {
        return look.applyAsInt(names);
    }
}
