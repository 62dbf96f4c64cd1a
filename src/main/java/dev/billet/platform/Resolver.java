package dev.billet.platform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves {@code extends} among files read together and those known before, in whatever order they stand. */
final class Resolver {
    private final Platforms before;
    private final String source;
    private final Map<String, PlatformFile> files = new HashMap<>();
    private final Map<String, Platform> done = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Resolver(Platforms before, List<PlatformFile> files, String source) {
        this.before = before;
        this.source = source;
        for (PlatformFile file : files) {
            this.files.putIfAbsent(file.name(), file);
        }
    }

    Platform resolve(PlatformFile file) {
        Platform known = files.get(file.name()) == file ? done.get(file.name()) : null;
        if (known != null) {
            return known;
        }
        open.add(file.name());
        Platform platform = file.resolve(source, this);
        open.remove(file.name());
        done.put(file.name(), platform);
        return platform;
    }

    /**
     * The platform of this name, or null. A file that extends its own name, as one that refines a built-in rule does, means the
     * rule known before.
     */
    Platform named(String name) {
        PlatformFile file = files.get(name);
        return file == null || open.contains(name) ? before.named(name) : resolve(file);
    }
}
