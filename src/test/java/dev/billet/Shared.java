package dev.billet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of test pages that is no part of the project; absent on most machines, and tests that want it then say so. */
public final class Shared {
    private Shared() {
    }

    /** A file or folder in it. */
    public static Optional<Path> find(String name) {
        String property = System.getProperty("billet.shared", System.getenv("BILLET_SHARED"));
        Path[] places = {property == null ? null : Path.of(property), Path.of("..", "shared"), Path.of("..", "..", "shared")};
        for (Path place : places) {
            if (place != null && Files.exists(place.resolve(name))) {
                return Optional.of(place.resolve(name));
            }
        }
        return Optional.empty();
    }
}
