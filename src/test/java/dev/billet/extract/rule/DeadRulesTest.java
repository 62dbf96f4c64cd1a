package dev.billet.extract.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.html.Page;
import dev.billet.html.Pages;
import dev.billet.platform.Platform;
import dev.billet.platform.Platforms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A selector that finds nothing on any page of ours is a guess that nobody has checked: each must be shown by a fixture that its
 * rule speaks for. What a base holds may be shown by a fixture of any rule that extends it.
 */
class DeadRulesTest {
    private static final Map<String, Page> FIXTURES = new TreeMap<>();
    private static final Map<String, Alive> RULES = new LinkedHashMap<>();
    private static final Map<String, List<String>> SPEAKING = new TreeMap<>();

    @BeforeAll
    static void readsTheFixtures() throws IOException {
        for (Path folder : List.of(Path.of("fixtures"), Path.of("fixtures", "platforms"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                    Page page = Pages.parse(Files.readAllBytes(file), new Pages.Origin(file.toString(), null, null, null));
                    FIXTURES.put(file.getFileName().toString().replace(".html", ""), page);
                }
            }
        }
        for (Platform platform : Platforms.builtIn().all()) {
            Alive alive = new Alive(platform);
            RULES.put(platform.name(), alive);
            FIXTURES.forEach((name, page) -> {
                if (alive.look(page)) {
                    SPEAKING.computeIfAbsent(platform.name(), k -> new ArrayList<>()).add(name);
                }
            });
        }
    }

    @Test
    void everySelectorFindsSomethingOnAFixtureOfItsRule() {
        List<String> dead = new ArrayList<>();
        for (Platform platform : Platforms.builtIn().all()) {
            for (Alive.Spot spot : own(platform)) {
                if (!RULES.get(platform.name()).found().contains(spot)) {
                    dead.add(platform.file() + ": " + spot);
                }
            }
        }
        for (Platform base : Platforms.builtIn().bases()) {
            Set<Alive.Spot> found = Platforms.builtIn().all().stream().filter(p -> p.family().equals(base.family()))
                .flatMap(p -> RULES.get(p.name()).found().stream()).collect(Collectors.toSet());
            Alive.spots(base).stream().filter(s -> !found.contains(s)).forEach(s -> dead.add(base.file() + ": " + s));
        }
        assertEquals("", String.join("\n", dead));
    }

    @Test
    void everyRuleSpeaksForAFixtureThatBearsItsName() {
        List<String> silent = new ArrayList<>();
        for (Platform platform : Platforms.builtIn().all()) {
            List<String> pages = SPEAKING.getOrDefault(platform.name(), List.of());
            boolean named = pages.stream().anyMatch(p -> p.equals(platform.name()) || p.matches(platform.name() + "-[a-z]{2}"));
            // What stands on pages of any platform needs no page of its own.
            if (!named && !(platform.family().equals("plugin") && !pages.isEmpty())) {
                silent.add(platform.name() + " speaks for " + pages);
            }
        }
        assertEquals("", String.join("\n", silent));
    }

    /** What stands in the rule's own file: the resolved lists end with what the base of its family holds. */
    private static List<Alive.Spot> own(Platform platform) {
        List<Alive.Spot> own = new ArrayList<>(Alive.spots(platform));
        Platform base = Platforms.builtIn().bases().stream().filter(b -> b.family().equals(platform.family())).findFirst().orElse(null);
        if (base != null) {
            own.removeAll(Alive.spots(base));
        }
        return own;
    }
}
