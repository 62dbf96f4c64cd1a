package dev.billet.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.platform.Platform.Pick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformsTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/billet/platforms");

    @TempDir
    private Path folder;

    @Test
    void readsEveryFileOfTheIndexAndNoFileIsForgotten() throws IOException {
        List<String> index = Files.readAllLines(FOLDER.resolve("INDEX")).stream()
            .filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(new TreeSet<>(index), files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json"))
                .map(f -> f.replace(".json", "")).collect(Collectors.toCollection(TreeSet::new)));
        }
        Platforms platforms = Platforms.builtIn();
        for (String name : index) {
            assertTrue(name.equals("related-plugins") || platforms.named(name) != null, name);
        }
    }

    @Test
    void everyRuleCanBeDescribedAndCanApply() {
        for (Platform platform : Platforms.builtIn().all()) {
            assertNotNull(platform.description(), platform.name());
            assertNotNull(platform.family(), platform.name());
            int most = platform.signals().stream().mapToInt(Platform.Signal::weight).sum();
            assertTrue(platform.minScore() > 0 && most >= platform.minScore(), platform.name());
        }
    }

    @Test
    void basesAreNoRules() {
        Platforms platforms = Platforms.builtIn();
        assertTrue(platforms.bases().stream().anyMatch(p -> p.name().equals("wordpress")));
        assertTrue(platforms.all().stream().noneMatch(p -> p.name().equals("wordpress")));
    }

    @Test
    void childrenStandBeforeWhatTheyInherit() throws IOException {
        Platform child = user("""
            [{"name": "base", "abstract": true, "family": "f", "minScore": 3, "detect": [{"css": ".b", "weight": 2}],
              "comments": {"author": [".inherited"], "date": [".d"], "text": [".t"], "parent": "nesting"}},
             // a comment
             {"name": "child", "extends": "base", "detect": [{"css": ".c", "weight": 4, "key": true}],
              "comments": {"author": [".own"], "date": [".only", null], "text": null, "parent": "none",},}]
            """).named("child");
        assertEquals(List.of(".own", ".inherited"), css(child, "author"));
        assertEquals(List.of(".only"), css(child, "date"));
        assertNull(child.sections().get("comments").get("text"));
        assertEquals("none", child.options().get("comments").get("parent"));
        assertEquals(List.of(new Platform.Signal(".c", 4, true), new Platform.Signal(".b", 2, false)), child.signals());
        assertEquals(3, child.minScore());
        assertEquals("f", child.family());
    }

    @Test
    void takesPicksApart() throws IOException {
        Platform platform = user("""
            {"name": "p", "comments": {"id": ["& @id", ".x", {"css": "a", "attr": "href", "regex": "c(\\\\d+)"},
              {"css": "b", "regex": "(a)(b)", "group": 2}]}}
            """).named("p");
        assertEquals(List.of(new Pick("&", "id", null, 0), new Pick(".x", null, null, 0), new Pick("a", "href", "c(\\d+)", 1),
            new Pick("b", null, "(a)(b)", 2)), platform.sections().get("comments").get("id"));
    }

    @Test
    void aUsersRuleReplacesTheBuiltInOneItExtends() throws IOException {
        Path file = write("{\"name\": \"wordpress-html5\", \"extends\": \"wordpress-html5\", \"comments\": {\"author\": [\".mine\"]}}");
        Platforms platforms = Platforms.builtIn().with(file);
        assertEquals(Platforms.builtIn().all().size(), platforms.all().size());
        assertEquals("wordpress-html5", platforms.all().get(0).name());
        assertEquals(".mine", css(platforms.all().get(0), "author").get(0));
        assertTrue(css(platforms.all().get(0), "author").size() > 1);
    }

    @Test
    void errorsNameFileAndField() throws IOException {
        assertProblem("{\"name\": \"p\", \"comments\": {\"itme\": [\".c\"]}}", "comments.itme: no such field");
        assertProblem("{\"name\": \"p\", \"comments\": {\"item\": \".c\"}}", "comments.item: must be a list");
        assertProblem("{\"name\": \"p\", \"comments\": {\"parent\": [\".c\"]}}", "comments.parent: must be one word");
        assertProblem("{\"name\": \"p\", \"extends\": \"nothing\"}", "extends: there is no rule nothing");
        assertProblem("{\"name\": \"p\", \"minScore\": \"x\"}", "minScore: x is no number");
        assertProblem("{\"name\": \"p\", \"coments\": {}}", "coments: no such field");
        assertProblem("{\"family\": \"p\"}", "name: is missing");
        assertProblem("{\"name\": \"p\", \"post\": {\"title\": [{\"css\": \"a\", \"atr\": \"b\"}]}}", "post.title: a pick is");
        assertProblem("{\"name\": \"p\", \"post\": {\"title\": [{\"css\": \"a\", \"attr\": []}]}}", "post.title: attr must be one word");
        assertProblem("{\"name\": \"p\", \"detect\": [{\"sel\": \"a\"}]}", "detect: a sign is");
        assertProblem("null", "a rule must be an object");
        assertProblem("{\"name\": \"p\"", "Unexpected end-of-input");
        assertProblem("", "the file is empty");
        assertProblem("[{\"name\": \"a\", \"extends\": \"b\"}, {\"name\": \"b\", \"extends\": \"a\"}]", "extends: there is no rule");
    }

    @Test
    void saysWhatARuleFinds() {
        Platforms platforms = Platforms.builtIn();
        assertEquals(List.of("post", "comments", "pings", "counts"), platforms.named("wordpress-html5").finds());
        assertEquals(List.of("related"), platforms.named("related-yarpp").finds());
    }

    private static List<String> css(Platform platform, String field) {
        return platform.sections().get("comments").get(field).stream().map(Pick::css).toList();
    }

    private void assertProblem(String json, String problem) throws IOException {
        Path file = write(json);
        String message = assertThrows(RuleFileException.class, () -> Platforms.NONE.with(file)).getMessage();
        assertTrue(message.startsWith(file + ": ") && message.contains(problem), message);
    }

    private Platforms user(String json) throws IOException {
        return Platforms.NONE.with(write(json));
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("rules.json"), json);
    }
}
