package dev.billet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Starts of whole processes, interleaved in random order: medians and least times. */
public final class StartUp {
    private static final int RUNS = 20;

    private StartUp() {
    }

    /** {@code args}: the launcher, java, the folder of pages. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("java -version", List.of(args[1], "-version"));
        commands.put("node -e 0", List.of("node", "-e", "0"));
        commands.put("billet --version", List.of(args[0], "--version"));
        commands.put("billet convert PAGE", List.of(args[0], "convert", "-q", middlePage(Path.of(args[2]))));
        commands.values().removeIf(command -> !runs(command));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        commands.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        List<String> order = new ArrayList<>(commands.keySet());
        Random random = new Random(1);
        for (int run = 0; run < RUNS; run++) {
            Collections.shuffle(order, random);
            for (String name : order) {
                times.get(name).add(time(commands.get(name)));
            }
        }
        double yardstick = median(times.get("java -version"));
        times.forEach((name, all) -> System.out.printf(Locale.ROOT, "%-22s median %6.1f ms  least %6.1f ms  %5.2f x%n", name,
            median(all), Collections.min(all), median(all) / yardstick));
    }

    private static boolean runs(List<String> command) {
        try {
            time(command);
            return true;
        } catch (IOException missing) {
            System.out.println(command.get(0) + " is not here: left out");
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        process.waitFor();
        return (System.nanoTime() - start) / 1e6;
    }

    /** A page of middling size: neither the smallest nor the largest says much. */
    private static String middlePage(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pages = new ArrayList<>(files.filter(Files::isRegularFile).toList());
            pages.sort((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()));
            return pages.get(pages.size() / 2).toString();
        }
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
