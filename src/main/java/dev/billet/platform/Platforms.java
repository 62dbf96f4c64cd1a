package dev.billet.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule files in force.
 *
 * @param all   in the order of the index, which decides between equal scores; the user's own stand first
 * @param bases what is no rule itself but can be extended
 */
public record Platforms(List<Platform> all, List<Platform> bases) {
    /** No rules at all: only the generic finders speak. */
    public static final Platforms NONE = new Platforms(List.of(), List.of());

    private static final String FOLDER = "platforms/";

    public Platforms {
        all = List.copyOf(all);
        bases = List.copyOf(bases);
    }

    /** The rule files that come with billet. */
    public static Platforms builtIn() {
        List<PlatformFile> files = new ArrayList<>();
        for (String line : new String(resource("INDEX"), StandardCharsets.UTF_8).split("\n")) {
            String name = line.strip();
            if (!name.isEmpty() && !name.startsWith("#")) {
                files.add(PlatformFile.of(name + ".json", tree(name + ".json", resource(name + ".json"))));
            }
        }
        return NONE.with(files, null);
    }

    /**
     * These and the rules of a user's file (one object, or a list of them), which stand before the others; one with the name of
     * a built-in rule replaces it, and each may extend any other.
     *
     * @throws RuleFileException when the file is no rule file; selectors are checked when they are compiled
     * @throws IOException       when it cannot be read
     */
    public Platforms with(Path file) throws IOException {
        String name = file.toString();
        Object tree = tree(name, Files.readAllBytes(file));
        List<PlatformFile> files = new ArrayList<>();
        for (Object rule : tree instanceof List<?> list ? list : List.of(tree == null ? "" : tree)) {
            files.add(PlatformFile.of(name, rule));
        }
        return with(files, name);
    }

    private Platforms with(List<PlatformFile> files, String source) {
        Resolver resolver = new Resolver(this, files, source);
        Map<String, Platform> rules = new LinkedHashMap<>();
        Map<String, Platform> foundations = new LinkedHashMap<>();
        for (PlatformFile file : files) {
            Platform platform = resolver.resolve(file);
            if ((file.isAbstract() ? foundations : rules).put(platform.name(), platform) != null) {
                throw new RuleFileException(platform.file(), "name", platform.name() + " is defined twice", null);
            }
        }
        all.forEach(p -> rules.putIfAbsent(p.name(), p));
        bases.forEach(p -> foundations.putIfAbsent(p.name(), p));
        return new Platforms(List.copyOf(rules.values()), List.copyOf(foundations.values()));
    }

    /** The rule or base of this name, or null. */
    public Platform named(String name) {
        for (List<Platform> list : List.of(all, bases)) {
            for (Platform platform : list) {
                if (platform.name().equals(name)) {
                    return platform;
                }
            }
        }
        return null;
    }

    private static Object tree(String file, byte[] bytes) {
        try {
            return JsonTree.read(bytes);
        } catch (IOException notJson) {
            throw new RuleFileException(file, null, notJson.getMessage(), notJson);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Platforms.class.getResourceAsStream("/dev/billet/" + FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("rule file " + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
