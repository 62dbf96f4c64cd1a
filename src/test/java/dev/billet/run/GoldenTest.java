package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes out of each page of {@code fixtures} and of each export file among the tests, as a file that a person can read and judge. With
 * {@code -Dbillet.golden=update} these are written instead of compared.
 */
class GoldenTest {
    private static final Path FIXTURES = Path.of("fixtures");
    private static final Path EXPORTS = Path.of("src", "test", "resources", "exports");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean UPDATE = "update".equals(System.getProperty("billet.golden"));
    private static final String HOW =
        "; when the change is right: mvn -q test -Dtest=GoldenTest -Dbillet.golden=update, then read the diff";

    static List<Path> pages() throws IOException {
        return Stream.concat(files(FIXTURES).stream(), files(EXPORTS).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesWhatItGaveBefore(Path page) throws IOException {
        Path golden = golden(page);
        String found = converted(page);
        if (UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, found);
        }
        assertTrue(Files.exists(golden), page + " has no golden file" + HOW);
        assertEquals(Files.readString(golden), found, page + " gives something else than " + golden + HOW);
    }

    @Test
    void everyGoldenFileHasItsPage() throws IOException {
        TreeSet<Path> orphans = new TreeSet<>(files(GOLDEN));
        pages().forEach(page -> orphans.remove(golden(page)));
        if (UPDATE) {
            for (Path orphan : orphans) {
                Files.delete(orphan);
            }
            orphans.clear();
        }
        assertEquals(new TreeSet<>(), orphans, "golden files without a page or an export" + HOW);
    }

    private static List<Path> files(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static Path golden(Path page) {
        String name = page.startsWith(EXPORTS) ? "exports/" + EXPORTS.relativize(page) : FIXTURES.relativize(page).toString();
        return GOLDEN.resolve(name.substring(0, name.lastIndexOf('.')) + ".json");
    }

    /** Exit code and posts; and what was said on standard error when there is no post. */
    private static String converted(Path page) throws IOException {
        // Comments of some exports stand apart from their posts, and are united with them only in the end.
        String merge = page.startsWith(EXPORTS) ? "--jobs=1" : "--no-merge";
        Run run = Run.of("convert", merge, "-t", "ndjson", page.toString().replace('\\', '/'));
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines));
            json.writeStartObject();
            json.writeNumberField("exit", run.code());
            if (run.posts() == 0) {
                json.writeArrayFieldStart("said");
                for (String line : run.err().lines().toList()) {
                    json.writeString(line);
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("posts");
            copy(run.out(), json);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }

    private static void copy(String ndjson, JsonGenerator json) throws IOException {
        try (JsonParser posts = new JsonFactory().createParser(ndjson)) {
            while (posts.nextToken() != null) {
                json.copyCurrentStructure(posts);
            }
        }
    }
}
