package dev.billet.extract.rule;

import dev.billet.html.Page;
import dev.billet.html.Pages;
import dev.billet.platform.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

class LifeReport {
    public static void main(String[] args) throws Exception {
        Map<String, Map<Alive.Spot, Integer>> counts = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (String d : args) try (Stream<Path> s = Files.list(Path.of(d))) { s.filter(f -> f.toString().endsWith(".html")).sorted().forEach(files::add); }
        for (Path file : files) {
            Page page = Pages.parse(Files.readAllBytes(file), new Pages.Origin(file.toString(), null, null, null));
            for (Platform p : Platforms.builtIn().all()) {
                Alive a = new Alive(p);
                if (a.look(page)) {
                    a.found().forEach(s -> counts.computeIfAbsent(p.name(), k -> new HashMap<>()).merge(s, 1, Integer::sum));
                    // first of its field
                    String last = "";
                    for (Alive.Spot s : Alive.spots(p)) {
                        String f = s.section() + "." + s.field();
                        if (!f.equals(last) && a.found().contains(s)) { last = f; counts.get(p.name()).merge(new Alive.Spot("FIRST." + s.section(), s.field(), s.pick()), 1, Integer::sum); }
                    }
                }
            }
        }
        Platforms all = Platforms.builtIn();
        for (Platform base : all.bases()) {
            Map<Alive.Spot, Integer> sum = new HashMap<>();
            for (Platform p : all.all()) if (p.family().equals(base.family())) counts.getOrDefault(p.name(), Map.of()).forEach((s, n) -> sum.merge(s, n, Integer::max));
            print(base.name(), Alive.spots(base), sum);
        }
        for (Platform p : all.all()) {
            List<Alive.Spot> own = new ArrayList<>(Alive.spots(p));
            all.bases().stream().filter(b -> b.family().equals(p.family())).findFirst().ifPresent(b -> own.removeAll(Alive.spots(b)));
            print(p.name(), own, counts.getOrDefault(p.name(), Map.of()));
        }
    }
    static void print(String n, List<Alive.Spot> spots, Map<Alive.Spot, Integer> c) {
        for (Alive.Spot s : spots) System.out.println(n + "\t" + s + "\t" + c.getOrDefault(s, 0) + "\t" + c.getOrDefault(new Alive.Spot("FIRST." + s.section(), s.field(), s.pick()), 0));
    }
}
