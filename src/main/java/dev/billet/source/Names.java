package dev.billet.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;

/** The inputs that a user named, pulled one at a time: lists of millions of names are not held. */
@FunctionalInterface
public interface Names extends Closeable {
    /** The next name; empty at the end. */
    Optional<String> next() throws IOException;

    @Override
    default void close() throws IOException {
    }

    /** Names that are already there. */
    static Names of(Collection<String> names) {
        Iterator<String> iterator = names.iterator();
        return () -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    /** One after the other. */
    static Names then(Names first, Names second) {
        return new Names() {
            private boolean over;

            @Override
            public Optional<String> next() throws IOException {
                Optional<String> name = over ? Optional.empty() : first.next();
                over |= name.isEmpty();
                return over ? second.next() : name;
            }

            @Override
            public void close() throws IOException {
                try (first; second) {
                    over = true;
                }
            }
        };
    }
}
