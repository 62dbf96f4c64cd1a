package dev.billet.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** A name with {@code *}, {@code ?}, {@code [...]} or {@code {a,b}}, for shells that do not expand it. */
final class Pattern {
    private final String pattern;

    Pattern(String pattern) {
        this.pattern = pattern;
    }

    /** Whether the name could be a pattern. */
    static boolean is(String name) {
        return name.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    /** The paths that match, in the order of their names; hidden ones only when the pattern names the dot. */
    List<Path> expand() throws IOException {
        List<Path> found = new ArrayList<>();
        found.add(Path.of(pattern.startsWith("/") ? "/" : ""));
        for (String part : pattern.split("/")) {
            if (!part.isEmpty()) {
                found = step(found, part);
            }
        }
        return found;
    }

    private static List<Path> step(List<Path> parents, String part) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path parent : parents) {
            if (is(part)) {
                found.addAll(children(parent, part));
            } else if (Files.exists(parent.resolve(part), LinkOption.NOFOLLOW_LINKS)) {
                found.add(parent.resolve(part));
            }
        }
        return found;
    }

    private static List<Path> children(Path parent, String part) throws IOException {
        Path folder = parent.toString().isEmpty() ? Path.of(".") : parent;
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
            for (Path child : all) {
                Path name = child.getFileName();
                if (matcher.matches(name) && (part.startsWith(".") || !name.toString().startsWith("."))) {
                    found.add(parent.resolve(name));
                }
            }
        } catch (PatternSyntaxException notAPattern) {
            return List.of();
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }
}
