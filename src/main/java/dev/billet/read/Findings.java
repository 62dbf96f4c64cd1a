package dev.billet.read;

import dev.billet.model.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;

/** The findings of one capture, pulled one at a time; at least one. */
public interface Findings extends Closeable {
    /** The next finding; empty at the end. */
    Optional<Finding> next() throws IOException;

    @Override
    default void close() throws IOException {
    }

    /** What a walk gives, which is closed with it. */
    static Findings of(Findings walk, Closeable closing) {
        return new Findings() {
            @Override
            public Optional<Finding> next() throws IOException {
                return walk.next();
            }

            @Override
            public void close() throws IOException {
                closing.close();
            }
        };
    }

    /** Findings that are already there. */
    static Findings of(Collection<? extends Finding> findings) {
        Iterator<? extends Finding> iterator = findings.iterator();
        return () -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
}
