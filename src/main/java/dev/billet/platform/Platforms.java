package dev.billet.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.billet.data.DataFile;
import java.io.IOException;
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

    public Platforms {
        all = List.copyOf(all);
        bases = List.copyOf(bases);
    }

    /** The rule files that come with billet; read once, and by whichever thread asks first. */
    public static Platforms builtIn() {
        return BuiltIn.RULES;
    }

    /** Loaded when the rules are first asked for. */
    private static final class BuiltIn {
        private static final Platforms RULES = load();
    }

    private static Platforms load() {
        List<PlatformFile> files = new ArrayList<>();
        for (String line : new String(DataFile.read("platforms/INDEX"), StandardCharsets.UTF_8).split("\n")) {
            String name = line.strip();
            if (!name.isEmpty() && name.charAt(0) != '#') {
                String file = name.concat(".json");
                add(files, file, tree(file, DataFile.read("platforms/".concat(file))));
            }
        }
        return NONE.with(files, null);
    }

    private static void add(List<PlatformFile> files, String file, Object tree) {
        if (tree instanceof List<?> list) {
            for (Object rule : list) {
                files.add(PlatformFile.of(file, rule));
            }
        } else {
            files.add(PlatformFile.of(file, tree));
        }
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
        List<PlatformFile> files = new ArrayList<>();
        add(files, name, tree(name, Files.readAllBytes(file)));
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
        for (Platform known : all) {
            rules.putIfAbsent(known.name(), known);
        }
        for (Platform known : bases) {
            foundations.putIfAbsent(known.name(), known);
        }
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
            throw new RuleFileException(file, null, notJson instanceof JsonProcessingException json ? problem(json)
                : notJson.getMessage(), notJson);
        }
    }

    private static String problem(JsonProcessingException json) {
        String where = json.getLocation() == null ? "" : " in line " + json.getLocation().getLineNr();
        return "no valid JSON" + where + ": " + json.getOriginalMessage();
    }
}
