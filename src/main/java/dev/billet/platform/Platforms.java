package dev.billet.platform;

import java.util.List;

/** The rule files in force, in the order of the index. */
public record Platforms(List<Platform> all) {
    /** No rules at all: only the generic finders speak. */
    public static final Platforms NONE = new Platforms(List.of());

    public Platforms {
        all = List.copyOf(all);
    }

    /** The rule files that come with billet. */
    public static Platforms builtIn() {
        throw new UnsupportedOperationException();
    }
}
