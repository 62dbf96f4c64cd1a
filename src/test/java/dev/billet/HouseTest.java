package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the house: which room may import which, no cycles, and the bars for files and methods. */
class HouseTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final String ROOT = "dev.billet";
    private static final List<JavaSource> SOURCES = sources();

    /**
     * Libraries by the beginning of their packages; only the rooms that name them may import them. Those that stream billet's own
     * JSON name jackson, because the json room hands them its parser and generator.
     */
    private static final Map<String, String> LIBRARIES = Map.of("jsoup", "org.jsoup.", "jackson", "com.fasterxml.jackson.core.",
        "commons-csv", "org.apache.commons.csv.", "picocli", "picocli.", "commonmark", "org.commonmark.", "yaml", "org.snakeyaml.engine.",
        "jwarc", "org.netpreserve.jwarc.", "crawler-commons", "crawlercommons.", "xz", "org.tukaani.xz.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''       | cli
        model    | ''
        data     | ''
        scratch  | ''
        report   | model
        text     | data model
        xml      | data
        json     | model jackson
        csv      | json model commons-csv
        html     | text report model jsoup commonmark
        platform | data jackson
        source   | text report model xz
        extract  | html platform text report model jsoup
        read     | source extract html xml json csv text platform report model jackson yaml
        assemble | scratch json text report model jackson
        write    | scratch html xml json csv text report model jackson
        audit    | assemble json text xml report model jackson
        crawl    | source html xml json text report model jsoup jackson jwarc crawler-commons
        convert  | write assemble read extract source platform html json csv xml text report model
        cli      | audit crawl scratch convert write assemble read extract source platform html json csv xml text report model picocli
        """)
    void roomsImportOnlyWhatTheyMay(String room, String allowed) {
        Set<String> may = new TreeSet<>(List.of(allowed.split(" ")));
        List<String> wrong = new ArrayList<>();
        for (JavaSource source : SOURCES) {
            if (room(source.packageName()).equals(room)) {
                source.uses().stream().filter(name -> !mayUse(room, may, name)).forEach(name -> wrong.add(source.path + " uses " + name));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRoomIsInTheTable() {
        Set<String> known = Set.of("", "model", "data", "scratch", "report", "text", "xml", "json", "csv", "html", "platform", "source",
            "extract", "read",
            "assemble", "write", "audit", "crawl", "convert", "cli");
        Set<String> rooms = new TreeSet<>();
        SOURCES.forEach(s -> rooms.add(room(s.packageName())));
        rooms.removeAll(known);
        assertEquals(Set.of(), rooms, "a new room wants a line in the table of this test");
    }

    @Test
    void packagesDoNotImportInCircles() {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (JavaSource source : SOURCES) {
            Set<String> targets = graph.computeIfAbsent(source.packageName(), k -> new TreeSet<>());
            source.uses().stream().filter(n -> n.startsWith(ROOT + ".")).map(HouseTest::packageOf).forEach(targets::add);
            targets.remove(source.packageName());
        }
        for (String start : graph.keySet()) {
            assertFalse(reachable(graph, start).contains(start), () -> start + " is on a circle: " + reachable(graph, start));
        }
    }

    @Test
    void onlyMainEndsTheProcess() {
        List<String> expected = List.of("Main.java");
        assertEquals(expected, names(s -> s.code.contains("System.exit") || s.code.matches("(?s).*\\.halt\\(.*")));
    }

    @Test
    void nobodyPrintsStacksOrSwallowsExceptions() {
        assertEquals(List.of(), names(s -> s.code.contains("printStackTrace")));
        assertEquals(List.of(), names(JavaSource::hasEmptyCatch));
        assertEquals(List.of(), names(s -> s.code.contains("System.out") || s.code.contains("System.err")));
    }

    /** Up to Java 18 a border of words knows all letters, from Java 19 those of ASCII only: "Aurèle" has one inside there. */
    @Test
    void noPatternMeansAnotherBorderOfWordsInAnotherJava() throws IOException {
        List<Path> wrong = new ArrayList<>();
        for (JavaSource source : SOURCES) {
            if (Files.readString(source.path).contains("\\\\b")) {
                wrong.add(source.path);
            }
        }
        assertEquals(List.of(), wrong, "write (?<![\\\\p{L}\\\\p{N}_]) and (?![\\\\p{L}\\\\p{N}_])");
    }

    @Test
    void importsAreNamedOneByOne() {
        assertEquals(List.of(), names(JavaSource::hasWildcardImport));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> folders = new TreeSet<>();
        SOURCES.forEach(s -> folders.add(s.path.getParent()));
        folders.removeIf(folder -> Files.exists(folder.resolve("package-info.java")));
        assertEquals(Set.of(), folders);
    }

    @Test
    void everyTypeSaysWhyItExists() {
        assertEquals(List.of(), names(s -> !s.isDocumented()));
    }

    @Test
    void filesStaySmall() {
        List<Integer> lines = SOURCES.stream().filter(s -> !s.path.endsWith("package-info.java")).map(JavaSource::lines).sorted().toList();
        assertEquals(List.of(), names(s -> s.lines() > 600), "files over 600 lines");
        assertTrue(share(lines, 0.5) <= 120, () -> "median of lines a file: " + share(lines, 0.5));
        assertTrue(share(lines, 0.9) <= 350, () -> "nine of ten files have up to so many lines: " + share(lines, 0.9));
    }

    @Test
    void linesEndAtTheColumnOfTheEditorConfig() throws IOException {
        List<String> longOnes = new ArrayList<>();
        for (JavaSource source : SOURCES) {
            for (String line : Files.readAllLines(source.path)) {
                if (line.codePointCount(0, line.length()) > 140) {
                    longOnes.add(source.path + ": " + line.strip());
                }
            }
        }
        assertEquals(List.of(), longOnes);
    }

    @Test
    void methodsStaySmall() {
        List<Integer> lengths = new ArrayList<>();
        List<String> longOnes = new ArrayList<>();
        for (JavaSource source : SOURCES) {
            for (JavaSource.Method method : source.methods()) {
                lengths.add(method.lines());
                if (method.lines() > 60) {
                    longOnes.add(source.path + ":" + method.line() + " has " + method.lines() + " lines");
                }
            }
        }
        lengths.sort(null);
        assertEquals(List.of(), longOnes);
        assertTrue(share(lengths, 0.5) <= 6, () -> "median of lines a method: " + share(lengths, 0.5));
        assertTrue(share(lengths, 0.9) <= 25, () -> "nine of ten methods have up to so many lines: " + share(lengths, 0.9));
    }

    @Test
    void seesWhatItLooksFor() {
        JavaSource bad = new JavaSource(Path.of("Bad.java"), """
            package dev.billet.text;

            import static dev.billet.cli.Billet.run;
            import java.util.*;

            // class Comment {
            class Bad {
                String s = "System.exit(\\"{";
                Bad() {
                    try {
                        new dev.billet.write.PostWriter() { };
                    } catch (Exception e) {
                        // nothing
                    }
                }

                int two(int a)
                    throws java.io.IOException {
                    if (a > 1) { for (int i = 0; i < 2; i++) { a++; } }
                    return a;
                }
            }
            """);
        assertTrue(bad.hasWildcardImport() && bad.hasEmptyCatch() && !bad.isDocumented());
        assertFalse(bad.code.contains("System.exit"));
        assertTrue(bad.uses().containsAll(Set.of("dev.billet.cli.Billet.run", "dev.billet.write.Named")), () -> bad.uses().toString());
        assertEquals(List.of(new JavaSource.Method(9, 7), new JavaSource.Method(17, 5)), bad.methods());
        Map<String, Set<String>> circle = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"));
        assertTrue(reachable(circle, "a").contains("a"));
    }

    private static boolean mayUse(String room, Set<String> may, String name) {
        if (name.startsWith("java.") || name.startsWith("javax.xml.") || name.startsWith("javax.net.")) {
            return true;
        }
        if (name.startsWith(ROOT + ".")) {
            String target = room(packageOf(name));
            return target.equals(room) || may.contains(target);
        }
        return LIBRARIES.entrySet().stream().anyMatch(l -> name.startsWith(l.getValue()) && may.contains(l.getKey()));
    }

    /** The package of a name: what stands before the first word with a capital. */
    private static String packageOf(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("\\.")) {
            if (Character.isUpperCase(word.charAt(0))) {
                break;
            }
            out.append(out.length() == 0 ? "" : ".").append(word);
        }
        return out.toString();
    }

    private static String room(String packageName) {
        return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static Set<String> reachable(Map<String, Set<String>> graph, String start) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(graph.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(graph.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    private static int share(List<Integer> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }

    private static List<String> names(Predicate<JavaSource> rule) {
        return SOURCES.stream().filter(rule).map(s -> s.path.getFileName().toString()).toList();
    }

    private static List<JavaSource> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(p -> p.toString().endsWith(".java")).sorted().map(JavaSource::read).toList();
        } catch (IOException unreadable) {
            throw new AssertionError("the sources cannot be read", unreadable);
        }
    }
}
